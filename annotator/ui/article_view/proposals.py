"""What is suggested in the article: where it stands in a block, and how it is painted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from annotator.domain.text import Span
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.geometry import has_right_to_left, pieces
from annotator.ui.article_view.setting import Measures
from annotator.ui.theme import Theme

KEPT: Final = 400
"""Blocks whose shapes are kept."""
RADIUS: Final = 3
_DASHES: Final = [3.0, 3.0]
_SHORT_KINDS: Final = frozenset({"entity", "date"})
"""Kinds of some words; frames around whole sentences would be a wall."""


class Proposal(NamedTuple):
    """Words for which something is suggested, and as what kind of annotation."""

    span: Span
    kind: str


class Shape(NamedTuple):
    """One line of a proposal in a block, from the block's corner."""

    rect: QRectF
    kind: str
    is_current: bool


class Proposals:
    """Proposals by their places; they may overlap. Looked up for the blocks that are painted."""

    def __init__(self) -> None:
        self.every: Sequence[Proposal] = ()
        self._current: Proposal | None = None
        self._starts: list[int] = []
        self._reaches: list[int] = []
        self._kept: dict[int, list[Shape]] = {}

    def show(self, every: Sequence[Proposal], current: int = -1) -> None:
        """Take up others, in order of their starts; `current` is the place of one, or -1."""
        if every is not self.every:
            self.every = every
            self._starts = [each.span.start for each in every]
            self._reaches = list(accumulate((each.span.end for each in every), max))
        self._current = every[current] if 0 <= current < len(every) else None
        self._kept.clear()

    def forget(self) -> None:
        """Work everything out anew: the lines stand elsewhere."""
        self._kept.clear()

    def within(self, low: int, high: int) -> list[Proposal]:
        """Return the proposals that share a code point with `[low, high)`."""
        first, last = bisect_right(self._reaches, low), bisect_left(self._starts, high)
        return [each for each in self.every[first:last] if each.span.end > low]

    def shapes(self, block: QTextBlock, display: Display, measures: Measures) -> list[Shape]:
        """Return the shapes for a block that is laid out, the current one's last."""
        number = block.blockNumber()
        found = self._kept.get(number)
        if found is None:
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            found = self._kept[number] = self._shaped(block, display, measures)
        return found

    def _shaped(self, block: QTextBlock, display: Display, measures: Measures) -> list[Shape]:
        begins, length = block.position(), block.length() - 1
        low, high = display.offset(begins), display.offset(begins + length)
        is_mixed = has_right_to_left(block)
        made: list[Shape] = []
        for each in self.within(low, high):
            start, end = (unit - begins for unit in display.units(each.span))
            for piece in pieces(block, max(0, start), min(end, length), is_mixed=is_mixed):
                left, right = round(piece.left), round(piece.right)
                top = round(piece.baseline - measures.rise)
                height = round(measures.rise + measures.drop)
                rect = QRectF(left - 1.5, top - 0.5, max(1, right - left) + 3, height + 1)
                made.append(Shape(rect, each.kind, each == self._current))
        return sorted(made, key=_is_current)


def paint_proposals(painter: QPainter, shapes: Sequence[Shape], theme: Theme) -> None:
    """Paint a dashed frame around names and dates, a dashed line under claims, in their colours.

    The current one is filled, in a whole frame.
    """
    painter.save()
    for shape in shapes:
        back, line = theme.kind_colors(shape.kind)
        pen = QPen(line, 2 if shape.is_current else 1)
        if not shape.is_current:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(back if shape.is_current else Qt.BrushStyle.NoBrush)
        if shape.is_current or shape.kind in _SHORT_KINDS:
            painter.drawRoundedRect(shape.rect, RADIUS, RADIUS)
        else:
            painter.drawLine(shape.rect.bottomLeft(), shape.rect.bottomRight())
    painter.restore()


def _is_current(shape: Shape) -> bool:
    return shape.is_current
