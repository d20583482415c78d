"""A key that can be taken away: its cap and a cross."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.painting import keycap_size, paint_keycap
from annotator.ui.widgets.tips import plain_tip

_PAD: Final = 6
_CROSS: Final = 11


class KeyChip(QPushButton):
    """A click, or Space, asks for its key to be taken away."""

    removed = Signal(str)
    """The key, as it was given."""

    def __init__(self, key: str, shown: str, parent: QWidget | None = None) -> None:
        """`shown` is how the user's system writes the key."""
        super().__init__(parent)
        self.key = key
        self.shown = shown
        words = self.tr("Take {0} away").format(shown)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._remove)

    def _remove(self) -> None:
        self.removed.emit(self.key)

    @override
    def sizeHint(self) -> QSize:
        cap = round(keycap_size(self.shown).width())
        return QSize(3 * _PAD + cap + _CROSS, themes().current.metrics.control)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        is_inverted = theme.uses_letters and self.underMouse()
        ink = theme.on_selection if is_inverted else theme.text
        cap = keycap_size(self.shown).width()
        room = QRectF(_PAD, 0, cap, self.height())
        paint_keycap(painter, room, self.shown, ink=ink if is_inverted else None)
        top = (self.height() - _CROSS) / 2
        paint_icon(painter, QRectF(self.width() - _PAD - _CROSS, top, _CROSS, _CROSS), "cross", ink)
        painter.end()
