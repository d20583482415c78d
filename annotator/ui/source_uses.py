"""Where a source is cited: the words it is cited for, each a link to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.store.uses import Use
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import CountBadge
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.labels import GroupTitle, PlainLabel
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.painting import DOT, paint_focus_ring, paint_kind_dot
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import KINDS, STANCES, said

MOST_ROWS: Final = 6
_ROW: Final = 28
_USE: Final = int(Qt.ItemDataRole.UserRole)
_LETTERS: Final = 240


class SourceUses(QWidget):
    """A list of up to six lines in sight; a click or Return goes to the annotation."""

    place_wanted = Signal(str, str)
    """An article's id and an annotation's."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = themes().current.metrics
        self.badge = CountBadge()
        self.nothing = PlainLabel(self.tr("Nowhere yet."), role="muted")
        self._model = QStandardItemModel(self)
        self.list = _UseList(self._model)
        self.list.setAccessibleName(self.tr("Where it is cited"))
        self.list.opened.connect(self._open)
        self.list.left.connect(self.left)
        title = QHBoxLayout()
        title.setSpacing(metrics.small)
        title.addWidget(GroupTitle(self.tr("Cited for")))
        title.addWidget(self.badge)
        title.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.tiny)
        rows.addLayout(title)
        rows.addWidget(self.nothing)
        rows.addWidget(self.list)
        self.show_uses(())

    def show_uses(self, uses: Sequence[Use]) -> None:
        """Show other places."""
        self._model.clear()
        for use in uses:
            item = QStandardItem(" ".join(use.exact[:_LETTERS].split("\n")))
            item.setData(use, _USE)
            item.setToolTip(plain_tip(f"{use.article_title}\n{use.exact[:_LETTERS]}"))
            told = (said(KINDS, use.kind), item.text(), said(STANCES, use.stance))
            item.setAccessibleText(", ".join(told))
            self._model.appendRow(item)
        self.badge.show_count(len(uses))
        self.nothing.setHidden(bool(uses))
        self.list.setHidden(not uses)
        self.list.setFixedHeight(min(MOST_ROWS, max(1, len(uses))) * _ROW + 2)

    def _open(self, index: QModelIndex) -> None:
        use = index.data(_USE)
        if isinstance(use, Use):
            self.place_wanted.emit(use.article_id, use.annotation_id)


class _UseList(QListView):
    opened = Signal(QModelIndex)
    left = Signal()

    def __init__(self, model: QStandardItemModel) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        self.setItemDelegate(_UseDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        calm(self)
        self.clicked.connect(self.opened)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS:
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _UseDelegate(QStyledItemDelegate):
    """Paints the kind, the words, and at the right what the source says of them."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, _ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        use = index.data(_USE)
        if not isinstance(use, Use):
            return
        theme = themes().current
        room = QRectF(option.rect)
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if is_hot:
            painter.fillRect(room, theme.hover)
        paint_kind_dot(painter, QRectF(2, room.center().y() - DOT / 2, DOT, DOT), use.kind)
        stance = said(STANCES, use.stance)
        font = option.font
        font.setUnderline(is_hot)
        side = Qt.AlignmentFlag
        inside = room.adjusted(DOT + 12, 0, -4, 0)
        painter.setPen(theme.muted)
        painter.drawText(inside, side.AlignRight | side.AlignVCenter, stance)
        inside.setRight(inside.right() - option.fontMetrics.horizontalAdvance(stance) - 12)
        painter.setFont(font)
        painter.setPen(theme.text)
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(inside.width())
        )
        painter.drawText(inside, side.AlignLeft | side.AlignVCenter, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, room, 4)
        painter.restore()
