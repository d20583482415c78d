"""What is said about keys: where they act, why one cannot be taken, whose it is already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.command import Command, Where, full_name
from annotator.ui.key_map import native
from annotator.ui.key_rules import Obstacle

PLACES: Final[Mapping[Where, str]] = {
    Where.WINDOW: QT_TRANSLATE_NOOP("KeyWords", "everywhere"),
    Where.ARTICLE: QT_TRANSLATE_NOOP("KeyWords", "in the article"),
    Where.MARKS: QT_TRANSLATE_NOOP("KeyWords", "in the article and the list"),
    Where.QUEUE: QT_TRANSLATE_NOOP("KeyWords", "in the review queue"),
    Where.FIND: QT_TRANSLATE_NOOP("KeyWords", "while something is found"),
    Where.SOURCES: QT_TRANSLATE_NOOP("KeyWords", "in the sources"),
}
OBSTACLES: Final[Mapping[Obstacle, str]] = {
    Obstacle.TYPES: QT_TRANSLATE_NOOP(
        "KeyWords", "{0} is needed for typing where this command acts. Add Ctrl or Alt."
    ),
    Obstacle.MOVES: QT_TRANSLATE_NOOP("KeyWords", "{0} moves the caret or the keyboard."),
    Obstacle.LEAVES: QT_TRANSLATE_NOOP("KeyWords", "{0} always leads back."),
    Obstacle.EDITS: QT_TRANSLATE_NOOP("KeyWords", "{0} is needed in text fields."),
    Obstacle.FORMS: QT_TRANSLATE_NOOP("KeyWords", "{0} is used by the forms themselves."),
    Obstacle.FLAGS: QT_TRANSLATE_NOOP(
        "KeyWords", "{0} chooses one of several flags in the review queue."
    ),
    Obstacle.SYSTEM: QT_TRANSLATE_NOOP("KeyWords", "{0} belongs to the system."),
}


def place_said(where: Where) -> str:
    """Return where a command's key acts."""
    return _tr(PLACES[where])


def obstacle_said(found: Obstacle, key: str) -> str:
    """Return why a key cannot be taken."""
    return _tr(OBSTACLES[found]).format(native(key))


def clash_said(keys: Sequence[str], command: Command, holders: Sequence[Command]) -> str:
    """Return whose keys they are already, with where those commands and this one act."""
    others = ", ".join(map(_told, holders))
    sentence = QT_TRANSLATE_NOOP(
        "KeyWords", "{0} already stands for {1}: let it stand for {2} instead?"
    )
    return _tr(sentence).format(", ".join(map(native, keys)), others, _told(command))


def _told(command: Command) -> str:
    named = QT_TRANSLATE_NOOP("KeyWords", "“{0}” ({1})")
    return _tr(named).format(full_name(command).rstrip("…"), place_said(command.where))


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyWords", text)
