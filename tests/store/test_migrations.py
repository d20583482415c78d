"""Migrations. Every version of the schema has a frozen project in tests/files and a test here."""

from __future__ import annotations

import importlib.util
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from annotator.domain.change import Record
from annotator.store import connections, migrations, schema
from annotator.store.checks import check
from annotator.store.errors import StoreError
from annotator.store.project import Project
from annotator.store.schema_terms import Version
from tests.store.making import FILES, dump, listing, tamper

SECOND = Version(
    2,
    ("badge",),
    (
        "CREATE TABLE badge (id TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
        # Foreign keys would forbid this if they were on.
        """CREATE TABLE renewed (
          id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
          initials TEXT NOT NULL, role TEXT NOT NULL
        ) STRICT""",
        "INSERT INTO renewed SELECT * FROM person",
        "DROP TABLE person",
        "ALTER TABLE renewed RENAME TO person",
    ),
)


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> Version:
    """A second version of the schema, after all that there are."""
    version = SECOND._replace(number=schema.newest() + 1)
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS, version))
    return version


def add(monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    """Add a version of these statements."""
    version = Version(schema.newest() + 1, (), statements)
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS, version))


def maker(number: int) -> ModuleType:
    """The script that made the frozen project of a version."""
    spec = importlib.util.spec_from_file_location("maker", FILES / f"make_v{number}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return migrations.version_of(connection)


@pytest.mark.parametrize("version", schema.VERSIONS, ids=lambda version: f"v{version.number}")
def test_a_frozen_project_of_every_version_opens_with_all_its_records(
    version: Version, tmp_path: Path
) -> None:
    frozen = FILES / f"v{version.number}.annot"
    path = tmp_path / "frozen.annot"
    path.write_bytes(frozen.read_bytes())
    assert version_of(path) == version.number
    records: tuple[Record, ...] = maker(version.number).RECORDS
    with Project.open(path) as project:
        assert [project.record(type(each), each.id) for each in records] == list(records)
        assert migrations.version_of(project.connection) == schema.newest()
        assert check(project) == []


def test_the_versions_count_from_one() -> None:
    numbers = [version.number for version in schema.VERSIONS]
    assert numbers == list(range(1, schema.newest() + 1))


def test_a_new_project_has_the_schema_of_the_frozen_one(path: Path) -> None:
    said = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    new, frozen = sqlite3.connect(path), sqlite3.connect(FILES / f"v{schema.newest()}.annot")
    with closing(new), closing(frozen):
        assert new.execute(said).fetchall() == frozen.execute(said).fetchall()


def test_the_maker_of_the_newest_frozen_project_makes_it_again(tmp_path: Path) -> None:
    path = tmp_path / "again.annot"
    newest = schema.newest()
    maker(newest).make(path)
    frozen_path = FILES / f"v{newest}.annot"
    with Project.open(path) as again, Project.open(frozen_path, read_only=True) as frozen:
        assert dump(again) == dump(frozen)


def test_the_maker_of_an_old_frozen_project_refuses_to_make_a_newer_one(
    second: Version, tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        maker(second.number - 1).make(tmp_path / "again.annot")
    assert list(tmp_path.iterdir()) == []


def test_an_older_project_is_copied_and_then_brought_up_to_date(
    full_path: Path, second: Version
) -> None:
    before = full_path.read_bytes()
    with Project.open(full_path, read_only=True) as project:
        rows = dump(project)
    with Project.open(full_path) as project:
        assert migrations.version_of(project.connection) == second.number
        assert project.rows("SELECT count(*) FROM badge") == [(0,)]
        assert project.rows("PRAGMA foreign_keys") == [(1,)]
        assert project.rows("PRAGMA journal_mode") == [("wal",)]
        assert dump(project) == rows
        names = "SELECT name FROM _sqlite_migrations ORDER BY id"
        assert project.rows(names) == [(f"v{each.number}",) for each in schema.VERSIONS]
    backup = full_path.with_name(f"{full_path.name}.v{second.number - 1}-backup")
    assert {each.name for each in full_path.parent.iterdir()} == {full_path.name, backup.name}
    assert version_of(backup) == second.number - 1
    # The copy differs in the counters of the header only.
    assert backup.read_bytes()[100:] == before[100:]


def test_a_project_is_migrated_once(full_path: Path, second: Version) -> None:
    Project.open(full_path).close()
    before = listing(full_path.parent).keys()
    Project.open(full_path).close()
    assert listing(full_path.parent).keys() == before


def test_another_program_may_have_migrated_it_meanwhile(path: Path) -> None:
    with closing(connections.connect(path, "mode=rw", 1)) as connection:
        migrations.migrate(connection, path, 1)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_project_whose_references_do_not_hold_is_not_migrated(
    full_path: Path, second: Version
) -> None:
    tamper(full_path, "DELETE FROM person WHERE name = 'Bruno Keller'")
    before = listing(full_path.parent)
    with pytest.raises(StoreError) as refusal:
        Project.open(full_path)
    assert refusal.value.code == "project_damaged"
    after = listing(full_path.parent)
    assert after.pop(f"{full_path.name}.v{second.number - 1}-backup")
    assert after == before


def test_a_migration_that_fails_halfway_changes_nothing(
    full_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(monkeypatch, "DELETE FROM flag", "CREATE NONSENSE")
    before = full_path.read_bytes()
    with pytest.raises(sqlite3.OperationalError, match="syntax error"):
        Project.open(full_path)
    assert full_path.read_bytes() == before


def test_an_older_project_that_others_have_open_is_locked(
    full_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Project, "busy_timeout", 0.05)
    with Project.open(full_path):
        add(monkeypatch, "CREATE TABLE more (id TEXT) STRICT")
        with pytest.raises(StoreError) as refusal:
            Project.open(full_path)
        assert refusal.value.code == "project_locked"


def test_an_older_project_that_is_only_read_stays_as_it_is(
    full_path: Path, second: Version
) -> None:
    before = listing(full_path.parent)
    with Project.open(full_path, read_only=True) as project:
        assert project.rows("SELECT count(*) FROM badge") == [(0,)]
        assert project.rows("SELECT count(*) FROM annotation") == [(3,)]
        assert project.read_only
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            project.connection.execute("DELETE FROM comment")
    assert listing(full_path.parent) == before


def test_a_damaged_older_project_that_is_only_read_is_refused(
    full_path: Path, second: Version
) -> None:
    tamper(full_path, "DELETE FROM person WHERE name = 'Bruno Keller'")
    with pytest.raises(StoreError) as refusal:
        Project.open(full_path, read_only=True)
    assert refusal.value.code == "project_damaged"


def test_opening_a_project_that_is_up_to_date_does_not_load_the_library(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from annotator.store.project import Project\n"
        "Project.open(Path(sys.argv[1])).close()\n"
        "print('sqlite_utils' in sys.modules)"
    )
    command = [sys.executable, "-W", "error", "-c", code, str(path)]
    done = subprocess.run(
        command, cwd=FILES.parent.parent, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "False\n", "")
