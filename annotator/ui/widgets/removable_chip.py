"""A chip that is a button: pressing it takes away what it says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.painting import chip_font, chip_size, paint_chip, paint_focus_ring
from annotator.ui.widgets.tips import plain_tip

_HEIGHT: Final = 24
_PAD: Final = 7
_CROSS: Final = 10
_ROOM: Final = 18
"""What the cross and the gap before it take."""
_WIDEST: Final = 240
_REMOVING: Final = frozenset({*RETURN_KEYS, Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class RemovableChip(QAbstractButton):
    """Words and a cross; a click, Space, Return, Delete or Backspace removes it.

    It only says so with `clicked`: whoever made it takes it away.
    """

    def __init__(self, words: str, spoken: str, parent: QWidget | None = None) -> None:
        """`spoken` is what pressing it does, for screen readers and the tool tip."""
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        width = round(chip_size(self.text()).width()) + _ROOM
        return QSize(min(width, _WIDEST), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), "")
        words = self.rect().adjusted(_PAD, 0, -_ROOM, 0)
        painter.setFont(chip_font())
        painter.setPen(theme.text if self.isEnabled() else theme.disabled)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.isEnabled():
            top = (self.height() - _CROSS) / 2
            cross = QRectF(self.width() - _ROOM + 2, top, _CROSS, _CROSS)
            paint_icon(painter, cross, "cross", theme.text if self.underMouse() else theme.muted)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), theme.metrics.radius)
        painter.end()
