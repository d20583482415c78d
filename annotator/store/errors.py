"""How the store says no: `StoreError`, and the errors of SQLite and the system told as one."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from annotator.domain.refusal import Refusal


class StoreError(Refusal):
    """The world refused: the file, its folder, the disk or another program. Nothing changed."""


_CODES: Final[dict[int, str]] = {
    sqlite3.SQLITE_BUSY: "project_locked",
    sqlite3.SQLITE_LOCKED: "project_locked",
    sqlite3.SQLITE_READONLY: "project_read_only",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CORRUPT: "project_damaged",
    sqlite3.SQLITE_NOTADB: "project_damaged",
}
_FAILURES: Final = frozenset(
    {
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_NOLFS,
        sqlite3.SQLITE_PROTOCOL,
    }
)
_PRIMARY: Final = 0xFF
_UNDECODABLE: Final = "Could not decode to UTF-8"
"""How Python says that a cell of text holds bytes that are none; it gives the error no code."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the world did to the file at `path` into a `StoreError`; let bugs through.

    A broken constraint or a statement that makes no sense is a bug of ours, and raises as it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        refusal = _of_sqlite(error, path)
        if refusal is None:
            raise
        raise refusal from error
    except OSError as error:
        raise _of_system(error, path) from error


def _of_sqlite(error: sqlite3.Error, path: Path) -> StoreError | None:
    if str(error).startswith(_UNDECODABLE):
        return StoreError("project_damaged", path=str(path))
    # Any other error that Python's own wrapper raises has no code: it is a misuse.
    primary = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE) & _PRIMARY
    if primary in _CODES:
        return StoreError(_CODES[primary], path=str(path))
    if primary in _FAILURES:
        return StoreError("store_failed", path=str(path), detail=str(error))
    return None


def _of_system(error: OSError, path: Path) -> StoreError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StoreError("disk_full", path=str(path))
    return StoreError("store_failed", path=str(path), detail=error.strerror or str(error))
