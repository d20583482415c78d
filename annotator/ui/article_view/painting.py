"""The pens and brushes of a theme, and the strokes that put a block's marks on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from annotator.domain.annotation import Kind
from annotator.ui.article_view.art import BlockArt, Drawn, Look, body
from annotator.ui.article_view.setting import Measures
from annotator.ui.theme import Theme, interface_font, sized_font

DASHES: Final[dict[Kind, tuple[float, ...]]] = {Kind.ENTITY: (2, 2), Kind.DATE: (6, 3)}
"""On and off in pixels; a claim's line has no gaps."""
FAINT: Final = 90
"""Opacity, of 255, of a mark that is dimmed."""
SMALL: Final = 9
"""Height in pixels of the letters and counts beside marks."""

_FLAG: Final = ((0, -5), (7, -2.5), (1.5, 0), (1.5, 5), (0, 5))
_TICK: Final = ((0, 4), (2.5, 6.5), (7, 1))


class Inks:
    """What each look is painted with, in one theme; made when first asked for."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.small = sized_font(interface_font(), SMALL, QFont.Weight.DemiBold)
        self.brushes = cache(self._brushes)
        self.pen = cache(self._pen)
        self.stripe = cache(self._stripe)
        self.edge = cache(self._edge)

    def _brushes(self, look: Look) -> tuple[QBrush, ...]:
        back, line = self._colors(look)
        if look.suggested:
            return ()
        if look.stale:
            return QBrush(back), QBrush(_faded(line, FAINT), Qt.BrushStyle.BDiagPattern)
        return (QBrush(back),)

    def _edge(self, look: Look) -> QPen:
        """Return the outline of a mark that is only suggested: it has no background."""
        return QPen(_faded(self._colors(look)[1], 2 * FAINT), 1)

    def _pen(self, look: Look) -> QPen:
        width = 1 if look.checked else 2
        pen = QPen(self._colors(look)[1], width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes := DASHES.get(look.kind):
            pen.setDashPattern([length / width for length in dashes])
        return pen

    def _stripe(self, look: Look) -> QColor:
        return self._colors(look)[1]

    def _colors(self, look: Look) -> tuple[QColor, QColor]:
        back, line = self.theme.kind_colors(look.kind)
        return (_faded(back, FAINT), _faded(line, FAINT)) if look.dimmed else (back, line)


def paint_under(painter: QPainter, art: BlockArt, inks: Inks) -> None:
    """Paint what stands behind the words; the painter's origin is the block's corner."""
    painter.setPen(Qt.PenStyle.NoPen)
    for (_, look), rects in art.fills.items():
        for brush in inks.brushes(look):
            painter.setBrush(brush)
            painter.drawRects(rects)
    _paint_margin(painter, art, inks)


def paint_over(painter: QPainter, art: BlockArt, inks: Inks) -> None:
    """Paint what stands below and above the words; the painter's origin is the block's corner."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for look, lines in art.lines.items():
        painter.setPen(inks.pen(look))
        painter.drawLines(lines)
    for (_, look), rects in art.fills.items():
        if look.suggested:
            painter.setPen(inks.edge(look))
            painter.drawRects([rect.adjusted(0, 0, -1, -1) for rect in rects])
    _paint_signs(painter, art, inks)


def paint_outline(
    painter: QPainter, drawn: Iterable[Drawn], measures: Measures, theme: Theme
) -> None:
    """Paint the outline of the selected mark around each of its pieces."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for each in drawn:
        for piece in each.pieces:
            rect = body(piece, each.lane, measures).adjusted(-2, -1, 2, 1)
            painter.drawRoundedRect(rect, 4, 4)
    painter.restore()


def _paint_margin(painter: QPainter, art: BlockArt, inks: Inks) -> None:
    for look, rects in art.stripes.items():
        painter.setBrush(inks.stripe(look))
        thinner = (1, 0, -1, 0) if look.checked else (0, 0, 0, 0)
        painter.drawRects([rect.adjusted(*thinner) for rect in rects])
    if art.flag_stripes:
        painter.setBrush(inks.theme.flag)
        painter.drawRects(art.flag_stripes)
    if art.ticks:
        _stroke(painter, art.ticks, _TICK, QPen(inks.theme.good, 1.5))


def _paint_signs(painter: QPainter, art: BlockArt, inks: Inks) -> None:
    if art.flags:
        _paint_flags(painter, art.flags, inks.theme)
    if inks.theme.uses_letters:
        _write(painter, art.letters, inks.small, inks.theme)
    if art.more:
        counted = [(place, f"+{count}") for place, count in art.more]
        _write(painter, counted, inks.small, inks.theme)


def _paint_flags(painter: QPainter, places: Iterable[QPointF], theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.flag)
    for place in places:
        painter.drawPolygon(_shape(_FLAG, place))
    painter.restore()


def _stroke(
    painter: QPainter,
    places: Iterable[QPointF],
    shape: Iterable[tuple[float, float]],
    pen: QPen,
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    for place in places:
        painter.drawPolyline(_shape(shape, place))
    painter.restore()


def _write(
    painter: QPainter, words: Iterable[tuple[QPointF, str]], font: QFont, theme: Theme
) -> None:
    """Write small letters on a patch of paper, so that they read over lines."""
    painter.save()
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for place, word in words:
        room = QRectF(place.x(), place.y() - SMALL / 2, metrics.horizontalAdvance(word) + 2, SMALL)
        painter.fillRect(room, theme.paper)
        painter.setPen(theme.muted)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, word)
    painter.restore()


def _shape(points: Iterable[tuple[float, float]], place: QPointF) -> QPolygonF:
    return QPolygonF([QPointF(place.x() + x, place.y() + y) for x, y in points])


def _faded(color: QColor, opacity: int) -> QColor:
    made = QColor(color)
    made.setAlpha(opacity)
    return made
