"""Frames: a card, and what stands where there is nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import Heading, PlainLabel


class Card(QFrame):
    """A sheet of paper with a thin line around it; its rows go into `rows`, top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        metrics = themes().current.metrics
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(metrics.medium, 10, metrics.medium, 10)
        self.rows.setSpacing(2)


class Line(QFrame):
    """A horizontal line, 1 px."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line")
        self.setFixedHeight(1)


class EmptyState(QWidget):
    """A title, a sentence on what would be here, and at most one button that brings it."""

    def __init__(
        self,
        title: str,
        sentence: str,
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        metrics = themes().current.metrics
        self.title = Heading(title)
        self.sentence = PlainLabel(sentence, role="muted")
        self.sentence.setWordWrap(True)
        self.button = KeyButton(action, role="primary") if action is not None else None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, metrics.huge)
        rows.setSpacing(metrics.small)
        rows.addStretch(2)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rows.addWidget(label)
        if self.button is not None:
            rows.addSpacing(metrics.small)
            rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)

    def show_words(self, title: str, sentence: str) -> None:
        """Say something else, for example that a filter hides everything."""
        self.title.setText(title)
        self.sentence.setText(sentence)
