"""Opening a project file: looking before touching, so that what is refused stays as it was."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from annotator.store import connections, migrations, schema
from annotator.store.errors import StoreError, told
from annotator.store.header import Header
from annotator.store.writing import transaction

_CHECKED_WHOLE: Final = 8 * 1024 * 1024
"""Up to this many bytes every page is looked at on opening: two hundredths of a second."""

_LIBRARY_TABLES: Final = frozenset({"_sqlite_migrations"})


def may_write(path: Path) -> bool:
    """Whether the system lets us write to the file, and beside it, as SQLite must."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def open_to_read(path: Path, header: Header, timeout: float) -> sqlite3.Connection:
    """Open a project for reading only; an older one is read from an updated copy in memory."""
    with told(path):
        connection = connections.connect(path, _reading(path, header), timeout)
        try:
            _demand_sound(connection, path)
            if migrations.version_of(connection) < schema.newest():
                connection = _updated_copy(connection, path)
            connections.settle(connection)
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
        return connection


def open_to_write(path: Path, header: Header, timeout: float, *, first: bool) -> sqlite3.Connection:
    """Open a project for writing, an older one after a copy of it was made and it was updated.

    The first connection of a process looks at the file through another one that cannot write.
    """
    with told(path):
        if first:
            _look(path, header, timeout)
        connection = connections.connect(path, "mode=rw", timeout)
        try:
            if migrations.version_of(connection) < schema.newest():
                migrations.migrate(connection, path, timeout)
            connections.settle(connection)
            connections.use_write_ahead_log(connection, timeout)
        except BaseException:
            connection.close()
            raise
        return connection


def _look(path: Path, header: Header, timeout: float) -> None:
    # An act that was cut off must first be taken back, which only a writer can.
    interrupted = connections.beside(path, "-journal").exists()
    how = "mode=rw" if interrupted else _reading(path, header)
    with closing(connections.connect(path, how, timeout)) as connection:
        _demand_sound(connection, path)


def _reading(path: Path, header: Header) -> str:
    """How to read without leaving anything beside the file.

    SQLite makes a write-ahead log beside a file that wants one, even for a reader; where none
    stands nobody has the file open, so it may be read as if it could not change.
    """
    if header.write_ahead and not connections.beside(path, "-wal").exists():
        return "mode=ro&immutable=1"
    return "mode=ro"


def _demand_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is not whole: its tables are missing, or its pages make no sense."""
    with _nonsense_is_damage(path):
        _look_through(connection, path)


@contextmanager
def _nonsense_is_damage(path: Path) -> Iterator[None]:
    """Take as damage what SQLite calls a mistake: these statements make sense in every project."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise StoreError("project_damaged", path=str(path)) from error


def _look_through(connection: sqlite3.Connection, path: Path) -> None:
    wanted = schema.tables(migrations.version_of(connection)) | _LIBRARY_TABLES
    named = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    if not wanted <= {name for (name,) in named}:
        raise StoreError("project_damaged", path=str(path))
    if path.stat().st_size > _CHECKED_WHOLE:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise StoreError("project_damaged", path=str(path))


def _updated_copy(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with closing(connection), connections.snapshot(connection):
            connection.backup(memory)
        with transaction(memory):
            migrations.bring_up(memory, path)
    except BaseException:
        memory.close()
        raise
    return memory
