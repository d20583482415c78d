"""A page of tabs whose contents are made when somebody first looks at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override


class LatePage(QWidget):
    """Empty until it is filled; it takes the keyboard for what it holds."""

    wanted = Signal()
    """It is being shown: whoever made it has to fill it now, if it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def fill(self, pane: QWidget) -> None:
        """Hold a pane from now on."""
        self._box.addWidget(pane)
        self.setFocusProxy(pane)
        # Qt has shown the children already when a page is filled while it is shown.
        pane.show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.wanted.emit()
        super().showEvent(event)
