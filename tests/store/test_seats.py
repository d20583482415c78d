from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import seats
from annotator.store.errors import StoreError
from annotator.store.project import Project, is_project
from annotator.store.seats import is_open_here
from tests.store.making import World, deleted, world_in

OTHER_PROGRAM = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0.1)
try:
    connection.execute("PRAGMA journal_mode = DELETE")
except sqlite3.OperationalError as error:
    print(error)
connection.close()
"""


def other_program(path: Path) -> str:
    """What another program is told that wants to take the log away."""
    command = [sys.executable, "-c", OTHER_PROGRAM, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_opening_a_second_time_does_not_drop_the_locks_of_the_first(path: Path) -> None:
    with Project.open(path) as first:
        world = world_in(first)
        Project.open(path).close()
        Project.open(path, read_only=True).close()
        assert is_project(path)
        assert other_program(path) == "database is locked"
        world.tag("douze arbres")
    with Project.open(path) as again:
        assert again.rows("SELECT count(*) FROM annotation") == [(1,)]


def test_a_refused_project_takes_no_seat(path: Path) -> None:
    path.write_bytes(b"x" * 200)
    with pytest.raises(StoreError):
        Project.open(path)
    assert not seats._SEATS


def test_the_last_to_close_gives_the_seat_free(world: World, path: Path) -> None:
    with Project.open(path):
        assert [seat.taken for seat in seats._SEATS.values()] == [2]
    assert [seat.taken for seat in seats._SEATS.values()] == [1]
    world.apply(deleted(world.bruno))
    world.project.close()
    assert not seats._SEATS


@pytest.mark.parametrize("suffix", ["", "-wal", "-shm"])
def test_an_open_project_and_its_log_are_known_whatever_their_name(
    path: Path, tmp_path: Path, suffix: str
) -> None:
    link = tmp_path / "link.annot"
    link.symlink_to(path)
    with Project.open(path):
        for name in (path, link):
            assert is_open_here(name.with_name(f"{name.name}{suffix}"))
    assert not is_open_here(path)


def test_other_files_are_none_of_ours(project: Project, tmp_path: Path) -> None:
    other = tmp_path / "article.txt"
    other.write_text("Douze arbres.", "utf-8")
    assert not is_open_here(other)
    assert not is_open_here(tmp_path / "none.txt")
