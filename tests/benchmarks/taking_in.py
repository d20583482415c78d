"""The bar of taking in: a file of annotations, from its bytes to the rows on the disk."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from annotator.domain.change import Change, Step
from annotator.services.desk import Desk
from annotator.services.exporting import export_file
from annotator.services.incoming_files import GivenFile, read_file
from annotator.services.intake import plan
from annotator.store.project import Project
from tests.benchmarks.filling import PER_ARTICLE, article_id, filled_desk, project_in
from tests.benchmarks.making import AT, EDITOR, article_of, long_text
from tests.benchmarks.measuring import Bar, cpu_ms, in_turns

TABLES = ("annotation", "anchor", "history")


def bars(folder: Path, annotations: int, *, turns: int = 2) -> list[Bar]:
    """Take a CSV of annotations in, against `executemany` of the very rows that this writes.

    Both go into a project that has the articles and no annotation, with the same settings and in
    one transaction. Ours begins with the bytes of the file: it is read, every line is placed on
    its words and held against the guards, and the history is chained. The floor is strict: its
    rows, JSON and hashes are ready made, and it pays for the tables, their indices, checks and
    references, and for the disk alone. The lines of the file have the same times and people, as
    those of one day's work do; with times of its own in each line the ratio is a twentieth higher.
    """
    data, empty = _file(folder, annotations), _empty(folder, annotations)
    taken, floor_at = folder / "taken.annot", folder / "floor.annot"
    _take(data, empty, taken)
    rows = _rows(taken, empty)
    value, floor = in_turns(
        partial(_take, data, empty, taken), partial(_insert, rows, empty, floor_at), turns
    )
    return [Bar(f"import_of_{annotations}", value, "CPU ms", floor, 3.0)]


def _file(folder: Path, annotations: int) -> bytes:
    """Return the annotations of a filled project as CSV."""
    place = folder / "given"
    place.mkdir()
    with filled_desk(place, annotations) as desk:
        export_file(desk, place / "given.csv", "csv", redacted=False)
    return (place / "given.csv").read_bytes()


def _empty(folder: Path, annotations: int) -> Path:
    """Make a project that has the same articles."""
    each = min(annotations, PER_ARTICLE)
    text = long_text(each)
    with project_in(folder) as project:
        for number in range(annotations // each):
            made = article_of(article_id(number), text)
            step = Step("make", tuple(Change(None, record) for record in made))
            project.apply(step, who=EDITOR.id, at=AT)
        return project.path


def _take(data: bytes, empty: Path, to: Path) -> float:
    shutil.copy(empty, to)
    with Project.open(to) as project:
        desk = Desk(project, EDITOR)

        def take() -> None:
            desk.commit(plan(desk, [read_file(GivenFile("given.csv", data), "csv")]).step)

        return cpu_ms(take)


def _rows(taken: Path, empty: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what taking in has added to each table."""
    rows = {}
    with closing(sqlite3.connect(taken)) as after, closing(sqlite3.connect(empty)) as before:
        for table in TABLES:
            (known,) = before.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()
            rows[table] = after.execute(
                f"SELECT * FROM {table} WHERE rowid > ?", (known,)
            ).fetchall()
    return rows


def _insert(rows: dict[str, list[tuple[object, ...]]], empty: Path, to: Path) -> float:
    shutil.copy(empty, to)
    with Project.open(to) as project:
        connection = project.connection

        def insert() -> None:
            connection.execute("BEGIN IMMEDIATE")
            for table, each in rows.items():
                marks = ", ".join("?" * len(each[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", each)
            connection.execute("COMMIT")

        return cpu_ms(insert)
