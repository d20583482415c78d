"""The orders in which a list can stand, in SQL and as the key of one row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.store.annotations import ListRow
from annotator.store.list_filter import HAS_OPEN_FLAG


class Order(StrEnum):
    """In which order a list stands; within a group it is always the order of reading."""

    READING = "reading"
    KIND = "kind"
    STATUS = "status"
    """What is flagged first, then by how far the work is, and last what is approved."""
    NEWEST = "newest"


Key = tuple[object, ...]

_KINDS: Final[Mapping[Kind, int]] = {kind: rank for rank, kind in enumerate(Kind)}
_WORKS: Final[Mapping[Work, int]] = {work: rank for rank, work in enumerate(Work, 1)}
_FLAGGED: Final = 0
_APPROVED: Final = len(_WORKS) + 1


def sql_of(order: Order) -> str:
    """Return the terms to order by: of the anchor `p` and its annotation `a`."""
    return _SQL[order]


def key_of(order: Order) -> Callable[[ListRow], Key]:
    """Return what puts rows into the same order as `sql_of`; no two rows have the same key."""
    return _KEYS[order]


def _reading(row: ListRow) -> Key:
    return row.start, -row.end, row.id


def _by_kind(row: ListRow) -> Key:
    return _KINDS[row.kind], *_reading(row)


def _by_status(row: ListRow) -> Key:
    if row.open_flags:
        return _FLAGGED, *_reading(row)
    rank = _APPROVED if row.review is ReviewStatus.APPROVED else _WORKS[row.work]
    return rank, *_reading(row)


def _newest(row: ListRow) -> Key:
    # Ids sort by the time they were made. Their letters are turned round to put the last one
    # first, and a longer one before its own beginning.
    return *(-ord(letter) for letter in row.id), 1


def _ranked(column: str, ranks: Mapping[Kind, int] | Mapping[Work, int]) -> str:
    return " ".join(f"WHEN {column} = '{value}' THEN {rank}" for value, rank in ranks.items())


# The anchor's own column: the index has it, and nothing need be sorted.
_READING_SQL: Final = 'p.start, p."end" DESC, p.annotation_id'
_SQL: Final[Mapping[Order, str]] = {
    Order.READING: _READING_SQL,
    Order.KIND: f"CASE {_ranked('a.kind', _KINDS)} END, {_READING_SQL}",
    Order.STATUS: (
        f"CASE WHEN {HAS_OPEN_FLAG} THEN {_FLAGGED} "
        f"WHEN a.review = '{ReviewStatus.APPROVED}' THEN {_APPROVED} "
        f"{_ranked('a.work', _WORKS)} END, {_READING_SQL}"
    ),
    Order.NEWEST: "a.id DESC",
}
_KEYS: Final[Mapping[Order, Callable[[ListRow], Key]]] = {
    Order.READING: _reading,
    Order.KIND: _by_kind,
    Order.STATUS: _by_status,
    Order.NEWEST: _newest,
}
