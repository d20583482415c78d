"""The first hundred bytes of a file: whether it is a project, and of which version.

They are read before SQLite sees the file, because SQLite may write beside what it opens. The
layout is that of the SQLite file format, section 1.3.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from annotator.store import schema
from annotator.store.errors import StoreError

_SIZE: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_FIELDS: Final = struct.Struct(">16s 3x B 40x i 4x i 28x")
_WRITE_AHEAD: Final = 2


class Header(NamedTuple):
    """What the header says: the schema's version, and whether a write-ahead log goes with it."""

    version: int
    write_ahead: bool


def recognise(path: Path) -> Header:
    """Return the header of a project file, or refuse what is none, without touching it.

    Raises `StoreError`: `project_missing`, `project_foreign`, `project_damaged`, `project_newer`,
    and `file_unreadable` with a `detail` in the system's words.
    """
    head = _head(path)
    if not head.startswith(_MAGIC):
        raise StoreError("project_foreign", path=str(path))
    if len(head) < _SIZE:
        raise StoreError("project_damaged", path=str(path))
    _, read_version, version, application = _FIELDS.unpack(head)
    if application != schema.APPLICATION_ID:
        raise StoreError("project_foreign", path=str(path))
    if version > schema.newest():
        raise StoreError("project_newer", path=str(path), version=version)
    if version < 1:
        raise StoreError("project_damaged", path=str(path))
    return Header(version, read_version == _WRITE_AHEAD)


def look_up(path: Path) -> os.stat_result:
    """Return what the system knows of a file, or refuse it.

    Raises `StoreError`: `project_missing`, `project_foreign`, `file_unreadable(detail)`.
    Only a regular file can be a project; a pipe would keep the reader waiting for ever.
    """
    with _reading(path):
        try:
            known = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            raise StoreError("project_missing", path=str(path)) from None
    if not stat.S_ISREG(known.st_mode):
        raise StoreError("project_foreign", path=str(path))
    return known


def _head(path: Path) -> bytes:
    look_up(path)
    with _reading(path), path.open("rb", buffering=0) as file:
        return file.read(_SIZE)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        detail = error.strerror or str(error)
        raise StoreError("file_unreadable", path=str(path), detail=detail) from error
