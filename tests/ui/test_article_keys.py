"""Every key of the article reaches its command, on QWERTY and on AZERTY, and no other one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from annotator.ui.actions import Actions
from annotator.ui.article_view import ArticleView, Header
from annotator.ui.command import Where
from annotator.ui.commands import COMMANDS

IN_THE_ARTICLE = [
    (command.id, key)
    for command in COMMANDS
    if command.where in {Where.ARTICLE, Where.MARKS}
    for key in command.keys
]


class Keyboard:
    """An article in a window, with commands that only note that they were asked for."""

    def __init__(self, window: QMainWindow) -> None:
        self.asked: list[str] = []
        self.view = ArticleView(window)
        window.setCentralWidget(self.view)
        self.view.show_article(Header("", ""), "Some words of an article, and some more.")
        actions = Actions({command.id: self._noting(command.id) for command in COMMANDS}, window)
        for where in (Where.ARTICLE, Where.MARKS):
            actions.attach(where, self.view)

    def _noting(self, command_id: str) -> Callable[[], None]:
        def note() -> None:
            self.asked.append(command_id)

        return note

    def press(self, key: str) -> None:
        QTest.keySequence(self.view.editor, QKeySequence(key))


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Keyboard(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(made.view.editor.hasFocus)
    return made


def test_every_key_reaches_its_command(keyboard: Keyboard) -> None:
    for command_id, key in IN_THE_ARTICLE:
        keyboard.asked.clear()
        keyboard.press(key)
        assert keyboard.asked == [command_id], key


def test_the_keys_that_the_design_names_are_there() -> None:
    keys = {key: command_id for command_id, key in IN_THE_ARTICLE}
    named = {
        "C": "claim",
        "E": "entity",
        "D": "date",
        "F": "flag",
        "S": "cite",
        "N": "note",
        "V": "verdict",
        "K": "checked",
        "Q": "ask_review",
        "Delete": "delete",
        "[": "hold_start",
        ",": "hold_start",
        "]": "hold_end",
        ";": "hold_end",
        "O": "overlapping",
        "Shift+O": "marks_here",
        "I": "card",
        "U": "next_gap",
        "Shift+U": "previous_gap",
        "W": "widen",
        "Shift+W": "narrow",
        "Alt+Down": "next_mark",
        "Alt+Right": "next_mark",
        "Alt+Up": "previous_mark",
        "Alt+Left": "previous_mark",
        "Return": "details",
        "Menu": "context_menu",
        "Shift+F10": "context_menu",
        **{str(digit): f"subtype_{digit}" for digit in range(1, 7)},
        **dict(zip("&É\"'(-", (f"subtype_{digit}" for digit in range(1, 7)), strict=True)),
    }
    assert {key: keys.get(key) for key in named} == named


def test_no_key_stands_for_two_commands_of_the_article() -> None:
    keys = [key for _, key in IN_THE_ARTICLE]
    assert len(keys) == len(set(keys))
