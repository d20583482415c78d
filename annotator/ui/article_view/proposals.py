"""What is suggested in the article: where it stands in a block, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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


Within = Callable[[int, int], Sequence[Proposal]]
"""Gives the proposals that share a code point with `[low, high)`, in order of their starts."""


class _Kept(NamedTuple):
    """The shapes of a block, and what they were made of."""

    every: Sequence[Proposal]
    current: Proposal | None
    shapes: list[Shape]


class Proposals:
    """Proposals may overlap, and be many: they are looked up for the blocks that are painted."""

    def __init__(self) -> None:
        self.within: Within = _nothing
        self._current: Proposal | None = None
        self._shown: tuple[Span, Sequence[Proposal], Proposal | None] | None = None
        self._kept: dict[int, _Kept] = {}

    @property
    def is_empty(self) -> bool:
        """Whether there are none anywhere."""
        return self.within is _nothing

    def show(self, within: Within | None, current: Proposal | None, seen: Span) -> bool:
        """Take up others; return whether there are now others among what is on the screen."""
        self.within = within or _nothing
        self._current = current
        before = self._shown
        self._shown = seen, self.within(seen.start, seen.end), current
        return before != self._shown

    def forget(self) -> None:
        """Work everything out anew: the lines stand elsewhere."""
        self._kept.clear()

    def shapes(self, block: QTextBlock, display: Display, measures: Measures) -> list[Shape]:
        """Return the shapes for a block that is laid out, the current one's last."""
        begins, number = block.position(), block.blockNumber()
        low, high = display.offset(begins), display.offset(begins + block.length() - 1)
        every = self.within(low, high)
        current = self._current if self._current in every else None
        kept = self._kept.get(number)
        if kept is None or kept.current != current or kept.every != every:
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            shapes = self._shaped(block, every, display, measures)
            kept = self._kept[number] = _Kept(every, current, shapes)
        return kept.shapes

    def _shaped(
        self, block: QTextBlock, every: Sequence[Proposal], display: Display, measures: Measures
    ) -> list[Shape]:
        begins, length = block.position(), block.length() - 1
        is_mixed = has_right_to_left(block)
        made: list[Shape] = []
        for each in every:
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


def _nothing(_low: int, _high: int) -> Sequence[Proposal]:
    return ()
