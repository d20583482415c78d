"""Annotations: one by one, as a list of rows, and counted."""

# No import of annotations from __future__: the name is a function's here.
import json
from collections.abc import Collection
from enum import StrEnum
from typing import Any, Final, NamedTuple

from annotator.domain.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Kind,
    Origin,
    ReviewStatus,
    Work,
)
from annotator.domain.attachment import Attachment
from annotator.domain.change import Record
from annotator.domain.correction import Correction
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.source import Citation
from annotator.store.project import Project


class ListRow(NamedTuple):
    """An annotation as a list and the article view need it, at its place in the newest version.

    `value` is a claim's text, an entity's canonical name or a date's EDTF; `severity` that of the
    worst open flag, empty for none; `sources` the number of citations.
    """

    id: str
    article_id: str
    kind: Kind
    subtype: str
    start: int
    end: int
    exact: str
    state: AnchorState
    work: Work
    review: ReviewStatus
    origin: Origin
    verdict: str | None
    note: str
    value: str
    open_flags: int
    severity: str
    sources: int


class Counts(NamedTuple):
    """How many annotations of an article are what. `flagged` have an open flag."""

    annotations: int
    claims: int
    entities: int
    dates: int
    checked: int
    flagged: int
    claims_without_source: int
    requested: int


_LIST: Final = """
SELECT a.id, a.article_id, a.kind, a.subtype, p.start, p."end", p.exact, p.state,
  a.work, a.review, a.origin, a.verdict, a.note,
  CASE a.kind
    WHEN 'claim' THEN a.claim_text
    WHEN 'date' THEN a.edtf
    ELSE coalesce(e.canonical_name, '')
  END,
  coalesce(f.flags, 0),
  CASE f.worst WHEN 3 THEN 'block' WHEN 2 THEN 'warn' WHEN 1 THEN 'info' ELSE '' END,
  coalesce(c.sources, 0)
FROM anchor p
JOIN annotation a ON a.id = p.annotation_id
LEFT JOIN entity e ON e.id = a.entity_id
LEFT JOIN (
  SELECT annotation_id AS flagged, count(*) AS flags,
    max(CASE severity WHEN 'block' THEN 3 WHEN 'warn' THEN 2 ELSE 1 END) AS worst
  FROM flag WHERE status = 'open' AND annotation_id IS NOT NULL GROUP BY annotation_id
) f ON f.flagged = a.id
LEFT JOIN (
  SELECT annotation_id AS cited, count(*) AS sources
  FROM citation WHERE annotation_id IS NOT NULL GROUP BY annotation_id
) c ON c.cited = a.id
WHERE p.version_id = (SELECT id FROM article_version WHERE article_id = ?1 ORDER BY n DESC LIMIT 1)
AND annotation_id IS NOT NULL
ORDER BY p.start, p."end" DESC, a.id
"""
# The plus keeps SQLite from going through a whole version for a few of its annotations.
_LIST_SOME: Final = _LIST.replace(
    "annotation_id IS NOT NULL", "annotation_id IN (SELECT value FROM json_each(?2))"
).replace("p.version_id =", "+p.version_id =")
_COUNTS: Final = """
SELECT count(*),
  total(kind = 'claim'),
  total(kind = 'entity'),
  total(kind = 'date'),
  total(work = 'checked'),
  total(EXISTS (SELECT 1 FROM flag WHERE annotation_id = a.id AND status = 'open')),
  total(kind = 'claim' AND NOT EXISTS (SELECT 1 FROM citation WHERE annotation_id = a.id)),
  total(review = 'requested')
FROM annotation a WHERE article_id = ?
"""
_NEWEST_ANCHOR: Final = """
WHERE annotation_id = ?
ORDER BY (SELECT n FROM article_version v WHERE v.id = version_id) DESC LIMIT 1
"""
_DEPENDENTS: Final[
    tuple[type[Anchor | Citation | Attachment | Flag | Review | Comment | Correction], ...]
] = (Anchor, Citation, Attachment, Flag, Review, Comment, Correction)
_ENUMERATIONS: Final[dict[str, type[StrEnum]]] = {
    "kind": Kind,
    "state": AnchorState,
    "work": Work,
    "review": ReviewStatus,
    "origin": Origin,
}
_MEANINGS: Final = tuple(
    (ListRow._fields.index(name), {each.value: each for each in enumeration})
    for name, enumeration in _ENUMERATIONS.items()
)
"""What the cells of a row mean, by their place: looked up, for calling an enumeration is slow."""


def annotation(project: Project, annotation_id: str) -> Annotation | None:
    """Return one annotation."""
    return project.record(Annotation, annotation_id)


def annotations(project: Project, article_id: str) -> list[Annotation]:
    """Return every annotation of an article, the oldest first."""
    return project.records(Annotation, "WHERE article_id = ? ORDER BY id", (article_id,))


def anchor_of(project: Project, annotation_id: str) -> Anchor | None:
    """Return where an annotation stands, in the newest version that it stands in."""
    found = project.records(Anchor, _NEWEST_ANCHOR, (annotation_id,))
    return found[0] if found else None


def list_rows(
    project: Project, article_id: str, ids: Collection[str] | None = None
) -> list[ListRow]:
    """Return an article's annotations in reading order: by start, the longer first, then by id.

    With `ids`, only those. One that has no place in the newest version is left out.
    """
    if ids is None:
        found = project.rows(_LIST, (article_id,))
    else:
        found = project.rows(_LIST_SOME, (article_id, json.dumps(list(ids))))
    return [_list_row(row) for row in found]


def counts(project: Project, article_id: str) -> Counts:
    """Count an article's annotations."""
    (row,) = project.rows(_COUNTS, (article_id,))
    return Counts._make(map(int, row))


def dependents(project: Project, annotation_id: str) -> list[Record]:
    """Return what hangs on an annotation and must go with it, its anchors first."""
    found: list[Record] = []
    for cls in _DEPENDENTS:
        found += project.records(cls, "WHERE annotation_id = ? ORDER BY id", (annotation_id,))
    return found


def _list_row(row: tuple[Any, ...]) -> ListRow:
    cells = list(row)
    for at, meaning in _MEANINGS:
        cells[at] = meaning[cells[at]]
    return ListRow._make(cells)
