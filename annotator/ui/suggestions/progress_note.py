"""How far the reading of an article is, in the status bar, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.suggestions.words import LOADING, word
from annotator.ui.widgets.labels import PlainLabel


class ProgressNote(QWidget):
    """Takes room only while something is being read."""

    stopped = Signal()
    """The editor does not want to wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = ""
        self._loading = ""
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
        """Show how much of how much was read; all of it hides this."""
        self.setHidden(done >= every)
        if done < every:
            self._share = self.tr("Suggestions: {0} %").format(100 * done // every)
            self._say()

    def show_loading(self, name: str) -> None:
        """Show that the model of a recogniser is being loaded; none for an empty name."""
        self._loading = word(LOADING[name]) if name in LOADING else ""
        self._say()

    def _say(self) -> None:
        self.words.setText(" · ".join(filter(None, (self._share, self._loading))))
