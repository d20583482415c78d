"""Tests of `annotator/services/backups.py`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.refusal import Refusal
from annotator.services.backups import save_copy
from annotator.store.articles import article_rows
from annotator.store.project import Project, StoreError
from tests.services.conftest import Bench, refused


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    return folder


def test_a_copy_holds_what_the_project_holds_while_it_is_open(bench: Bench, shelf: Path) -> None:
    claim = bench.tag("12 millions")
    save_copy(bench.desk.project, shelf / "copy.annot")
    assert names(shelf) == {"copy.annot"}
    with closing(sqlite3.connect(shelf / "copy.annot")) as reader:
        assert reader.execute("SELECT id FROM annotation").fetchall() == [(claim,)]
        assert reader.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_copy_opens_as_a_project(bench: Bench, shelf: Path) -> None:
    save_copy(bench.desk.project, shelf / "copy.annot")
    with Project.open(shelf / "copy.annot") as copy:
        assert not copy.read_only
        assert [row.article.id for row in article_rows(copy)] == [bench.article_id]


def test_an_older_copy_is_replaced(bench: Bench, shelf: Path) -> None:
    old = shelf / "copy.annot"
    old.write_bytes(b"old")
    save_copy(bench.desk.project, old)
    assert old.read_bytes().startswith(b"SQLite format 3")
    assert names(shelf) == {"copy.annot"}


def test_the_project_is_never_written_over_by_its_own_copy(bench: Bench, shelf: Path) -> None:
    path = bench.desk.project.path
    (shelf / "link.annot").symlink_to(path)
    for out in (path, shelf / ".." / path.name, shelf / "link.annot"):
        with refused("backup_onto_project"):
            save_copy(bench.desk.project, out)
    bench.tag("12 millions")


def test_a_project_that_is_open_elsewhere_is_not_written_over(bench: Bench, shelf: Path) -> None:
    with Project.create(shelf / "other.annot", at="2023-01-18T08:00:00.000Z") as other:
        with refused("project_locked") as caught:
            save_copy(bench.desk.project, other.path)
        assert caught.value.params == {"path": str(other.path)}
        assert article_rows(other) == []
    assert names(shelf) == {"other.annot"}


def test_a_folder_that_is_not_there_is_named(bench: Bench, shelf: Path) -> None:
    with refused("folder_missing") as caught:
        save_copy(bench.desk.project, shelf / "nowhere" / "copy.annot")
    assert caught.value.params == {"path": str(shelf / "nowhere")}


def test_a_folder_in_the_place_of_the_copy_stays(bench: Bench, shelf: Path) -> None:
    (shelf / "copy.annot").mkdir()
    with refused("file_unwritable") as caught:
        save_copy(bench.desk.project, shelf / "copy.annot")
    assert caught.value.params == {"path": str(shelf / "copy.annot"), "detail": "Is a directory"}
    assert names(shelf) == {"copy.annot"}


def test_a_full_disk_leaves_the_old_copy_and_is_told_by_the_name_asked_for(
    bench: Bench, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = shelf / "copy.annot"
    old.write_bytes(b"old")

    def full(_project: Project, out: Path) -> None:
        raise StoreError("disk_full", path=str(out))

    monkeypatch.setattr(Project, "backup", full)
    with pytest.raises(Refusal) as caught:
        save_copy(bench.desk.project, old)
    assert (caught.value.code, caught.value.params) == ("disk_full", {"path": str(old)})
    assert old.read_bytes() == b"old"
    assert names(shelf) == {"copy.annot"}
