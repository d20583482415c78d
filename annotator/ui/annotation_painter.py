"""Paints annotations' rows: each its kind, its quote, the one chip that matters most."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap

from annotator.ui.annotation_chip import ChipFace, RowFace
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
_CUT: Final = 512
"""So many quotes are kept as they are cut for their width: some screens full."""
KEPT: Final = 64
"""So many rows have pictures: more than a tall window shows."""
REST_MS: Final = 60
"""How long nothing new is painted before pictures are taken: not while the list is scrolled."""
_SIDE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
SELECTED: Final = 1
HOVERED: Final = 2
FOCUSED: Final = 4
"""What a row may be beside at rest."""


class _Look(NamedTuple):
    """What the pictures of all rows depend on, beside the theme."""

    size: QSize
    ratio: float
    font: QFont
    direction: Qt.LayoutDirection


class AnnotationPainter(QObject):
    """Paints faces on the ground of the window, which is there already.

    A row that comes or goes moves all that are below it. So pictures are taken of rows at rest,
    neither selected nor under the mouse, and shown for as long as they look that way.
    """

    def __init__(self, nearby: Callable[[], Iterable[RowFace]], parent: QObject) -> None:
        """`nearby` gives the faces of what will be scrolled to next; pictures are taken of them."""
        super().__init__(parent)
        self._nearby = nearby
        self._look: _Look | None = None
        self._pictures: dict[str, tuple[RowFace, QPixmap]] = {}
        self._to_take: dict[str, RowFace] = {}
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._take)
        themes().changed.connect(self._forget)

    def begin(self, painter: QPainter, size: QSize, font: QFont) -> None:
        """Paint rows of this size, in this face, from now on."""
        ratio = painter.device().devicePixelRatio()
        look = _Look(size, ratio, font, painter.layoutDirection())
        if look != self._look:
            self._forget()
            self._look = look

    def paint(self, painter: QPainter, corner: QPoint, face: RowFace, state: int) -> None:
        """Paint a row with its upper left corner there; `state` adds SELECTED, HOVERED, FOCUSED."""
        look = self._look
        if look is None:
            raise RuntimeError("it was not said how large rows are")
        known = None if state else self._pictures.get(face.row.id)
        if known is not None and known[0] is face:
            painter.drawPixmap(corner, known[1])
            return
        _paint_row(painter, QRect(corner, look.size), state, face, look.font)
        if not look.ratio % 1:
            # Else rows begin between two pixels of the screen, and pictures would be blurred.
            self._to_take[face.row.id] = face
            self._rest.start()

    def _take(self) -> None:
        """Take pictures of the rows that were painted last, and of those around them."""
        painted = list(self._to_take.values())[-KEPT:]
        self._to_take.clear()
        look = self._look
        if look is None:
            return
        for face in (*self._nearby(), *painted):
            known = self._pictures.pop(face.row.id, None)
            if known is None or known[0] is not face:
                known = face, _picture(face, look)
            self._pictures[face.row.id] = known
        for row_id in list(self._pictures)[:-KEPT]:
            del self._pictures[row_id]

    def _forget(self) -> None:
        self._pictures.clear()
        self._to_take.clear()


def _picture(face: RowFace, look: _Look) -> QPixmap:
    """Return a row at rest, on the ground of its list."""
    picture = QPixmap(look.size * look.ratio)
    picture.setDevicePixelRatio(look.ratio)
    picture.fill(themes().current.window)
    painter = QPainter(picture)
    painter.setLayoutDirection(look.direction)
    _paint_row(painter, QRect(QPoint(), look.size), 0, face, look.font)
    painter.end()
    return picture


def _paint_row(painter: QPainter, room: QRect, state: int, face: RowFace, font: QFont) -> None:
    row, theme = face.row, themes().current
    is_chosen = bool(state & SELECTED)
    painter.save()
    painter.setFont(font)
    _paint_ground(painter, room, state, theme)
    inside = room.adjusted(_EDGE, 0, -_EDGE, 0)
    dot = QRectF(inside.left(), room.top() + (room.height() - 1 - DOT) / 2, DOT, DOT)
    ink = theme.on_selection if is_chosen and theme.uses_letters else None
    paint_kind_dot(painter, dot, row.kind, ink)
    taken = _paint_chip(painter, inside, face.chip)
    words = inside.adjusted(round(DOT) + _GAP, 0, -taken, -1)
    painter.setPen(theme.on_selection if is_chosen else theme.text)
    painter.drawText(words, _SIDE, _cut(row.exact, words.width(), font.toString()))
    if state & FOCUSED:
        paint_focus_ring(painter, QRectF(room).adjusted(1, 1, -1, -2), theme.metrics.radius)
    painter.restore()


def _paint_ground(painter: QPainter, room: QRect, state: int, theme: Theme) -> None:
    if state & SELECTED:
        painter.fillRect(room, theme.selection)
    elif state & HOVERED:
        painter.fillRect(room, theme.hover)
    painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.line)


def _paint_chip(painter: QPainter, inside: QRect, chip: ChipFace) -> int:
    """Paint the chip at the right; return the width that it and its gap take."""
    wanted = chip_size(chip.text, chip.tone, chip.sign).width()
    width = min(wanted, inside.width() * _CHIP_SHARE)
    place = QRectF(inside.right() + 1 - width, inside.top(), width, inside.height() - 1)
    paint_chip(painter, place, chip.text, chip.tone, chip.sign)
    return round(width) + _GAP


@lru_cache(maxsize=_CUT)
def _cut(quote: str, width: int, font: str) -> str:
    """Return a quote on one line, cut for a width; `font` as `QFont.toString` writes it."""
    face = QFont()
    face.fromString(font)
    line = " ".join(quote[:_LETTERS].split("\n"))
    return QFontMetrics(face).elidedText(line, Qt.TextElideMode.ElideRight, width)
