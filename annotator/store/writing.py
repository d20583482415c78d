"""Writing a step: its rows and their history, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from annotator.domain.change import Change, Record, Step
from annotator.store import history
from annotator.store.errors import StoreError
from annotator.store.history import Entry
from annotator.store.records import Codec, codec

_AT_ONCE: Final = 10_000
"""How many ids are looked for in one query."""
_MANY: Final = 32
"""From so many new records on, writing them a kind at a time pays."""


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
    entries: Iterable[Entry]
    if len(step.changes) >= _MANY and all(change.before is None for change in step.changes):
        entries = _create(connection, step.changes)
    else:
        entries = [_write(connection, change) for change in step.changes]
    history.append(connection, entries, act=step.act, who=who, at=at)


def _create(connection: sqlite3.Connection, changes: Sequence[Change]) -> Iterator[Entry]:
    """Write new records, all of a kind at once; yield what the history tells, in their order."""
    by_class: dict[type[Record], list[Record]] = {}
    for change in changes:
        by_class.setdefault(type(change.record), []).append(change.record)
    for cls, records in by_class.items():
        kind: Codec[Any] = codec(cls)
        _demand_free(connection, kind, [record.id for record in records])
        connection.executemany(kind.insert, map(kind.row, records))
    return map(_entry, changes)


def _demand_free(connection: sqlite3.Connection, kind: Codec[Any], ids: Sequence[str]) -> None:
    for first in range(0, len(ids), _AT_ONCE):
        listed = json.dumps(ids[first : first + _AT_ONCE])
        for (taken,) in connection.execute(kind.taken, (listed,)):
            raise StoreError("record_changed", record=kind.table, id=taken)


def _write(connection: sqlite3.Connection, change: Change) -> Entry:
    record = change.record
    kind: Codec[Any] = codec(type(record))
    before, after = change.before, change.after
    look, expected = (kind.exists, None) if before is None else (kind.select_one, kind.row(before))
    if connection.execute(look, (record.id,)).fetchone() != expected:
        raise StoreError("record_changed", record=kind.table, id=record.id)
    if after is None:
        connection.execute(kind.delete, (record.id,))
    elif before is None:
        connection.execute(kind.insert, kind.row(after))
    else:
        connection.execute(kind.update, (*kind.row(after), record.id))
    return _entry(change)


def _entry(change: Change) -> Entry:
    """Return what the history tells of a change."""
    record = change.record
    kind: Codec[Any] = codec(type(record))
    hangs_on = record.id if kind.table == "annotation" else getattr(record, "annotation_id", None)
    before, after = _json(kind, change.before), _json(kind, change.after)
    return Entry(kind.table, record.id, hangs_on, before, after)


def _json(kind: Codec[Any], record: Record | None) -> str | None:
    return None if record is None else kind.json(record)
