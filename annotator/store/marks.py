"""The marks of a text: of each annotation only where it stands and what can be seen of it there."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from annotator.domain.text import Span
from annotator.store.project import Project

PIECE: Final = 2_000
"""How many marks are read at a time."""


class MarkRow(NamedTuple):
    """An annotation in one version of its article; the last five are 0 or 1.

    `locked` says that it is approved, `stale` that the words under it have changed.
    """

    id: str
    kind: str
    start: int
    end: int
    flagged: int
    checked: int
    stale: int
    suggested: int
    locked: int


_MARKS: Final = """
SELECT a.id, a.kind, p.start, p."end",
  EXISTS (SELECT 1 FROM flag WHERE annotation_id = a.id AND status = 'open'),
  a.work = 'checked', p.state = 'stale', a.origin = 'suggested', a.review = 'approved'
FROM anchor p CROSS JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ?1 {}
ORDER BY p.start, p."end" DESC, p.annotation_id
"""
_OVER: Final = _MARKS.format('AND p.start < ?3 AND p."end" > ?2')
_PIECE: Final = _MARKS.format(
    """
AND p.start >= ?2 AND (p.start > ?2 OR p."end" < ?3 OR (p."end" = ?3 AND p.annotation_id > ?4))
"""
)
_LIMITED: Final = f"{_PIECE} LIMIT ?5"
# The plus keeps SQLite from going through a whole version for a few of its annotations.
_SOME: Final = _MARKS.format("AND p.annotation_id IN (SELECT value FROM json_each(?2))").replace(
    "p.version_id =", "+p.version_id ="
)


def marks_of(project: Project, version_id: str, ids: Collection[str]) -> list[MarkRow]:
    """Return the marks of some annotations, in reading order; without those that have none."""
    return list(map(MarkRow._make, project.rows(_SOME, (version_id, json.dumps(list(ids))))))


def marks_over(project: Project, version_id: str, span: Span) -> list[MarkRow]:
    """Return the marks that share a code point with a span, in reading order."""
    found = project.rows(_OVER, (version_id, span.start, span.end))
    return list(map(MarkRow._make, found))


def pieces_of_marks(
    project: Project, version_id: str, piece: int = PIECE
) -> Iterator[list[MarkRow]]:
    """Yield all marks of a version in reading order, some at a time.

    Each piece is read when it is asked for, as the marks stand by then: one that was moved
    meanwhile may be missed or told twice.
    """
    last = (-1, 0, "")
    while True:
        found = project.rows(_LIMITED, (version_id, *last, piece))
        if found:
            yield list(map(MarkRow._make, found))
        if len(found) < piece:
            return
        annotation_id, _, start, end, *_ = found[-1]
        last = (start, end, annotation_id)
