"""Paints the cells of the queue's table: signs and badges where words would need more room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from annotator.store.queue_rows import TableRow
from annotator.ui.people.badge import paint_badge
from annotator.ui.review.table_model import ROW_ROLE, Column, Index, QueueTableModel
from annotator.ui.theme import themes
from annotator.ui.widgets.painting import DOT, chip_size, paint_chip, paint_kind_dot

_PAD = 6
_SIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SELECTED = QStyle.StateFlag.State_Selected


class QueueDelegate(QStyledItemDelegate):
    """Needs a `QueueTableModel`. The row that the keyboard is on has a ring around it."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, themes().current.metrics.row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, model = index.data(ROW_ROLE), index.model()
        if not isinstance(row, TableRow) or not isinstance(model, QueueTableModel):
            return
        theme, room = themes().current, QRect(option.rect)
        is_chosen = bool(option.state & _SELECTED)
        painter.save()
        if is_chosen:
            painter.fillRect(room, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, theme.hover)
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.line)
        self._paint_cell(painter, room, row, model, Column(index.column()), is_chosen=is_chosen)
        view = option.widget
        is_here = isinstance(view, QTableView) and view.currentIndex().row() == index.row()
        if is_here and view.hasFocus():
            self._paint_edges(painter, room, Column(index.column()))
        painter.restore()

    def _paint_cell(
        self,
        painter: QPainter,
        room: QRect,
        row: TableRow,
        model: QueueTableModel,
        column: Column,
        *,
        is_chosen: bool,
    ) -> None:
        theme = themes().current
        inside = room.adjusted(_PAD, 0, -_PAD, -1)
        if column is Column.KIND:
            dot = QRectF(0, 0, DOT, DOT)
            dot.moveCenter(QRectF(room).center())
            ink = theme.on_selection if is_chosen and theme.uses_letters else None
            paint_kind_dot(painter, dot, row.kind, ink)
        elif column is Column.WHY:
            why = model.why(row)
            if why.words:
                sign = why.sign or None
                width = min(chip_size(why.words, why.tone, sign).width(), inside.width())
                place = QRectF(inside.left(), inside.top(), width, inside.height())
                paint_chip(painter, place, why.words, why.tone, sign)
        elif column is Column.ASSIGNEE:
            face = model.face(row)
            if face is not None:
                paint_badge(painter, QRectF(room).adjusted(1, 0, -1, -1), face)
        else:
            is_quiet = column in {Column.ARTICLE, Column.AGE, Column.DUE}
            plain = theme.muted if is_quiet else theme.text
            chosen = theme.muted_on_selection if is_quiet else theme.on_selection
            painter.setPen(chosen if is_chosen else plain)
            words = painter.fontMetrics().elidedText(
                model.words(row, column), Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, _SIDE, words)

    def _paint_edges(self, painter: QPainter, room: QRect, column: Column) -> None:
        """Draw the part of the row's focus ring that runs through a cell."""
        ink = themes().current.accent
        painter.fillRect(room.left(), room.top(), room.width(), 2, ink)
        painter.fillRect(room.left(), room.bottom() - 2, room.width(), 2, ink)
        if column is Column.KIND:
            painter.fillRect(room.left(), room.top(), 2, room.height() - 1, ink)
