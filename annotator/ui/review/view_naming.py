"""The row in which a view gets its name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.key_button import KEY, KeyButton
from annotator.ui.widgets.labels import Hint


class ViewNaming(QFrame):
    """Hidden until a name is asked for. It names nothing: whoever asked does."""

    given = Signal(str, str)
    """The key of the view, empty for a new one, and its name."""
    left = Signal()
    """Escape: nothing gets a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._key = ""
        self.field = CommitLineEdit(placeholder=self.tr("Name of the view"))
        self.field.setAccessibleName(self.tr("Name of the view"))
        self.field.commits.rest_ms = 0
        self.hint = Hint()
        self._give = QAction(self.tr("Save"), self)
        native = QKeySequence.SequenceFormat.NativeText
        self._give.setProperty(KEY, QKeySequence("Return").toString(native))
        self._give.triggered.connect(self._submit)
        metrics = themes().current.metrics
        line = QHBoxLayout()
        line.setSpacing(metrics.small)
        line.addWidget(self.field, 1)
        line.addWidget(KeyButton(self._give, role="primary"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.small, 0, metrics.small, metrics.small)
        rows.setSpacing(metrics.tiny)
        rows.addLayout(line)
        rows.addWidget(self.hint)
        self.field.submitted.connect(self._submit)
        self.field.left.connect(self.left)
        self.field.textChanged.connect(self._follow)
        self._follow("")
        self.hide()

    def open_row(self, key: str = "", name: str = "") -> None:
        """Ask for the name of a view, a new one without a key."""
        self._key = key
        self.field.commits.load(name)
        self.hint.show_wrong("")
        self._follow(name)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def refuse(self, sentence: str) -> None:
        """Say why the name will not do."""
        self.hint.show_wrong(sentence)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, text: str) -> None:
        self._give.setEnabled(bool(text.strip()))
        self.hint.show_wrong("")

    def _submit(self) -> None:
        if self.field.text().strip():
            self.given.emit(self._key, self.field.text())
