"""Sentences that no mark touches: the next one from a place, and where they stand in a block."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock

from annotator.domain.paragraphs import line_around
from annotator.domain.segments import sentences
from annotator.domain.text import Span
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.geometry import baseline_of
from annotator.ui.article_view.marks import MarkIndex
from annotator.ui.article_view.setting import Frame, Measures
from annotator.ui.theme import Theme

KEPT: Final = 400
"""Paragraphs whose sentences are kept."""
AWAY: Final = 8
"""How far left of the text the strip stands."""
WIDTH: Final = 2


class Coverage:
    """Cuts the paragraphs on the screen into sentences; the cuts hold as long as the text does.

    Whether a mark touches a sentence is asked anew at each paint, so that no change is missed.
    """

    def __init__(self) -> None:
        self._text = ""
        self._kept: dict[int, list[Span]] = {}

    def show(self, text: str) -> None:
        """Take up another text."""
        self._text = text
        self._kept.clear()

    def strips(
        self,
        block: QTextBlock,
        display: Display,
        index: MarkIndex,
        frame: Frame,
        measures: Measures,
    ) -> list[QRectF]:
        """Return the strip beside each sentence of a block without a mark, from its corner."""
        begins, ends = block.position(), block.position() + block.length() - 1
        low, high = display.offset(begins), display.offset(ends)
        strips: list[QRectF] = []
        for gap in self.gaps(Span(low, high), index):
            start, end = display.units(gap)
            first = block.layout().lineForTextPosition(max(start, begins) - begins)
            last = block.layout().lineForTextPosition(min(end, ends) - 1 - begins)
            if first.isValid() and last.isValid():
                top = baseline_of(first) - measures.rise + 1
                bottom = baseline_of(last) + measures.drop
                strips.append(QRectF(frame.left - AWAY, top, WIDTH, bottom - top))
        return strips

    def gaps(self, within: Span, index: MarkIndex) -> list[Span]:
        """Return the sentences without a mark that overlap a stretch of one paragraph."""
        return [
            each
            for each in self._sentences(within.start)
            if each.overlaps(within) and not index.window(each.start, each.end)
        ]

    def around(self, span: Span) -> Span:
        """Return the sentences that a span touches, as one span with it."""
        ends = (each for place in (span.start, span.end) for each in self._sentences(place))
        near = [each for each in ends if each.start <= span.end and each.end >= span.start]
        start = min((each.start for each in near), default=span.start)
        end = max((each.end for each in near), default=span.end)
        return Span(min(start, span.start), max(end, span.end))

    def _sentences(self, offset: int) -> list[Span]:
        line = line_around(self._text, offset)
        found = self._kept.get(line.start)
        if found is None:
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            found = self._kept[line.start] = sentences(self._text, line)
        return found


def paint_strips(painter: QPainter, strips: list[QRectF], theme: Theme) -> None:
    """Paint the strips beside sentences without a mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.handle)
    painter.drawRects(strips)


def next_gap(text: str, index: MarkIndex, offset: int) -> Span | None:
    """Return the first sentence without a mark that begins after a place; None if none does.

    The very first sentence begins after -1. Paragraphs are cut one by one until it is found, and
    what a mark covers beyond its own is passed over; so it is in `previous_gap`.
    """
    line = line_around(text, max(0, offset))
    while True:
        for each in sentences(text, line):
            if each.start > offset:
                marks = index.window(each.start, each.end)
                if not marks:
                    return each
                offset = max(offset, *(mark.span.end - 1 for mark in marks))
        following = max(line.end, offset) + 1
        if following >= len(text):
            return None
        line = line_around(text, following)


def previous_gap(text: str, index: MarkIndex, offset: int) -> Span | None:
    """Return the last sentence without a mark that begins before a place; None if none does."""
    line, limit = line_around(text, offset), len(text)
    while True:
        for each in reversed(sentences(text, line)):
            if each.start < offset and each.end <= limit:
                marks = index.window(each.start, each.end)
                if not marks:
                    return each
                limit = min(limit, *(mark.span.start for mark in marks))
        if line.start == 0:
            return None
        line = line_around(text, min(line.start - 1, limit))
