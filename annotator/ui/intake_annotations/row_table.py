"""The table of rows, in which a digit puts what was left where it belongs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from annotator.ui.intake_annotations.row_model import RowModel
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.lists import calm

WIDTHS: Final = (230, 150, 64)
TAKING_BACK: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class RowTable(QTableView):
    """Rows of one fate."""

    digit_pressed = Signal(int)
    taking_back = Signal()
    """Delete: the place that was chosen for the row is none any more."""

    def __init__(self, model: RowModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What comes in and what does not"))
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        calm(self)
        columns = self.horizontalHeader()
        for number, width in enumerate(WIDTHS):
            columns.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
            columns.resizeSection(number, width)
        columns.setStretchLastSection(True)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Search for nothing: a digit chooses a place."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit:
            self.digit_pressed.emit(digit)
        elif event.key() in TAKING_BACK:
            self.taking_back.emit()
        else:
            super().keyPressEvent(event)
