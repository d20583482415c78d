from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator.store import connections
from annotator.store.project import Project


@contextmanager
def locked(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that is writing."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_a_project_has_the_settings_that_keep_it_safe(project: Project) -> None:
    told = {
        name: project.rows(f"PRAGMA {name}")[0][0]
        for name in (
            *("journal_mode", "synchronous", "foreign_keys", "trusted_schema"),
            *("cell_size_check", "busy_timeout"),
        )
    }
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
    }


def test_the_log_waits_for_another_program(path: Path) -> None:
    with closing(connections.connect(path, "mode=rw", 5)) as mine, locked(path) as other:
        later = threading.Timer(0.1, lambda: other.execute("COMMIT"))
        later.start()
        began = time.monotonic()
        connections.use_write_ahead_log(mine, 5)
        later.join()
        assert time.monotonic() - began > 0.05
        assert mine.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_log_does_not_wait_for_ever(path: Path) -> None:
    mine = connections.connect(path, "mode=rw", 0.05)
    with closing(mine), locked(path), pytest.raises(sqlite3.OperationalError, match="locked"):
        connections.use_write_ahead_log(mine, 0.05)


def test_other_errors_are_not_waited_out(path: Path) -> None:
    mine = connections.connect(path, "mode=rw", 60)
    mine.execute("BEGIN")
    with closing(mine), pytest.raises(sqlite3.OperationalError, match="within a transaction"):
        connections.use_write_ahead_log(mine, 60)


def test_a_name_with_odd_characters_is_a_name_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "où? 100 % #1 & «été».annot"
    Project.create(path, at="2023-01-17T18:04:05.123Z").close()
    with Project.open(path) as project:
        assert project.path == path
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_the_first_to_close_leaves_the_log_to_the_others(path: Path) -> None:
    log = connections.beside(path, "-wal")
    with Project.open(path):
        Project.open(path).close()
        assert log.exists()
    assert not log.exists()
