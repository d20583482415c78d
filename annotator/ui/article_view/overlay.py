"""The marks over the article: what to draw for a block, kept while nothing about it changes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock

from annotator.domain.text import Span
from annotator.ui.article_view.art import BlockArt, Drawn, Placed, draw_up
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.marks import Mark, MarkIndex
from annotator.ui.article_view.setting import LANES, BlockMeasures, Frame, Measures

KEPT: Final = 400
"""Blocks whose shapes are kept; a screen shows some twenty."""


class Overlay:
    """Shapes by block number. The owner says when they no longer hold: nothing here listens."""

    def __init__(self, measures: BlockMeasures, frame: Frame) -> None:
        self.index = MarkIndex()
        self._display = Display("")
        self._measures = measures
        self._frame = frame
        self._arts: dict[int, BlockArt] = {}

    def show(self, display: Display, index: MarkIndex) -> None:
        """Take up another text, other marks, or both."""
        self._display = display
        self.index = index
        self._arts.clear()

    def place(self, measures: BlockMeasures, frame: Frame) -> None:
        """Take up new measures of the lines."""
        self._measures, self._frame = measures, frame
        self._arts.clear()

    def art(self, block: QTextBlock) -> BlockArt:
        """Return the shapes for a block that is laid out."""
        number = block.blockNumber()
        art = self._arts.get(number)
        if art is None:
            measures = self._measures.at(number)
            art = draw_up(block, self._placed(block), measures, self._frame.left)
            if len(self._arts) >= KEPT:
                del self._arts[next(iter(self._arts))]
            self._arts[number] = art
        return art

    def forget(self, first: int, last: int) -> None:
        """Work the blocks with these numbers out anew, both included."""
        for number in [each for each in self._arts if first <= each <= last]:
            del self._arts[number]

    def drawn(self, block: QTextBlock, mark_id: str) -> list[Drawn]:
        """Return what is drawn of one mark in a block: nothing or one entry."""
        return [each for each in self.art(block).drawn if each.mark.id == mark_id]

    def hits(self, block: QTextBlock, point: QPointF) -> list[Mark]:
        """Return the marks under a point, given from the block's corner; the smallest first."""
        measures = self._measures.at(block.blockNumber())
        found = [each.mark for each in self.art(block).drawn if _covers(each, point, measures)]
        return sorted(found, key=_size)

    def _placed(self, block: QTextBlock) -> list[Placed]:
        """Return the marks that meet a block, cut to it."""
        begins, ends = block.position(), block.position() + block.length() - 1
        low, high = self._display.offset(begins), self._display.offset(ends)
        return [
            Placed(mark, max(0, start - begins), min(end, ends) - begins)
            for mark in self.index.window(low, high)
            for start, end in (self._display.units(mark.span),)
            if start < ends and end > begins
        ]


def _covers(drawn: Drawn, point: QPointF, measures: Measures) -> bool:
    below = measures.drop + LANES * measures.lane
    return any(
        piece.left <= point.x() <= piece.right
        and piece.baseline - measures.rise <= point.y() <= piece.baseline + below
        for piece in drawn.pieces
    )


def _size(mark: Mark) -> tuple[int, Span]:
    return len(mark.span), mark.span
