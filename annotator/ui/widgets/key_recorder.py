"""A field that takes the next keys that are pressed, whatever they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.theme import themes
from annotator.ui.widgets.painting import paint_focus_ring

_PAD = 10
_CHORDS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl+"),
    (Qt.KeyboardModifier.AltModifier, "Alt+"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift+"),
    (Qt.KeyboardModifier.MetaModifier, "Meta+"),
)
_MODIFIERS = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Meta, Qt.Key.Key_Alt),
        *(Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock),
        *(Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown),
    }
)


class KeyRecorder(QWidget):
    """Shows what is held; the first key that is no modifier is what was meant.

    Escape gives up, and so does leaving it with the mouse. Tab is recorded like any other key, so
    that it can be said why it cannot be taken.
    """

    recorded = Signal(str)
    """A key in Qt's portable spelling."""
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Press the keys, Escape to give up"))

    def shown(self) -> str:
        """Return what stands in the field."""
        return f"{self._held}…" if self._held else self.tr("Press the keys…")

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            # Here and not in keyPressEvent: Tab does not come as far.
            self._press(event)
            return True
        return super().event(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._hold(event.modifiers())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hold(Qt.KeyboardModifier.NoModifier)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self.given_up.emit()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        widest = max(metrics.horizontalAdvance(each) for each in (self.shown(), "Ctrl+Alt+Shift+…"))
        return QSize(widest + 2 * _PAD, themes().current.metrics.control)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.line)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(frame, theme.metrics.radius, theme.metrics.radius)
        painter.setPen(theme.text if self._held else theme.muted)
        place = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.shown())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), theme.metrics.radius)
        painter.end()

    def _press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            self._hold(event.modifiers())
        elif key == Qt.Key.Key_Escape and not event.modifiers():
            self.given_up.emit()
        elif not event.isAutoRepeat():
            self._hold(Qt.KeyboardModifier.NoModifier)
            self.recorded.emit(pressed_key(event))

    def _hold(self, modifiers: Qt.KeyboardModifier) -> None:
        held = "".join(word for modifier, word in _CHORDS if modifiers & modifier)
        # Through a key, for only then Qt says the modifiers in the user's language.
        spoken = QKeySequence(f"{held}A").toString(QKeySequence.SequenceFormat.NativeText)
        self._held = spoken[:-1] if held else ""
        self.update()


def pressed_key(event: QKeyEvent) -> str:
    """Return the key of an event as a shortcut is written, in Qt's portable spelling.

    Shift counts only where the character does not need it: `?` is no `Shift+?`, and a digit of
    AZERTY no `Shift+1`, for Qt would not know them again. The number pad makes no difference.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text, key = event.text(), Qt.Key(event.key())
    if text and text.isprintable() and not text.isalpha() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | Qt.KeyboardModifier.ShiftModifier
    combination = QKeyCombination(modifiers, key)
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
