"""A narrow picture of all marks of the article at its right edge; a click goes there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view.marks import Mark, MarkIndex
from annotator.ui.theme import Theme, themes

WIDTH: Final = 15
TICK: Final = QSize(7, 3)
LEFT: Final = 4
"""Pixels between the border and the ticks."""
AT_ONCE: Final = 2_000
"""Marks that are drawn with the first paint; more of them only after it: the text comes first."""
PADDING: Final = 8
"""Pixels left free above and below."""


class Minimap(QWidget):
    """One tick per mark, at its start's share of the article; flagged ones above the others.

    `seen` is asked at each paint which part of the article is on the screen.
    """

    asked = Signal(int)  # the code point to go to

    def __init__(self, seen: Callable[[], Span], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = MarkIndex()
        self._length = 0
        self._seen = seen
        self._picture = QPixmap()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._draw_late)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the annotations"))
        themes().changed.connect(self.redraw)

    def show_marks(self, index: MarkIndex, length: int) -> None:
        """Take up the marks of an article of `length` code points; drawn at the next paint."""
        self._index, self._length = index, length
        self.redraw()

    def redraw(self) -> None:
        """Draw everything anew at the next paint."""
        self._picture = QPixmap()
        self.update()

    def touch(self, span: Span) -> None:
        """Draw the few rows anew where a mark came, changed or went."""
        if self._picture.isNull() or not self._length:
            return
        top = self._row(span.start)
        painter = QPainter(self._picture)
        rows = QRectF(1, top, WIDTH - 1, TICK.height())
        painter.setClipRect(rows)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(rows, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        reach = self._offset(top - TICK.height()), self._offset(top + TICK.height() + 1) + 1
        self._draw(painter, self._index.starting(*reach))
        painter.end()
        self.update(rows.toRect())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._picture.isNull() and len(self._index) <= AT_ONCE:
            self._draw_all()
        elif self._picture.isNull():
            self._soon.start()
        theme = themes().current
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.paper)
        self._paint_seen(painter, theme)
        if not self._picture.isNull():
            painter.drawPixmap(QPointF(0, 0), self._picture)
        painter.fillRect(0, 0, 1, self.height(), theme.line)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.redraw()
        super().resizeEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event.position())

    def _ask(self, point: QPointF) -> None:
        self.asked.emit(min(self._length, max(0, self._offset(point.y()))))

    def _row(self, offset: int) -> int:
        return PADDING + offset * self._room() // max(1, self._length)

    def _offset(self, row: float) -> int:
        return max(0, int((row - PADDING) * self._length / self._room()))

    def _room(self) -> int:
        return max(1, self.height() - 2 * PADDING - TICK.height())

    def _draw_all(self) -> None:
        ratio = self.devicePixelRatio()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._draw(painter, self._index)
        painter.end()
        self._picture = picture

    def _draw_late(self) -> None:
        self._draw_all()
        self.update()

    def _draw(self, painter: QPainter, marks: MarkIndex | list[Mark]) -> None:
        """Draw ticks, each row and colour once however many marks share them."""
        theme = themes().current
        rows: dict[str, set[int]] = {"claim": set(), "entity": set(), "date": set(), "flag": set()}
        room, length = self._room(), max(1, self._length)
        for mark in marks:
            if not mark.dimmed:
                row = mark.span.start * room // length
                rows["flag" if mark.flagged else mark.kind].add(row)
        for name, tops in rows.items():
            color = _color(theme, name)
            for top in tops:
                painter.fillRect(LEFT, PADDING + top, TICK.width(), TICK.height(), color)

    def _paint_seen(self, painter: QPainter, theme: Theme) -> None:
        """Paint which part of the article is on the screen, unless it is all of it."""
        seen = self._seen()
        if len(seen) >= self._length:
            return
        top, bottom = self._row(seen.start), self._row(seen.end)
        height = max(4 * TICK.height(), bottom + TICK.height() - top)
        painter.fillRect(1, top, WIDTH - 1, height, theme.hover)
        if theme.uses_letters:
            painter.setPen(theme.text)
            painter.drawRect(1, top, WIDTH - 3, height)


def _color(theme: Theme, name: str) -> QColor:
    return theme.flag if name == "flag" else theme.kind_colors(name)[1]
