"""The sheet of an export: how it begins, as a table of cells or as lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.ui.theme import themes
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.lists import calm

COLUMN_WIDTH: Final = 120
WIDTHS: Final = {"annotation_id": 110, "article_id": 90, "quote": 240, "sentence": 240}
"""Columns of a table that want another width."""


class Sheet(Card):
    """Shows cells under their names, or lines as they are; both are read with the keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what screen readers call it."""
        super().__init__(parent)
        self.table = QTableWidget(self)
        self.text = QPlainTextEdit(self)
        self._stack = QStackedWidget(self)
        calm(self.table)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(themes().current.metrics.small)
        for each in (self.text, self.table):
            each.setAccessibleName(name)
            self._stack.addWidget(each)
        self.rows.setContentsMargins(1, 1, 1, 1)
        self.rows.addWidget(self._stack)

    def show_lines(self, lines: Sequence[str], *, wrapped: bool = False) -> None:
        """Show lines one under the other, from the first; `wrapped` for those that people read."""
        mode = QPlainTextEdit.LineWrapMode
        self.text.setLineWrapMode(mode.WidgetWidth if wrapped else mode.NoWrap)
        self._stack.setCurrentWidget(self.text)
        self.text.setPlainText("\n".join(lines))

    def show_cells(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show a table."""
        self._stack.setCurrentWidget(self.table)
        self.table.setColumnCount(len(header))
        self.table.setHorizontalHeaderLabels(list(header))
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                self.table.setItem(at, column, QTableWidgetItem(cell))
        for column, name in enumerate(header):
            self.table.setColumnWidth(column, WIDTHS.get(name, COLUMN_WIDTH))
