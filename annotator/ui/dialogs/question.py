"""A question in a dialog, with the two answers beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.theme import themes
from annotator.ui.widgets.labels import Hint


class Question(QWidget):
    """Stands there until it is answered; Escape is no."""

    answered = Signal()
    """Whatever the answer was, it has been followed."""

    def __init__(self, no: str, parent: QWidget | None = None) -> None:
        """`no` is the word for leaving all as it is."""
        super().__init__(parent)
        metrics = themes().current.metrics
        self._act: Callable[[], None] | None = None
        self.words = Hint()
        self.yes = QPushButton(self)
        self.no = QPushButton(no, self)
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.close_question)
        answers = QHBoxLayout()
        answers.setSpacing(metrics.small)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.small)
        rows.addWidget(self.words)
        rows.addLayout(answers)
        self.hide()

    def ask(self, sentence: str, yes: str, act: Callable[[], None]) -> None:
        """Ask, with the keyboard on yes; `act` is done when that is the answer."""
        self._act = act
        self.words.show_wrong(sentence)
        self.yes.setText(yes)
        self.yes.setAccessibleDescription(sentence)
        self.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> None:
        """Take it away unanswered: all stays as it is."""
        if self._act is not None:
            self._act = None
            self.answered.emit()
            self.hide()

    def _agree(self) -> None:
        if self._act is not None:
            self._act()
        self.close_question()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
            return
        super().keyPressEvent(event)
