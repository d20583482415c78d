"""The project: one open file, what is read from it, and the only way to change it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

from annotator.domain.article import ArticleVersion
from annotator.domain.change import Change, Step
from annotator.domain.verdict import PLAIN_SCALE, PLAIN_VALUES
from annotator.store import connections, copies, migrations, opening, seats
from annotator.store.errors import StoreError, told
from annotator.store.records import NO_RECORD, Cell, R, codec
from annotator.store.seats import is_project
from annotator.store.writing import transaction, write

__all__ = ["Project", "StoreError", "is_project"]


class Project:
    """An open project file. It belongs to the thread that opened it; others open it again.

    `path` is as it was given. A `read_only` project refuses every step (`project_read_only`).
    Everything that reads or writes raises `StoreError` when the world refuses.
    """

    busy_timeout: ClassVar[float] = 5.0
    """How many seconds to wait for another program that is writing."""

    path: Path
    read_only: bool
    connection: sqlite3.Connection
    """For the modules of the store alone."""
    last_text: ArticleVersion | None
    """The text that was asked for last; for the modules of the store alone."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        """Use `open` or `create`; `read_only` is a wish for reading only."""
        # SQLite keeps its log beside the file that a link leads to.
        real = path.resolve()
        self.path = path
        self._seat, header, first = seats.take(real)
        try:
            self.read_only = read_only or not opening.may_write(real)
            self.connection = (
                opening.open_to_read(real, header, self.busy_timeout)
                if self.read_only
                else opening.open_to_write(real, header, self.busy_timeout, first=first)
            )
        except BaseException:
            seats.leave(self._seat)
            raise
        self._is_open = True
        self.last_text = None

    @classmethod
    def create(cls, path: Path, *, at: str, who: str = "") -> Self:
        """Make a new project with the plain verdict scale, and open it.

        It appears under its name only when it is whole. Raises `StoreError`: `folder_missing`,
        `project_exists`, `disk_full`, `store_failed`.
        """
        with copies.appearing(path) as making:
            _make(making, who=who, at=at)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a project: for reading only if asked, or if the file or its folder is read-only.

        An older file is copied beside itself (`NAME.annot.v1-backup`) and updated. What is refused
        stays as it was: `project_missing`, `project_foreign`, `project_newer`, `project_damaged`,
        `project_locked`, and `file_unreadable` or `store_failed` with a `detail` in the system's
        words.
        """
        return cls(path, read_only=read_only)

    def close(self) -> None:
        """Close the file; the last to close leaves one file. Closing again does nothing."""
        if not self._is_open:
            return
        self._is_open = False
        if self.read_only:
            self.connection.close()
        else:
            connections.leave_one_file(self.connection)
        seats.leave(self._seat)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def apply(self, step: Step, *, who: str, at: str) -> None:
        """Store a step and its history in one transaction; a step of no changes leaves no trace.

        `who` is a person's id, `at` UTC. Each record must stand as its change says it was before,
        else `record_changed(record, id)`. After an error nothing has changed. A step that breaks
        the schema's rules is a bug and raises `sqlite3.IntegrityError`.
        """
        if self.read_only:
            raise StoreError("project_read_only", path=str(self.path))
        if not step.changes:
            return
        with told(self.path), transaction(self.connection):
            write(self.connection, step, who=who, at=at)

    def others(self) -> int:
        """Return a number that is another one once anybody else has written to the file."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def backup(self, out: Path) -> None:
        """Copy the whole project into one new file, as of one moment, while work goes on.

        Raises `StoreError`: `project_exists`, `folder_missing`, `disk_full`, `store_failed`.
        """
        with self.snapshot():
            copies.copy(self.connection, out)

    def rows(self, sql: str, parameters: Sequence[Cell] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query; for the modules of the store alone."""
        with told(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def batches(
        self, sql: str, parameters: Sequence[Cell], size: int
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Yield the rows of a query, so many at a time; for the modules of the store alone.

        They are as of the moment at which the first are asked for.
        """
        with told(self.path):
            cursor = self.connection.execute(sql, parameters)
        with connections.closed(cursor):
            while True:
                with told(self.path):
                    found = cursor.fetchmany(size)
                if not found:
                    return
                yield found

    def records(self, cls: type[R], rest: str = "", parameters: Sequence[Cell] = ()) -> list[R]:
        """Return the records of a class; `rest` is the SQL after the name of the table.

        Raises `StoreError` (`project_damaged`) for a row that is no such record.
        """
        kind = codec(cls)
        found = self.rows(f"{kind.select} {rest}", parameters)
        try:
            return [kind.record(row) for row in found]
        except NO_RECORD as error:
            raise StoreError("project_damaged", path=str(self.path)) from error

    def record(self, cls: type[R], record_id: str) -> R | None:
        """Return one record by its id."""
        found = self.records(cls, "WHERE id = ?", (record_id,))
        return found[0] if found else None

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let several queries see the project as of one moment, whoever writes meanwhile."""
        with told(self.path), connections.snapshot(self.connection):
            yield

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let several queries see what others write as of one moment; we may write ourselves."""
        with connections.held(self.connection):
            yield


def _make(path: Path, *, who: str, at: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    with closing(connection), transaction(connection):
        migrations.bring_up(connection, path)
        write(connection, _first_step(), who=who, at=at)


def _first_step() -> Step:
    records = (PLAIN_SCALE, *PLAIN_VALUES)
    return Step("create_project", tuple(Change(None, record) for record in records))
