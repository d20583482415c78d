from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store.errors import StoreError, told

PLACE = Path("desk.annot")


def of_sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("in the words of SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("errorcode", "code"),
    [
        (sqlite3.SQLITE_BUSY, "project_locked"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "project_locked"),
        (sqlite3.SQLITE_LOCKED, "project_locked"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "project_read_only"),
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "project_damaged"),
        (sqlite3.SQLITE_NOTADB, "project_damaged"),
    ],
)
def test_what_the_world_did_to_a_file_has_a_code(errorcode: int, code: str) -> None:
    with pytest.raises(StoreError) as refusal, told(PLACE):
        raise of_sqlite(errorcode)
    assert (refusal.value.code, refusal.value.params) == (code, {"path": "desk.annot"})


@pytest.mark.parametrize("errorcode", [sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_CANTOPEN])
def test_other_failures_are_told_in_the_words_of_sqlite(errorcode: int) -> None:
    with pytest.raises(StoreError) as refusal, told(PLACE):
        raise of_sqlite(errorcode)
    assert refusal.value.code == "store_failed"
    assert refusal.value.params["detail"] == "in the words of SQLite"


def test_a_bug_stays_a_bug() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(sqlite3.OperationalError, match="syntax error"), told(PLACE):
            connection.execute("SELEKT")
        with pytest.raises(sqlite3.ProgrammingError), told(PLACE):
            connection.execute("SELECT ?")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_the_system_says_when_the_disk_is_full(number: int) -> None:
    with pytest.raises(StoreError) as refusal, told(PLACE):
        raise OSError(number, os.strerror(number))
    assert refusal.value.code == "disk_full"


@pytest.mark.parametrize(
    ("error", "detail"),
    [(OSError(errno.EACCES, "Permission denied"), "Permission denied"), (OSError("odd"), "odd")],
)
def test_other_errors_of_the_system_are_told_in_its_words(error: OSError, detail: str) -> None:
    with pytest.raises(StoreError) as refusal, told(PLACE):
        raise error
    assert refusal.value.code == "store_failed"
    assert refusal.value.params["detail"] == detail


def test_a_cell_that_is_no_utf_8_is_damage_and_no_bug() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(StoreError) as refusal,
        told(PLACE),
    ):
        connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()
    assert (refusal.value.code, refusal.value.params) == ("project_damaged", {"path": "desk.annot"})
