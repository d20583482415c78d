"""The bar of exporting: a project's annotations as guarded CSV."""

from __future__ import annotations

import csv
import resource
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from annotator.services.desk import Desk
from annotator.services.exporting import export_stream
from tests.benchmarks.measuring import Bar, cpu_ms, in_turns


def bars(desk: Desk, folder: Path, *, exports: int = 5) -> list[Bar]:
    """Export, against SQLite's own program that prints a table in which each cell is finished.

    The program joins nothing, makes no records and guards no cell: what is measured is what all of
    that costs. Both write a file.
    """
    out = folder / "ours.csv"
    _export(desk, out)
    rows = _finished(out, folder / "finished.db")
    value, floor = in_turns(
        lambda: cpu_ms(lambda: _export(desk, out)), lambda: _print_table(folder), exports
    )
    return [Bar(f"export_{rows}_annotations_csv", value, "CPU ms", floor, 3)]


def _export(desk: Desk, out: Path) -> None:
    with out.open("wb") as stream:
        export_stream(desk, "csv", stream)


def _finished(source: Path, database: Path) -> int:
    """Put the cells of a CSV file into a table, and return how many rows there are."""
    with source.open(encoding="utf-8", newline="") as stream:
        names, *rows = csv.reader(stream)
    marks = ", ".join("?" * len(names))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"CREATE TABLE finished ({', '.join(map('{} TEXT'.format, names))})")
        connection.executemany(f"INSERT INTO finished VALUES ({marks})", rows)
        connection.commit()
    return len(rows)


def _print_table(folder: Path) -> float:
    """Return how many milliseconds of CPU the program takes."""
    program = shutil.which("sqlite3")
    if program is None:
        raise RuntimeError("the program sqlite3 is not there; make readies the machine with it")
    command = [program, "-csv", "-header", str(folder / "finished.db"), "SELECT * FROM finished"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with (folder / "floor.csv").open("wb") as stream:
        subprocess.run(command, stdout=stream, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000
