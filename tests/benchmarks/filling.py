"""A project filled to the brim: article after article with annotations as editors leave them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from annotator.domain.annotation import Anchor, Annotation, Kind, Work
from annotator.domain.change import Change, Record, Step
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.domain.source import Citation
from annotator.services.desk import Desk
from annotator.store.project import Project
from annotator.store.records import Row, codec
from tests.benchmarks.making import (
    AT,
    CITED,
    EDITOR,
    FLAGGED,
    MAYOR,
    REPORT,
    Tag,
    article_of,
    long_text,
    tags,
)

Rows = dict[type[Record], list[Row]]

_FIRST: Final = "first-article"
PER_ARTICLE: Final = 10_000
"""Annotations of an article of 1 MB."""

NOTED: Final = 3
"""Every so many annotations there is one with a note and tags."""
_KINDS: Final[Mapping[Kind, Mapping[str, Any]]] = {
    Kind.CLAIM: {
        "subtype": "number",
        "claim_text": "La commune a planté mille arbres, ou peu s’en faut.",
        "verdict": "true",
        "rationale": "Le rapport annuel en compte autant, replantations comprises.",
        "work": Work.IN_PROGRESS,
    },
    Kind.ENTITY: {"subtype": "person", "entity_id": MAYOR.id},
    Kind.DATE: {"subtype": "date", "edtf": "2021-03", "earliest": "2021-03-01"},
}


@contextmanager
def filled_desk(folder: Path, annotations: int) -> Iterator[Desk]:
    """Make a project with so many annotations, and open it.

    They come into the file by plain SQL and have no history: with one, a million of them would take
    minutes to make. Nothing that is measured on this project reads it.
    """
    with project_in(folder) as project:
        each = min(annotations, PER_ARTICLE)
        rows = _rows(records_of(_FIRST, long_text(each), each))
        for number in range(annotations // each):
            _fill(project, rows, article_id(number))
        yield Desk(project, EDITOR)


@contextmanager
def project_in(folder: Path) -> Iterator[Project]:
    """Make a project that knows the editor and what annotations here point to."""
    with Project.create(folder / "filled.annot", at=AT) as project:
        first = Step("make", tuple(Change(None, each) for each in (EDITOR, MAYOR, REPORT)))
        project.apply(first, who=EDITOR.id, at=AT)
        yield project


def article_id(number: int) -> str:
    """Return the id of an article, counted from 0."""
    return f"{number:08x}-6af0"


def records_of(of: str, text: str, number: int) -> Iterator[Record]:
    """Yield an article and so many annotations on its text, with what hangs on them."""
    yield from article_of(of, text)
    for n, tag in zip(range(number), tags(text), strict=False):
        annotation_id = f"{of}-7{n:03x}-{n:016x}"
        yield from _annotated(annotation_id, of, tag, text, n)
        if n % FLAGGED == 0:
            by = (f"f{annotation_id}", of, annotation_id)
            yield Flag(*by, FlagReason.NUMBER, Severity.WARN, EDITOR.id, AT)
        if n % CITED == 0:
            by = (REPORT.id, EDITOR.id, AT)
            yield Citation(f"c{annotation_id}", annotation_id, *by, quote="douze arbres")


def _annotated(
    annotation_id: str, of: str, tag: Tag, text: str, n: int
) -> tuple[Annotation, Anchor]:
    said: Mapping[str, Any] = _KINDS[tag.kind]
    if n % NOTED == 0:
        said = {**said, "note": "Vérifier auprès du service.", "tags": ("arbres", "chiffres")}
    by = (EDITOR.id, AT, AT)
    annotation = Annotation(annotation_id, of, tag.kind, *by, **said)
    anchor = Anchor(
        *(f"a{annotation_id}", annotation_id, f"{of}-1", tag.start, tag.end),
        text[tag.start : tag.end],
        text[max(0, tag.start - 32) : tag.start],
        text[tag.end : tag.end + 32],
    )
    return annotation, anchor


def _rows(records: Iterable[Record]) -> Rows:
    rows: Rows = {}
    for record in records:
        cls = type(record)
        rows.setdefault(cls, []).append(codec(cls).row(record))
    return rows


def _fill(project: Project, rows: Rows, name: str) -> None:
    """Write the rows of an article as those of another one, under ids of their own."""
    project.connection.execute("BEGIN")
    for cls, each in rows.items():
        named = [at for at, cell in enumerate(each[0]) if _FIRST in str(cell)]
        project.connection.executemany(codec(cls).insert, _renamed(each, named, name))
    project.connection.execute("COMMIT")


def _renamed(rows: list[Row], named: list[int], name: str) -> Iterator[Row]:
    for row in rows:
        cells = list(row)
        for at in named:
            cells[at] = str(cells[at]).replace(_FIRST, name)
        yield tuple(cells)
