"""The sheet of shortcuts, made from the table of commands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.ui.command import MENUS, SUBTYPE, Command, full_name, translated
from annotator.ui.commands import COMMANDS
from annotator.ui.key_map import KeyMap
from annotator.ui.palette.hidden_words import hidden_words
from annotator.ui.palette.matching import Name
from annotator.ui.theme import themes
from annotator.ui.widgets.keycap import Keycap
from annotator.ui.widgets.labels import GroupTitle, PlainLabel
from annotator.ui.widgets.painting import keycap_size

COLUMN_WIDTH: Final = 320
"""The least width of a column; there are three where there is room."""
TITLE_ROWS: Final = 2
"""How many rows the title of a group counts for."""
_SCROLLS: Final = {
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
}
"""By how much of its height a key moves the sheet."""

Line = tuple[str, str]
"""A key, and what it does."""


class ShortcutSheet(QDialog):
    """Every command that has a key, by menu. Escape and Return close it."""

    change_wanted = Signal()
    """The editor wants other keys."""

    def __init__(self, parent: QWidget | None = None, key_map: KeyMap | None = None) -> None:
        """Without a map of keys, the commands have those that they came with."""
        super().__init__(parent)
        self._key_map = key_map or KeyMap(parent=self)
        self._hidden = hidden_words()
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAccessibleName(self.windowTitle())
        room = self.screen().availableSize()
        self.resize(min(1060, room.width() - 40), min(900, room.height() - 60))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find a command or a key"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        # The keys that move it act wherever the keyboard is.
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()
        self.show_keys()
        self.field.textChanged.connect(self.show_keys)
        self._key_map.changed.connect(self.show_keys)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self) -> None:
        """Show the keys as they are now, of the commands that fit what is typed."""
        groups = [(translated(menu), lines) for menu in MENUS if (lines := self._lines(menu))]
        self.area.setWidget(self._page(groups))

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        hint = PlainLabel(
            self.tr(
                "Single letters act while the article, the list or the queue has the keyboard."
            ),
            role="muted",
        )
        hint.setWordWrap(True)
        change = QPushButton(self.tr("Change shortcuts…"), self)
        change.setAutoDefault(False)
        change.clicked.connect(self.change_wanted)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, metrics.medium)
        head.addWidget(self.field)
        foot = QHBoxLayout()
        foot.setContentsMargins(metrics.huge, metrics.medium, metrics.huge, metrics.large)
        foot.setSpacing(metrics.small)
        foot.addWidget(hint, 1)
        for button in (change, close):
            foot.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.area, 1)
        box.addLayout(foot)

    def _lines(self, menu: str) -> list[Line]:
        commands = [each for each in COMMANDS if each.menu == menu and self._fits(each)]
        digits = [each for each in commands if each.submenu == SUBTYPE]
        if any(self._key_map.is_changed(each.id) for each in digits) or len(digits) < 2:
            return [(self._key_map.shown(each.id), full_name(each)) for each in commands]
        first, last = digits[0], digits[-1]
        told = (
            f"{self._key_map.shown(first.id)} – {self._key_map.shown(last.id)}",
            self.tr("The subtype with this number"),
        )
        return [
            told if each is first else (self._key_map.shown(each.id), full_name(each))
            for each in commands
            if each is first or each not in digits
        ]

    def _fits(self, command: Command) -> bool:
        key = self._key_map.shown(command.id)
        beside = f"{translated(command.menu)} {self._hidden[command.id]} {key}"
        fits = Name(full_name(command), beside).match(self.field.text()) is not None
        return bool(key) and fits

    def _columns(self) -> int:
        return max(1, min(3, self.width() // COLUMN_WIDTH))

    def _page(self, groups: Sequence[tuple[str, list[Line]]]) -> QWidget:
        metrics = themes().current.metrics
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(metrics.huge, metrics.small, metrics.huge, 0)
        columns.setSpacing(metrics.huge)
        shown = [key for _, lines in groups for key, _ in lines]
        # One left edge for what the keys do, in every group.
        key_width = round(max((keycap_size(key).width() for key in shown), default=0))
        if not groups:
            columns.addWidget(PlainLabel(self.tr("No key does that"), role="muted"))
        for places in shared_out([len(lines) + TITLE_ROWS for _, lines in groups], self._columns()):
            column = QVBoxLayout()
            column.setSpacing(metrics.small)
            for place in places:
                _add_group(column, *groups[place], key_width)
            column.addStretch(1)
            columns.addLayout(column, 1)
        return page

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        share = _SCROLLS.get(Qt.Key(event.key()))
        if share is None:
            super().keyPressEvent(event)
            return
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + round(share * self.area.viewport().height()))


def shared_out(heights: Sequence[int], columns: int) -> list[list[int]]:
    """Share groups out over columns so that the longest column is as short as can be.

    Returns for each column the places of its groups, in their order; of several ways to share
    them out the one that keeps most of the order.
    """

    def cost(way: Sequence[int]) -> tuple[int, int]:
        totals = [0] * columns
        for column, height in zip(way, heights, strict=True):
            totals[column] += height
        return max(totals, default=0), sum(one > other for one, other in pairwise(way))

    way = min(product(range(columns), repeat=len(heights)), key=cost)
    return [[n for n, column in enumerate(way) if column == each] for each in range(columns)]


def _add_group(column: QVBoxLayout, title: str, lines: Sequence[Line], key_width: int) -> None:
    metrics = themes().current.metrics
    column.addWidget(GroupTitle(title))
    grid = QGridLayout()
    grid.setColumnMinimumWidth(0, key_width)
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(metrics.medium)
    grid.setVerticalSpacing(2)
    for row, (key, words) in enumerate(lines):
        label = PlainLabel(words)
        label.setWordWrap(True)
        grid.addWidget(Keycap(key), row, 0)
        grid.addWidget(label, row, 1)
    column.addLayout(grid)
    column.addSpacing(metrics.medium)
