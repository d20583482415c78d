"""An error of the program itself: logged, told once at a time, and never the end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from annotator import __version__
from annotator.ui.crash import LOG, LOG_LIMIT, CrashReporter
from tests.ui.answers import Answers
from tests.ui.conftest import click


class LooseScrewError(Exception):
    """What goes wrong in these tests."""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the log is written while the reporter is what Python calls."""
    before = sys.excepthook
    CrashReporter(tmp_path / "logs").install()
    yield tmp_path / "logs"
    sys.excepthook = before


def fail() -> None:
    raise LooseScrewError("a screw is loose")


def report_fault() -> None:
    """Let Python report an error, as it does for an error in a slot."""
    try:
        fail()
    except LooseScrewError as error:
        sys.excepthook(LooseScrewError, error, error.__traceback__)


def close(box: QMessageBox) -> None:
    box.button(QMessageBox.StandardButton.Close).click()


def test_an_error_is_logged_and_told(folder: Path, answers: Answers) -> None:
    said: list[str] = []

    def look(box: QMessageBox) -> None:
        said.extend((box.text(), box.detailedText()))
        close(box)

    answers.add(QMessageBox, look)
    report_fault()
    assert said[0].startswith("Something went wrong in the program.")
    assert "LooseScrewError: a screw is loose" in said[1]
    assert f"Annotator {__version__}, Python 3" in said[1]
    assert "LooseScrewError: a screw is loose" in (folder / LOG).read_text(encoding="utf-8")


def test_the_report_can_be_copied(folder: Path, answers: Answers) -> None:
    def copy(box: QMessageBox) -> None:
        buttons = [b for b in box.findChildren(QPushButton) if b.text() == "Copy the report"]
        click(buttons[0])

    answers.add(QMessageBox, copy)
    report_fault()
    assert "LooseScrewError: a screw is loose" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


def test_errors_behind_the_message_are_logged_and_not_told(folder: Path, answers: Answers) -> None:
    def look(box: QMessageBox) -> None:
        report_fault()
        QTest.qWait(20)
        close(box)

    answers.add(QMessageBox, look)
    report_fault()
    assert (folder / LOG).read_text(encoding="utf-8").count(f"Annotator {__version__}") == 2
    answers.add(QMessageBox, close)
    report_fault()


def test_ctrl_c_is_no_error_of_ours(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert not folder.exists()


def test_a_log_that_cannot_be_written_is_no_second_error(
    folder: Path, answers: Answers, caplog: pytest.LogCaptureFixture
) -> None:
    folder.write_bytes(b"a file in the way")
    answers.add(QMessageBox, close)
    report_fault()
    assert "the log could not be written" in caplog.text


def test_a_log_begins_anew_before_it_fills_the_disk(folder: Path, answers: Answers) -> None:
    folder.mkdir()
    (folder / LOG).write_bytes(b"x" * (LOG_LIMIT + 1))
    answers.add(QMessageBox, close)
    report_fault()
    assert sorted(path.name for path in folder.iterdir()) == [LOG, f"{LOG}.old"]
    assert (folder / LOG).stat().st_size < LOG_LIMIT


def test_what_no_encoding_can_write_is_logged_all_the_same(folder: Path, answers: Answers) -> None:
    answers.add(QMessageBox, close)
    sys.excepthook(LooseScrewError, LooseScrewError("half a sign: \ud800"), None)
    assert "\\ud800" in (folder / LOG).read_text(encoding="utf-8")
