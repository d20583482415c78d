"""A project filled to the brim: article after article with annotations as editors leave them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from annotator.domain.annotation import Anchor, Annotation, Kind, Work
from annotator.domain.change import Change, Record, Step
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.domain.source import Citation
from annotator.services.desk import Desk
from annotator.store.project import Project
from annotator.store.records import codec
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

PER_ARTICLE: Final = 10_000
"""Annotations of an article of 1 MB."""

NOTED: Final = 3
"""Every so many annotations there is one with a note and tags."""
_KINDS: Final = {
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
    with Project.create(folder / "filled.annot", at=AT) as project:
        first = Step("make", tuple(Change(None, each) for each in (EDITOR, MAYOR, REPORT)))
        project.apply(first, who=EDITOR.id, at=AT)
        text = long_text(min(annotations, PER_ARTICLE))
        for number, done in enumerate(range(0, annotations, PER_ARTICLE)):
            _fill(project, number, text, min(PER_ARTICLE, annotations - done))
        yield Desk(project, EDITOR)


def records_of(article_id: str, text: str, number: int) -> Iterator[Record]:
    """Yield an article and so many annotations on its text, with what hangs on them."""
    yield from article_of(article_id, text)
    for n, tag in zip(range(number), tags(text), strict=False):
        annotation_id = f"{article_id}-7{n:03x}-{n:016x}"
        yield from _annotated(annotation_id, article_id, tag, text, n)
        if n % FLAGGED == 0:
            of = (f"f{annotation_id}", article_id, annotation_id)
            yield Flag(*of, FlagReason.NUMBER, Severity.WARN, EDITOR.id, AT)
        if n % CITED == 0:
            by = (REPORT.id, EDITOR.id, AT)
            yield Citation(f"c{annotation_id}", annotation_id, *by, quote="douze arbres")


def _annotated(
    annotation_id: str, article_id: str, tag: Tag, text: str, n: int
) -> tuple[Annotation, Anchor]:
    said = _KINDS[tag.kind]
    if n % NOTED == 0:
        said = {**said, "note": "Vérifier auprès du service.", "tags": ("arbres", "chiffres")}
    by = (EDITOR.id, AT, AT)
    annotation = Annotation(annotation_id, article_id, tag.kind, *by, **said)
    anchor = Anchor(
        *(f"a{annotation_id}", annotation_id, f"{article_id}-1", tag.start, tag.end),
        text[tag.start : tag.end],
        text[max(0, tag.start - 32) : tag.start],
        text[tag.end : tag.end + 32],
    )
    return annotation, anchor


def _fill(project: Project, number: int, text: str, annotations: int) -> None:
    rows: dict[type[Record], list[tuple[object, ...]]] = {}
    for record in records_of(f"{number:08x}-6af0", text, annotations):
        cls = type(record)
        rows.setdefault(cls, []).append(codec(cls).row(record))
    project.connection.execute("BEGIN")
    for cls, each in rows.items():
        project.connection.executemany(codec(cls).insert, each)
    project.connection.execute("COMMIT")
