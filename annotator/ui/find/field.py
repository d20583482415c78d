"""The field for what is looked for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.search_field import REST_MS

LONGEST: Final = 1000
"""How many characters may be looked for."""

_UNDO_KEYS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FindField(QLineEdit):
    """Says what the editor wants next while typing: search, go on, go back, see the list."""

    searched = Signal()
    """The words have rested, or something else is wanted of them: they are to be looked for."""
    stepped = Signal(int)
    """Return: 1 for the next hit, -1 with Shift for the one before."""
    list_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find in the article"))
        self.setAccessibleName(self.tr("Find in the article"))
        self.setMaxLength(LONGEST)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.search)
        self.textChanged.connect(self._rest_again)

    def search(self) -> None:
        """Have the words looked for now."""
        self._rest.stop()
        self.searched.emit()

    def is_resting(self) -> bool:
        """Whether words were typed a moment ago that have not been looked for yet."""
        return self._rest.isActive()

    def settle(self) -> None:
        """Have the words looked for now, if they have been typed a moment ago."""
        if self.is_resting():
            self.search()

    def show_words(self, words: str) -> None:
        """Show other words, selected to be typed over, and have them looked for."""
        self.setText(words)
        self.selectAll()
        self.search()

    def _rest_again(self, _text: str) -> None:
        self._rest.start()

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undo to the window: what was tagged is meant, not what was typed here."""
        if _is_undo(event):
            event.ignore()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in RETURN_KEYS:
            if not is_plain:
                # A command's key, such as Ctrl+Return: whoever holds the field says why it is off.
                event.ignore()
                return
            self.settle()
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Down:
            self.settle()
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


def _is_undo(event: QEvent) -> bool:
    """Whether Qt asks if the field wants a key of undo or redo for itself."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return any(event.matches(key) for key in _UNDO_KEYS)
