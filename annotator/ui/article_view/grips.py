"""The grips at both ends of the selected mark: where they stand, and how they look.

They hang below the words, between two lines: a press on the words themselves selects text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextBlock

from annotator.ui.article_view.art import BlockArt, body
from annotator.ui.article_view.edges import Edge
from annotator.ui.article_view.geometry import Piece, caret_x
from annotator.ui.article_view.looks import Drawn
from annotator.ui.article_view.setting import Measures
from annotator.ui.theme import Theme

REACH: Final = 9
"""Pixels to either side of a knob where the mouse takes hold of it."""
_RADIUS: Final = 5
_CAPITALS: Final = 0.7
"""How high capital letters are, as a share of the size."""


class Grip(NamedTuple):
    """A place to take hold of an edge, in pixels.

    `x` is the edge, `words` the room of the words there, `below` what is free under them; `side`
    is -1 where the outside of the mark is to the left.
    """

    edge: Edge
    x: float
    words: QRectF
    below: QRectF
    side: int

    @property
    def middle(self) -> QPointF:
        """The middle of the edge."""
        return QPointF(self.x, self.words.center().y())

    @property
    def knob(self) -> QPointF:
        """The middle of what is taken hold of."""
        return QPointF(self.x + self.side * 2, self.below.center().y())

    def moved(self, y: float) -> Grip:
        """Return the grip further down."""
        return self._replace(words=self.words.translated(0, y), below=self.below.translated(0, y))

    def holds(self, point: QPointF) -> bool:
        """Whether a mouse at this point takes hold of the edge."""
        is_level = self.below.top() <= point.y() <= self.below.bottom()
        return is_level and abs(point.x() - self.knob.x()) <= REACH


def grips_in(
    block: QTextBlock, drawn: Drawn, ends: tuple[int, int], art: BlockArt
) -> Iterator[Grip]:
    """Yield the grips of a mark that stand in a block, in pixels from the block's corner.

    `ends` are the mark's own, in UTF-16 units from the block's start; they may lie outside it.
    `art` is what is drawn of the block.
    """
    (start, end), measures = ends, art.measures
    if drawn.begin is not None:
        side = 1 if art.is_mixed and _is_mirrored(block, start) else -1
        yield _grip(Edge.START, drawn.begin, side, drawn.pieces[0], drawn.lane, measures)
    if drawn.end is not None:
        side = -1 if art.is_mixed and _is_mirrored(block, end - 1) else 1
        yield _grip(Edge.END, drawn.end, side, drawn.pieces[-1], drawn.lane, measures)


def grip_at(grips: Iterable[Grip], point: QPointF) -> Grip | None:
    """Return the grip that a mouse takes hold of: the nearer one of two."""
    near = [each for each in grips if each.holds(point)]
    return min(near, key=lambda each: abs(each.knob.x() - point.x()), default=None)


def paint_grips(painter: QPainter, grips: Iterable[Grip], held: Edge | None, theme: Theme) -> None:
    """Paint grips; the held one is larger and points both ways."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for grip in grips:
        is_held = grip.edge is held
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        wide = 3 if is_held else 2
        left, top = grip.x + grip.side * 2 - wide / 2, grip.words.top() - 1
        painter.drawRect(QRectF(left, top, wide, grip.knob.y() - top))
        painter.setPen(QPen(theme.paper, 1))
        painter.drawEllipse(grip.knob, _RADIUS, _RADIUS)
        if is_held:
            _paint_arrows(painter, grip.knob)
    painter.restore()


def _paint_arrows(painter: QPainter, knob: QPointF) -> None:
    for side in (-1, 1):
        points = ((_RADIUS + 1.5, -4.5), (_RADIUS + 6.5, 0), (_RADIUS + 1.5, 4.5))
        painter.drawPolygon(QPolygonF([knob + QPointF(side * x, y) for x, y in points]))


def _grip(edge: Edge, x: float, side: int, piece: Piece, lane: int, measures: Measures) -> Grip:
    foot = measures.pitch - round(measures.pixel_size * _CAPITALS)
    below = QRectF(x, piece.baseline + 2, 0, max(2 * _RADIUS, foot - 2))
    return Grip(edge, x, body(piece, lane, measures), below, side)


def _is_mirrored(block: QTextBlock, at: int) -> bool:
    """Whether a character is written from the right."""
    line = block.layout().lineForTextPosition(at)
    return caret_x(line, at + 1) < caret_x(line, at)
