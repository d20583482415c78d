"""Chips side by side that are dealt anew, wrapped like words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.ui.widgets.flow import FlowLayout


class ChipFlow(QWidget):
    """Takes no room while it holds nothing; the keyboard stays at its place when it is dealt."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._gap = gap
        self._chips: Sequence[QWidget] = ()
        self._row: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def deal(self, chips: Sequence[QWidget]) -> None:
        """Hold these and no others."""
        place = self._focused()
        # A row of its own each time: a layout that gives up its items and takes new ones may
        # mistake one for the other.
        row = QWidget()
        flow = FlowLayout(row, gap=self._gap)
        for chip in chips:
            flow.addWidget(chip)
        self._box.addWidget(row)
        self._chips = chips
        if self._row is not None:
            self._box.removeWidget(self._row)
            self._row.hide()
            self._row.deleteLater()
        self._row = row
        self.setHidden(not chips)
        if place >= 0 and chips:
            chips[min(place, len(chips) - 1)].setFocus()

    def _focused(self) -> int:
        focused = QApplication.focusWidget()
        return next((at for at, chip in enumerate(self._chips) if chip is focused), -1)
