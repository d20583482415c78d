"""Second looks: flags, reviews, comments, and the queue of what waits for one."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus, Work
from annotator.domain.review import Comment, Flag, FlagReason, Review, Severity
from annotator.store.project import Project


class QueueRow(NamedTuple):
    """An annotation in the review queue: flagged, asked about, or stale.

    `reasons` are those of its open flags, the oldest first; `severity` is that of the worst, empty
    for none. The place is that in the newest version.
    """

    annotation_id: str
    article_id: str
    article_title: str
    kind: Kind
    exact: str
    start: int
    end: int
    state: AnchorState
    work: Work
    review: ReviewStatus
    reasons: tuple[FlagReason, ...]
    severity: str
    open_flags: int


_QUEUE: Final = """
WITH waiting AS (
  SELECT annotation_id AS id FROM flag WHERE status = 'open' AND annotation_id IS NOT NULL
  UNION SELECT id FROM annotation WHERE review = 'requested'
  UNION SELECT annotation_id FROM anchor WHERE state = 'stale'
)
SELECT a.id, a.article_id, r.title, a.kind, p.exact, p.start, p."end", p.state, a.work, a.review,
  (SELECT json_group_array(json_array(reason, severity)) FROM (
    SELECT reason, severity FROM flag
    WHERE annotation_id = a.id AND status = 'open' ORDER BY raised_at, id
  )) AS flags
FROM waiting w
JOIN annotation a ON a.id = w.id
JOIN article r ON r.id = a.article_id
JOIN article_version v ON v.article_id = r.id
  AND v.n = (SELECT max(n) FROM article_version WHERE article_id = r.id)
JOIN anchor p ON p.annotation_id = a.id AND p.version_id = v.id
WHERE (?1 IS NULL OR a.article_id = ?1)
AND (flags <> '[]' OR a.review = 'requested' OR p.state = 'stale')
ORDER BY r.created_at, r.id, p.start, p."end" DESC, a.id
"""
_WORST_LAST: Final = tuple(Severity)


def flags_of(project: Project, annotation_id: str) -> list[Flag]:
    """Return every flag on an annotation, answered ones too, the oldest first."""
    return project.records(Flag, "WHERE annotation_id = ? ORDER BY raised_at, id", (annotation_id,))


def flags_on_article(project: Project, article_id: str) -> list[Flag]:
    """Return the flags on an article as a whole, the oldest first."""
    rest = "WHERE article_id = ? AND annotation_id IS NULL ORDER BY raised_at, id"
    return project.records(Flag, rest, (article_id,))


def flag(project: Project, flag_id: str) -> Flag | None:
    """Return one flag."""
    return project.record(Flag, flag_id)


def reviews_of(project: Project, annotation_id: str) -> list[Review]:
    """Return every decision on an annotation, the oldest first."""
    rest = "WHERE annotation_id = ? ORDER BY reviewed_at, id"
    return project.records(Review, rest, (annotation_id,))


def comments_of(project: Project, annotation_id: str) -> list[Comment]:
    """Return every comment on an annotation, the oldest first."""
    rest = "WHERE annotation_id = ? ORDER BY created_at, id"
    return project.records(Comment, rest, (annotation_id,))


def queue(project: Project, article_id: str | None = None) -> list[QueueRow]:
    """Return what waits for a second look, in reading order, the oldest article first."""
    return [_queue_row(row) for row in project.rows(_QUEUE, (article_id,))]


def _queue_row(row: tuple[Any, ...]) -> QueueRow:
    annotation, article, title, kind, exact, start, end, state, work, review, told = row
    flags = json.loads(told)
    severities = [Severity(severity) for _, severity in flags]
    return QueueRow(
        annotation_id=annotation,
        article_id=article,
        article_title=title,
        kind=Kind(kind),
        exact=exact,
        start=start,
        end=end,
        state=AnchorState(state),
        work=Work(work),
        review=ReviewStatus(review),
        reasons=tuple(FlagReason(reason) for reason, _ in flags),
        severity=max(severities, key=_WORST_LAST.index, default=""),
        open_flags=len(flags),
    )
