"""A table's row: what tables and filters tell of one annotation, in plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.correction import Correction
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Comment, Flag, Review


class TableRow(NamedTuple):
    """An annotation in plain values, as they are stored, with what hangs on it.

    Hundreds of thousands go by in an export, so it is a tuple that is made of a row of the project
    as it stands; enumerations may be their words alone. `value` is what the annotation's words
    mean (`Dossier.value`), `claimant` is a name, empty for none; `plans` counts what
    is planned for it: to whom, how urgently, until when. The rest is as in a `Dossier`.
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
    evidence: tuple[Evidence, ...] = ()
    flags: tuple[Flag, ...] = ()
    reviews: tuple[Review, ...] = ()
    comments: tuple[Comment, ...] = ()
    corrections: tuple[Correction, ...] = ()


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
        evidence=dossier.evidence,
        flags=dossier.flags,
        reviews=dossier.reviews,
        comments=dossier.comments,
        corrections=dossier.corrections,
    )


def _plans(annotation: Annotation) -> int:
    return sum(map(bool, (annotation.assigned_to, annotation.priority, annotation.due_on)))
