"""A statement in its sentence, its words marked as in the article."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.domain.text import Span, Utf16Map
from annotator.ui.review.passage import Passage
from annotator.ui.theme import reading_font, themes
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.widgets.spoken_role import speak_as

_SCALE: Final = 88
"""Per cent of the article's size."""
_BAR: Final = 3
_INDENT: Final = 14
_PAD: Final = 5
"""Room above and below the lines, and for the focus ring around them."""
_LEADING: Final = 1.28
"""The distance of the lines, as a part of the height of the face."""


class PassageBox(QWidget):
    """The sentence beside a bar in the colour of the kind. It holds the keyboard of the queue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passage = Passage("", Span(0, 0))
        self._kind = ""
        self._mark = (0, 0)
        self._layout = QTextLayout()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Paragraph)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(reading_font(percent=_SCALE))

    def show_passage(self, passage: Passage, kind: str) -> None:
        """Show other words."""
        self.passage, self._kind = passage, kind
        self._mark = Utf16Map(passage.text).span_to_utf16(passage.span)
        self.setAccessibleName(self.words())
        self.setAccessibleDescription(passage.text)
        self._fit()
        self.update()

    def words(self) -> str:
        """Return the words of the statement, without their sentence."""
        return self.passage.text[self.passage.span.start : self.passage.span.end]

    def marked(self) -> list[QRectF]:
        """Return where the words of the statement stand, line by line."""
        start, end = self._mark
        found = []
        for line in self._lines():
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                ends = sorted((_x(line, first), _x(line, last)))
                room = QRectF(ends[0], line.y(), ends[1] - ends[0], line.height())
                found.append(room.translated(_INDENT, 0).intersected(self._inside()))
        return found

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        back, ink = theme.kind_colors(self._kind)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, _PAD, _BAR, self.height() - 2 * _PAD), ink)
        marked = self.marked()
        for room in marked:
            painter.fillRect(room, back)
        painter.setPen(theme.text)
        self._layout.draw(painter, QPointF(_INDENT, 0))
        painter.setPen(theme.kind_pen(self._kind))
        for room in marked:
            painter.drawLine(room.bottomLeft(), room.bottomRight())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()).adjusted(_BAR + 3, 0, 0, 0), 6)
        painter.end()

    def _inside(self) -> QRectF:
        return QRectF(_INDENT, 0, self.width() - _INDENT, self.height())

    def _lines(self) -> list[QTextLine]:
        return [self._layout.lineAt(number) for number in range(self._layout.lineCount())]

    def _fit(self) -> None:
        """Break the lines for the width, and be as high as they are."""
        face = QFontMetricsF(self.font())
        step = face.height() * _LEADING
        # The words stand as far from the edge at the right as a focus ring needs.
        room = max(40.0, self.width() - _INDENT - _PAD)
        self._layout = QTextLayout(self.passage.text, self.font())
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        top = _PAD + (step - face.height()) / 2
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += step
            line = self._layout.createLine()
        self._layout.endLayout()
        count = max(1, self._layout.lineCount())
        self.setFixedHeight(round(count * step) + 2 * _PAD)


def _x(line: QTextLine, place: int) -> float:
    found: object = line.cursorToX(place)
    # The binding returns the place beside the position.
    return float(found[0] if isinstance(found, tuple) else str(found))
