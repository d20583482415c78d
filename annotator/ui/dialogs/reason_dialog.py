"""The dialog that asks why: for an act that has to be explained to those who come after."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.widgets.labels import PlainLabel


class ReasonDialog(DialogFrame):
    """`ask` returns a reason, which is never empty, or an empty text when there is none."""

    def __init__(self, title: str, question: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(title, act, parent)
        self.resize(420, 220)
        label = PlainLabel(question)
        label.setWordWrap(True)
        self.reason = QPlainTextEdit(self)
        self.reason.setProperty("role", "field")
        self.reason.setAccessibleName(question)
        self.reason.setTabChangesFocus(True)
        label.setBuddy(self.reason)
        self.body.addWidget(label)
        self.body.addWidget(self.reason, 1)
        self.reason.textChanged.connect(self._judge)
        self._judge()
        self.begin_in(self.reason)

    def ask(self) -> str:
        """Show the dialog; return the reason, or an empty text."""
        return self._typed() if self.run() else ""

    def _typed(self) -> str:
        return self.reason.document().toRawText().replace("\u2029", "\n").strip()

    def _judge(self) -> None:
        self.act.setEnabled(bool(self._typed()))
