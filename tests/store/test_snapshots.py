from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.store.checks import check
from annotator.store.errors import StoreError
from annotator.store.project import Project
from annotator.store.snapshots import content, is_kept, keep
from tests.store.making import tamper

PAGE = "%PDF-1.7 procès-verbal du conseil".encode()


def test_bytes_are_kept_once_and_come_back(project: Project) -> None:
    digest = keep(project, PAGE)
    assert keep(project, PAGE) == digest == sha256(PAGE).hexdigest()
    assert content(project, digest) == PAGE
    assert project.rows("SELECT count(*) FROM snapshot") == [(1,)]


def test_nothing_is_kept_under_another_digest(project: Project) -> None:
    assert content(project, "0" * 64) is None
    assert not is_kept(project, "0" * 64)
    assert is_kept(project, keep(project, PAGE))


def test_an_empty_file_is_kept_too(project: Project) -> None:
    assert content(project, keep(project, b"")) == b""


def test_what_is_kept_is_on_the_disk_at_once(project: Project) -> None:
    digest = keep(project, PAGE)
    with closing(sqlite3.connect(project.path)) as other:
        assert other.execute("SELECT sha256, bytes FROM snapshot").fetchall() == [(digest, PAGE)]


def test_a_project_for_reading_keeps_nothing(path: Path) -> None:
    with Project.open(path, read_only=True) as project:
        with pytest.raises(StoreError, match="project_read_only"):
            keep(project, PAGE)
        assert project.rows("SELECT count(*) FROM snapshot") == [(0,)]


def test_changed_bytes_are_found_where_they_are_attached(full_path: Path) -> None:
    tamper(full_path, "UPDATE snapshot SET bytes = x'2550'")
    with Project.open(full_path) as project:
        found = check(project)
        assert [(each.code, each.record) for each in found] == [("snapshot_changed", "attachment")]


def test_an_attachment_without_its_bytes_is_found(full_path: Path) -> None:
    tamper(full_path, "DELETE FROM snapshot")
    with Project.open(full_path) as project:
        (found,) = check(project)
    assert (found.code, found.record) == ("reference_broken", "attachment")
    assert found.params == {"to": "snapshot"}
