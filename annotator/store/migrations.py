"""Bringing a file from its version of the schema to the newest, with a copy made first."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.store import connections, copies, schema
from annotator.store.errors import StoreError
from annotator.store.lightly import without
from annotator.store.schema_terms import Version
from annotator.store.writing import transaction

if TYPE_CHECKING:
    from sqlite_utils import Database

_SET: Final = "annotator"


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the schema that a file has; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, path: Path, timeout: float) -> None:
    """Bring an older file up to date in one transaction; before it, copy the file beside itself.

    Needs foreign keys off. Raises `StoreError` (`project_damaged`) when the file's references do
    not hold afterwards; whatever is raised, the file is as it was and the copy stays.
    """
    # With the rollback journal the header in the file always tells the truth.
    connection.execute("PRAGMA journal_mode = DELETE")
    with transaction(connection):
        version = version_of(connection)
        if version == schema.newest():
            return
        reader = connections.connect(path, "mode=ro", timeout)
        with closing(reader), connections.snapshot(reader):
            copies.copy(reader, copies.free_name(path, f"v{version}-backup"))
        bring_up(connection, path)


def bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """Apply every version that the file does not have yet, in the open transaction."""
    # Importing it takes longer than opening a project that is up to date; and numpy, which comes
    # with the models, is nothing that the window needs.
    with without("numpy", "pandas"):
        from sqlite_utils import Database, Migrations

    migrations = Migrations(_SET)
    for version in schema.VERSIONS:
        migrations(name=f"v{version.number}")(_applying(version))
    migrations.apply(Database(connection, execute_plugins=False, strict=True))
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise StoreError("project_damaged", path=str(path))
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema.newest()}")


def _applying(version: Version) -> Callable[[Database], None]:
    def apply(db: Database) -> None:
        for statement in version.statements:
            db.execute(statement)

    return apply
