"""A line that asks for a reason before something is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.key_button import KEY, KeyButton


class ReasonLine(QWidget):
    """Hidden until it is opened; Return gives the reason, Escape takes the question back."""

    given = Signal(str)
    """The reason, never empty."""

    def __init__(self, placeholder: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = CommitLineEdit(placeholder=placeholder)
        self.field.setAccessibleName(placeholder)
        self.field.commits.rest_ms = 0
        self._give = QAction(button, self)
        native = QKeySequence.SequenceFormat.NativeText
        self._give.setProperty(KEY, QKeySequence("Return").toString(native))
        self._give.triggered.connect(self._submit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, themes().current.metrics.tiny, 0, 0)
        row.setSpacing(themes().current.metrics.small)
        row.addWidget(self.field, 1)
        row.addWidget(KeyButton(self._give))
        self.field.textChanged.connect(self._follow)
        self.field.submitted.connect(self._submit)
        self.field.left.connect(self.close_line)
        self._follow("")
        self.hide()

    def open_line(self) -> None:
        """Show the line and put the keyboard into it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_line(self) -> None:
        """Hide the line and forget what was typed."""
        self.field.commits.load("")
        self.hide()

    def _follow(self, text: str) -> None:
        self._give.setEnabled(bool(text.strip()))

    def _submit(self) -> None:
        reason = self.field.text().strip()
        if reason:
            self.given.emit(reason)
