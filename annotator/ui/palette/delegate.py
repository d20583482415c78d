"""How a row of the palette looks: what is typed stands out, the key stands at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.ui.icons import paint_icon
from annotator.ui.palette.entries import Entry, Hit
from annotator.ui.palette.model import HIT
from annotator.ui.theme import sized_font, themes
from annotator.ui.widgets.painting import keycap_size, paint_keycap

Index = QModelIndex | QPersistentModelIndex

_SIGN: Final = 12
_GAP: Final = 10
_MOST_WORDS: Final = 0.66
"""The share of a row that its name may take."""


class PaletteDelegate(QStyledItemDelegate):
    """Paints on one line: the name, a tick, the menu and why it is off, the key."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, themes().current.metrics.row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option.rect, option.state)
        room = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        room = _paint_key(painter, room, hit.entry, is_chosen=is_chosen)
        ink = _ink(hit.entry, is_chosen=is_chosen)
        room = _paint_name(painter, room, hit, option.font, ink)
        room = _paint_tick(painter, room, hit.entry, ink)
        _paint_beside(painter, room, hit.entry, option.font, is_chosen=is_chosen)
        painter.restore()


def _ink(entry: Entry, *, is_chosen: bool) -> QColor:
    theme = themes().current
    is_off = not entry.is_on or bool(entry.reason)
    if is_chosen:
        return theme.muted_on_selection if is_off else theme.on_selection
    return theme.disabled if is_off else theme.text


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    theme = themes().current
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(theme.selection)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.hover)
    else:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, theme.metrics.radius, theme.metrics.radius)


def _paint_key(painter: QPainter, room: QRect, entry: Entry, *, is_chosen: bool) -> QRect:
    if not entry.key:
        return room
    width = round(keycap_size(entry.key).width())
    place = QRectF(room.right() + 1 - width, room.top(), width, room.height())
    is_plain = not is_chosen or not themes().current.uses_letters
    ink = None if is_plain else themes().current.on_selection
    paint_keycap(painter, place, entry.key, ink=ink)
    return room.adjusted(0, 0, -width - _GAP, 0)


def _paint_tick(painter: QPainter, room: QRect, entry: Entry, ink: QColor) -> QRect:
    if not entry.is_checked:
        return room
    top = room.top() + (room.height() - _SIGN) / 2
    paint_icon(painter, QRectF(room.left(), top, _SIGN, _SIGN), "check", ink)
    return room.adjusted(_SIGN + _GAP, 0, 0, 0)


def _paint_name(painter: QPainter, room: QRect, hit: Hit, font: QFont, ink: QColor) -> QRect:
    """Paint the name, the letters that were typed in bold; returns the room that is left."""
    most = round(room.width() * _MOST_WORDS)
    painter.setFont(font)
    shown = painter.fontMetrics().elidedText(
        hit.entry.text, Qt.TextElideMode.ElideRight, most if hit.entry.where else room.width()
    )
    layout = QTextLayout(shown, font)
    layout.setFormats([_bold(place) for place in hit.match.letters if place < len(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(2 * room.width())
    layout.endLayout()
    painter.setPen(ink)
    top = room.top() + (room.height() - line.height()) / 2
    layout.draw(painter, QPointF(room.left(), top))
    return room.adjusted(round(line.naturalTextWidth()) + _GAP, 0, 0, 0)


def _bold(place: int) -> QTextLayout.FormatRange:
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = place, 1, strong
    return found


def _paint_beside(
    painter: QPainter, room: QRect, entry: Entry, font: QFont, *, is_chosen: bool
) -> None:
    theme = themes().current
    painter.setFont(sized_font(font, theme.metrics.caption_px))
    painter.setPen(theme.muted_on_selection if is_chosen else theme.muted)
    words = " · ".join(part for part in (entry.where, entry.reason) if part)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
