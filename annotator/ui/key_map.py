"""The keys of the commands as they are now, those that the editor has changed included."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from annotator.ui.command import Command
from annotator.ui.commands import COMMANDS
from annotator.ui.key_rules import is_key, meets
from annotator.ui.settings import Settings

BY_ID: Final = {command.id: command for command in COMMANDS}


class KeyMap(QObject):
    """Keeps in the settings, by the command's id, only what differs from the table.

    Keys are texts in Qt's portable spelling. Two commands that can be meant at one time never
    have the same key: a key that the editor gave to one is none of another's any more, also when
    a later version of the program comes with it.
    """

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        """Without settings, every command has the keys it came with, and changes are forgotten."""
        super().__init__(parent)
        self._settings = settings
        self._own: dict[str, tuple[str, ...]] = {}
        self._now: dict[str, tuple[str, ...]] = {}
        for command_id, keys in (settings.own_keys() if settings else {}).items():
            if command_id in BY_ID and all(map(is_key, keys)):
                self._own[command_id] = tuple(map(normal, keys))
        self._settle()

    def keys(self, command_id: str) -> tuple[str, ...]:
        """Return a command's keys, the one that is shown first."""
        return self._now[command_id]

    def shown(self, command_id: str) -> str:
        """Return a command's first key as the user's system writes it, or an empty text."""
        return next((native(key) for key in self._now[command_id]), "")

    def default(self, command_id: str) -> tuple[str, ...]:
        """Return the keys that a command came with."""
        return _default(BY_ID[command_id])

    def has_changes(self) -> bool:
        """Whether any command has other keys than it came with."""
        return bool(self._own)

    def is_changed(self, command_id: str) -> bool:
        """Whether a command has other keys than it came with."""
        return self._now[command_id] != self.default(command_id)

    def holders(self, command: Command, keys: Iterable[str]) -> list[Command]:
        """Return the other commands that have one of the keys where `command` acts too."""
        wanted = set(map(normal, keys))
        return [
            other
            for other in COMMANDS
            if other.id != command.id
            and meets(other.where, command.where)
            and wanted.intersection(self._now[other.id])
        ]

    def put(self, command_id: str, keys: Iterable[str]) -> None:
        """Give a command these keys; others that have one of them where it acts too lose it."""
        wanted = tuple(dict.fromkeys(map(normal, keys)))
        for other in self.holders(BY_ID[command_id], wanted):
            self._own[other.id] = tuple(k for k in self._now[other.id] if k not in wanted)
        self._own[command_id] = wanted
        self._keep()

    def reset(self, command_id: str) -> None:
        """Give a command back the keys it came with; see `put`."""
        self.put(command_id, self.default(command_id))

    def reset_all(self) -> None:
        """Give every command the keys it came with."""
        self._own.clear()
        self._keep()

    def _keep(self) -> None:
        self._own = {
            command_id: keys
            for command_id, keys in self._own.items()
            if keys != _default(BY_ID[command_id])
        }
        if self._settings is not None:
            self._settings.put_own_keys({name: list(keys) for name, keys in self._own.items()})
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Take away from the table's keys those that the editor gave to other commands."""
        for command in COMMANDS:
            keys = self._own.get(command.id)
            self._now[command.id] = self._left_to(command) if keys is None else keys

    def _left_to(self, command: Command) -> tuple[str, ...]:
        taken = {
            key
            for other_id, keys in self._own.items()
            if meets(BY_ID[other_id].where, command.where)
            for key in keys
        }
        return tuple(key for key in _default(command) if key not in taken)


def native(key: str) -> str:
    """Return a key as the user's system and language write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def normal(key: str) -> str:
    """Return a key in the one spelling in which keys are compared."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _default(command: Command) -> tuple[str, ...]:
    return tuple(map(normal, command.keys))
