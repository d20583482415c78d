"""How far the reading of an article is, in the status bar, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.widgets.labels import PlainLabel


class ProgressNote(QWidget):
    """Takes room only while something is being read."""

    stopped = Signal()
    """The editor does not want to wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(role="muted")
        # The window must not grow for it: where there is no room, its end is cut.
        self.words.setMinimumWidth(1)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setProperty("role", "link")
        self.stop.setAccessibleName(self.tr("Stop looking for suggestions"))
        self.stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.words)
        row.addWidget(self.stop)
        self.hide()

    def show_progress(self, done: int, every: int) -> None:
        """Show how many parts of how many were read; all of them hides it."""
        self.setHidden(done >= every)
        if done < every:
            share = round(100 * done / every)
            self.words.setText(self.tr("Suggestions: {0} %").format(share))
