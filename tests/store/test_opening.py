from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator.store import opening
from annotator.store.errors import StoreError
from annotator.store.project import Project
from tests.store.making import AT, World, listing, made, tamper, world_in

Damage = Callable[[Path], None]

CRASH_IN_THE_MIDDLE = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE article_version SET text = hex(zeroblob(100000))")
connection.execute("DELETE FROM comment")
os.kill(os.getpid(), 9)
"""
CRASH_AFTER_COMMIT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("UPDATE person SET initials = 'ZZ'")
os.kill(os.getpid(), 9)
"""


def crash(code: str, path: Path) -> None:
    """Let another program begin on the file, and be killed."""
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert done.returncode == -9


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def pragma(statement: str) -> Damage:
    return lambda path: tamper(path, f"PRAGMA {statement}")


def holding(content: bytes) -> Damage:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def cut_to(size: int) -> Damage:
    def cut(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:size])

    return cut


def page_overwritten(path: Path) -> None:
    """Damage a page deep inside: the root of the index of a table."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_article'"
        ).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)


def schema_overwritten(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * 3996 + content[4096:])


REFUSED: dict[str, tuple[str, Damage]] = {
    "a text": ("project_foreign", holding(b"once upon a time" * 20)),
    "an empty file": ("project_foreign", holding(b"")),
    "another program's": ("project_foreign", pragma("application_id = 5")),
    "a newer one": ("project_newer", pragma("user_version = 2000000000")),
    "a header alone": ("project_damaged", cut_to(100)),
    "half a header": ("project_damaged", cut_to(50)),
    "a shortened one": ("project_damaged", cut_to(-5000)),
    "a page overwritten": ("project_damaged", page_overwritten),
    "the schema overwritten": ("project_damaged", schema_overwritten),
    "a table missing": ("project_damaged", lambda path: tamper(path, "DROP TABLE comment")),
    "one that wants a log": (
        "project_damaged",
        lambda path: tamper(path, "DROP TABLE comment", "PRAGMA journal_mode = WAL"),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_refused_stays_byte_for_byte(
    full_path: Path, name: str, *, read_only: bool
) -> None:
    code, damage = REFUSED[name]
    damage(full_path)
    before, descriptors = listing(full_path.parent), open_descriptors()
    with pytest.raises(StoreError) as refusal:
        Project.open(full_path, read_only=read_only)
    assert refusal.value.code == code
    assert refusal.value.params["path"] == str(full_path)
    assert listing(full_path.parent) == before
    assert open_descriptors() == descriptors


@contextmanager
def held(path: Path, *statements: str) -> Iterator[None]:
    """Another program holds the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)
        yield


@pytest.mark.parametrize(
    "statements",
    [
        ("BEGIN EXCLUSIVE",),
        ("BEGIN IMMEDIATE",),
        ("PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT"),
        ("PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "DELETE FROM comment"),
    ],
)
def test_a_file_that_another_program_holds_is_locked_and_stays_as_it_is(
    full_path: Path, monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]
) -> None:
    monkeypatch.setattr(Project, "busy_timeout", 0.05)
    with held(full_path, *statements):
        before = listing(full_path.parent)
        with pytest.raises(StoreError) as refusal:
            Project.open(full_path)
        assert refusal.value.code == "project_locked"
        assert listing(full_path.parent) == before


def test_a_large_file_is_looked_at_less_closely(
    full_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_CHECKED_WHOLE", 1000)
    with Project.open(full_path) as project:
        assert project.rows("SELECT count(*) FROM person") == [(2,)]
    page_overwritten(full_path)
    with Project.open(full_path) as project, pytest.raises(StoreError) as refusal:
        project.rows("SELECT * FROM annotation WHERE article_id = 'x'")
    assert refusal.value.code == "project_damaged"


def test_an_act_that_was_cut_off_is_taken_back(full_path: Path) -> None:
    crash(CRASH_IN_THE_MIDDLE, full_path)
    assert (full_path.parent / "full.annot-journal").stat().st_size > 0
    with Project.open(full_path) as project:
        assert project.rows("SELECT count(*) FROM comment") == [(1,)]
    assert listing(full_path.parent).keys() == {"full.annot"}


def test_an_act_that_was_cut_off_cannot_be_taken_back_by_a_reader(full_path: Path) -> None:
    crash(CRASH_IN_THE_MIDDLE, full_path)
    before = listing(full_path.parent)
    with pytest.raises(StoreError) as refusal:
        Project.open(full_path, read_only=True)
    assert refusal.value.code in {"project_read_only", "store_failed"}
    assert listing(full_path.parent) == before


@pytest.mark.parametrize("read_only", [False, True])
def test_what_a_killed_program_committed_is_there(full_path: Path, *, read_only: bool) -> None:
    crash(CRASH_AFTER_COMMIT, full_path)
    assert (full_path.parent / "full.annot-wal").stat().st_size > 0
    with Project.open(full_path, read_only=read_only) as project:
        assert project.rows("SELECT DISTINCT initials FROM person") == [("ZZ",)]


def test_looking_at_a_damaged_file_leaves_the_log_of_a_killed_program(full_path: Path) -> None:
    tamper(full_path, "DROP TABLE comment")
    crash(CRASH_AFTER_COMMIT, full_path)
    before = listing(full_path.parent)
    with pytest.raises(StoreError) as refusal:
        Project.open(full_path)
    assert refusal.value.code == "project_damaged"
    after = listing(full_path.parent)
    # The index of the log is rebuilt by whoever reads it; it holds nothing of its own.
    assert after.keys() == before.keys()
    for name in ("full.annot", "full.annot-wal"):
        assert after[name] == before[name]


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_project_that_is_only_read_leaves_nothing_beside_itself(
    full_path: Path, journal: str
) -> None:
    tamper(full_path, f"PRAGMA journal_mode = {journal}")
    before = listing(full_path.parent)
    with Project.open(full_path, read_only=True) as project:
        assert project.read_only
        assert project.rows("SELECT count(*) FROM annotation") == [(3,)]
        assert listing(full_path.parent) == before
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            project.connection.execute("DELETE FROM comment")
    assert listing(full_path.parent) == before


@pytest.mark.parametrize("place", ["file", "folder"])
def test_a_file_or_folder_that_may_not_be_written_opens_for_reading(
    full_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    closed = full_path if place == "file" else full_path.parent
    # The superuser may write everywhere, so it is the system's answer that is replaced.
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != closed)
    with Project.open(full_path) as project:
        assert project.read_only
        with pytest.raises(StoreError) as refusal:
            project.apply(made(), who="", at=AT)
        assert refusal.value.code == "project_read_only"


def test_a_reader_sees_what_a_writer_commits_meanwhile(path: Path) -> None:
    with Project.open(path) as writer:
        world: World = world_in(writer)
        with Project.open(path, read_only=True) as reader:
            world.tag("douze arbres")
            assert reader.rows("SELECT count(*) FROM annotation") == [(1,)]


def test_a_link_leads_to_the_project(full_path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.annot"
    link.symlink_to(full_path)
    with Project.open(link) as project:
        assert project.path == link
        assert (full_path.parent / "full.annot-wal").exists()
    assert listing(full_path.parent).keys() == {"full.annot"}


def test_nothing_stays_open_when_opening_fails_at_the_end(
    full_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("annotator.store.connections.settle", fail)
    descriptors = open_descriptors()
    for read_only in (False, True):
        with pytest.raises(KeyboardInterrupt):
            Project.open(full_path, read_only=read_only)
    assert open_descriptors() == descriptors


def test_a_file_of_a_format_that_sqlite_does_not_know_is_damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[44:48] = (9).to_bytes(4, "big")
    path.write_bytes(content)
    for read_only in (True, False):
        with pytest.raises(StoreError) as refusal:
            Project.open(path, read_only=read_only)
        assert refusal.value.code == "project_damaged"
    assert path.read_bytes() == content
