"""What is given out from the real window: the dialog with what is on the screen, and tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.settings import EXPORT_FOLDER, EXPORT_SCOPE
from tests.ui.answers import Answers
from tests.ui.office import CONTROL, Office

KEY = Qt.Key
WORDS = ("12 millions", "douze écoles", "fin juin 2022")


@pytest.fixture
def at_work(office: Office, desk_file: Path, tmp_path: Path) -> Iterator[Office]:
    """The window on an article with three annotations, the keyboard in their list."""
    out = tmp_path / "out"
    out.mkdir()
    settings = office.settings
    settings.put(EXPORT_FOLDER, str(out))
    office.start([desk_file])
    for words, key in zip(WORDS, (KEY.Key_C, KEY.Key_E, KEY.Key_D), strict=True):
        office.drag(words)
        office.press(key)
    office.window.side.annotations.list.setFocus()
    yield office
    office.end()


def scopes(dialog: ExportDialog) -> list[str]:
    return [str(dialog.scope.itemData(at)) for at in range(dialog.scope.count())]


def settled(dialog: ExportDialog) -> None:
    while dialog.is_reading or dialog.progress.isVisible():
        QTest.qWait(5)


def test_the_scope_is_the_article_or_the_project_and_the_one_selected(
    at_work: Office, answers: Answers
) -> None:
    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert scopes(dialog) == ["article", "selected", "all"]
        assert dialog.scope.currentData() == "article"
        dialog.scope.setCurrentIndex(1)
        settled(dialog)
        assert dialog.count_label.text().startswith("1 annotation")
        dialog.reject()

    answers.add(ExportDialog, look)
    at_work.press(KEY.Key_E, CONTROL)


def test_several_that_are_selected_come_first_and_are_written(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    at_work.press(KEY.Key_A, CONTROL)

    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert scopes(dialog)[0] == dialog.scope.currentData() == "selected"
        assert "3 selected" in dialog.scope.currentText()
        QTest.keyClick(dialog, KEY.Key_Return)
        settled(dialog)

    answers.add(ExportDialog, look)
    at_work.press(KEY.Key_E, CONTROL)
    assert "Exported 3 annotations to " in at_work.toast
    (written, *_) = sorted((tmp_path / "out").glob("*.csv"))
    rows = list(csv.DictReader(io.StringIO(written.read_text("utf-8"))))
    assert {row["quote"] for row in rows} == set(WORDS)
    assert at_work.settings.get(EXPORT_SCOPE) == ""


def test_what_the_filter_shows_can_be_meant(at_work: Office, answers: Answers) -> None:
    at_work.window.side.show_filter("entity")
    QTest.qWait(0)

    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert "filtered" in scopes(dialog)
        dialog.scope.setCurrentIndex(scopes(dialog).index("filtered"))
        settled(dialog)
        assert "filter shows" in dialog.scope.currentText()
        assert dialog.count_label.text().startswith("1 annotation")
        dialog.reject()

    answers.add(ExportDialog, look)
    at_work.window.actions_table["export"].trigger()


def test_a_selection_is_copied_as_csv(at_work: Office) -> None:
    at_work.press(KEY.Key_A, CONTROL)
    at_work.window.actions_table["copy_csv"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat("text/csv")
    rows = list(csv.DictReader(io.StringIO(data.text(), newline="")))
    assert [row["quote"] for row in rows] == sorted(WORDS, key=at_work.text.index)
    assert at_work.toast.startswith("Copied 3 annotation")


def test_the_current_one_is_copied_as_a_markdown_table(at_work: Office) -> None:
    at_work.window.actions_table["copy_markdown"].trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("| Words |")
    assert len(lines) == 3
    assert at_work.toast.startswith("Copied 1 annotation")


def test_nothing_is_copied_without_an_annotation(at_work: Office) -> None:
    at_work.window.current.select("")
    QTest.qWait(0)
    for name in ("copy_csv", "copy_markdown"):
        action = at_work.window.actions_table[name]
        assert not action.isEnabled()
        assert action.property("reason") == "Select an annotation first"


def test_a_project_that_has_gone_is_told(at_work: Office, desk_file: Path) -> None:
    hidden = desk_file.with_suffix(".away")
    desk_file.rename(hidden)
    at_work.window.actions_table["copy_csv"].trigger()
    hidden.rename(desk_file)
    assert at_work.toast == f"There is no project at {desk_file}."
