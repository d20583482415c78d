"""The frame that all dialogs share: a body, a line for what is wrong, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.theme import themes
from annotator.ui.widgets.labels import Hint


class DialogFrame(QDialog):
    """A dialog with one filled button, which does what the dialog is for.

    Return presses that button, from any field of one line; Escape presses Cancel.
    """

    def __init__(self, title: str, act: str, parent: QWidget | None = None) -> None:
        """`act` is the word on the filled button."""
        super().__init__(parent)
        metrics = themes().current.metrics
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, metrics.large)
        outer.setSpacing(metrics.large)
        self.body = QVBoxLayout()
        self.body.setSpacing(metrics.medium)
        outer.addLayout(self.body, 1)
        self.hint = Hint(self)
        outer.addWidget(self.hint)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.small)
        buttons.addStretch(1)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.act = QPushButton(act, self)
        self.act.setProperty("role", "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(self.accept)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        outer.addLayout(buttons)

    def begin_in(self, field: QWidget) -> None:
        """Let the keyboard be in this field when the dialog opens."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self) -> bool:
        """Show the dialog and return whether its act was chosen; it is freed afterwards."""
        chosen = self.exec() == int(QDialog.DialogCode.Accepted)
        self.deleteLater()
        return chosen

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        field = self.focusWidget()
        if visible and isinstance(field, QLineEdit):
            # Qt has selected all of it, and so scrolled to its end.
            field.home(False)
