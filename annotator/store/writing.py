"""Writing a step: its rows and their history, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, islice, repeat
from typing import Any, Final

from annotator.domain.change import Change, Record, Step
from annotator.store.errors import StoreError
from annotator.store.history import Chain, Entry
from annotator.store.many_records import written
from annotator.store.records import Codec, Row, codec

_AT_ONCE: Final = 2_000
"""So many changes are written at a time, for what is written of them is held meanwhile."""
_MANY: Final = 32
"""From so many new records in a row on, writing them a kind at a time pays."""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Take the right to write, then commit; on any error, whatever it is, nothing was written."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Where SQLite has already ended the transaction, this does nothing.
        connection.rollback()
        raise


def write(connection: sqlite3.Connection, step: Step, *, who: str, at: str) -> None:
    """Write a step's rows and history in the open transaction.

    Raises `StoreError` (`record_changed`) when a record is not as the step found it.
    """
    chain = Chain(connection, act=step.act, who=who, at=at)
    if len(step.changes) < _MANY:
        chain.add([_write(connection, change) for change in step.changes])
        return
    for is_new, run in groupby(step.changes, lambda change: change.before is None):
        while some := list(islice(run, _AT_ONCE)):
            if is_new and len(some) >= _MANY:
                chain.add(_create(connection, [change.record for change in some]))
            else:
                chain.add([_write(connection, change) for change in some])


def _create(connection: sqlite3.Connection, records: Sequence[Record]) -> list[Entry]:
    """Write new records, all of a kind at once; return what the history tells, in their order."""
    by_class: dict[type[Record], list[Record]] = {}
    for record in records:
        by_class.setdefault(type(record), []).append(record)
    told = {cls: _create_all(connection, codec(cls), each) for cls, each in by_class.items()}
    return [next(told[type(record)]) for record in records]


def _create_all(
    connection: sqlite3.Connection, kind: Codec[Any], records: Sequence[Record]
) -> Iterator[Entry]:
    ids = [record.id for record in records]
    rows, said = written(kind, records)
    _insert(connection, kind, ids, rows)
    hangs_on = ids if kind.table == "annotation" else [_hangs_on(record) for record in records]
    return map(Entry, repeat(kind.table), ids, hangs_on, repeat(None), said)


def _insert(
    connection: sqlite3.Connection, kind: Codec[Any], ids: Sequence[str], rows: Iterable[Row]
) -> None:
    try:
        connection.executemany(kind.insert, rows)
    except sqlite3.IntegrityError:
        # Whose id was taken before this act? Without what it has written so far, the file tells.
        connection.rollback()
        _demand_free(connection, kind, ids)
        raise


def _demand_free(connection: sqlite3.Connection, kind: Codec[Any], ids: Sequence[str]) -> None:
    for (taken,) in connection.execute(kind.taken, (json.dumps(ids),)):
        raise StoreError("record_changed", record=kind.table, id=taken)


def _write(connection: sqlite3.Connection, change: Change) -> Entry:
    record = change.record
    kind: Codec[Any] = codec(type(record))
    before, after = change.before, change.after
    if before is None:
        _insert(connection, kind, [record.id], [kind.row(record)])
        return _entry(change)
    if connection.execute(kind.select_one, (record.id,)).fetchone() != kind.row(before):
        raise StoreError("record_changed", record=kind.table, id=record.id)
    if after is None:
        connection.execute(kind.delete, (record.id,))
    else:
        connection.execute(kind.update, (*kind.row(after), record.id))
    return _entry(change)


def _entry(change: Change) -> Entry:
    """Return what the history tells of a change."""
    record = change.record
    kind: Codec[Any] = codec(type(record))
    hangs_on = record.id if kind.table == "annotation" else _hangs_on(record)
    before, after = _json(kind, change.before), _json(kind, change.after)
    return Entry(kind.table, record.id, hangs_on, before, after)


def _hangs_on(record: Record) -> str | None:
    return getattr(record, "annotation_id", None)


def _json(kind: Codec[Any], record: Record | None) -> str | None:
    return None if record is None else kind.json(record)
