"""The words of an annotation, in the face of the article."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.theme import reading_font, themes
from annotator.ui.widgets.tips import plain_tip

MOST_LINES: Final = 4
_SCALE: Final = 84
"""Per cent of the article's size."""
_BAR: Final = 3
_INDENT: Final = 13
_LINE_HEIGHT: Final = 1.45
_LETTERS: Final = 2000


class QuoteBox(QWidget):
    """Up to four lines beside a bar in the colour of the kind; the tool tip has the whole quote."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote = ""
        self._kind = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(reading_font(percent=_SCALE))

    def show_quote(self, quote: str, kind: str) -> None:
        """Show other words."""
        self.quote, self._kind = quote, kind
        self.setAccessibleName(quote)
        self._fit()
        self.update()

    def lines(self) -> list[str]:
        """Return the lines as they stand there; the last one ends in … when there is more."""
        room = self.width() - _INDENT
        flowing = " ".join(self.quote[:_LETTERS].split("\n"))
        layout = QTextLayout(flowing, self.font())
        starts = _starts(layout, room)
        shown = [flowing[a:b] for a, b in zip(starts, [*starts[1:], len(flowing)], strict=True)]
        if len(shown) <= MOST_LINES:
            return shown
        rest = flowing[starts[MOST_LINES - 1] :]
        last = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room)
        return [*shown[: MOST_LINES - 1], last]

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._height(len(self.lines())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, _BAR, self.height()), theme.kind_colors(self._kind)[1])
        painter.setFont(self.font())
        painter.setPen(theme.text)
        step = self._step()
        for number, line in enumerate(self.lines()):
            place = QRectF(_INDENT, 2 + number * step, self.width() - _INDENT, step)
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, side | Qt.TextFlag.TextSingleLine, line.rstrip())
        painter.end()

    def _fit(self) -> None:
        lines = self.lines()
        self.setToolTip(plain_tip(self.quote) if lines and lines[-1].endswith("…") else "")
        self.setFixedHeight(self._height(len(lines)))

    def _step(self) -> float:
        return QFontMetricsF(self.font()).height() * _LINE_HEIGHT / 1.15

    def _height(self, count: int) -> int:
        return round(max(1, count) * self._step()) + 4


def _starts(layout: QTextLayout, width: float) -> list[int]:
    """Break a text into lines of this width; return where each begins."""
    starts = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(40.0, width))
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
        line = layout.createLine()
    layout.endLayout()
    return starts
