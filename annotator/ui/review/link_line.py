"""A link of one or more lines that leads somewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.painting import paint_focus_ring

_ICON: Final = 13
_GAP: Final = 6
_PAD: Final = 4
_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class LinkLine(QAbstractButton):
    """Its words are broken where they have no room; the focus comes by Tab only."""

    def __init__(self, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(40, width - self._left() - _PAD), 10_000)
        return self.fontMetrics().boundingRect(room, _FLAGS, self.text()).height() + 2 * _PAD

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._left() + _PAD
        return QSize(width, self.fontMetrics().height() + 2 * _PAD)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 2 * _PAD)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        is_hot = self.underMouse() or self.hasFocus()
        top = _PAD + (self.fontMetrics().height() - _ICON) / 2
        paint_icon(painter, QRectF(_PAD, top, _ICON, _ICON), self._icon, theme.flag)
        font = self.font()
        font.setUnderline(is_hot)
        painter.setFont(font)
        painter.setPen(theme.accent if is_hot else theme.text)
        room = self.rect().adjusted(self._left(), _PAD, -_PAD, 0)
        painter.drawText(room, _FLAGS, self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 4)
        painter.end()

    def _left(self) -> int:
        return _PAD + _ICON + _GAP
