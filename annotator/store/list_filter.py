"""What the rows of a list have to meet, and the SQL that says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Kind, ReviewStatus
from annotator.domain.review import FlagReason, Severity
from annotator.store.folding import folded
from annotator.store.records import Cell


class Status(StrEnum):
    """How far an annotation is, as lists ask for it in one word."""

    ANY = "any"
    TO_CHECK = "to_check"
    IN_PROGRESS = "in_progress"
    CHECKED = "checked"
    FLAGGED = "flagged"
    WITHOUT_SOURCE = "without_source"
    REQUESTED = "requested"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    REFUTED = "refuted"
    """A claim whose verdict is the worst of the scale: rated 1."""


class FlagState(StrEnum):
    """Which flags an annotation has to have, or must not have."""

    ANY = "any"
    OPEN = "open"
    ANSWERED = "answered"
    NONE = "none"
    """No open one."""


NOTHING: Final = ""
"""As a verdict: a claim without one. As a source: none is cited."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What every row of a list meets, all of it at once; the empty one takes every row.

    `words` are folded; each occurs in the quote, the value, the note or the tags. `verdict` and
    `source` are ids, or `NOTHING`; `author` is the id of who made the annotation. A flag that is
    asked for by `flag`, `reason` and `severity` is one flag that meets all three; without a
    `flag`, answered ones count too. With `FlagState.NONE` no open flag may be such a one.
    """

    words: tuple[str, ...] = ()
    kind: Kind | None = None
    status: Status = Status.ANY
    review: ReviewStatus | None = None
    verdict: str | None = None
    flag: FlagState = FlagState.ANY
    reason: FlagReason | None = None
    severity: Severity | None = None
    author: str | None = None
    source: str | None = None
    tag: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it takes every row."""
        return self == EMPTY


EMPTY: Final = Filter()


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words of a filter field as they are compared: no case, no accents."""
    return tuple(folded(typed).split())


def conditions(wanted: Filter) -> tuple[list[str], list[Cell]]:
    """Return what a filter demands of the annotation `a`, but for its words.

    The second list holds the values of the question marks, in their order.
    """
    found: list[tuple[str, tuple[Cell, ...]]] = []
    if wanted.kind is not None:
        found.append(("a.kind = ?", (wanted.kind.value,)))
    if wanted.status is not Status.ANY:
        found.append((_STATUS[wanted.status], ()))
    if wanted.review is not None:
        found.append(("a.review = ?", (wanted.review.value,)))
    if wanted.author is not None:
        found.append(("a.created_by = ?", (wanted.author,)))
    if wanted.verdict is not None:
        found.append(_verdict(wanted.verdict))
    if wanted.source is not None:
        found.append(_source(wanted.source))
    if wanted.tag is not None:
        found.append((_HAS_TAG, (wanted.tag,)))
    if (wanted.flag, wanted.reason, wanted.severity) != (FlagState.ANY, None, None):
        found.append(_flag(wanted))
    return [sql for sql, _ in found], [value for _, values in found for value in values]


HAS_OPEN_FLAG: Final = "EXISTS (SELECT 1 FROM flag WHERE annotation_id = a.id AND status = 'open')"
_HAS_SOURCE: Final = "EXISTS (SELECT 1 FROM citation WHERE annotation_id = a.id)"
# The plus keeps SQLite from going through all that a source is cited for, for each annotation.
_CITES: Final = "EXISTS (SELECT 1 FROM citation WHERE annotation_id = a.id AND +source_id = ?)"
_HAS_TAG: Final = (
    "a.tags <> '[]' AND EXISTS (SELECT 1 FROM json_each(a.tags) AS t WHERE t.value = ?)"
)
_STATUS: Final = {
    Status.TO_CHECK: "a.work = 'to_check'",
    Status.IN_PROGRESS: "a.work = 'in_progress'",
    Status.CHECKED: "a.work = 'checked'",
    Status.FLAGGED: HAS_OPEN_FLAG,
    Status.WITHOUT_SOURCE: f"NOT {_HAS_SOURCE}",
    Status.REQUESTED: "a.review = 'requested'",
    Status.CHANGES_REQUESTED: "a.review = 'changes_requested'",
    Status.APPROVED: "a.review = 'approved'",
    Status.REFUTED: (
        "a.kind = 'claim' AND a.verdict IN (SELECT id FROM verdict_value WHERE rating = 1)"
    ),
}


def _verdict(verdict: str) -> tuple[str, tuple[Cell, ...]]:
    """Ask for claims alone: what was one before it was retagged keeps its verdict."""
    if verdict == NOTHING:
        return "a.kind = 'claim' AND a.verdict IS NULL", ()
    return "a.kind = 'claim' AND a.verdict = ?", (verdict,)


def _source(source: str) -> tuple[str, tuple[Cell, ...]]:
    return (f"NOT {_HAS_SOURCE}", ()) if source == NOTHING else (_CITES, (source,))


def _flag(wanted: Filter) -> tuple[str, tuple[Cell, ...]]:
    demands, values = ["annotation_id = a.id"], []
    if wanted.flag in {FlagState.OPEN, FlagState.NONE}:
        demands.append("status = 'open'")
    if wanted.flag is FlagState.ANSWERED:
        demands.append("status <> 'open'")
    for column, value in (("reason", wanted.reason), ("severity", wanted.severity)):
        if value is not None:
            demands.append(f"{column} = ?")
            values.append(value.value)
    negation = "NOT" if wanted.flag is FlagState.NONE else ""
    sql = " ".join((negation, "EXISTS (SELECT 1 FROM flag WHERE", " AND ".join(demands), ")"))
    return sql, tuple(values)
