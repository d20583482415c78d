"""A narrow picture of all marks of the article at its right edge; a click goes there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence, Set
from itertools import islice
from typing import Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view.marks import Mark, MarkIndex
from annotator.ui.article_view.overlay import quick_to_search
from annotator.ui.article_view.ticks import (
    HITS,
    PADDING,
    TICK,
    WIDTH,
    Scale,
    Ticks,
    hit_rows,
    paint_ticks,
)
from annotator.ui.theme import Theme, themes

AT_ONCE: Final = 2_000
"""Marks that are drawn with the first paint; more of them only after it: the text comes first."""
SLICE: Final = 500
SLICE_MS: Final = 4
"""How long the ticks of a long article are worked on before whatever else waits has its turn."""


class Minimap(QWidget):
    """One tick per mark, at its start's share of the article, in the column of its kind.

    What is flagged has a second one at the left, what was found has one at the right. `seen` is
    asked at each paint which part of the article is on the screen.
    """

    asked = Signal(int)  # the code point to go to

    def __init__(self, seen: Callable[[], Span], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = MarkIndex()
        self._length = 0
        self._seen = seen
        self._shown: Set[str] | None = None
        self._hits: Sequence[Span] = ()
        self._current_hit = -1
        self._hit_rows: list[int] | None = None
        self._picture = QPixmap()
        self._is_due = True
        self._ticks = Ticks()
        self._to_come: Iterator[Mark] | None = None
        self._touched: list[Span] = []
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._go_on)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the annotations"))
        self.setToolTip(
            self.tr("From left to right: flags, claims, entities, dates. Click to go there.")
        )
        themes().changed.connect(self.redraw)

    def show_marks(self, index: MarkIndex, length: int) -> None:
        """Take up the marks of an article of `length` code points; drawn at the next paint."""
        self._index, self._length = index, length
        self._picture = QPixmap()
        self._hit_rows = None
        self.redraw()

    def dim_except(self, ids: Collection[str] | None) -> None:
        """Show the marks whose id is not among these faintly; None shows all alike."""
        self._shown = quick_to_search(ids)
        self.redraw()

    def show_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Show where something was found, in reading order; the current one across the width."""
        self._hits, self._current_hit = spans, current
        self._hit_rows = None
        self.update()

    def redraw(self) -> None:
        """Draw everything anew; till then the ticks stay as they are."""
        self._is_due = True
        self.update()

    def touch(self, span: Span) -> None:
        """Draw the row anew where a mark came, changed or went."""
        if not self._is_due:
            # What is under the editor's eyes is painted first.
            self._touched.append(span)
            self._soon.start()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._is_due and self._index.is_whole:
            self._begin()
        if self._touched and self._to_come is None:
            self._catch_up()
        theme = themes().current
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.paper)
        self._paint_seen(painter, theme)
        if not self._picture.isNull():
            painter.drawPixmap(QPointF(0, 0), self._picture)
        self._paint_hits(painter, theme)
        painter.fillRect(0, 0, 1, self.height(), theme.line)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._hit_rows = None
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
        self.asked.emit(min(self._length, max(0, self._scale().offset(point.y()))))

    def _scale(self) -> Scale:
        return Scale(max(1, self._length), max(1, self.height() - 2 * PADDING - TICK))

    def _begin(self) -> None:
        """Draw what there is, or begin to: many marks are gone through in slices, later."""
        self._is_due = False
        self._touched.clear()
        self._ticks = Ticks()
        self._to_come = iter(self._index)
        if len(self._index) <= AT_ONCE:
            self._ticks.add(self._to_come, self._scale(), self._shown)
            self._take()
        else:
            self._soon.start()

    def _go_on(self) -> None:
        """Go through marks until the time is over; when all are done take the picture."""
        if self._to_come is None:
            self._catch_up()
            return
        clock = QElapsedTimer()
        clock.start()
        while self._to_come is not None and not clock.hasExpired(SLICE_MS):
            part = list(islice(self._to_come, SLICE))
            self._ticks.add(part, self._scale(), self._shown)
            if not part:
                self._take()
                self.update()
                return
        self._soon.start()

    def _take(self) -> None:
        ratio = self.devicePixelRatio()
        self._to_come = None
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        paint_ticks(painter, self._ticks, themes().current)
        painter.end()
        self._catch_up()

    def _catch_up(self) -> None:
        """Draw the rows anew that were touched meanwhile, unless everything will be."""
        if self._is_due:
            return
        scale, touched, self._touched = self._scale(), self._touched, []
        for row in {scale.row(place) for span in touched for place in (span.start, span.end)}:
            self._follow(row)

    def _follow(self, row: int) -> None:
        """Bring one row up to date, and the picture if it differs."""
        scale = self._scale()
        near = Ticks()
        near.add(self._index.starting(scale.first(row), scale.first(row + 1)), scale, self._shown)
        if not self._ticks.replace(row, near):
            return
        rect = QRect(1, row, WIDTH - 1, TICK)
        painter = QPainter(self._picture)
        painter.setClipRect(rect)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(rect, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        paint_ticks(painter, self._ticks.near(row), themes().current)
        painter.end()
        self.update(rect)

    def _paint_hits(self, painter: QPainter, theme: Theme) -> None:
        if self._hit_rows is None:
            self._hit_rows = hit_rows(self._hits, self._scale())
        for row in self._hit_rows:
            painter.fillRect(HITS, row, WIDTH - HITS, TICK - 1, theme.hit_line)
        if 0 <= self._current_hit < len(self._hits):
            row = self._scale().row(self._hits[self._current_hit].start)
            painter.fillRect(1, row, WIDTH - 1, TICK - 1, theme.hit_line)

    def _paint_seen(self, painter: QPainter, theme: Theme) -> None:
        """Paint which part of the article is on the screen, unless it is all of it."""
        seen = self._seen()
        if len(seen) >= self._length:
            return
        scale = self._scale()
        top, bottom = scale.row(seen.start), scale.row(seen.end)
        height = max(4 * TICK, bottom + TICK - top)
        painter.fillRect(1, top, WIDTH - 1, height, theme.hover)
        if theme.uses_letters:
            painter.setPen(theme.text)
            painter.drawRect(1, top, WIDTH - 3, height)
