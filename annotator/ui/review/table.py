"""The queue as a table: one line for each statement, one or many of them selected."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from annotator.store.project import Project
from annotator.store.queue_filter import QueueOrder
from annotator.ui.review.table_delegate import QueueDelegate
from annotator.ui.review.table_model import ORDERS, Column, QueueTableModel
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm

WIDTHS: Final = {
    Column.KIND: 26,
    Column.WHY: 100,
    Column.ARTICLE: 130,
    Column.ASSIGNEE: 42,
    Column.PRIORITY: 24,
    Column.AGE: 64,
    Column.DUE: 62,
}
"""How wide each column is; the quote has the rest."""
ROOM_FOR_DUE: Final = 430
"""The least width in which the days by which rows are due are shown."""
ROOM_FOR_ARTICLES: Final = 560
"""The least width in which the names of the articles are shown."""
_FLAGS = QItemSelectionModel.SelectionFlag


class QueueTable(QTableView):
    """Letters are left to the commands of the queue. The headers choose the order."""

    sorted = Signal(str)
    """A `QueueOrder`, by a click on a header; a second click asks for reading order again."""
    moved = Signal()
    """Another row is the current one, by the hand of the editor."""
    selection_changed = Signal()
    entered = Signal()
    """Return or a double click: the editor wants to look at one."""
    left = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QueueTableModel(project, self)
        self._order = QueueOrder.READING
        self._is_following = False
        self.setAccessibleName(self.tr("Statements that wait"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(QueueDelegate(self))
        self.setMouseTracking(True)
        self.setModel(self._rows)
        calm(self)
        self._dress_header()
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.doubleClicked.connect(self._enter)

    def show_ids(self, ids: Sequence[str], touched: Collection[str] | None, now: str) -> None:
        """Show what is gone through now; see `QueueTableModel.show_ids`.

        What is still there of what was selected stays selected; else the row that took its place.
        """
        kept, top = set(self.selected_ids()), self.currentIndex().row()
        current = self.current_id()
        scrolled = self.verticalScrollBar().value()
        self._is_following = True
        self._rows.show_ids(ids, touched, now)
        if not self.selectionModel().hasSelection():
            self._select(kept, current, top)
            self.verticalScrollBar().setValue(scrolled)
            self.scrollTo(self.currentIndex())
        self._is_following = False
        self.selection_changed.emit()

    def show_order(self, order: QueueOrder) -> None:
        """Show which order it stands in."""
        self._order = order
        column = next(column for column, each in ORDERS.items() if each is order)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(order is not QueueOrder.READING)
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def current_id(self) -> str:
        """Return the id of the row that the keyboard is on; empty without one."""
        number = self.currentIndex().row()
        return self._rows.ids[number] if 0 <= number < len(self._rows.ids) else ""

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, from top to bottom."""
        parts = self.selectionModel().selection().toList()
        rows = sorted({(part.top(), part.bottom()) for part in parts})
        return [each for top, bottom in rows for each in self._rows.ids[top : bottom + 1]]

    def count_selected(self) -> int:
        """Return how many rows are selected."""
        parts = self.selectionModel().selection().toList()
        return sum(bottom - top + 1 for top, bottom in {(p.top(), p.bottom()) for p in parts})

    def select(self, ids: Collection[str]) -> None:
        """Select rows and bring the first of them into sight, without telling."""
        self._is_following = True
        self._select(set(ids), "", -1)
        self.scrollTo(self.currentIndex())
        self._is_following = False
        self.selection_changed.emit()

    def go_on(self, steps: int) -> None:
        """Go to another row, around the ends, and select it alone."""
        count = self._rows.rowCount()
        if count:
            number = (self.currentIndex().row() + steps) % count
            at = self._rows.index(number, Column.KIND)
            self.selectionModel().setCurrentIndex(at, _FLAGS.ClearAndSelect | _FLAGS.Rows)

    def _select(self, wanted: Collection[str], current: str, place: int) -> None:
        """Select what there is of some ids, with one of them current; else the row at a place."""
        numbers = self._rows.places(wanted)
        model = self.selectionModel()
        chosen = QItemSelection()
        for number in numbers:
            at = self._rows.index(number, Column.KIND)
            chosen.select(at, self._rows.index(number, Column.DUE))
        if numbers:
            model.select(chosen, _FLAGS.ClearAndSelect)
            here = next((n for n in numbers if self._rows.ids[n] == current), numbers[0])
            model.setCurrentIndex(self._rows.index(here, Column.KIND), _FLAGS.NoUpdate)
        elif self._rows.rowCount():
            number = max(0, min(place, self._rows.rowCount() - 1))
            at = self._rows.index(number, Column.KIND)
            model.setCurrentIndex(at, _FLAGS.ClearAndSelect | _FLAGS.Rows)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.QUOTE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionsClickable(True)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.sectionClicked.connect(self._sort)

    def _sort(self, section: int) -> None:
        order = ORDERS[Column(section)]
        self.sorted.emit(QueueOrder.READING if order is self._order else order)

    def _tell_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        # The ring is around the whole row, of which Qt paints one cell anew.
        self.viewport().update()
        if not self._is_following:
            self.moved.emit()

    def _tell_selection(self) -> None:
        if not self._is_following:
            self.selection_changed.emit()

    def _enter(self, _index: QModelIndex) -> None:
        self.entered.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(Column.ARTICLE, self.width() < ROOM_FOR_ARTICLES)
        self.setColumnHidden(Column.DUE, self.width() < ROOM_FOR_DUE)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.go_on(1 if not self.currentIndex().isValid() else 0)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the ends of the table, Left and Right nowhere."""
        actions = QAbstractItemView.CursorAction
        if action is actions.MoveHome:
            return self._rows.index(0, Column.KIND)
        if action is actions.MoveEnd:
            return self._rows.index(self._rows.rowCount() - 1, Column.KIND)
        if action in {actions.MoveLeft, actions.MoveRight}:
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Search for nothing: a plain letter is a command."""

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Return from the command that shows the one statement in the article."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in RETURN_KEYS and not held:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in RETURN_KEYS and not held:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.count_selected() > 1:
                self.select([self.current_id()])
            else:
                self.left.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
