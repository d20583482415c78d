"""Paints a hit's row: check box, paragraph, the words in their context, what they are tagged as."""

from __future__ import annotations

from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.domain.contexts import Context
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.find.hit_facts import HitFacts
from annotator.ui.find.hit_model import FACTS_ROLE, REASON_ROLE, Index, kind_of, tagged_as
from annotator.ui.icons import paint_icon
from annotator.ui.theme import Theme, themes
from annotator.ui.widgets.painting import Tone, chip_size, paint_chip, paint_focus_ring

BOX: Final = 34
"""The left part of a row that ticks it."""
_EDGE: Final = 12
_TICK: Final = 16.0
_NUMBER: Final = 40
_GAP: Final = 10
_PIVOT: Final = 0.34
"""Where the words begin, as a share of the room for words and context."""
_SAID_SHARE: Final = 0.36
"""The part of a row that a chip or a reason may take."""

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

IN_A: Final = {
    Kind.CLAIM: QT_TRANSLATE_NOOP("HitDelegate", "in a claim"),
    Kind.ENTITY: QT_TRANSLATE_NOOP("HitDelegate", "in an entity"),
    Kind.DATE: QT_TRANSLATE_NOOP("HitDelegate", "in a date"),
}


class HitDelegate(QStyledItemDelegate):
    """Needs a model whose rows give `HitFacts`. The hits of all rows begin at one place."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, themes().current.metrics.row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        facts = index.data(FACTS_ROLE)
        if not isinstance(facts, HitFacts):
            return
        theme = themes().current
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = QRect(option.rect)
        painter.save()
        painter.setFont(option.font)
        _paint_ground(painter, room, option.state, theme)
        inside = room.adjusted(_EDGE, 0, -_EDGE, -1)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        reason = str(index.data(REASON_ROLE) or "")
        ink = theme.on_selection if is_chosen else theme.text
        muted = theme.muted_on_selection if is_chosen else theme.muted
        if ticked is not None:
            is_on = ticked == Qt.CheckState.Checked
            _paint_box(painter, inside, is_on=is_on, theme=theme)
            inside.setLeft(inside.left() + BOX - _EDGE)
            ink = ink if is_on else muted
        _paint_facts(painter, inside, facts, reason, (ink, muted))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(room).adjusted(1, 1, -1, -2), theme.metrics.radius)
        painter.restore()


def _paint_facts(
    painter: QPainter, inside: QRect, facts: HitFacts, reason: str, inks: tuple[QColor, QColor]
) -> None:
    """Paint the number of the paragraph, what is said of the hit at the right, then the words."""
    number = QRect(inside.left(), inside.top(), _NUMBER, inside.height())
    painter.setPen(inks[1])
    painter.drawText(number, _RIGHT, f"¶ {facts.paragraph}")
    inside.setLeft(number.right() + _GAP)
    inside.setRight(inside.right() - _paint_said(painter, inside, facts, reason, inks[1]))
    _paint_words(painter, inside, facts.context, inks)


def _paint_ground(painter: QPainter, room: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(room, theme.selection)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(room, theme.hover)
    painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.line)


def _paint_box(painter: QPainter, inside: QRect, *, is_on: bool, theme: Theme) -> None:
    top = inside.top() + (inside.height() - _TICK) / 2
    box = QRectF(inside.left(), top, _TICK, _TICK)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.accent if is_on else theme.handle)
    painter.setBrush(theme.accent if is_on else theme.paper)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if is_on:
        paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", theme.on_accent)


def _paint_said(
    painter: QPainter, inside: QRect, facts: HitFacts, reason: str, muted: QColor
) -> int:
    """Paint what is said of the hit at the right; return the width that it and its gap take."""
    most = round(inside.width() * _SAID_SHARE)
    tagged = tagged_as(facts)
    if tagged and not reason:
        tone = Tone(str(kind_of(facts)))
        width = min(round(chip_size(tagged, tone).width()) + 1, most)
        place = QRectF(inside.right() + 1 - width, inside.top(), width, inside.height())
        paint_chip(painter, place, tagged, tone)
        return width + _GAP
    words = reason or (_in_a(facts.around) if facts.around else "")
    if not words:
        return 0
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most)
    painter.setPen(muted)
    painter.drawText(inside, _RIGHT, shown)
    return painter.fontMetrics().horizontalAdvance(shown) + _GAP


def _in_a(kind: Kind) -> str:
    return QCoreApplication.translate("HitDelegate", IN_A[kind])


def _paint_words(
    painter: QPainter, room: QRect, context: Context, inks: tuple[QColor, QColor]
) -> None:
    """Paint the words from one line down the list on, what is before them on their other side."""
    ink, muted = inks
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    plain, strong = painter.fontMetrics(), QFontMetrics(bold)
    pivot = round(room.width() * _PIVOT)
    is_mirrored = _runs_to_the_left(context.words)
    words = strong.elidedText(context.words, Qt.TextElideMode.ElideRight, room.width() - pivot)
    width = strong.horizontalAdvance(words)
    middle = QRect(room.left() + pivot, room.top(), width, room.height())
    left = QRect(room.left(), room.top(), pivot, room.height())
    right = QRect(middle.right() + 1, room.top(), room.right() - middle.right(), room.height())
    before, after = (right, left) if is_mirrored else (left, right)
    painter.setPen(muted)
    for side, there, text, mode in (
        (_LEFT if is_mirrored else _RIGHT, before, context.before, Qt.TextElideMode.ElideLeft),
        (_RIGHT if is_mirrored else _LEFT, after, context.after, Qt.TextElideMode.ElideRight),
    ):
        painter.drawText(there, side, plain.elidedText(text, mode, there.width()))
    painter.setFont(bold)
    painter.setPen(ink)
    painter.drawText(middle, _LEFT, words)


def _runs_to_the_left(words: str) -> bool:
    kinds = (bidirectional(each) for each in words)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"
