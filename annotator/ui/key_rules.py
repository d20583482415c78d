"""What may be a shortcut: which keys cannot work, and which commands can be meant at one time."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator.ui.command import Command, Where
from annotator.ui.widgets.digits import AZERTY_ROW

Key = Qt.Key
Modifier = Qt.KeyboardModifier

PLACES: Final = {
    Where.WINDOW: frozenset({"article", "list", "queue", "fields", "find", "sources"}),
    Where.ARTICLE: frozenset({"article"}),
    Where.MARKS: frozenset({"article", "list"}),
    Where.QUEUE: frozenset({"queue"}),
    Where.FIND: frozenset({"article", "find"}),
    Where.SOURCES: frozenset({"sources"}),
}
"""Where the keyboard may be while a key of this reach acts."""


class Obstacle(StrEnum):
    """Why a key cannot be the shortcut of a command."""

    TYPES = "types"
    """It types, and the command acts where one types."""
    MOVES = "moves"
    """It moves the caret, a selection, or the keyboard."""
    LEAVES = "leaves"
    """It leads back, everywhere."""
    EDITS = "edits"
    """Text fields need it: copy, paste, undo."""
    FORMS = "forms"
    """Forms use it on their own."""
    FLAGS = "flags"
    """The queue's digits choose one of several flags."""
    SYSTEM = "system"
    """It never comes to the program, or opens a menu."""


_MODIFIER_KEYS: Final = frozenset(
    {
        *(Key.Key_Shift, Key.Key_Control, Key.Key_Meta, Key.Key_Alt, Key.Key_AltGr),
        *(Key.Key_CapsLock, Key.Key_NumLock, Key.Key_ScrollLock, Key.Key_Mode_switch),
        *(Key.Key_Super_L, Key.Key_Super_R, Key.Key_Hyper_L, Key.Key_Hyper_R),
        *(Key.Key_Multi_key, Key.Key_unknown),
    }
)
_DEAD: Final = range(Key.Key_Dead_Grave.value, Key.Key_Dead_Longsolidusoverlay.value + 1)
_FIRST_SPECIAL: Final = Key.Key_Escape.value
"""Below it stand the keys that type one character."""
_EDITING: Final = frozenset(
    {
        *(Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_Backspace),
        *(Key.Key_Delete, Key.Key_Insert),
    }
)
_TABS: Final = frozenset({Key.Key_Tab, Key.Key_Backtab})
_PAGES: Final = frozenset({Key.Key_PageUp, Key.Key_PageDown})
_MOVING: Final = _PAGES | {
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End),
}
_FIELD_KEYS: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteCompleteLine,
)
_FORM_KEYS: Final = frozenset(
    {
        *("Ctrl+Return", "Ctrl+Enter", "Ctrl+R", "Ctrl+M"),
        *("Ctrl+Shift+A", "Ctrl+Shift+F", "Ctrl+Shift+P"),
    }
)
_SYSTEM_KEYS: Final = frozenset({"Alt+F4", "Shift+F10", "Menu", "Print", "Pause"})
_CHORDS: Final = Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier


def meets(one: Where, other: Where) -> bool:
    """Whether there is a place in which keys of both reaches act: there they must differ."""
    return bool(PLACES[one] & PLACES[other])


def is_key(text: str) -> bool:
    """Whether a text names one key that can be pressed: not a modifier alone, nor a dead key."""
    if QKeySequence(text).count() != 1:
        return False
    key = _pressed(text).key()
    return key not in _MODIFIER_KEYS and key.value not in _DEAD


def obstacle(text: str, command: Command) -> Obstacle | None:
    """Return why a key cannot be a command's, None if it can. `text` has to be a key.

    What a command came with it can always have.
    """
    if QKeySequence(text) in map(QKeySequence, command.keys):
        return None
    pressed = _pressed(text)
    spelled = QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText)
    found = _of_the_key(pressed.key(), pressed.keyboardModifiers())
    if found is None and spelled in _SYSTEM_KEYS:
        found = Obstacle.SYSTEM
    if found is None and _is_for_fields(text):
        found = Obstacle.EDITS
    return found or _in_its_places(pressed.key(), pressed.keyboardModifiers(), spelled, command)


def _pressed(text: str) -> QKeyCombination:
    # Qt's own description of the class leaves the brackets out.
    return cast("Sequence[QKeyCombination]", QKeySequence(text))[0]


def _of_the_key(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Obstacle | None:
    """Say what speaks against a key wherever it would act."""
    if key == Key.Key_Escape:
        return Obstacle.LEAVES
    leaving = _CHORDS if key in _PAGES else Modifier.AltModifier
    moves = key in _TABS or (key in _MOVING and not modifiers & leaving)
    return Obstacle.MOVES if moves else None


def _in_its_places(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, spelled: str, command: Command
) -> Obstacle | None:
    places = PLACES[command.where]
    types = key.value < _FIRST_SPECIAL or key in _EDITING
    is_plain = not modifiers & _CHORDS
    if places & {"fields", "find", "sources"} and types and is_plain:
        return Obstacle.TYPES
    if places & {"queue", "sources"} and spelled in _FORM_KEYS:
        return Obstacle.FORMS
    is_digit = key.value < _FIRST_SPECIAL and chr(key.value).lower() in f"0123456789{AZERTY_ROW}"
    return Obstacle.FLAGS if "queue" in places and is_digit and is_plain else None


def _is_for_fields(text: str) -> bool:
    """Whether text fields do something with a key on this system."""
    pressed = QKeySequence(text)
    return any(pressed in QKeySequence.keyBindings(each) for each in _FIELD_KEYS)
