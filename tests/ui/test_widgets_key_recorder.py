"""The field that takes keys: what it makes of what is pressed."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.widgets.key_recorder import KeyRecorder

KEY, MOD = Qt.Key, Qt.KeyboardModifier


@dataclass
class Desk:
    """A window with a recorder, and another field beside it."""

    window: QWidget
    other: QLineEdit
    recorder: KeyRecorder
    heard: list[str] = field(default_factory=list)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    made = Desk(window, QLineEdit(), KeyRecorder())
    box.addWidget(made.other)
    box.addWidget(made.recorder)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.recorder.setFocus()
    made.recorder.recorded.connect(made.heard.append)
    return made


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (KEY.Key_K, MOD.ControlModifier, "Ctrl+K"),
        (KEY.Key_K, MOD.NoModifier, "K"),
        (KEY.Key_F11, MOD.NoModifier, "F11"),
        (KEY.Key_Return, MOD.NoModifier, "Return"),
        (KEY.Key_Space, MOD.NoModifier, "Space"),
        (KEY.Key_Tab, MOD.NoModifier, "Tab"),
        (KEY.Key_Backtab, MOD.ShiftModifier, "Shift+Tab"),
        (KEY.Key_Down, MOD.AltModifier, "Alt+Down"),
        (KEY.Key_1, MOD.KeypadModifier, "1"),
        (KEY.Key_E, MOD.ControlModifier | MOD.ShiftModifier, "Ctrl+Shift+E"),
        (KEY.Key_Escape, MOD.ShiftModifier, "Shift+Esc"),
    ],
)
def test_the_key_that_is_pressed_is_recorded(
    desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, expected: str
) -> None:
    QTest.keyClick(desk.recorder, key, held)
    assert desk.heard == [expected]


@pytest.mark.parametrize(
    ("key", "text", "held", "expected"),
    [
        (KEY.Key_Question, "?", MOD.ShiftModifier, "?"),
        (KEY.Key_1, "1", MOD.ShiftModifier, "1"),
        (KEY.Key_Space, " ", MOD.ShiftModifier, "Shift+Space"),
        (KEY.Key_Ampersand, "&", MOD.NoModifier, "&"),
        (KEY.Key_A, "A", MOD.ShiftModifier, "Shift+A"),
        (KEY(0xC9), "é", MOD.NoModifier, "É"),
    ],
)
def test_shift_counts_where_the_sign_does_not_need_it(
    desk: Desk, key: Qt.Key, text: str, held: Qt.KeyboardModifier, expected: str
) -> None:
    QApplication.sendEvent(desk.recorder, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    assert desk.heard == [expected]


def test_what_is_held_is_shown_until_it_is_let_go(desk: Desk) -> None:
    def tell(kind: QEvent.Type, key: Qt.Key, held_before: Qt.KeyboardModifier) -> str:
        QApplication.sendEvent(desk.recorder, QKeyEvent(kind, key, held_before))
        return desk.recorder.shown()

    press, release = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    assert tell(press, KEY.Key_Control, MOD.NoModifier) == "Ctrl+…"
    assert tell(press, KEY.Key_Shift, MOD.ControlModifier) == "Ctrl+Shift+…"
    both = MOD.ControlModifier | MOD.ShiftModifier
    assert tell(release, KEY.Key_Control, both) == "Shift+…"
    assert tell(release, KEY.Key_Shift, MOD.ShiftModifier) == "Press the keys…"
    assert desk.heard == []


def test_escape_gives_up(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.recorder.given_up):
        QTest.keyClick(desk.recorder, KEY.Key_Escape)
    assert desk.heard == []


def test_clicking_elsewhere_gives_up(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.recorder.given_up):
        QTest.mouseClick(desk.other, Qt.MouseButton.LeftButton)


def test_no_shortcut_of_the_window_acts_while_keys_are_recorded(desk: Desk) -> None:
    acted: list[bool] = []
    action = QAction(desk.window)
    action.setShortcut(QKeySequence("Ctrl+K"))
    action.triggered.connect(lambda: acted.append(True))
    desk.window.addAction(action)
    QTest.keyClick(desk.recorder, KEY.Key_K, MOD.ControlModifier)
    assert (acted, desk.heard) == ([], ["Ctrl+K"])


def test_a_key_that_is_held_down_is_recorded_once(desk: Desk) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_K, MOD.NoModifier, "k", autorep=True)
    QApplication.sendEvent(desk.recorder, event)
    assert desk.heard == []
