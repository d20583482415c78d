"""The sign of what stays in the project: a lock, and words beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import PlainLabel

_SIDE = 12
_ROOM = 17


class PrivateMark(PlainLabel):
    """Muted words behind a lock."""

    def __init__(self, text: str) -> None:
        super().__init__(text, role="muted")
        self.setWordWrap(True)
        self.setIndent(_ROOM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.contentsRect()
        top = room.top() + (self.fontMetrics().height() - _SIDE) / 2
        place = QRectF(room.left(), top, _SIDE, _SIDE)
        paint_icon(painter, place, "lock", themes().current.muted)
        painter.end()
