"""The commands as QActions: menus, keys, and what is allowed now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.command import Command, Where, translated, worded
from annotator.ui.commands import COMMANDS
from annotator.ui.key_map import KeyMap
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.key_button import KEY, REASON, dim, explain


class Actions(QObject):
    """The commands as QActions, each named by its id."""

    keys_changed = Signal()
    """The editor has given commands other keys, and the actions have them already."""

    def __init__(
        self,
        handlers: Mapping[str, Callable[[], object]],
        parent: QWidget,
        key_map: KeyMap | None = None,
    ) -> None:
        """Make an action of each command; one without a handler is a bug (KeyError).

        Without a map of keys, every command has the keys that it came with.
        """
        super().__init__(parent)
        self.key_map = key_map or KeyMap(parent=self)
        self.key_map.changed.connect(self._take_keys)
        self._all: dict[str, QAction] = {}
        self._window = parent
        for command in COMMANDS:
            action = self._made(command)
            if not command.goes_on:
                # What is still being typed belongs to the time before the command.
                action.triggered.connect(commit_focused)
            action.triggered.connect(handlers[command.id])
            self._all[command.id] = action
            if command.where is Where.WINDOW:
                parent.addAction(action)

    def __getitem__(self, command_id: str) -> QAction:
        """Return a command's action."""
        return self._all[command_id]

    def keys(self, command_id: str) -> tuple[str, ...]:
        """Return a command's keys as they are now, in Qt's portable spelling."""
        return self.key_map.keys(command_id)

    def shown_key(self, command_id: str) -> str:
        """Return a command's first key as the user's system writes it, or an empty text."""
        return self.key_map.shown(command_id)

    def lend_key(self, action: QAction, command_id: str) -> None:
        """Show a command's key, as it is at any time, on the buttons of another action."""
        _Borrower(action, self, command_id)

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
        """Make one of the menus, by its English title, with its groups and the menus in it."""
        menu = QMenu(translated(title), self._window)
        inner: dict[str, QMenu] = {}
        for command in COMMANDS:
            if command.menu != title:
                continue
            holder = inner.get(command.submenu, menu)
            if command.begins and not holder.isEmpty():
                holder.addSeparator()
            if command.submenu and command.submenu not in inner:
                holder = inner[command.submenu] = menu.addMenu(translated(command.submenu))
            holder.addAction(self._all[command.id])
        return menu

    def _take_keys(self) -> None:
        for command_id, action in self._all.items():
            wanted = [QKeySequence(key) for key in self.key_map.keys(command_id)]
            if action.shortcuts() != wanted:
                action.setShortcuts(wanted)
        self.keys_changed.emit()

    def _made(self, command: Command) -> QAction:
        action = QAction(worded(command), self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in self.key_map.keys(command.id)])
        action.setCheckable(command.checkable)
        if command.where is not Where.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action


class _Borrower(QObject):
    """Lives as long as the action that shows the key of a command that it is not."""

    def __init__(self, action: QAction, actions: Actions, command_id: str) -> None:
        super().__init__(action)
        self._action = action
        self._actions = actions
        self._id = command_id
        actions.keys_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._action.setProperty(KEY, self._actions.shown_key(self._id))
        self._action.changed.emit()
