"""The small signs that widgets and item delegates paint: key caps, chips, dots, counts."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication

from annotator.ui.icons import paint_icon
from annotator.ui.theme import Theme, sized_font, themes

CHIP_HEIGHT: Final = 20.0
KEYCAP_HEIGHT: Final = 18.0
DOT: Final = 10.0
BAR_HEIGHT: Final = 4.0
_SIGN: Final = 11.0
_PAD: Final = 7.0


class Tone(StrEnum):
    """What a chip says beside its word: nothing, all well, look here, or a kind."""

    NEUTRAL = "neutral"
    GOOD = "good"
    FLAG = "flag"
    CLAIM = "claim"
    ENTITY = "entity"
    DATE = "date"


_SIGNS: Final = {Tone.GOOD: "check", Tone.FLAG: "flag"}
_KINDS: Final = frozenset({Tone.CLAIM, Tone.ENTITY, Tone.DATE})


def chip_font(font: QFont | None = None) -> QFont:
    """Return the face of chips, counts and group titles: 11 px, 600; not to be changed."""
    size = themes().current.metrics.caption_px
    return _chip_face((font or QApplication.font()).toString(), size)[0]


def chip_metrics() -> QFontMetricsF:
    """Return the measures of that face."""
    return _chip_face(QApplication.font().toString(), themes().current.metrics.caption_px)[1]


@lru_cache(maxsize=8)
def _chip_face(font: str, size: int) -> tuple[QFont, QFontMetricsF]:
    """Make a face once: a list paints two chips for each of its rows, and measures them first."""
    whole = QFont()
    whole.fromString(font)
    made = sized_font(whole, size, QFont.Weight.DemiBold)
    return made, QFontMetricsF(made)


def chip_size(text: str, tone: Tone = Tone.NEUTRAL, sign: str | None = None) -> QSizeF:
    """Return the size a chip wants for its word and its sign."""
    width = chip_metrics().horizontalAdvance(text) + 2 * _PAD
    if _sign_of(tone, sign) or tone in _KINDS:
        width += _SIGN + 4
    return QSizeF(width + 1, CHIP_HEIGHT)


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    text: str,
    tone: Tone = Tone.NEUTRAL,
    sign: str | None = None,
) -> None:
    """Paint a chip, 20 px high and centred in `rect`; its word is elided when it does not fit.

    `sign` names an icon to stand before the word; by default a good chip has a tick and a flag
    chip a flag, so that no chip speaks by colour alone. `""` leaves it out.
    """
    theme = themes().current
    box = _centred(rect, rect.width(), CHIP_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _fill(painter, box, theme.chip, theme, radius=5)
    ink = _ink(theme, tone)
    inner = box.adjusted(_PAD, 0, -_PAD + 1, 0)
    inner.setLeft(inner.left() + _paint_sign(painter, inner, tone, _sign_of(tone, sign), ink))
    painter.setFont(chip_font())
    painter.setPen(ink)
    _draw_elided(painter, inner, text, chip_metrics())
    painter.restore()


def _ink(theme: Theme, tone: Tone) -> QColor:
    return {Tone.GOOD: theme.good, Tone.FLAG: theme.flag}.get(tone, theme.text)


def _sign_of(tone: Tone, sign: str | None) -> str:
    return _SIGNS.get(tone, "") if sign is None else sign


def _paint_sign(painter: QPainter, inner: QRectF, tone: Tone, sign: str, ink: QColor) -> float:
    """Paint what stands before a chip's word; returns the width it took."""
    place = _centred(QRectF(inner.left(), inner.top(), _SIGN, inner.height()), _SIGN, _SIGN)
    if sign:
        paint_icon(painter, place, sign, ink)
    elif tone in _KINDS:
        paint_kind_dot(painter, place.adjusted(1, 1, -1, -1), tone)
    else:
        return 0
    return _SIGN + 4


def badge_size(text: str) -> QSizeF:
    """Return the size of a round count badge."""
    width = chip_metrics().horizontalAdvance(text) + 12
    return QSizeF(max(20.0, width), 18.0)


def paint_badge(painter: QPainter, rect: QRectF, text: str) -> None:
    """Paint a count in a pill centred in `rect`."""
    theme = themes().current
    size = badge_size(text)
    box = _centred(rect, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _fill(painter, box, theme.chip, theme, radius=box.height() / 2)
    painter.setFont(chip_font())
    painter.setPen(theme.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def keycap_size(key: str) -> QSizeF:
    """Return the size of a key cap: a square for one letter, wider for a combination."""
    width = QFontMetricsF(_keycap_font()).horizontalAdvance(key) + 10
    return QSizeF(max(KEYCAP_HEIGHT, width), KEYCAP_HEIGHT)


def paint_keycap(painter: QPainter, rect: QRectF, key: str, *, ink: QColor | None = None) -> None:
    """Paint a key cap centred in `rect`: a key of the current theme, or drawn in `ink`.

    With an ink (on a filled button, or on a disabled one) the cap is an outline without a fill.
    """
    theme = themes().current
    size = keycap_size(key)
    box = _centred(rect, size.width(), size.height()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QColor(ink) if ink else theme.line
    if ink:
        edge.setAlphaF(0.55)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else theme.window)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(_keycap_font())
    painter.setPen(ink or theme.muted)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


def _keycap_font() -> QFont:
    return sized_font(QApplication.font(), 10, QFont.Weight.DemiBold)


def paint_kind_dot(painter: QPainter, rect: QRectF, kind: str, color: QColor | None = None) -> None:
    """Paint the sign of a kind into a square: claim a square, entity a disc, date a diamond.

    The shape differs with the kind, so that the sign is not told by colour alone; in high
    contrast it is the kind's letter. `color` is for a selected or a disabled row.
    """
    theme = themes().current
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if theme.uses_letters:
        painter.setFont(sized_font(painter.font(), rect.height() + 2, QFont.Weight.Bold))
        painter.setPen(color or theme.text)
        room = rect.adjusted(-4, -4, 4, 4)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(kind)[:1].upper())
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color or theme.kind_colors(kind)[1])
        _draw_dot(painter, rect, str(kind))
    painter.restore()


def _draw_dot(painter: QPainter, rect: QRectF, kind: str) -> None:
    if kind == "entity":
        painter.drawEllipse(rect)
    elif kind == "date":
        middle, reach = rect.center(), rect.width() * 0.58
        sides = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
        painter.drawPolygon([middle + QPointF(x, y) for x, y in sides])
    else:
        painter.drawRoundedRect(rect, 2.5, 2.5)


def paint_focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Paint the 2 px focus ring just inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(themes().current.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
    painter.restore()


def _fill(painter: QPainter, box: QRectF, back: QColor, theme: Theme, *, radius: float) -> None:
    """Fill a rounded box; in high contrast, where it is as white as the paper, outline it too."""
    painter.setBrush(back)
    if theme.uses_letters:
        painter.setPen(QPen(theme.line, 1))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, radius, radius)


def _centred(rect: QRectF, width: float, height: float) -> QRectF:
    """Put a box of this size in the middle of `rect`, never wider than it."""
    wide = min(width, rect.width())
    left = rect.left() + (rect.width() - wide) / 2
    return QRectF(left, rect.top() + (rect.height() - height) / 2, wide, height)


def _draw_elided(painter: QPainter, rect: QRectF, text: str, metrics: QFontMetricsF) -> None:
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, side, shown)
