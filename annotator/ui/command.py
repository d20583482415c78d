"""A command: what the editor can ask for, where its key acts, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from annotator.services.translatable import QT_TRANSLATE_NOOP


class Where(Enum):
    """Where a command's key acts: everywhere, or only while a part of the window has the focus."""

    WINDOW = "window"
    ARTICLE = "article"
    """The article alone: its selection or its caret is meant."""
    MARKS = "marks"
    """The article, or the list of annotations."""
    QUEUE = "queue"
    FIND = "find"
    """The find pane, or the article under it."""
    SOURCES = "sources"
    """The tab of sources."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the editor can ask for; the first key is the one that is shown.

    `keys` are those it comes with, in Qt's portable spelling; which ones it has now is known to
    `KeyMap`, for the editor may change them.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    where: Where = Where.WINDOW
    checkable: bool = False
    begins: bool = False
    """Whether a new group begins here: its menu has a line above it."""
    goes_on: bool = False
    """Whether it goes on with what is unfinished, and so does not save it first."""
    submenu: str = ""
    """The title of the menu in the menu in which it stands; see `SUBMENUS`."""


FILE: Final = QT_TRANSLATE_NOOP("Commands", "File")
EDIT: Final = QT_TRANSLATE_NOOP("Commands", "Edit")
MARK: Final = QT_TRANSLATE_NOOP("Commands", "Mark")
CHECK: Final = QT_TRANSLATE_NOOP("Commands", "Check")
QUEUE: Final = QT_TRANSLATE_NOOP("Commands", "Review")
VIEW: Final = QT_TRANSLATE_NOOP("Commands", "View")
HELP: Final = QT_TRANSLATE_NOOP("Commands", "Help")
MENUS: Final = (FILE, EDIT, MARK, CHECK, QUEUE, VIEW, HELP)

SUBTYPE: Final = QT_TRANSLATE_NOOP("Commands", "Subtype")
RETAG: Final = QT_TRANSLATE_NOOP("Commands", "Make it")
GRANULARITY: Final = QT_TRANSLATE_NOOP("Commands", "Select by")
FINDING: Final = QT_TRANSLATE_NOOP("Commands", "Find options")
HITS_AS: Final = QT_TRANSLATE_NOOP("Commands", "Tag hits as")
SUGGESTED: Final = QT_TRANSLATE_NOOP("Commands", "Suggestions")
SUBMENUS: Final = (SUBTYPE, RETAG, GRANULARITY, FINDING, HITS_AS, SUGGESTED)
TOLD_BY_THEIR_WORDS: Final = (SUBTYPE, RETAG, FINDING)
"""Menus in menus whose commands need no title to be understood."""
NAMED: Final = QT_TRANSLATE_NOOP("Commands", "{0}: {1}")
"""The title of a menu in a menu, and a command there."""


def worded(command: Command) -> str:
    """Return a command's text in the user's language."""
    return translated(command.text).format(command.id.rpartition("_")[2])


def shown_key(command: Command) -> str:
    """Return a command's first key as the user's system writes it, or an empty text."""
    if not command.keys:
        return ""
    return QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def full_name(command: Command, text: str = "") -> str:
    """Return what a command is called outside the menus: with its menu's title where it needs it.

    `text` stands for its own words where they say more than those of the table.
    """
    words = text or worded(command)
    if command.submenu in {"", *TOLD_BY_THEIR_WORDS}:
        return words
    return translated(NAMED).format(translated(command.submenu), words)


def translated(text: str) -> str:
    """Return a text of the table, a menu's title for one, in the user's language."""
    return QCoreApplication.translate("Commands", text)
