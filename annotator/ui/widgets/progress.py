"""How far long work is: a bar, and beside it how much is done."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from annotator.ui.theme import themes
from annotator.ui.widgets.labels import ElidedLabel


class Progress(QWidget):
    """A thin bar; while nobody knows how much there is, it only says that something happens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.count = ElidedLabel(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.metrics.medium)
        row.addWidget(self.bar, 1)
        row.addWidget(self.count)
        self.begin()

    def begin(self) -> None:
        """Show that it has begun, and nothing yet of how far it is."""
        self.bar.setRange(0, 0)
        self.count.setText("")

    def show_at(self, done: int, total: int) -> None:
        """Show how many steps are done, and of how many if that is known (not 0)."""
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        locale = QLocale()
        if total:
            words = self.tr("{0} of {1}")
            self.count.setText(words.format(locale.toString(done), locale.toString(total)))
        else:
            self.count.setText(locale.toString(done) if done else "")
