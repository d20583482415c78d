"""The article with the find pane above it, once that is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

MOST_SHARE = 0.5
"""The part of the height that the pane may take when it opens."""


class FindFrame(QSplitter):
    """A handle lets the editor give the list more room or none; the height is kept."""

    left = Signal()
    """Escape in the article, while the pane is open."""

    def __init__(self, article: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(article)
        self._pane: QWidget | None = None

    def take_pane(self, pane: QWidget) -> None:
        """Hold this pane, hidden, above the article."""
        self._pane = pane
        pane.hide()
        self.insertWidget(0, pane)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)

    def open_pane(self, height: int) -> None:
        """Show the pane, as high as this if there is room for it."""
        if self._pane is not None and not self._pane.isVisibleTo(self):
            self._pane.show()
            given = min(height, round(self.height() * MOST_SHARE))
            self.setSizes([given, max(1, self.height() - given)])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pane is not None and self._pane.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)
