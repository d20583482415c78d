"""The field of the palette: it types, and walks through the rows under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from annotator.ui.widgets.fields import RETURN_KEYS

_PAGE: Final = 10
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_STAYING: Final = frozenset(
    {
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
)


class PaletteField(QLineEdit):
    """Keeps every key to itself while it has the keyboard: no command runs by its key."""

    stepped = Signal(int)
    """So many rows down, negative for up."""
    chosen = Signal()
    left = Signal()
    """Escape."""
    lost = Signal()
    """The keyboard is elsewhere."""
    other_key = Signal(object)
    """A `QKeyEvent` that means nothing in a field."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in RETURN_KEYS:
            self.chosen.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)
            self.other_key.emit(event)
        # Whatever it was, it is not a key of the window.
        event.accept()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.lost.emit()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Stay: Tab leads nowhere from here."""
        return True
