"""The rows of a list in the overview: words, what is to be said of them, and where they lead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.ui.overview.bars import Bar
from annotator.ui.theme import themes
from annotator.ui.widgets.painting import DOT, paint_kind_dot
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import KINDS, said

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The `Row`."""
HEIGHT: Final = 36

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()
_EDGE: Final = 12
_GAP: Final = 10
_ASIDE: Final = 0.55
"""The part of a row that what is said of it may take."""
_SLACK: Final = 2
"""Words are elided by their true width, which the metrics round down."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Row:
    """One row: words, and beside them what is to be said.

    It leads to an annotation, or to a `span` of the article; with a `field`, to where in the
    details it is mended. With a `reason` it can be flagged, and `message` is what the flag says.
    """

    words: str
    aside: str = ""
    kind: str = ""
    annotation_id: str = ""
    span: Span | None = None
    field: str = ""
    reason: FlagReason | None = None
    message: str = ""

    @property
    def leads(self) -> bool:
        """Whether there is a place to go to."""
        return bool(self.annotation_id) or self.span is not None


class Rows:
    """So many rows, each of which is made when it is looked at."""

    def __init__(self, count: int = 0, make: Callable[[int], Row | None] | None = None) -> None:
        self.count = count
        self._make = make

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Rows:
        """Return rows that are there already."""
        return cls(len(rows), rows.__getitem__)

    def row(self, number: int) -> Row | None:
        """Return a row; none outside, or where another program has deleted what it tells of."""
        if self._make is None or not 0 <= number < self.count:
            return None
        return self._make(number)


class Found(NamedTuple):
    """Sorts of findings, the rows of each by its key, and how many findings that comes to.

    It is not whole while something is still being looked for.
    """

    bars: tuple[Bar, ...]
    rows_of: Callable[[str], Rows]
    findings: int
    is_whole: bool = True


class RowModel(QAbstractListModel):
    """Rows for a list view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = Rows()

    def show(self, rows: Rows) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return a row, none outside the list."""
        return self._rows.row(number)

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else self._rows.count

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = said(KINDS, row.kind) if row.kind else ""
            return ", ".join(filter(None, (kind, row.words, row.aside)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(filter(None, (row.words, row.aside))))
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints a row: the kind, the words, and at the right what is said of them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        theme, room = themes().current, QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(room, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, theme.hover)
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.line)
        self._paint_row(painter, room.adjusted(_EDGE, 0, -_EDGE, -1), row, is_chosen=is_chosen)
        view = option.widget
        is_here = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if is_here and view.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(room.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_row(self, painter: QPainter, room: QRect, row: Row, *, is_chosen: bool) -> None:
        theme = themes().current
        ink = theme.on_selection if is_chosen else theme.text
        muted = theme.muted_on_selection if is_chosen else theme.muted
        if row.kind:
            dot = QRectF(room.left(), room.top() + (room.height() - DOT) / 2, DOT, DOT)
            letter = ink if is_chosen and theme.uses_letters else None
            paint_kind_dot(painter, dot, row.kind, letter)
            room = room.adjusted(round(DOT) + _GAP, 0, 0, 0)
        bold = QFont(painter.font())
        if row.kind:
            bold.setWeight(QFont.Weight.DemiBold)
        plain, strong = painter.fontMetrics(), QFontMetrics(bold)
        words = " ".join(row.words.split())
        wanted = strong.horizontalAdvance(words)
        told = plain.horizontalAdvance(row.aside) + _SLACK if row.aside else 0
        aside = max(
            min(told, round(room.width() * _ASIDE)), min(told, room.width() - wanted - _GAP)
        )
        painter.setPen(muted)
        there = QRect(room.right() + 1 - aside, room.top(), aside, room.height())
        shown = plain.elidedText(row.aside, Qt.TextElideMode.ElideRight, aside)
        painter.drawText(there, _RIGHT, shown)
        room.setRight(there.left() - (_GAP if aside else 0))
        painter.setPen(ink)
        painter.setFont(bold)
        painter.drawText(
            room, _LEFT, strong.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        )
