"""The history: who changed which record when, one row each, chained by hashes.

A row's hash covers the previous hash, so that no row can be changed, left out or put in between
without breaking the chain from there on. It covers the digests of *before* and *after*, not the
texts, so that the chain can still be followed where a text had to be taken out.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.domain.earlier_act import digest, hash_of, hash_of_words, words_of
from annotator.store.errors import StoreError, told
from annotator.store.records import NO_RECORD, Cell, canonical_json

if TYPE_CHECKING:
    from annotator.store.project import Project


class Entry(NamedTuple):
    """What happened to one record: canonical JSON before and after, none where it was not."""

    record: str
    id: str
    annotation_id: str | None
    before: str | None
    after: str | None


class HistoryRow(NamedTuple):
    """One row of the history. `batch` is the `seq` of the first row of the same act."""

    seq: int
    batch: int
    at: str
    who: str
    act: str
    record: str
    id: str
    before: dict[str, object] | None
    after: dict[str, object] | None
    hash: str


_LAST = "SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"
_ADD = (
    "INSERT INTO history (seq, batch, at, who, act, record, id, annotation_id, before, after, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ALL = "SELECT seq, batch, at, who, act, record, id, before, after, hash FROM history"
_NEWEST = f"{_ALL} ORDER BY seq DESC LIMIT ?"
_OF_ANNOTATION = f"{_ALL} WHERE annotation_id = ? ORDER BY seq DESC LIMIT ?"
_IN_ORDER = f"{_ALL} ORDER BY seq"

_EVERYTHING = -1


class Chain:
    """The rows of one act being written, in the transaction that changes what they tell of."""

    def __init__(self, connection: sqlite3.Connection, *, act: str, who: str, at: str) -> None:
        self._connection = connection
        self._told = (at, who, act)
        last: tuple[int, str] | None = connection.execute(_LAST).fetchone()
        self._seq, self._last = last or (0, "")
        self._batch = self._seq + 1

    def add(self, entries: Iterable[Entry]) -> None:
        """Write what was changed next."""
        self._connection.executemany(_ADD, self._rows(entries))

    def _rows(self, entries: Iterable[Entry]) -> Iterator[tuple[Cell, ...]]:
        told, batch = self._told, self._batch
        start, quoted = words_of(told), encode_basestring
        first, seq, last = self._seq + 1, self._seq, self._last
        for seq, (record, record_id, annotation_id, before, after) in enumerate(entries, first):
            words = f"{start},{quoted(record)},{quoted(record_id)}"
            last = hash_of_words(last, seq, words, before or "", after or "")
            yield (seq, batch, *told, record, record_id, annotation_id, before, after, last)
        self._seq, self._last = seq, last


def history(
    project: Project, *, annotation_id: str | None = None, limit: int | None = None
) -> list[HistoryRow]:
    """Return the history, the newest row last; with `limit`, only so many of the newest.

    With `annotation_id`, only that annotation's rows and those of what hangs or hung on it. Raises
    `StoreError` (`project_damaged`) for a row that tells of no record.
    """
    rows = _EVERYTHING if limit is None else limit
    if annotation_id is None:
        found = project.rows(_NEWEST, (rows,))
    else:
        found = project.rows(_OF_ANNOTATION, (annotation_id, rows))
    try:
        return [_read(row) for row in reversed(found)]
    except NO_RECORD as error:
        raise StoreError("project_damaged", path=str(project.path)) from error


def verify(project: Project) -> list[int]:
    """Return the `seq` of every row at which the chain is broken; empty when it is whole.

    What comes after a broken row is held against that row as it stands, so each break is named
    once. Rows that were cut off at the end are not missed here.
    """
    broken, last = [], ""
    with told(project.path):
        for seq, _, *named, before, after, chained in project.connection.execute(_IN_ORDER):
            if _hash(last, seq, tuple(named), before, after) != chained:
                broken.append(seq)
            last = chained
    return broken


def _hash(last: str, seq: int, told: tuple[str, ...], before: str | None, after: str | None) -> str:
    return hash_of(last, seq, told, before or "", after or "")


def digest_of(record: dict[str, object] | None) -> str:
    """Return the digest that a hash is made with, of a record as a row tells it; empty for none."""
    return "" if record is None else digest(canonical_json(record))


def _read(row: tuple[Any, ...]) -> HistoryRow:
    *told, before, after, chained = row
    return HistoryRow._make((*told, _object(before), _object(after), chained))


def _object(text: str | None) -> dict[str, object] | None:
    return None if text is None else json.loads(text)
