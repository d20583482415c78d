"""The pens and brushes of a theme, and the strokes that put a block's marks on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.domain.annotation import Kind
from annotator.ui.article_view.art import LETTER, BlockArt, body
from annotator.ui.article_view.looks import Drawn, Look
from annotator.ui.article_view.margin import Count, StripeLook
from annotator.ui.article_view.setting import Measures
from annotator.ui.theme import Theme, interface_font, sized_font

DASHES: Final[dict[Kind, tuple[float, ...]]] = {Kind.ENTITY: (2, 2), Kind.DATE: (6, 3)}
"""On and off in pixels; a claim's line has no gaps."""
FAINT: Final = 90
"""Opacity, of 255, of a mark that is dimmed."""
HATCHED: Final = 112
"""Opacity of the hatching of a mark that is stale."""
SEAM: Final = 150
"""Opacity of the hairline between two marks of a kind that touch."""
WASH: Final = 38
"""Opacity of what lies on the background of the mark under the mouse."""
STRIPES: Final = {Kind.CLAIM: 3, Kind.ENTITY: 2, Kind.DATE: 2}
"""How wide the stripes in the margin are."""


class Inks:
    """What each look is painted with, in one theme; made when first asked for."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.small = cache(self._small)
        self.brushes = cache(self._brushes)
        self.pen = cache(self._pen)
        self.stripe = cache(self._stripe)
        self.seam = cache(self._seam)
        self.edge = cache(self._edge)
        self.tick = cache(self._tick)

    def _small(self, height: int) -> QFont:
        return sized_font(interface_font(), height, QFont.Weight.DemiBold)

    def _tick(self, height: int) -> QPen:
        pen = QPen(self.theme.good, 1.5 * height / LETTER)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _brushes(self, look: Look) -> tuple[QBrush, ...]:
        if look.suggested or look.dimmed or look.wide:
            return ()
        back, line = self.theme.kind_colors(look.kind)
        if look.stale:
            return QBrush(back), QBrush(_faded(line, HATCHED), Qt.BrushStyle.BDiagPattern)
        return (QBrush(back),)

    def _edge(self, look: Look) -> QPen:
        """Return the outline of a mark that is only suggested: it has no background."""
        pen = QPen(self._line(look), 1)
        pen.setDashPattern([3, 3])
        return pen

    def _pen(self, look: Look, width: int) -> QPen:
        return _dashed(QPen(self._line(look), width), look.kind)

    def _stripe(self, look: StripeLook) -> QPen:
        line = self.theme.kind_colors(look.kind)[1]
        color = _faded(line, FAINT) if look.dimmed else line
        return _dashed(QPen(color, 1 if look.is_thin else STRIPES[look.kind]), look.kind)

    def _seam(self, look: Look) -> QPen:
        return QPen(_faded(self._line(look), FAINT if look.dimmed else SEAM), 1)

    def _line(self, look: Look) -> QColor:
        line = self.theme.kind_colors(look.kind)[1]
        return _faded(line, FAINT) if look.dimmed else line


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
        is_thin = look.checked or look.dimmed
        painter.setPen(inks.pen(look, art.measures.thin if is_thin else art.measures.line))
        painter.drawLines(lines)
    for look, lines in art.seams.items():
        painter.setPen(inks.seam(look))
        painter.drawLines(lines)
    for (_, look), rects in art.fills.items():
        if look.suggested:
            painter.setPen(inks.edge(look))
            painter.drawLines([line for rect in rects for line in _open_frame(rect)])
    _paint_signs(painter, art, inks)


def paint_outline(
    painter: QPainter, drawn: Iterable[Drawn], measures: Measures, theme: Theme
) -> None:
    """Paint the outline of the selected mark around each of its pieces."""
    _paint_around(
        painter, drawn, measures, QPen(theme.accent, 2), QColor(Qt.GlobalColor.transparent)
    )


def paint_hover(
    painter: QPainter, drawn: Iterable[Drawn], measures: Measures, theme: Theme
) -> None:
    """Paint the mark under the mouse: a darker ground, and a hairline around each piece."""
    for each in drawn:
        line = theme.kind_colors(each.look.kind)[1]
        _paint_around(painter, [each], measures, QPen(line, 1), _faded(line, WASH))


def _paint_around(
    painter: QPainter, drawn: Iterable[Drawn], measures: Measures, pen: QPen, ground: QColor
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(ground)
    for each in drawn:
        for piece in each.pieces:
            rect = body(piece, each.lane, measures).adjusted(-2, -1, 2, 1)
            painter.drawRoundedRect(rect, 4, 4)
    painter.restore()


def _paint_margin(painter: QPainter, art: BlockArt, inks: Inks) -> None:
    margin = art.margin
    for look, lines in margin.stripes.items():
        painter.setPen(inks.stripe(look))
        painter.drawLines(lines)
    if margin.flags:
        pen = QPen(inks.theme.flag, STRIPES[Kind.CLAIM])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLines(margin.flags)
    if margin.counts:
        _paint_counts(painter, margin.counts, inks.small(art.measures.letter), inks.theme)


def _paint_signs(painter: QPainter, art: BlockArt, inks: Inks) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if art.flags:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.theme.flag)
        for flag in art.flags:
            painter.drawPolygon(flag)
    if art.ticks:
        painter.setPen(inks.tick(art.measures.letter))
        painter.drawLines(art.ticks)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if art.letters:
        _write(painter, art.letters, inks.small(art.measures.letter), inks.theme)


def _paint_counts(painter: QPainter, counts: Iterable[Count], font: QFont, theme: Theme) -> None:
    """Paint how many marks a line has no lane for, on chips: they can be clicked."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setBrush(theme.chip)
    for count in counts:
        painter.setPen(QPen(theme.handle, 1))
        painter.drawRoundedRect(count.rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.text)
        painter.drawText(count.rect, Qt.AlignmentFlag.AlignCenter, f"+{count.number}")
    painter.restore()


def _write(
    painter: QPainter, words: Iterable[tuple[QPointF, str]], font: QFont, theme: Theme
) -> None:
    """Write small letters on a patch of paper, so that they read over lines."""
    painter.save()
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    height = font.pixelSize()
    for place, word in words:
        width = metrics.horizontalAdvance(word) + 2
        room = QRectF(place.x(), place.y() - height / 2, width, height)
        painter.fillRect(room, theme.paper)
        painter.setPen(theme.muted)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, word)
    painter.restore()


def _open_frame(rect: QRectF) -> tuple[QLineF, QLineF, QLineF]:
    """Return the frame around a rectangle without its lower side: there is the underline."""
    left, top, right, bottom = rect.left() - 1, rect.top(), rect.right(), rect.bottom() - 3
    return (
        QLineF(left, bottom, left, top),
        QLineF(left, top, right, top),
        QLineF(right, top, right, bottom),
    )


def _dashed(pen: QPen, kind: Kind) -> QPen:
    """Give a pen the gaps of a kind, counted in pixels however wide it is."""
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes := DASHES.get(kind):
        pen.setDashPattern([length / max(1, pen.width()) for length in dashes])
    return pen


def _faded(color: QColor, opacity: int) -> QColor:
    made = QColor(color)
    made.setAlpha(opacity)
    return made
