"""Whole copies of a project file, which appear under their name only when they are whole."""

from __future__ import annotations

import itertools
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.store.errors import StoreError, told


def demand_free(path: Path) -> None:
    """Refuse a path in a folder that is not there, or where something stands already."""
    if not path.parent.is_dir():
        raise StoreError("folder_missing", path=str(path.parent))
    if path.exists() or path.is_symlink():
        raise StoreError("project_exists", path=str(path))


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Give a name beside `path` to make a file under, then move that file to `path`.

    Never over another file: refuses as `demand_free` does, also when one appears meanwhile. On any
    error nothing is left, neither there nor beside.
    """
    demand_free(path)
    making = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with told(path):
            yield making
            _publish(making, path)
    finally:
        making.unlink(missing_ok=True)


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """Copy all that a connection sees in its snapshot into a new file at `path`.

    Without a snapshot it would wait for ever for a program that holds the file.
    """
    with appearing(path) as making, closing(sqlite3.connect(making)) as target:
        connection.backup(target)
        # The copy has the setting of its origin; alone it must be one file.
        target.execute("PRAGMA journal_mode = DELETE")


def free_name(path: Path, ending: str) -> Path:
    """Return `NAME.ending` beside a file, or `NAME.ending-2` and so on when that is taken."""
    first = path.with_name(f"{path.name}.{ending}")
    more = (path.with_name(f"{path.name}.{ending}-{n}") for n in itertools.count(2))
    return next(each for each in itertools.chain([first], more) if not each.exists())


def _publish(made: Path, path: Path) -> None:
    """Claim the name first: a move alone would replace what somebody else put there."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise StoreError("project_exists", path=str(path)) from None
    try:
        made.replace(path)
    except OSError:
        path.unlink()
        raise
