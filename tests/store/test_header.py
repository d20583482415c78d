from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store import schema
from annotator.store.errors import StoreError
from annotator.store.header import Header, recognise
from annotator.store.seats import is_project


def refused(path: Path) -> StoreError:
    with pytest.raises(StoreError) as refusal:
        recognise(path)
    return refusal.value


def pragma(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {statement}")


def test_a_project_tells_its_version_and_that_no_log_goes_with_it(path: Path) -> None:
    assert recognise(path) == Header(schema.newest(), write_ahead=False)
    assert is_project(path)


def test_a_file_that_wants_a_write_ahead_log_says_so(path: Path) -> None:
    pragma(path, "journal_mode = WAL")
    assert recognise(path).write_ahead


@pytest.mark.parametrize("content", [b"", b"SQLite", b"PK\3\4" + bytes(200), b"x" * 5000])
def test_a_file_that_is_no_database_is_foreign(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "some.annot"
    path.write_bytes(content)
    assert refused(path).code == "project_foreign"
    assert not is_project(path)


def test_the_database_of_another_program_is_foreign(path: Path) -> None:
    pragma(path, "application_id = 7")
    assert refused(path).code == "project_foreign"


def test_a_newer_project_is_refused_with_its_version(path: Path) -> None:
    pragma(path, "user_version = 999")
    assert refused(path).params == {"path": str(path), "version": 999}
    assert refused(path).code == "project_newer"
    assert is_project(path)


def test_a_project_without_a_version_is_damaged(path: Path) -> None:
    pragma(path, "user_version = 0")
    assert refused(path).code == "project_damaged"


def test_a_header_that_ends_too_soon_is_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:99])
    assert refused(path).code == "project_damaged"
    assert is_project(path)


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert refused(tmp_path / "nothing.annot").code == "project_missing"
    assert refused(file / "inside.annot").code == "project_missing"
    assert not is_project(tmp_path / "nothing.annot")


def test_a_folder_and_a_pipe_are_foreign(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.annot")
    assert refused(tmp_path).code == "project_foreign"
    assert refused(tmp_path / "pipe.annot").code == "project_foreign"


def test_what_the_system_will_not_show_is_told_in_its_words(tmp_path: Path) -> None:
    refusal = refused(tmp_path / ("x" * 300))
    assert refusal.code == "file_unreadable"
    assert refusal.params["detail"] == "File name too long"


def test_a_file_that_may_not_be_read_is_not_said_to_be_unwritable(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert refused(path).code == "file_unreadable"
    assert refused(path).params == {"path": str(path), "detail": "Permission denied"}
    monkeypatch.setattr(Path, "stat", denied)
    assert refused(path).code == "file_unreadable"
