"""The keyboard gets everywhere and out again: panes, dialogs, and Escape from wherever it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason, Severity
from annotator.services import reviewing
from tests.ui.answers import Answers
from tests.ui.hearing import controls
from tests.ui.office import SHIFT, Office
from tests.ui.test_focus_seen import stops

KEY = Qt.Key
PRESSES = 2
"""A field with words in it, or an open row, is left with two."""


@pytest.fixture
def desk(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    office.window.marking.tag(Kind.CLAIM)
    office.window.session.attempt(
        reviewing.flag, office.selected, FlagReason.NUMBER, Severity.WARN, "Is it so?"
    )
    return office


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("pane", ["tab_annotations", "tab_review", "tab_sources"])
def test_escape_leads_back_to_the_article_from_everywhere(desk: Office, pane: str) -> None:
    stuck = []
    for command in (pane, "focus_article"):
        desk.window.actions_table[command].trigger()
    desk.window.actions_table[pane].trigger()
    for widget in list(stops(desk)):
        if not widget.isVisible():
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(PRESSES):
            if not desk.window.article.view.editor.hasFocus():
                desk.press(KEY.Key_Escape)
        if not desk.window.article.view.editor.hasFocus():
            stuck.append(f"{type(widget).__name__} {widget.accessibleName()}")
    assert stuck == []


@pytest.mark.parametrize("row", ["flag", "cite", "note", "verdict", "details"])
def test_escape_leads_back_from_the_rows_that_open(desk: Office, row: str) -> None:
    desk.window.focus_article()
    desk.window.actions_table[row].trigger()
    assert not desk.window.article.view.editor.hasFocus()
    for _ in range(PRESSES):
        if not desk.window.article.view.editor.hasFocus():
            desk.press(KEY.Key_Escape)
    assert desk.window.article.view.editor.hasFocus()


BEGINNINGS = {
    "export": "format",
    "paste_article": "text",
    "article_details": "fields.title",
    "preferences": "language",
}


@pytest.mark.parametrize("command", list(BEGINNINGS))
def test_a_dialog_begins_in_its_first_field_and_tab_goes_round(
    desk: Office, answers: Answers, command: str
) -> None:
    def try_it(dialog: QDialog) -> None:
        expected: object = dialog
        for part in BEGINNINGS[command].split("."):
            expected = getattr(expected, part)
        assert focused() is expected
        assert _round(dialog, KEY.Key_Tab, Qt.KeyboardModifier.NoModifier)
        assert _round(dialog, KEY.Key_Backtab, SHIFT)
        QTest.keyClick(focused(), KEY.Key_Escape)
        assert not dialog.isVisible()

    answers.add(QDialog, try_it)
    desk.window.actions_table[command].trigger()


@pytest.mark.parametrize("name", ["choose_person", "reopen", "show_about"])
def test_escape_closes_every_other_dialog(desk: Office, answers: Answers, name: str) -> None:
    def leave(dialog: QDialog) -> None:
        assert dialog.isAncestorOf(focused())
        QTest.keyClick(focused(), KEY.Key_Escape)
        assert not dialog.isVisible()

    answers.add(QDialog, leave)
    errand: Callable[[], None] = getattr(desk.window.errands, name)
    errand()


def _round(dialog: QDialog, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
    """Whether a key goes through everything that can be tabbed to, and comes back."""
    start, seen = focused(), set[QWidget]()
    for _ in range(40):
        QTest.keyClick(focused(), key, keys)
        seen.add(focused())
        if focused() is start:
            break
    wanted = {
        each.widget
        for each in controls(dialog)
        if each.widget.isEnabled() and each.widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    missed = [str(each) for each in controls(dialog) if each.widget in wanted - seen]
    assert missed == []
    return focused() is start
