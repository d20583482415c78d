"""The list of rows in the overview: Return and a double click go there, F flags."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from annotator.ui.overview.rows import Row, RowDelegate, RowModel, Rows
from annotator.ui.widgets.lists import calm


class RowList(QListView):
    """Rows of any number, each read when it is looked at."""

    wanted = Signal(object)
    """A `Row` whose place is to be shown."""
    flag_wanted = Signal(object)
    """A `Row` that is to be flagged."""
    turned = Signal()
    """Another row is the current one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "plain")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        calm(self)
        self.doubleClicked.connect(self._go)
        self.selectionModel().currentChanged.connect(self._turn)

    def show_rows(self, rows: Rows) -> None:
        """Show other rows; the place in the list stays where it can."""
        at = max(self.currentIndex().row(), 0)
        self.rows.show(rows)
        if rows.count:
            self.setCurrentIndex(self.rows.index(min(at, rows.count - 1)))
        self.turned.emit()

    def current_row(self) -> Row | None:
        """Return the row that the keyboard is on."""
        return self.rows.row(self.currentIndex().row())

    def go(self) -> None:
        """Ask for the place of the current row."""
        row = self.current_row()
        if row is not None and row.leads:
            self.wanted.emit(row)

    def flag(self) -> None:
        """Ask for a flag on what the current row tells of."""
        row = self.current_row()
        if row is not None and row.reason is not None:
            self.flag_wanted.emit(row)

    def _go(self, _index: QModelIndex) -> None:
        self.go()

    def _turn(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.turned.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go()
        elif event.key() == Qt.Key.Key_F and not event.modifiers():
            self.flag()
        else:
            super().keyPressEvent(event)
