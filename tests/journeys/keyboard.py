"""A keyboard, QWERTY or AZERTY: its keys as they reach the window that has the focus."""

from __future__ import annotations

from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

Key = Qt.Key
Modifier = Qt.KeyboardModifier
NONE: Final = Modifier.NoModifier
MODIFIERS: Final = {
    "Shift": Modifier.ShiftModifier,
    "Ctrl": Modifier.ControlModifier,
    "Alt": Modifier.AltModifier,
}

AZERTY_ROW: Final = "&é\"'(-è_çà"
"""What the digit row of a French keyboard gives without Shift, from 1 to 0."""

TEXTS: Final = {
    Key.Key_Return: "\r",
    Key.Key_Escape: "\x1b",
    Key.Key_Tab: "\t",
    Key.Key_Backspace: "\b",
    Key.Key_Delete: "\x7f",
    Key.Key_Space: " ",
}


class Layout(StrEnum):
    """Which signs stand on the keys."""

    QWERTY = "qwerty"
    AZERTY = "azerty"


class Keyboard:
    """Sends what a hand on such a keyboard sends: key, modifiers and the text that they give.

    Events go to the window, as the system's do, so that Qt decides who gets them: a popup, a
    shortcut, the field with the focus.
    """

    def __init__(self, layout: Layout = Layout.QWERTY) -> None:
        self.layout = layout

    def press(self, *names: str) -> None:
        """Press keys one after the other, named as in menus: `C`, `Shift+Right`, `Ctrl+Z`."""
        for name in names:
            *held, last = name.split("+")
            key, modifiers = (
                Qt.Key[f"Key_{last}"],
                reduce(or_, map(MODIFIERS.__getitem__, held), NONE),
            )
            self._send(key, modifiers, _text(key, modifiers))

    def digit(self, digit: int, modifiers: Modifier = NONE) -> None:
        """Press the key of a digit on the upper row, without Shift on either layout."""
        sign = str(digit)
        if self.layout is Layout.AZERTY:
            sign = AZERTY_ROW[digit - 1]
        self._send(Key(ord(sign.upper())), modifiers, sign)

    def type(self, text: str) -> None:
        """Type a text; AZERTY has its digits behind Shift."""
        for sign in text:
            shifted = sign.isupper() or (self.layout is Layout.AZERTY and sign.isdigit())
            modifiers = Modifier.ShiftModifier if shifted else NONE
            self._send(Key(ord(sign.upper())), modifiers, sign)

    def _send(self, key: Qt.Key, modifiers: Modifier, text: str) -> None:
        window = QGuiApplication.focusWindow()
        if window is None:
            raise AssertionError("no window has the keyboard")
        for is_press in (True, False):
            QTest.simulateEvent(window, is_press, int(key), modifiers, text, False)
        settle()


def settle() -> None:
    """Let everything happen that is due at once, timers of no length included."""
    for _ in range(2):
        QTest.qWait(0)


def _text(key: Qt.Key, modifiers: Modifier) -> str:
    if key in TEXTS:
        return TEXTS[key]
    if not ord(" ") < int(key) < 0x100:
        return ""
    sign = chr(int(key))
    if modifiers & Modifier.ControlModifier:
        return chr(int(key) & 0x1F) if sign.isalpha() else ""
    return sign if modifiers & Modifier.ShiftModifier else sign.lower()
