"""The marks over the article: what to draw for a block, kept while nothing about it changes."""

from __future__ import annotations

from collections.abc import Collection, Container, Set
from math import inf
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock

from annotator.domain.text import Span
from annotator.ui.article_view.art import BlockArt, draw_up
from annotator.ui.article_view.difference import Extent, extent_of_change
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.looks import Drawn, Look, Placed
from annotator.ui.article_view.margin import counted_at, marks_beside
from annotator.ui.article_view.marks import Mark, MarkIndex
from annotator.ui.article_view.setting import BlockMeasures, Frame, Measures

KEPT: Final = 400
"""Blocks whose shapes are kept; a screen shows some twenty."""


class Overlay:
    """Shapes by block number. The owner says when they no longer hold: nothing here listens."""

    def __init__(self, measures: BlockMeasures, frame: Frame) -> None:
        self.index = MarkIndex()
        self._display = Display("")
        self._measures = measures
        self._frame = frame
        self._shown: Set[str] | None = None
        self._has_letters = False
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

    def write_letters(self, *, wanted: bool) -> None:
        """Have the letter of its kind stand at each mark, or not."""
        self._has_letters = wanted
        self._arts.clear()

    def dim_except(self, ids: Collection[str] | None) -> None:
        """Dim the marks whose id is not among these; None dims nothing.

        No mark is looked at for it: the ids are consulted when the art of a block is drawn up.
        """
        self._shown = quick_to_search(ids)
        self._arts.clear()

    def art(self, block: QTextBlock) -> BlockArt:
        """Return the shapes for a block that is laid out."""
        number = block.blockNumber()
        art = self._arts.get(number)
        if art is None:
            art = self._draw_up(block, None)
            if len(self._arts) >= KEPT:
                del self._arts[next(iter(self._arts))]
            self._arts[number] = art
        return art

    def forget(self, first: int, last: int, but: Container[int] = ()) -> None:
        """Work the blocks with these numbers out anew, both included, all but some."""
        for number in [each for each in self._arts if first <= each <= last and each not in but]:
            del self._arts[number]

    def redraw(self, block: QTextBlock) -> Extent | None:
        """Work a block out anew; return the part of it that is to be painted again."""
        number = block.blockNumber()
        before = self._arts.get(number)
        if before is None:
            self.art(block)
            return 0, inf
        after = self._arts[number] = self._draw_up(block, before)
        return extent_of_change(before, after)

    def drawn(self, block: QTextBlock, mark_id: str) -> list[Drawn]:
        """Return what is drawn of one mark in a block: nothing or one entry."""
        return [each for each in self.art(block).drawn if each.mark.id == mark_id]

    def marks_at(self, block: QTextBlock, point: QPointF) -> list[Mark]:
        """Return the marks at a point, given from the block's corner; the smallest first.

        In the left margin these are the ones whose stripe stands there.
        """
        drawn, measures = self.art(block).drawn, self._measures.at(block.blockNumber())
        found = [each.mark for each in drawn if _covers(each, point, measures)]
        return sorted(found or marks_beside(drawn, point, measures, self._frame), key=_size)

    def more_at(self, block: QTextBlock, point: QPointF) -> list[Mark]:
        """Return the marks behind the "+n" at a point, given from the block's corner.

        They are those of the line that no lane was left for, the smallest first; none where no
        such count stands.
        """
        art = self.art(block)
        for count in art.margin.counts:
            if count.rect.contains(point):
                return sorted(counted_at(art.drawn, count.line, art.measures), key=_size)
        return []

    def _draw_up(self, block: QTextBlock, before: BlockArt | None) -> BlockArt:
        measures, placed = self._measures.at(block.blockNumber()), self._placed(block)
        letters = self._has_letters
        return draw_up(block, placed, measures, self._frame, has_letters=letters, before=before)

    def _placed(self, block: QTextBlock) -> list[Placed]:
        """Return the marks that meet a block, cut to it."""
        begins, ends = block.position(), block.position() + block.length() - 1
        low, high = self._display.offset(begins), self._display.offset(ends)
        shown = self._shown
        return [
            Placed(
                mark,
                max(0, start - begins),
                min(end, ends) - begins,
                Look.of(mark, is_dimmed=shown is not None and mark.id not in shown),
                start >= begins,
                end <= ends,
            )
            for mark in self.index.window(low, high)
            for start, end in (self._display.units(mark.span),)
            if start < ends and end > begins
        ]


def quick_to_search(ids: Collection[str] | None) -> Set[str] | None:
    """Return the same ids where asking for one of them does not go through all."""
    return ids if ids is None or isinstance(ids, Set) else frozenset(ids)


def _covers(drawn: Drawn, point: QPointF, measures: Measures) -> bool:
    below = measures.drop + measures.lanes * measures.lane
    return any(
        piece.left <= point.x() <= piece.right
        and piece.baseline - measures.rise <= point.y() <= piece.baseline + below
        for piece in drawn.pieces
    )


def _size(mark: Mark) -> tuple[int, Span]:
    return len(mark.span), mark.span
