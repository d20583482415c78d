"""Which annotations a list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.store.annotations import ListRow
from annotator.ui.widgets.folding import fold


class Status(StrEnum):
    """What an annotation can be asked for, beside its kind and its words."""

    ANY = "any"
    TO_CHECK = "to_check"
    IN_PROGRESS = "in_progress"
    CHECKED = "checked"
    FLAGGED = "flagged"
    WITHOUT_SOURCE = "without_source"
    REQUESTED = "requested"
    APPROVED = "approved"
    REFUTED = "refuted"


class Order(StrEnum):
    """In which order a list stands."""

    READING = "reading"
    KIND = "kind"
    STATUS = "status"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the rows of a list have to meet; the empty one takes every row.

    `words` are those that must all occur in the quote, the value or the note; `kind` none for any.
    `refuting` are the ids of the verdicts that say a claim is wrong.
    """

    words: tuple[str, ...] = ()
    kind: Kind | None = None
    status: Status = Status.ANY
    refuting: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether it takes every row."""
        return not self.words and self.kind is None and self.status is Status.ANY

    def takes(self, row: ListRow, told: str) -> bool:
        """Whether a row is shown; `told` is what `told_by` says of it."""
        if self.kind is not None and row.kind is not self.kind:
            return False
        if not all(word in told for word in self.words):
            return False
        return self._meets_status(row)

    def _meets_status(self, row: ListRow) -> bool:
        if self.status is Status.REFUTED:
            return row.kind is Kind.CLAIM and row.verdict in self.refuting
        return _MEETS[self.status](row)


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words of a filter field as a filter compares them: no case, no accents."""
    return tuple(fold(typed).split())


def told_by(row: ListRow) -> str:
    """Return all that the words of a filter are looked for in, folded."""
    return fold("\n".join((row.exact, row.value, row.note)))


def filter_named(name: str) -> Filter:
    """Return the filter that a count or a saved view stands for: a kind, a status, or `all`.

    A name that means nothing raises ValueError.
    """
    if name == "all":
        return Filter()
    if name in set(Kind):
        return Filter(kind=Kind(name))
    status = Status(name)
    return Filter(kind=Kind.CLAIM if status is Status.WITHOUT_SOURCE else None, status=status)


Key = tuple[object, ...]


def key_of(order: Order) -> Callable[[ListRow], Key]:
    """Return what rows are sorted by; no two rows have the same key."""
    return _KEYS[order]


def _reading(row: ListRow) -> Key:
    return row.start, -row.end, row.id


def _by_kind(row: ListRow) -> Key:
    return _RANKS[row.kind], *_reading(row)


def _by_status(row: ListRow) -> Key:
    rank = 4 if row.review is ReviewStatus.APPROVED else _RANKS[row.work]
    return 0 if row.open_flags else rank, *_reading(row)


def _newest(row: ListRow) -> Key:
    # Ids sort by the time they were made; their letters are turned round to put the last one first.
    return tuple(-ord(letter) for letter in row.id)


_RANKS: Final[Mapping[str, int]] = {
    **{kind: rank for rank, kind in enumerate(Kind)},
    Work.TO_CHECK: 1,
    Work.IN_PROGRESS: 2,
    Work.CHECKED: 3,
}

_KEYS: Final[Mapping[Order, Callable[[ListRow], Key]]] = {
    Order.READING: _reading,
    Order.KIND: _by_kind,
    Order.STATUS: _by_status,
    Order.NEWEST: _newest,
}

_MEETS: Final[Mapping[Status, Callable[[ListRow], bool]]] = {
    Status.ANY: lambda _: True,
    Status.TO_CHECK: lambda row: row.work is Work.TO_CHECK,
    Status.IN_PROGRESS: lambda row: row.work is Work.IN_PROGRESS,
    Status.CHECKED: lambda row: row.work is Work.CHECKED,
    Status.FLAGGED: lambda row: row.open_flags > 0,
    Status.WITHOUT_SOURCE: lambda row: row.sources == 0,
    Status.REQUESTED: lambda row: row.review is ReviewStatus.REQUESTED,
    Status.APPROVED: lambda row: row.review is ReviewStatus.APPROVED,
}
