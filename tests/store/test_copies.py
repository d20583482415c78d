from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store import copies
from annotator.store.errors import StoreError
from annotator.store.project import Project
from tests.store.making import AT, World, dump, listing


def code_of(refusal: pytest.ExceptionInfo[StoreError]) -> str:
    return refusal.value.code


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "target"
    with copies.appearing(target) as making:
        making.write_text("whole")
        assert not target.exists()
    assert target.read_text() == "whole"
    assert [each.name for each in tmp_path.iterdir()] == ["target"]


def test_nothing_is_left_of_a_file_that_was_not_finished(tmp_path: Path) -> None:
    def begin() -> None:
        with copies.appearing(tmp_path / "target") as making:
            making.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        begin()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_stands_there_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("mine")
    with pytest.raises(StoreError) as refusal, copies.appearing(target):
        pytest.fail("it began")
    assert code_of(refusal) == "project_exists"
    target.unlink()
    target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(StoreError) as refusal, copies.appearing(target):
        pytest.fail("it began")
    assert code_of(refusal) == "project_exists"


def test_a_file_that_appears_meanwhile_is_not_replaced_either(tmp_path: Path) -> None:
    target = tmp_path / "target"

    def make() -> None:
        with copies.appearing(target) as making:
            making.write_text("ours")
            target.write_text("theirs")

    with pytest.raises(StoreError) as refusal:
        make()
    assert code_of(refusal) == "project_exists"
    assert listing(tmp_path).keys() == {"target"}
    assert target.read_text() == "theirs"


def test_the_name_is_given_free_when_the_move_fails(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refusal, copies.appearing(tmp_path / "target"):
        pass  # nothing is made
    assert code_of(refusal) == "store_failed"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refusal:
        Project.create(tmp_path / "no" / "target.annot", at=AT)
    assert code_of(refusal) == "folder_missing"
    assert refusal.value.params == {"path": str(tmp_path / "no")}


def test_a_backup_of_an_open_project_is_one_whole_file(world: World, tmp_path: Path) -> None:
    world.tag("douze arbres")
    out = tmp_path / "backup.annot"
    world.project.backup(out)
    assert out.read_bytes()[18:20] == b"\1\1"  # the rollback journal, as every reader knows it
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["backup.annot"]
    with Project.open(out) as copy:
        assert dump(copy) == dump(world.project)
    with pytest.raises(StoreError) as refusal:
        world.project.backup(out)
    assert code_of(refusal) == "project_exists"


def test_a_project_that_is_only_read_can_be_backed_up(full_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "backup.annot"
    with Project.open(full_path, read_only=True) as project:
        project.backup(out)
    with Project.open(out) as copy:
        assert copy.rows("SELECT count(*) FROM annotation") == [(3,)]


def test_a_backup_does_not_wait_for_ever_for_another_program(
    full_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Project, "busy_timeout", 0.05)
    other = sqlite3.connect(full_path, isolation_level=None)
    with Project.open(full_path, read_only=True) as project, closing(other):
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as refusal:
            project.backup(tmp_path / "backup.annot")
    assert code_of(refusal) == "project_locked"
    assert refusal.value.params == {"path": str(full_path)}
    assert not (tmp_path / "backup.annot").exists()


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    path = tmp_path / "desk.annot"
    names = []
    for _ in range(3):
        free = copies.free_name(path, "v1-backup")
        free.touch()
        names.append(free.name)
    assert names == [f"desk.annot.v1-backup{n}" for n in ("", "-2", "-3")]
