"""What was found in the article: where it stands in a block, and how it is painted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from annotator.domain.text import Span
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.geometry import has_right_to_left, pieces
from annotator.ui.article_view.setting import Measures
from annotator.ui.theme import Theme

KEPT: Final = 400
"""Blocks whose shapes are kept."""
BAR: Final = 2
"""Pixels of the bar above a hit: underlines belong to marks."""


@dataclass(slots=True)
class Found:
    """The shapes of the hits in a block, from its corner; those of the current one apart."""

    others: list[QRectF] = field(default_factory=list)
    current: list[QRectF] = field(default_factory=list)


class Hits:
    """Hits in reading order, no two of which overlap; looked up for the blocks that are painted."""

    def __init__(self) -> None:
        self.spans: Sequence[Span] = ()
        self._current: Span | None = None
        self._kept: dict[int, Found] = {}

    def show(self, spans: Sequence[Span], current: int = -1) -> None:
        """Take up other hits; `current` is the place of the one at hand, or -1."""
        self.spans = spans
        self._current = spans[current] if 0 <= current < len(spans) else None
        self._kept.clear()

    def forget(self) -> None:
        """Work everything out anew: the lines stand elsewhere."""
        self._kept.clear()

    def within(self, low: int, high: int) -> Sequence[Span]:
        """Return the hits that share a code point with `[low, high)`."""
        first = bisect_left(self.spans, low, key=_end)
        while first < len(self.spans) and self.spans[first].end <= low:
            first += 1
        return self.spans[first : bisect_left(self.spans, high, key=_start)]

    def found(self, block: QTextBlock, display: Display, measures: Measures) -> Found:
        """Return the shapes for a block that is laid out."""
        number = block.blockNumber()
        found = self._kept.get(number)
        if found is None:
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            found = self._kept[number] = self._find(block, display, measures)
        return found

    def _find(self, block: QTextBlock, display: Display, measures: Measures) -> Found:
        begins, length = block.position(), block.length() - 1
        low, high = display.offset(begins), display.offset(begins + length)
        is_mixed = has_right_to_left(block)
        made = Found()
        for span in self.within(low, high):
            start, end = (unit - begins for unit in display.units(span))
            rects = made.current if span == self._current else made.others
            for piece in pieces(block, max(0, start), min(end, length), is_mixed=is_mixed):
                left, right = round(piece.left), round(piece.right)
                top = piece.baseline - measures.rise
                rects.append(QRectF(left, top, max(1, right - left), measures.rise + measures.drop))
        return made


def paint_hits(painter: QPainter, found: Found, theme: Theme) -> None:
    """Paint hits behind the words: a ground and a bar above them; the current one in a frame."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.hit)
    painter.drawRects(found.others + found.current)
    painter.setBrush(theme.hit_line)
    every = found.others + found.current
    painter.drawRects([QRectF(rect.left(), rect.top(), rect.width(), BAR) for rect in every])
    if found.current:
        pen = QPen(theme.hit_line, BAR)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([rect.adjusted(1, 1, -1, -1) for rect in found.current])


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
