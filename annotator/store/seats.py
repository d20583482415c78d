"""Which project files this process has open, so that their headers are read only while none is.

On POSIX, closing any descriptor of a file drops every lock that the process holds on it, SQLite's
too; another program could then take away the log of a project that is still open here. So a file
that is open already is never opened by hand again: what its header said is remembered.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotator.store.errors import StoreError
from annotator.store.header import Header, look_up, recognise


@dataclass(slots=True)
class _Seat:
    header: Header
    taken: int = 0


_LOCK: Final = threading.Lock()
_SEATS: Final[dict[tuple[int, int], _Seat]] = {}

_LOGS: Final = ("-wal", "-shm", "-journal")

Key = tuple[int, int]
"""Which file it is, whatever its name: device and inode."""


def take(path: Path) -> tuple[Key, Header, bool]:
    """Count a project as open here and return its key, its header and whether it is the first.

    Raises what `recognise` raises. Every call is answered by one of `leave`, after the connection
    is closed.
    """
    with _LOCK:
        known = look_up(path)
        key = known.st_dev, known.st_ino
        first = key not in _SEATS
        if first:
            _SEATS[key] = _Seat(recognise(path))
        _SEATS[key].taken += 1
        return key, _SEATS[key].header, first


def is_project(path: Path) -> bool:
    """Whether a file says of itself that it is a project, of whatever version, whole or not."""
    with _LOCK:
        try:
            known = look_up(path)
            if (known.st_dev, known.st_ino) not in _SEATS:
                recognise(path)
        except StoreError as refusal:
            return refusal.code in {"project_newer", "project_damaged"}
    return True


def is_open_here(path: Path) -> bool:
    """Whether a file is a project that this process has open, or SQLite's log beside one.

    Such a file must not be opened by hand, not even to be looked at: see above.
    """
    base = path
    for suffix in _LOGS:
        base = base.with_name(base.name.removesuffix(suffix))
    with _LOCK:
        try:
            known = base.stat()
        except OSError:
            return False
        return (known.st_dev, known.st_ino) in _SEATS


def leave(key: Key) -> None:
    """Count a project as closed once."""
    with _LOCK:
        _SEATS[key].taken -= 1
        if not _SEATS[key].taken:
            del _SEATS[key]
