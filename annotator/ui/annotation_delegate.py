"""Paints one annotation's row: its kind, its quote, the one chip that matters most."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.store.annotations import ListRow
from annotator.ui.annotation_chip import ChipFace
from annotator.ui.annotation_model import CHIP_ROLE, ROW_ROLE, Index
from annotator.ui.theme import Theme, themes
from annotator.ui.widgets.painting import (
    DOT,
    chip_size,
    paint_chip,
    paint_focus_ring,
    paint_kind_dot,
)

_EDGE: Final = 12
_GAP: Final = 10
_CHIP_SHARE: Final = 0.45
"""The part of a row that a chip may take."""
_LETTERS: Final = 240
"""No row is wide enough for more letters of a quote."""


class AnnotationDelegate(QStyledItemDelegate):
    """Needs a model whose rows give a `ListRow` and a `ChipFace`."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, themes().current.metrics.row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, chip = index.data(ROW_ROLE), index.data(CHIP_ROLE)
        if not isinstance(row, ListRow) or not isinstance(chip, ChipFace):
            return
        theme = themes().current
        room = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        _paint_ground(painter, room, option.state, theme)
        inside = room.adjusted(_EDGE, 0, -_EDGE, 0)
        dot = QRectF(inside.left(), room.top() + (room.height() - 1 - DOT) / 2, DOT, DOT)
        ink = theme.on_selection if is_chosen and theme.uses_letters else None
        paint_kind_dot(painter, dot, row.kind, ink)
        taken = _paint_chip(painter, inside, chip)
        words = inside.adjusted(round(DOT) + _GAP, 0, -taken, -1)
        painter.setFont(option.font)
        painter.setPen(theme.on_selection if is_chosen else theme.text)
        _paint_quote(painter, words, row.exact)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(room).adjusted(1, 1, -1, -2), theme.metrics.radius)
        painter.restore()


def _paint_ground(painter: QPainter, room: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(room, theme.selection)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(room, theme.hover)
    painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.line)


def _paint_chip(painter: QPainter, inside: QRect, chip: ChipFace) -> int:
    """Paint the chip at the right; return the width that it and its gap take."""
    wanted = chip_size(chip.text, chip.tone, chip.sign).width()
    width = min(wanted, inside.width() * _CHIP_SHARE)
    place = QRectF(inside.right() + 1 - width, inside.top(), width, inside.height() - 1)
    paint_chip(painter, place, chip.text, chip.tone, chip.sign)
    return round(width) + _GAP


def _paint_quote(painter: QPainter, room: QRect, quote: str) -> None:
    line = " ".join(quote[:_LETTERS].split("\n"))
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, side, shown)
