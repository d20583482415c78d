"""Fields that save what is typed into them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.theme import themes
from annotator.ui.widgets.commit import Committer

MOST_LINES: Final = 6
_MARGIN: Final = 4
_EDGE: Final = 2  # border and padding of the style sheet, above and below the text
RETURN_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommitLineEdit(QLineEdit):
    """One line, committed after a second of rest, on Return and on leaving it.

    `committed` carries the whole text, and only when it differs from what was last shown or
    committed. Escape commits, then emits `left`; Return commits, then emits `submitted`.
    """

    committed = Signal(str)
    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.commits = Committer(self)
        self.commits.replaced.connect(self._write)
        self.commits.committed.connect(self.committed)
        self.commits.left.connect(self.left)
        self.textChanged.connect(self.commits.touch)

    def show_value(self, text: str) -> None:
        """Show a stored value; what is being typed at this moment is kept."""
        self.commits.show_value(text)

    def _write(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS:
            self.commits.commit()
            self.submitted.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class CommitTextEdit(QPlainTextEdit):
    """Several lines, one to six high as the text needs, committed like a line.

    Return begins a line; Ctrl+Return commits, then emits `submitted`. Tab moves on.
    """

    committed = Signal(str)
    submitted = Signal()
    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, placeholder: str = "", least_lines: int = 1
    ) -> None:
        super().__init__(parent)
        self.least_lines = least_lines
        self.setProperty("role", "field")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.commits = Committer(self)
        self.commits.replaced.connect(self.setPlainText)
        self.commits.committed.connect(self.committed)
        self.commits.left.connect(self.left)
        self.textChanged.connect(self._changed)
        self._grow()

    def text(self) -> str:
        """Return the text as typed: a line feed between lines, no-break spaces kept."""
        lines = []
        block = self.document().begin()
        while block.isValid():
            lines.append(block.text().replace("\u2028", "\n"))
            block = block.next()
        return "\n".join(lines)

    def show_value(self, text: str) -> None:
        """Show a stored value; what is being typed at this moment is kept."""
        self.commits.show_value(text)

    def _changed(self) -> None:
        self.commits.touch(self.text())
        self._grow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in RETURN_KEYS
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commits.commit()
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._wanted_height())

    def _wanted_height(self) -> int:
        # A QPlainTextDocumentLayout measures its height in lines, wrapped ones included.
        needed = round(self.document().size().height())
        lines = min(MOST_LINES, max(self.least_lines, needed))
        chrome = 2 * (_EDGE + _MARGIN)
        one_line = themes().current.metrics.control
        return max(one_line, lines * self.fontMetrics().lineSpacing() + chrome)

    def _grow(self) -> None:
        wanted = self._wanted_height()
        if wanted != self.height() or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
        is_full = self.document().size().height() > MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_full else policy.ScrollBarAlwaysOff
        )
