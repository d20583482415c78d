"""Fields that save what is typed: when they commit, what they keep, how they are left."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.fields import MOST_LINES, CommitLineEdit, CommitTextEdit

Field = CommitLineEdit | CommitTextEdit
REST = 30
LONG = 60_000


class Pane:
    """A window with a line, a text and another place for the focus; it lists what it heard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        rows = QVBoxLayout(self.window)
        self.line, self.text, self.other = CommitLineEdit(), CommitTextEdit(), QLineEdit()
        for part in (self.line, self.text, self.other):
            rows.addWidget(part)
        self.heard: list[str] = []
        for field in (self.line, self.text):
            field.commits.rest_ms = LONG
            field.committed.connect(self.heard.append)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.other.setFocus()


@pytest.fixture
def pane(qtbot: QtBot) -> Pane:
    return Pane(qtbot)


@pytest.fixture(params=["line", "text"])
def field(pane: Pane, request: pytest.FixtureRequest) -> Field:
    return pane.line if request.param == "line" else pane.text


def test_a_rest_commits_what_was_typed(pane: Pane, field: Field, qtbot: QtBot) -> None:
    field.commits.rest_ms = REST
    field.setFocus()
    with qtbot.waitSignal(field.committed) as heard:
        QTest.keyClicks(field, "two fields")
    assert heard.args == ["two fields"]
    assert field.hasFocus()


def test_typing_on_puts_the_rest_off(pane: Pane, field: Field, qtbot: QtBot) -> None:
    field.setFocus()
    QTest.keyClicks(field, "one")
    assert pane.heard == []
    field.commits.rest_ms = REST
    with qtbot.waitSignal(field.committed):
        QTest.keyClicks(field, " two")
    assert pane.heard == ["one two"]


def test_leaving_the_field_commits_once(pane: Pane, field: Field, qtbot: QtBot) -> None:
    field.setFocus()
    QTest.keyClicks(field, "seen")
    QTest.mouseClick(pane.other, Qt.MouseButton.LeftButton)
    pane.other.setFocus()
    field.setFocus()
    pane.other.setFocus()
    assert pane.heard == ["seen"]


def test_return_commits_a_line_and_says_that_it_was_submitted(pane: Pane, qtbot: QtBot) -> None:
    pane.line.setFocus()
    QTest.keyClicks(pane.line, "FAR")
    with qtbot.waitSignals([pane.line.committed, pane.line.submitted], order="strict"):
        QTest.keyClick(pane.line, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(pane.line.committed), qtbot.waitSignal(pane.line.submitted):
        QTest.keyClick(pane.line, Qt.Key.Key_Enter)


def test_return_begins_a_line_and_control_return_commits(pane: Pane, qtbot: QtBot) -> None:
    pane.text.setFocus()
    QTest.keyClicks(pane.text, "one")
    QTest.keyClick(pane.text, Qt.Key.Key_Return)
    QTest.keyClicks(pane.text, "two")
    assert pane.heard == []
    with qtbot.waitSignal(pane.text.submitted):
        QTest.keyClick(pane.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pane.heard == ["one\ntwo"]


def test_escape_commits_and_then_leaves(pane: Pane, field: Field, qtbot: QtBot) -> None:
    field.setFocus()
    QTest.keyClicks(field, "x")
    with qtbot.waitSignals([field.committed, field.left], order="strict"):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(field.committed), qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_text_typed_and_taken_back_is_not_committed(pane: Pane, field: Field, qtbot: QtBot) -> None:
    field.show_value("same")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    pane.other.setFocus()
    assert pane.heard == []


def test_a_shown_value_is_not_committed(pane: Pane, field: Field) -> None:
    field.show_value("from the store")
    assert field.text() == "from the store"
    field.setFocus()
    pane.other.setFocus()
    assert pane.heard == []


def test_a_shown_value_leaves_what_is_being_typed(pane: Pane, field: Field, qtbot: QtBot) -> None:
    field.show_value("old")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "er")
    field.show_value("changed elsewhere")
    assert field.text() == "older"
    pane.other.setFocus()
    assert pane.heard == ["older"]


def test_the_echo_of_a_commit_does_not_move_the_caret(pane: Pane, qtbot: QtBot) -> None:
    pane.line.committed.connect(pane.line.show_value)
    pane.line.setFocus()
    QTest.keyClicks(pane.line, "abc")
    QTest.keyClick(pane.line, Qt.Key.Key_Left)
    pane.line.commits.commit()
    assert pane.line.cursorPosition() == 2


def test_a_focused_field_without_unsaved_text_takes_a_new_value(pane: Pane, field: Field) -> None:
    field.setFocus()
    field.show_value("undone")
    assert field.text() == "undone"


def test_another_record_replaces_even_what_is_being_typed(
    pane: Pane, field: Field, qtbot: QtBot
) -> None:
    field.setFocus()
    QTest.keyClicks(field, "for the first")
    field.commits.commit()
    QTest.keyClicks(field, ", more")
    field.commits.load("the second")
    pane.other.setFocus()
    assert field.text() == "the second"
    assert pane.heard == ["for the first"]


def test_a_refused_commit_keeps_the_text_and_is_tried_again(
    pane: Pane, field: Field, qtbot: QtBot
) -> None:
    field.show_value("old")
    field.committed.connect(field.commits.refuse)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "er")
    pane.other.setFocus()
    field.show_value("old")
    assert field.text() == "older"
    field.setFocus()
    pane.other.setFocus()
    assert pane.heard == ["older", "older"]


def test_one_visit_is_counted_however_often_it_commits(
    pane: Pane, field: Field, qtbot: QtBot
) -> None:
    field.setFocus()
    first = field.commits.visit
    QTest.keyClicks(field, "a")
    field.commits.commit()
    QTest.keyClicks(field, "b")
    field.commits.commit()
    assert field.commits.visit == first
    pane.other.setFocus()
    field.setFocus()
    assert field.commits.visit == first + 1


def test_no_break_spaces_and_astral_letters_come_through(pane: Pane, qtbot: QtBot) -> None:
    words = "«\u00a0Rabat\u202f» \U0001f1f2\U0001f1e6"
    for field in (pane.line, pane.text):
        field.setFocus()
        QGuiApplication.clipboard().setText(words)
        field.paste()
        pane.other.setFocus()
    assert pane.heard == [words, words]


def test_undo_is_the_fields_own_only_while_something_is_unsaved(
    pane: Pane, field: Field, qtbot: QtBot
) -> None:
    undo = QAction("Undo", pane.window, shortcut=QKeySequence(QKeySequence.StandardKey.Undo))
    pane.window.addAction(undo)
    control = Qt.KeyboardModifier.ControlModifier
    field.setFocus()
    QTest.keyClicks(field, "abc")
    with qtbot.assertNotEmitted(undo.triggered):
        QTest.keyClick(field, Qt.Key.Key_Z, control)
    assert field.text() == ""
    QTest.keyClicks(field, "abc")
    field.commits.commit()
    with qtbot.waitSignal(undo.triggered):
        QTest.keyClick(field, Qt.Key.Key_Z, control)
    assert field.text() == "abc"


def test_the_focused_field_can_be_committed_from_outside(
    pane: Pane, field: Field, qtbot: QtBot
) -> None:
    field.setFocus()
    QTest.keyClicks(field, "now")
    commit_focused()
    assert pane.heard == ["now"]
    pane.other.setFocus()
    commit_focused()
    assert pane.heard == ["now"]


def test_a_text_field_grows_to_six_lines_and_then_scrolls(pane: Pane, qtbot: QtBot) -> None:
    one_line = pane.text.height()
    assert one_line == 28
    heights = []
    for count in range(1, 9):
        pane.text.show_value("\n".join("line" for _ in range(count)))
        heights.append(pane.text.height())
    assert heights == sorted(heights)
    assert len(set(heights)) == MOST_LINES
    assert heights[-1] == heights[MOST_LINES - 1]
    assert pane.text.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    pane.text.show_value("line")
    assert pane.text.height() == one_line


def test_a_long_line_makes_a_text_field_grow_too(pane: Pane) -> None:
    pane.text.show_value("word " * 60)
    assert pane.text.height() > 28


def test_tab_leaves_a_text_field(pane: Pane, qtbot: QtBot) -> None:
    pane.text.setFocus()
    QTest.keyClick(pane.text, Qt.Key.Key_Tab)
    assert pane.other.hasFocus()


def test_a_closed_pane_is_freed_without_the_collector(qtbot: QtBot) -> None:
    gc.disable()
    try:
        for kind in (CommitLineEdit, CommitTextEdit):
            field = kind()
            field.show_value("x")
            seen = weakref.ref(field)
            del field
            assert seen() is None
    finally:
        gc.enable()
