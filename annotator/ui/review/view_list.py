"""The views of the queue as a list with their counts, for the pane of the articles."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.change import Step
from annotator.ui.review.view_counts import ViewCounts
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.labels import GroupTitle
from annotator.ui.widgets.painting import badge_size, paint_badge, paint_focus_ring

ROW: Final = 32
MOST_ROWS: Final = 8
"""With more views than this the list is scrolled."""
COUNT_ROLE: Final = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class ViewList(QWidget):
    """Counts only while it is seen, and some time after the last change."""

    chosen = Signal(str)
    """The key of a view, by a click or Return."""

    def __init__(self, session: Session, counts: ViewCounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        self._model = _ViewModel(counts, self)
        self.list = _Rows(self)
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Views"))
        self.list.setItemDelegate(_ViewDelegate(self))
        title = GroupTitle(self.tr("Views"))
        title.setIndent(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(4)
        box.addWidget(title)
        box.addWidget(self.list)
        self.list.clicked.connect(self._choose)
        self.list.entered_row.connect(self._choose)
        counts.listed.connect(self._fit)
        counts.listed.connect(self._count)
        session.changed.connect(self._follow)
        self._fit()

    def rows(self) -> list[str]:
        """Return what stands there, each view with its count."""
        found = (self._model.index(row) for row in range(self._model.rowCount()))
        return [str(each.data(Qt.ItemDataRole.AccessibleTextRole)) for each in found]

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._counts.views[index.row()].key)

    def _follow(self, _step: Step) -> None:
        self._count()

    def _count(self) -> None:
        if self.isVisible():
            self._counts.count_soon()

    def _fit(self) -> None:
        self.list.setFixedHeight(min(self._model.rowCount(), MOST_ROWS) * ROW)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._counts.count_soon()


class _Rows(QListView):
    entered_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("role", "bar")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*RETURN_KEYS, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _ViewModel(QAbstractListModel):
    def __init__(self, counts: ViewCounts, parent: QObject) -> None:
        super().__init__(parent)
        self._counts = counts
        counts.listed.connect(self._reset)
        counts.counted.connect(self._tell)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._counts.views)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        view = self._counts.views[index.row()]
        count = self._counts.counts.get(view.key)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return view.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return view.name if count is None else f"{view.name}, {count}"
        return count if role == COUNT_ROLE else None

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _tell(self, key: str, _count: int) -> None:
        for row, view in enumerate(self._counts.views):
            if view.key == key:
                self.dataChanged.emit(self.index(row), self.index(row))


class _ViewDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, count = themes().current, index.data(COUNT_ROLE)
        room = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover)
            painter.drawRoundedRect(room, theme.metrics.radius, theme.metrics.radius)
        inside = room.adjusted(8, 0, -8, 0)
        taken = 0.0
        if isinstance(count, int) and count:
            taken = badge_size(str(count)).width()
        painter.setFont(option.font)
        painter.setPen(theme.text if count != 0 else theme.muted)
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(inside.width() - taken - 8)
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, side, words)
        if taken:
            width = painter.fontMetrics().horizontalAdvance(words)
            place = QRectF(inside.left() + width + 8, inside.top(), taken, inside.height())
            paint_badge(painter, place, str(count))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, room.adjusted(1, 0, -1, 0), theme.metrics.radius)
        painter.restore()
