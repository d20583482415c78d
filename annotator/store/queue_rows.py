"""The statements of a queue as rows of a table, read by the page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus, Work
from annotator.domain.review import FlagReason, Severity
from annotator.store.project import Project
from annotator.store.queue_filter import SINCE


class TableRow(NamedTuple):
    """One statement of a queue.

    `reason` and `severity` are those of its worst open flag, the oldest of several, none without
    one. `since` is the UTC time from which it waits; `assigned_to` a person's id, empty for
    nobody; `due_on` an ISO date or empty. `self_approved`: its last approval was by its checker.
    """

    annotation_id: str
    article_title: str
    kind: Kind
    exact: str
    state: AnchorState
    work: Work
    review: ReviewStatus
    reason: FlagReason | None
    severity: Severity | None
    open_flags: int
    assigned_to: str
    priority: int
    since: str
    due_on: str
    self_approved: bool


_ROWS: Final = """
SELECT a.id, r.title, a.kind, substr(p.exact, 1, 300), p.state, a.work, a.review,
  (SELECT json_array(reason, severity) FROM flag
   WHERE annotation_id = a.id AND status = 'open'
   ORDER BY CASE severity WHEN 'block' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END, raised_at, id LIMIT 1),
  (SELECT count(*) FROM flag WHERE annotation_id = a.id AND status = 'open'),
  coalesce(a.assigned_to, ''), a.priority, $since, a.due_on,
  a.review = 'approved' AND coalesce((
    SELECT self_review FROM review WHERE annotation_id = a.id AND decision = 'approved'
    ORDER BY reviewed_at DESC, id DESC LIMIT 1
  ), 0)
FROM annotation a
JOIN article r ON r.id = a.article_id
JOIN article_version v ON v.article_id = r.id
  AND v.n = (SELECT max(n) FROM article_version WHERE article_id = r.id)
JOIN anchor p ON p.annotation_id = a.id AND p.version_id = v.id
WHERE a.id IN (SELECT value FROM json_each(?))
""".replace("$since", SINCE)


def table_rows(project: Project, ids: Sequence[str]) -> dict[str, TableRow]:
    """Return the rows of some annotations by their ids; those that are gone have none."""
    found = map(_row, project.rows(_ROWS, (json.dumps(list(ids)),)))
    return {row.annotation_id: row for row in found}


def _row(row: tuple[Any, ...]) -> TableRow:
    named, worst, plan = row[:7], row[7], row[8:]
    annotation, title, kind, exact, state, work, review = named
    open_flags, assigned_to, priority, since, due_on, is_own = plan
    reason, severity = json.loads(worst) if worst else (None, None)
    return TableRow(
        annotation_id=annotation,
        article_title=title,
        kind=Kind(kind),
        exact=exact,
        state=AnchorState(state),
        work=Work(work),
        review=ReviewStatus(review),
        reason=FlagReason(reason) if reason else None,
        severity=Severity(severity) if severity else None,
        open_flags=open_flags,
        assigned_to=assigned_to,
        priority=priority,
        since=since,
        due_on=due_on,
        self_approved=bool(is_own),
    )
