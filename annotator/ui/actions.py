"""The table of commands: menus, buttons, shortcuts, and the sheet of shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.key_button import REASON, dim, explain


class Where(Enum):
    """Where a command's key acts: everywhere, or only while a part of the window has the focus."""

    WINDOW = "window"
    ARTICLE = "article"
    """The article alone: its selection or its caret is meant."""
    MARKS = "marks"
    """The article, or the list of annotations."""
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the editor can ask for; the first key is the one that is shown."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    where: Where = Where.WINDOW
    checkable: bool = False


FILE: Final = QT_TRANSLATE_NOOP("Commands", "File")
EDIT: Final = QT_TRANSLATE_NOOP("Commands", "Edit")
MARK: Final = QT_TRANSLATE_NOOP("Commands", "Mark")
CHECK: Final = QT_TRANSLATE_NOOP("Commands", "Check")
QUEUE: Final = QT_TRANSLATE_NOOP("Commands", "Review")
VIEW: Final = QT_TRANSLATE_NOOP("Commands", "View")
HELP: Final = QT_TRANSLATE_NOOP("Commands", "Help")
MENUS: Final = (FILE, EDIT, MARK, CHECK, QUEUE, VIEW, HELP)

DIGITS: Final = (
    ("1", "&", "Shift+1"),
    ("2", "É", "Shift+2"),
    ("3", '"', "Shift+3"),
    ("4", "'", "Shift+4"),
    ("5", "(", "Shift+5"),
    ("6", "-", "Shift+6"),
)
"""The keys of a digit: the digit itself, its neighbour on the unshifted row of AZERTY, shifted."""

M, Q = Where.MARKS, Where.QUEUE


COMMANDS: Final[tuple[Command, ...]] = (
    Command("new_project", FILE, QT_TRANSLATE_NOOP("Commands", "New project…"), ("Ctrl+N",)),
    Command("open_project", FILE, QT_TRANSLATE_NOOP("Commands", "Open project…"), ("Ctrl+O",)),
    Command("import_article", FILE, QT_TRANSLATE_NOOP("Commands", "Open an article…"), ("Ctrl+I",)),
    Command(
        "paste_article",
        FILE,
        QT_TRANSLATE_NOOP("Commands", "Paste an article…"),
        ("Ctrl+Shift+V",),
    ),
    Command("export", FILE, QT_TRANSLATE_NOOP("Commands", "Export…"), ("Ctrl+E",)),
    Command("backup", FILE, QT_TRANSLATE_NOOP("Commands", "Save a backup copy…")),
    Command("close_project", FILE, QT_TRANSLATE_NOOP("Commands", "Close project"), ("Ctrl+W",)),
    Command("quit", FILE, QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",)),
    Command("undo", EDIT, QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",)),
    Command("redo", EDIT, QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("copy_quote", EDIT, QT_TRANSLATE_NOOP("Commands", "Copy the quote")),
    Command("article_details", EDIT, QT_TRANSLATE_NOOP("Commands", "About the article…"), ("F2",)),
    Command("claim", MARK, QT_TRANSLATE_NOOP("Commands", "Claim"), ("C",), Where.ARTICLE),
    Command("entity", MARK, QT_TRANSLATE_NOOP("Commands", "Entity"), ("E",), Where.ARTICLE),
    Command("date", MARK, QT_TRANSLATE_NOOP("Commands", "Date"), ("D",), Where.ARTICLE),
    Command("retag_claim", MARK, QT_TRANSLATE_NOOP("Commands", "Make it a claim"), ("Shift+C",), M),
    Command(
        "retag_entity", MARK, QT_TRANSLATE_NOOP("Commands", "Make it an entity"), ("Shift+E",), M
    ),
    Command("retag_date", MARK, QT_TRANSLATE_NOOP("Commands", "Make it a date"), ("Shift+D",), M),
    *(
        Command(
            f"subtype_{n}",
            MARK,
            QT_TRANSLATE_NOOP("Commands", "Subtype {0}"),
            keys,
            M,
        )
        for n, keys in enumerate(DIGITS, 1)
    ),
    Command("delete", MARK, QT_TRANSLATE_NOOP("Commands", "Delete"), ("Delete",), M),
    Command(
        "next_mark",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Next annotation"),
        ("Alt+Down", "Alt+Right"),
        M,
    ),
    Command(
        "previous_mark",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Previous annotation"),
        ("Alt+Up", "Alt+Left"),
        M,
    ),
    Command(
        "overlapping", MARK, QT_TRANSLATE_NOOP("Commands", "Next overlapping annotation"), ("O",), M
    ),
    Command(
        "snap_to_words",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Select whole words"),
        ("Ctrl+Shift+W",),
        checkable=True,
    ),
    Command("flag", CHECK, QT_TRANSLATE_NOOP("Commands", "Flag"), ("F",), M),
    Command("cite", CHECK, QT_TRANSLATE_NOOP("Commands", "Source"), ("S",), M),
    Command("note", CHECK, QT_TRANSLATE_NOOP("Commands", "Note"), ("N",), M),
    Command("verdict", CHECK, QT_TRANSLATE_NOOP("Commands", "Verdict"), ("V",), M),
    Command("checked", CHECK, QT_TRANSLATE_NOOP("Commands", "Checked"), ("K",), M),
    Command("ask_review", CHECK, QT_TRANSLATE_NOOP("Commands", "Ask for review"), ("Q",), M),
    Command("reopen", CHECK, QT_TRANSLATE_NOOP("Commands", "Reopen with a reason…")),
    Command("details", CHECK, QT_TRANSLATE_NOOP("Commands", "Details"), ("Return", "Enter"), M),
    Command("approve", QUEUE, QT_TRANSLATE_NOOP("Commands", "Approve"), ("A",), Q),
    Command("request_changes", QUEUE, QT_TRANSLATE_NOOP("Commands", "Ask for changes"), ("X",), Q),
    Command("resolve", QUEUE, QT_TRANSLATE_NOOP("Commands", "Resolve flag"), ("R",), Q),
    Command("dismiss", QUEUE, QT_TRANSLATE_NOOP("Commands", "Dismiss flag…"), ("M",), Q),
    Command("skip", QUEUE, QT_TRANSLATE_NOOP("Commands", "Skip"), ("Space",), Q),
    Command("back", QUEUE, QT_TRANSLATE_NOOP("Commands", "Back"), ("Backspace",), Q),
    Command(
        "go_to_article",
        QUEUE,
        QT_TRANSLATE_NOOP("Commands", "Show in the article"),
        ("Return", "Enter"),
        Q,
    ),
    Command(
        "tab_annotations", VIEW, QT_TRANSLATE_NOOP("Commands", "Annotations"), ("Ctrl+1", "Ctrl+&")
    ),
    Command(
        "tab_review", VIEW, QT_TRANSLATE_NOOP("Commands", "Review queue"), ("Ctrl+2", "Ctrl+É")
    ),
    Command("tab_sources", VIEW, QT_TRANSLATE_NOOP("Commands", "Sources"), ("Ctrl+3", 'Ctrl+"')),
    Command("focus_article", VIEW, QT_TRANSLATE_NOOP("Commands", "Back to the article"), ("F6",)),
    Command("next_article", VIEW, QT_TRANSLATE_NOOP("Commands", "Next article"), ("Ctrl+PgDown",)),
    Command(
        "previous_article", VIEW, QT_TRANSLATE_NOOP("Commands", "Previous article"), ("Ctrl+PgUp",)
    ),
    Command(
        "articles_shown",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "List of articles"),
        ("Ctrl+B",),
        checkable=True,
    ),
    Command("larger", VIEW, QT_TRANSLATE_NOOP("Commands", "Larger text"), ("Ctrl++", "Ctrl+=")),
    Command("smaller", VIEW, QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+-",)),
    Command(
        "normal_size", VIEW, QT_TRANSLATE_NOOP("Commands", "Normal text size"), ("Ctrl+0", "Ctrl+À")
    ),
    Command("preferences", VIEW, QT_TRANSLATE_NOOP("Commands", "Preferences…"), ("Ctrl+,",)),
    Command("shortcuts", HELP, QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), ("F1",)),
    Command("about", HELP, QT_TRANSLATE_NOOP("Commands", "About Annotator")),
)


class Actions(QObject):
    """The commands as QActions, each named by its id."""

    def __init__(self, handlers: Mapping[str, Callable[[], object]], parent: QWidget) -> None:
        """Make an action of each command; one without a handler is a bug (KeyError)."""
        super().__init__(parent)
        self._all: dict[str, QAction] = {}
        self._window = parent
        for command in COMMANDS:
            action = self._made(command)
            # What is still being typed belongs to the time before the command.
            action.triggered.connect(commit_focused)
            action.triggered.connect(handlers[command.id])
            self._all[command.id] = action
            if command.where is Where.WINDOW:
                parent.addAction(action)

    def __getitem__(self, command_id: str) -> QAction:
        """Return a command's action."""
        return self._all[command_id]

    def attach(self, where: Where, widget: QWidget) -> None:
        """Let the keys of `where` act while `widget`, or a part of it, has the focus."""
        for command in COMMANDS:
            if command.where is where:
                widget.addAction(self._all[command.id])

    def allow(self, command_id: str, *, allowed: bool, reason: str = "") -> None:
        """Enable a command, or switch it off; the reason shows in the tips of its buttons."""
        action = self._all[command_id]
        if allowed:
            explain(action, "")
        elif reason:
            explain(action, reason)
        else:
            action.setEnabled(False)

    def dim(self, command_id: str, reason: str) -> None:
        """Show a command as off although its key still answers; see `key_button.dim`."""
        action = self._all[command_id]
        action.setEnabled(True)
        dim(action, reason)

    def why_not(self, event: QKeyEvent, focused: QWidget) -> str:
        """Return why the command of a key is off; empty when it is on, or its key acts elsewhere.

        The key of a command that is off reaches the window like any key that nobody wanted.
        """
        pressed = QKeySequence(event.keyCombination())
        for command in COMMANDS:
            action = self._all[command.id]
            if not action.isEnabled() and pressed in action.shortcuts():
                holders = [each for each in action.associatedObjects() if isinstance(each, QWidget)]
                if any(each is focused or each.isAncestorOf(focused) for each in holders):
                    return str(action.property(REASON) or "")
        return ""

    def menu(self, title: str) -> QMenu:
        """Make one of the menus, by its English title."""
        menu = QMenu(_translated(title), self._window)
        for command in COMMANDS:
            if command.menu == title:
                menu.addAction(self._all[command.id])
        return menu

    def _made(self, command: Command) -> QAction:
        action = QAction(worded(command), self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.checkable)
        if command.where is not Where.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action


def worded(command: Command) -> str:
    """Return a command's text in the user's language."""
    return _translated(command.text).format(command.id.rpartition("_")[2])


def shown_key(command: Command) -> str:
    """Return a command's first key as the user's system writes it, or an empty text."""
    if not command.keys:
        return ""
    return QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
