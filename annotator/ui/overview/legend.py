"""A legend: what the parts of bars mean, in a line of small squares and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.ui.overview.bars import brush_of
from annotator.ui.theme import themes
from annotator.ui.widgets.painting import chip_font, chip_metrics

_SQUARE = 10.0
_GAP = 5
_APART = 14
_HEIGHT = 20


class Legend(QWidget):
    """Names the parts in the order in which bars have them."""

    def __init__(self, parts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`parts` are words and tones."""
        super().__init__(parent)
        self._parts = tuple(parts)
        self.setAccessibleName(", ".join(words for words, _ in parts))
        self.setFixedHeight(_HEIGHT)

    @override
    def sizeHint(self) -> QSize:
        metrics = chip_metrics()
        width = sum(
            _SQUARE + _GAP + metrics.horizontalAdvance(words) + _APART for words, _ in self._parts
        )
        return QSize(round(width), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, metrics = themes().current, chip_metrics()
        painter = QPainter(self)
        painter.setFont(chip_font())
        left = 0.0
        for number, (words, tone) in enumerate(self._parts):
            top = (self.height() - _SQUARE) / 2
            painter.setPen(QPen(theme.text if theme.uses_letters else theme.line, 1))
            painter.setBrush(brush_of(theme, tone, number))
            painter.drawRect(QRectF(left, top, _SQUARE, _SQUARE))
            painter.setPen(theme.muted)
            base = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left + _SQUARE + _GAP, base), words)
            left += _SQUARE + _GAP + metrics.horizontalAdvance(words) + _APART
        painter.end()
