"""The hands in the article: the keys and clicks that go to suggestions, or let go of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from typing_extensions import override

from annotator.ui.article_view.view import ArticleView

LEADING: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
"""The keys that lead on, back or out while a suggestion is selected."""


class Hands(QObject):
    """Hears the editor; Tab and Escape are its own only while a suggestion is selected."""

    stepped = Signal(int)
    """To the next suggestion, or with -1 to the one before."""
    dropped = Signal()
    """No suggestion is wanted."""
    clicked = Signal(int)
    """A click on a code point where no mark is, and nothing was selected by it."""
    walked = Signal(int)
    """The caret went to a code point."""

    def __init__(self, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.is_leading = False
        """Whether a suggestion is selected."""
        view.editor.installEventFilter(self)
        view.editor.pressed_ended.connect(self._follow_press)
        view.editor.walked.connect(self._follow_walk)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab go to the next suggestion, and Escape let go of it, while one is selected."""
        if not self.is_leading or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress or event.key() not in LEADING:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if is_back else 1)
        return True

    def _follow_press(self, event: QMouseEvent) -> None:
        if self._view.selection() is None and not self._view.selected_mark():
            self.clicked.emit(self._view.editor.offset_under(event.position()))

    def _follow_walk(self) -> None:
        self.walked.emit(self._view.caret())
