"""The file dialogs: they give what was chosen, and leave a project's locks alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.store.project import Project
from annotator.ui import file_dialogs
from tests.ui.answers import Answers

LOOKED_MS = 400
"""In this time the dialog has read its folder."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text in it."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "one.txt").write_text("Some words.", "utf-8")
    return folder


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def typed(name: str) -> Callable[[QFileDialog], None]:
    """Type a name, once the folder has been read, and press Return."""

    def answer(dialog: QFileDialog) -> None:
        QTest.qWait(LOOKED_MS)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return answer


def escape(dialog: QFileDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_files_that_exist_are_chosen(window: QWidget, folder: Path, answers: Answers) -> None:
    answers.add(QFileDialog, typed("one.txt"))
    asked = (window, "Open", str(folder), "Texts (*.txt);;All files (*)")
    assert file_dialogs.open_files(*asked) == [str(folder / "one.txt")]
    answers.add(QFileDialog, typed("one.txt"))
    assert file_dialogs.open_file(*asked) == str(folder / "one.txt")


def test_nothing_is_chosen_with_escape(window: QWidget, folder: Path, answers: Answers) -> None:
    for _ in range(3):
        answers.add(QFileDialog, escape)
    assert file_dialogs.open_files(window, "Open", str(folder), "") == []
    assert file_dialogs.open_file(window, "Open", str(folder), "") == ""
    assert file_dialogs.save_file(window, "Save", str(folder / "new.csv")) == ""


def test_a_file_to_write_is_proposed_and_named(
    window: QWidget, folder: Path, answers: Answers
) -> None:
    def take(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        assert field.text() == "new.csv"
        QTest.keyClick(field, Qt.Key.Key_Return)

    answers.add(QFileDialog, take)
    chosen = file_dialogs.save_file(window, "Save", str(folder / "new.csv"))
    assert chosen == str(folder / "new.csv")


def test_a_file_that_is_there_may_be_chosen_where_it_is_not_replaced(
    window: QWidget, folder: Path, answers: Answers
) -> None:
    answers.add(QFileDialog, typed("one.txt"))
    chosen = file_dialogs.save_file(window, "Save", str(folder / "a"), replaces=False)
    assert chosen == str(folder / "one.txt")


def test_no_file_is_replaced_unasked(window: QWidget, folder: Path) -> None:
    asked: list[str] = []

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        QTimer.singleShot(LOOKED_MS, refuse)
        dialog.accept()

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        QTimer.singleShot(LOOKED_MS, leave)
        box.reject()

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.reject()

    QTimer.singleShot(LOOKED_MS, accept)
    assert file_dialogs.save_file(window, "Save", str(folder / "one.txt")) == ""
    assert "one.txt" in asked[0]


@pytest.mark.skipif(sys.platform != "linux", reason="it reads the locks of Linux")
@pytest.mark.parametrize("asks", ["open_file", "open_files", "save_file"])
def test_the_locks_of_an_open_project_are_left_alone(
    window: QWidget, folder: Path, answers: Answers, asks: str
) -> None:
    def leave(dialog: QFileDialog) -> None:
        QTest.qWait(LOOKED_MS)
        escape(dialog)

    with Project.create(folder / "desk.annot", at="2023-01-17T10:00:00.000Z") as project:
        assert project.path.exists()
        before = locks(folder)
        assert {name for name, _ in before} == {"desk.annot", "desk.annot-shm"}
        answers.add(QFileDialog, leave)
        ask: Callable[..., object] = getattr(file_dialogs, asks)
        ask(window, "Choose", str(folder / "x" if asks == "save_file" else folder), "")
        assert locks(folder) == before


def locks(folder: Path) -> list[tuple[str, str]]:
    """The locks that this process holds on files of a folder, and which bytes they are on."""
    names = {path.stat().st_ino: path.name for path in folder.iterdir()}
    found = []
    for line in Path("/proc/locks").read_text("ascii").splitlines():
        _, _, _, _, pid, place, start, end = line.replace("-> ", "").split()
        name = names.get(int(place.rpartition(":")[2]))
        if int(pid) == os.getpid() and name:
            found.append((name, f"{start}-{end}"))
    return sorted(found)
