"""What a queue is asked for, in which order, and the SQL that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason, Severity
from annotator.store.list_filter import Filter, FlagState, Status
from annotator.store.list_filter import conditions as list_conditions
from annotator.store.records import Cell

ME: Final = "me"
"""As who has it: the person at the desk, whoever that is."""
NOBODY: Final = ""
"""As who has it: nobody has."""
THIS: Final = "this"
"""As an article: the one that is open."""
NOT_ME: Final = "not_me"
"""As who checked it: not the person at the desk, nobody perhaps."""


class Among(StrEnum):
    """Out of which annotations a queue is made."""

    WAITING = "waiting"
    """Those that are flagged, asked about, or stale."""
    OPEN = "open"
    """Those that nobody has approved."""
    ALL = "all"


class Why(StrEnum):
    """Why a statement waits."""

    ANY = "any"
    FLAGGED = "flagged"
    REQUESTED = "requested"
    STALE = "stale"


class Age(StrEnum):
    """For how long a statement has waited at least."""

    ANY = "any"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class QueueOrder(StrEnum):
    """In which order a queue is gone through; between equals it is always the order of reading."""

    READING = "reading"
    SEVERITY = "severity"
    """The worst open flag first."""
    PRIORITY = "priority"
    """The most urgent first."""
    AGE = "age"
    """What has waited longest first."""
    DUE = "due"
    """What is due soonest first, what is not due last."""
    ASSIGNEE = "assignee"
    """By the name of who has it; what nobody has comes last."""
    KIND = "kind"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What every statement of a queue meets, all of it at once; the empty one takes all that waits.

    `reason` and `severity` are those of one open flag. `assigned` is a person's id, `ME` or
    `NOBODY`; `article` an id or `THIS`; `checker` may be `NOT_ME`.
    """

    among: Among = Among.WAITING
    why: Why = Why.ANY
    reason: FlagReason | None = None
    severity: Severity | None = None
    kind: Kind | None = None
    status: Status = Status.ANY
    priority: int | None = None
    assigned: str | None = None
    checker: str | None = None
    age: Age = Age.ANY
    article: str | None = None


ALL_WAITING: Final = QueueFilter()


@dataclass(frozen=True, slots=True)
class Seat:
    """Who asks, with which article open, and when (UTC): what `ME`, `THIS` and an age mean."""

    person_id: str = ""
    article_id: str = ""
    now: str = ""


def conditions(wanted: QueueFilter, seat: Seat) -> tuple[list[str], list[Cell]]:
    """Return what a filter demands of the annotation `a` and its anchor `p`, but for `among`.

    The second list holds the values of the question marks, in their order.
    """
    has_flag = wanted.why is Why.FLAGGED or wanted.reason or wanted.severity
    demands, values = list_conditions(
        Filter(
            kind=wanted.kind,
            status=wanted.status,
            flag=FlagState.OPEN if has_flag else FlagState.ANY,
            reason=wanted.reason,
            severity=wanted.severity,
        )
    )
    found = [*_of_plan(wanted, seat), *_of_waiting(wanted, seat)]
    if wanted.among is Among.OPEN:
        found.append(("a.review <> 'approved'", ()))
    return (
        [*demands, *(sql for sql, _ in found)],
        [*values, *(value for _, cells in found for value in cells)],
    )


SINCE: Final = """
coalesce(nullif(min(
  ifnull((SELECT min(raised_at) FROM flag WHERE annotation_id = a.id AND status = 'open'), '~'),
  CASE WHEN a.review = 'requested' THEN ifnull((
    SELECT max(at) FROM history WHERE annotation_id = a.id AND act = 'ask_review'
  ), '~') ELSE '~' END
), '~'), a.modified_at)
"""
"""Since when it waits: its oldest open flag, or the asking; else when it was last changed."""
WORST: Final = """
coalesce((
  SELECT max(CASE severity WHEN 'block' THEN 3 WHEN 'warn' THEN 2 ELSE 1 END)
  FROM flag WHERE annotation_id = a.id AND status = 'open'
), 0)
"""
"""How bad the worst open flag is: 0 for none, 3 for `block`."""
RANKS: Final = {
    QueueOrder.READING: "0",
    QueueOrder.SEVERITY: f"-{WORST}",
    QueueOrder.PRIORITY: "-a.priority",
    QueueOrder.AGE: SINCE,
    QueueOrder.DUE: "coalesce(nullif(a.due_on, ''), '~')",
    QueueOrder.ASSIGNEE: "coalesce((SELECT lower(name) FROM person WHERE id = a.assigned_to), '~')",
    QueueOrder.KIND: "CASE a.kind WHEN 'claim' THEN 0 WHEN 'entity' THEN 1 ELSE 2 END",
    QueueOrder.QUOTE: "lower(substr(p.exact, 1, 60))",
}
"""What each order puts first, as a term of the annotation `a` and its anchor `p`."""

_DAYS: Final = {Age.DAY: 1, Age.WEEK: 7, Age.MONTH: 30}
_Demands = list[tuple[str, tuple[Cell, ...]]]


def _of_plan(wanted: QueueFilter, seat: Seat) -> _Demands:
    found: _Demands = []
    if wanted.priority is not None:
        found.append(("a.priority = ?", (wanted.priority,)))
    if wanted.assigned == NOBODY:
        found.append(("a.assigned_to IS NULL", ()))
    elif wanted.assigned is not None:
        person = seat.person_id if wanted.assigned == ME else wanted.assigned
        found.append(("a.assigned_to = ?", (person,)))
    if wanted.checker == NOT_ME:
        found.append(("(a.checked_by IS NULL OR a.checked_by <> ?)", (seat.person_id,)))
    if wanted.article is not None:
        article = seat.article_id if wanted.article == THIS else wanted.article
        found.append(("a.article_id = ?", (article,)))
    return found


def _of_waiting(wanted: QueueFilter, seat: Seat) -> _Demands:
    found: _Demands = []
    if wanted.why is Why.REQUESTED:
        found.append(("a.review = 'requested'", ()))
    if wanted.why is Why.STALE:
        found.append(("p.state = 'stale'", ()))
    if wanted.age is not Age.ANY:
        found.append((f"{SINCE} <= ?", (_before(seat.now, _DAYS[wanted.age]),)))
    return found


def _before(now: str, days: int) -> str:
    """Return the UTC time so many days earlier, as records have it."""
    then = datetime.fromisoformat(now).astimezone(UTC) - timedelta(days=days)
    return then.isoformat(timespec="milliseconds").replace("+00:00", "Z")
