"""A table's row: what tables and filters tell of one annotation, in plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.source import Citation, Source


class Cited(NamedTuple):
    """A citation in plain values: `has_details` for what else is told of it, `files` a count."""

    source: Source
    stance: str
    quote: str
    accessed_on: str
    has_details: bool
    files: int


class Raised(NamedTuple):
    """A flag in plain values."""

    reason: str
    severity: str
    is_open: bool


class Decided(NamedTuple):
    """A review in plain values."""

    decision: str
    reviewer_id: str
    reviewed_at: str
    self_review: bool


class TableRow(NamedTuple):
    """An annotation in plain values, as they are stored, with what hangs on it.

    Hundreds of thousands go by in an export, so it is a tuple that is made of a row of the project
    as it stands; enumerations may be their words alone. `value` is what the annotation's words
    mean (`Dossier.value`), `claimant` is a name, empty for none; `plans` counts what
    is planned for it: to whom, how urgently, until when. `remarks` counts what colleagues wrote in
    flags, reviews and corrections. Lists are in order of time; the rest is as in a `Dossier`.
    """

    annotation_id: str
    kind: str
    subtype: str
    exact: str
    start: int
    end: int
    value: str
    note: str
    work: str
    verdict: str | None
    rationale: str
    review: str
    origin: str
    confidence: float | None
    created_by: str
    created_at: str
    modified_at: str
    state: str
    prefix: str
    suffix: str
    claimant: str
    earliest: str
    latest: str
    tags: tuple[str, ...]
    article: Article
    version_n: int
    sentence: str
    paragraph: int
    plans: int = 0
    evidence: tuple[Cited, ...] = ()
    flags: tuple[Raised, ...] = ()
    reviews: tuple[Decided, ...] = ()
    comments: int = 0
    corrections: int = 0
    remarks: int = 0


Table = tuple[Sequence[Any], ...]
"""Some rows, one at least, field by field: the fields of `TableRow`, of each its values in order.

What does the same with every row is three times as fast when it does so a field at a time.
"""


def table_of(rows: Sequence[TableRow]) -> Table:
    """Return rows as a table; there must be one."""
    return tuple(zip(*rows, strict=True))


def rows_in(table: Table) -> Iterator[TableRow]:
    """Yield the rows of a table."""
    return map(TableRow._make, zip(*table, strict=True))


def row_of(dossier: Dossier | TableRow) -> TableRow:
    """Return the row of a dossier; a row is its own."""
    if isinstance(dossier, TableRow):
        return dossier
    annotation, anchor = dossier.annotation, dossier.anchor
    return TableRow(
        annotation_id=annotation.id,
        kind=annotation.kind,
        subtype=annotation.subtype,
        exact=anchor.exact,
        start=anchor.start,
        end=anchor.end,
        value=dossier.value,
        note=annotation.note,
        work=annotation.work,
        verdict=annotation.verdict,
        rationale=annotation.rationale,
        review=annotation.review,
        origin=annotation.origin,
        confidence=annotation.confidence,
        created_by=annotation.created_by,
        created_at=annotation.created_at,
        modified_at=annotation.modified_at,
        state=anchor.state,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        claimant=dossier.claimant.canonical_name if dossier.claimant else "",
        earliest=annotation.earliest,
        latest=annotation.latest,
        plans=_plans(annotation),
        tags=annotation.tags,
        article=dossier.article,
        version_n=dossier.version_n,
        sentence=dossier.sentence,
        paragraph=dossier.paragraph,
        evidence=tuple(map(_cited, dossier.evidence)),
        flags=tuple(Raised(each.reason, each.severity, each.is_open) for each in dossier.flags),
        reviews=tuple(
            Decided(each.decision, each.reviewer_id, each.reviewed_at, each.self_review)
            for each in dossier.reviews
        ),
        comments=len(dossier.comments),
        corrections=len(dossier.corrections),
        remarks=_remarks(dossier),
    )


def _cited(evidence: Evidence) -> Cited:
    said, files = evidence.citation, len(evidence.attachments)
    told = (said.stance, said.quote, said.accessed_on, _has_details(said))
    return Cited(evidence.source, *told, files)


def _has_details(said: Citation) -> bool:
    return bool(said.locator or said.archived_url or said.note or said.note_private or said.used_as)


def _remarks(dossier: Dossier) -> int:
    answers = sum(bool(each.message) + bool(each.resolution) for each in dossier.flags)
    words = (*(each.comment for each in dossier.reviews), *(e.reason for e in dossier.corrections))
    return answers + sum(map(bool, words))


def _plans(annotation: Annotation) -> int:
    return sum(map(bool, (annotation.assigned_to, annotation.priority, annotation.due_on)))
