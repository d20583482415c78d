"""What the palette finds: the commands as they are at this moment, then the articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.ui.actions import Actions
from annotator.ui.command import Command, full_name, translated
from annotator.ui.commands import COMMANDS
from annotator.ui.palette.matching import Match, Name
from annotator.ui.widgets.key_button import REASON, without_mnemonic

MOST_ARTICLES: Final = 50
"""So many articles at most are listed under the commands."""
_name: Final = lru_cache(maxsize=16384)(Name)
"""Names are made ready once, however often the palette opens."""
PALETTE: Final = "palette"
"""The command that opens the palette; it is not listed in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a command, or an article when `is_article`."""

    id: str
    text: str
    where: str
    """Its menu, or what choosing it does."""
    name: Name
    key: str = ""
    reason: str = ""
    """Why it is off, where that is known."""
    is_on: bool = True
    """Whether choosing it does anything."""
    is_checked: bool = False
    is_article: bool = False

    def told(self) -> str:
        """Return all of the row in words, for screen readers."""
        off = QCoreApplication.translate("Palette", "unavailable") if not self.is_on else ""
        parts = (self.text, self.where, self.key, off, self.reason)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry with how it fits."""

    entry: Entry
    match: Match


def command_entries(actions: Actions, hidden: dict[str, str]) -> list[Entry]:
    """Return the commands as they can be run now, in the order of the menus."""
    listed = (command for command in COMMANDS if command.id != PALETTE)
    return [_entry(actions, command, hidden[command.id]) for command in listed]


def article_entries(articles: Iterable[tuple[str, str]]) -> list[Entry]:
    """Return entries that lead to articles, given by id and title."""
    where = QCoreApplication.translate("Palette", "Go to article")
    return [
        Entry(article_id, title, where, _name(title, where), is_article=True)
        for article_id, title in articles
    ]


def found(
    query: str, commands: Sequence[Entry], articles: Sequence[Entry], recent: Sequence[str]
) -> list[Hit]:
    """Return what fits a query: the commands, then the articles, each the best first.

    Among commands that fit equally those come first that can be run, then those used last.
    """
    age = {command_id: number for number, command_id in enumerate(recent)}

    def order(hit: Hit) -> tuple[int, int, bool, int]:
        used = age.get(hit.entry.id, len(age))
        return hit.match.fit, hit.match.spread, bool(query) and not hit.entry.is_on, used

    fitting = sorted(_fitting(query, commands), key=order)
    return fitting + sorted(_fitting(query, articles), key=order)[:MOST_ARTICLES]


def _fitting(query: str, entries: Sequence[Entry]) -> list[Hit]:
    matches = ((entry, entry.name.match(query)) for entry in entries)
    return [Hit(entry, match) for entry, match in matches if match is not None]


def _entry(actions: Actions, command: Command, hidden: str) -> Entry:
    action, menu = actions[command.id], translated(command.menu)
    text = full_name(command, without_mnemonic(action.text()))
    return Entry(
        command.id,
        text,
        menu,
        _name(text, f"{menu} {hidden}"),
        key=actions.shown_key(command.id),
        reason=str(action.property(REASON) or ""),
        is_on=action.isEnabled(),
        is_checked=action.isChecked(),
    )
