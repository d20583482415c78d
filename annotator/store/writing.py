"""Writing a step: its rows and their history, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from annotator.domain.change import Change, Record, Step
from annotator.store import history
from annotator.store.errors import StoreError
from annotator.store.history import Entry
from annotator.store.records import Codec, codec


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
    entries = [_write(connection, change) for change in step.changes]
    history.append(connection, entries, act=step.act, who=who, at=at)


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
    hangs_on = record.id if kind.table == "annotation" else getattr(record, "annotation_id", None)
    return Entry(kind.table, record.id, hangs_on, _json(kind, before), _json(kind, after))


def _json(kind: Codec[Any], record: Record | None) -> str | None:
    return None if record is None else kind.json(record)
