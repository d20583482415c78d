"""The sheet of shortcuts, made from the table of commands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import COMMANDS, MENUS, Command, shown_key, worded
from annotator.ui.theme import themes
from annotator.ui.widgets.keycap import Keycap
from annotator.ui.widgets.labels import GroupTitle, PlainLabel

COLUMNS: Final = ((0, 1, 6), (2, 3), (4, 5))
"""Which menus stand in which column, by their numbers."""

KEY_WIDTH: Final = 96
"""One left edge for what the keys do, in every group."""


class ShortcutSheet(QDialog):
    """Every command that has a key, by menu. Escape and Return close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAccessibleName(self.windowTitle())
        self.resize(1040, 700)
        metrics = themes().current.metrics
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._page())
        hint = PlainLabel(
            self.tr(
                "Single letters act while the article, the list or the queue has the keyboard."
            ),
            role="muted",
        )
        hint.setWordWrap(True)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(metrics.huge, metrics.medium, metrics.huge, metrics.large)
        foot.addWidget(hint, 1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._area, 1)
        box.addLayout(foot)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self) -> QWidget:
        metrics = themes().current.metrics
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, 0)
        columns.setSpacing(metrics.huge)
        for numbers in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(metrics.small)
            for number in numbers:
                self._add_group(column, MENUS[number])
            column.addStretch(1)
            columns.addLayout(column, 1)
        return page

    def _add_group(self, column: QVBoxLayout, menu: str) -> None:
        commands = [command for command in COMMANDS if command.menu == menu and command.keys]
        if not commands:
            return
        column.addWidget(GroupTitle(QCoreApplication.translate("Commands", menu)))
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, KEY_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(themes().current.metrics.medium)
        grid.setVerticalSpacing(themes().current.metrics.tiny)
        for row, command in enumerate(_told_once(commands)):
            words = PlainLabel(self._words(command))
            words.setWordWrap(True)
            grid.addWidget(Keycap(_keys(command)), row, 0)
            grid.addWidget(words, row, 1)
        column.addLayout(grid)
        column.addSpacing(themes().current.metrics.medium)

    def _words(self, command: Command) -> str:
        if command.id.startswith("subtype_"):
            return self.tr("The subtype with this number")
        return worded(command)


def _told_once(commands: list[Command]) -> list[Command]:
    """Tell the six digits of the subtypes in one line."""
    return [c for c in commands if not c.id.startswith("subtype_") or c.id == "subtype_1"]


def _keys(command: Command) -> str:
    if not command.id.startswith("subtype_"):
        return shown_key(command)
    digits = [c for c in COMMANDS if c.id.startswith("subtype_")]
    return f"{shown_key(digits[0])} – {shown_key(digits[-1])}"
