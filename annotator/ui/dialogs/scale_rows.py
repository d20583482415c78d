"""The verdicts of a scale as rows: each in its colour, in both languages, with how often given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from annotator.domain.verdict import VerdictValue
from annotator.ui.theme import readable_on, themes
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.painting import chip_font, chip_metrics, paint_focus_ring
from annotator.ui.words import day_said, language

ROW: Final = int(Qt.ItemDataRole.UserRole)
_PILL_HEIGHT: Final = 20
_PAD: Final = 9
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Row:
    """One verdict, what stands beside it, and all of it in words."""

    value: VerdictValue
    label: str
    other: str
    told: str


class ScaleList(QListWidget):
    """Alt with an arrow asks for another order."""

    move_wanted = Signal(int)
    """How many places further down the chosen row is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Verdicts"))
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        calm(self)

    def show_values(
        self, values: Sequence[VerdictValue], given: Mapping[str, int], chosen: str
    ) -> None:
        """Show the verdicts of a scale; the chosen one, or else the first, is current."""
        self.blockSignals(True)
        self.clear()
        for value in values:
            row = self._row(value, given.get(value.id, 0))
            item = QListWidgetItem(row.label, self)
            item.setData(ROW, row)
            words = ", ".join(part for part in (row.label, row.other, row.told) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            if value.id == chosen:
                self.setCurrentItem(item)
        if self.currentItem() is None:
            self.setCurrentRow(0)
        self.blockSignals(False)

    def chosen(self) -> VerdictValue | None:
        """Return the verdict of the current row."""
        item = self.currentItem()
        row = item.data(ROW) if item is not None else None
        return row.value if isinstance(row, Row) else None

    def _row(self, value: VerdictValue, times: int) -> Row:
        here = language()
        label = value.label(here)
        other = value.label("en" if here == "fr" else "fr")
        parts = (
            self.tr("given %n time(s)", "", times) if times else "",
            self.tr("rationale") if value.unverifiable else "",
            self.tr("rated {0}").format(value.rating) if value.rating is not None else "",
            self.tr("retired {0}").format(day_said(value.retired_on)) if value.retired_on else "",
        )
        told = " · ".join(part for part in parts if part)
        return Row(value, label, other if other != label else "", told)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(_STEPS[key])
            return
        super().keyPressEvent(event)


Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, themes().current.metrics.row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        theme = themes().current
        rect = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(rect, theme.selection)
        left = _paint_pill(painter, rect.adjusted(8, 0, -8, 0), row)
        muted = theme.muted_on_selection if is_chosen else theme.muted
        room = QRect(left + 8, rect.top(), rect.right() - 8 - left - 8, rect.height())
        painter.setFont(option.font)
        painter.setPen(muted)
        side = Qt.AlignmentFlag
        width = option.fontMetrics.horizontalAdvance(row.told)
        painter.drawText(room, side.AlignRight | side.AlignVCenter, row.told)
        room.setRight(room.right() - width - 8)
        mode = Qt.TextElideMode.ElideRight
        other = option.fontMetrics.elidedText(row.other, mode, max(0, room.width()))
        painter.drawText(room, side.AlignLeft | side.AlignVCenter, other)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(rect), theme.metrics.radius)
        painter.restore()


def _paint_pill(painter: QPainter, room: QRect, row: Row) -> int:
    """Paint a verdict's name on its colour, a retired one outlined; returns its right end."""
    theme = themes().current
    back = QColor(row.value.colour)
    most = room.width() // 2
    name = chip_metrics().elidedText(row.label, Qt.TextElideMode.ElideRight, most - 2 * _PAD)
    width = round(chip_metrics().horizontalAdvance(name)) + 2 * _PAD
    top = room.center().y() - _PILL_HEIGHT // 2 + 1
    box = QRectF(room.left(), top, width, _PILL_HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
    is_plain = bool(row.value.retired_on) or theme.uses_letters
    painter.setPen(QPen(theme.line if is_plain else back, 1))
    painter.setBrush(theme.paper if is_plain else back)
    painter.drawRoundedRect(box, 5, 5)
    font = chip_font()
    painter.setFont(font)
    painter.setPen(theme.text if is_plain else readable_on(back))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
    return room.left() + width
