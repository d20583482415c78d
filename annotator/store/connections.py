"""Connections to a project file, and the settings that each of them needs."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_LOOK: Final = "SELECT count(*) FROM sqlite_schema"
_PAUSE: Final = 0.02


def beside(path: Path, ending: str) -> Path:
    """Return the name of a file that SQLite keeps beside another, such as `-wal`."""
    return path.with_name(f"{path.name}{ending}")


def connect(path: Path, how: str, timeout: float) -> sqlite3.Connection:
    """Open a connection by URI, `how` being its query; transactions begin when we say so.

    `timeout` is how many seconds it waits for another program. `path` must be absolute.
    """
    uri = f"{path.as_uri()}?{how}"
    connection = sqlite3.connect(uri, timeout=timeout, isolation_level=None, uri=True)
    # What somebody else's file says of itself is not to be trusted.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def settle(connection: sqlite3.Connection) -> None:
    """Apply the settings that a file needs from when it is up to date."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read as of one moment, which is when this is entered; nothing may be written inside."""
    connection.execute("BEGIN")
    try:
        # A transaction begins with its first look, not with its name.
        connection.execute(_LOOK).fetchone()
        yield
    finally:
        connection.rollback()


@contextmanager
def held(connection: sqlite3.Connection) -> Iterator[None]:
    """See of what others write only what was there when this is entered.

    Unlike `snapshot` it is no transaction: it may stay open while its caller writes, and may be
    used inside of one.
    """
    # A look that has not come to its end keeps the moment for every other one.
    look = connection.execute("SELECT name FROM sqlite_schema")
    with closed(look):
        look.fetchone()
        yield


@contextmanager
def closed(cursor: sqlite3.Cursor) -> Iterator[None]:
    """Close a cursor in the end, unless its connection is closed already."""
    try:
        yield
    finally:
        with suppress(sqlite3.ProgrammingError):
            cursor.close()


def use_write_ahead_log(connection: sqlite3.Connection, timeout: float) -> None:
    """Change to the write-ahead log, waiting for other programs: SQLite itself does not here."""
    until = time.monotonic() + timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            # Only from its first look on does a connection keep others from ending the log.
            connection.execute(_LOOK).fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def leave_one_file(connection: sqlite3.Connection) -> None:
    """Close a connection; the last one takes the write-ahead log back into the file first.

    While others are open the log stays with them. If the disk refuses, it stays too: what was
    committed is in it, and the next to open the file finds it there.
    """
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError:
        pass
    finally:
        connection.close()
