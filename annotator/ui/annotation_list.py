"""The list of annotations: one line each, one of them current, one or many selected."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from annotator.ui.annotation_chip import RowFace
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.annotation_painter import FOCUSED, HOVERED, SELECTED, AnnotationPainter
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm

AROUND: Final = 8
"""So many rows above and below what is seen are made ready to be painted."""

_FLAGS = QItemSelectionModel.SelectionFlag


class _Place(NamedTuple):
    """Where the editor is in the list: ids, and how far the current row is below the top."""

    current: str
    selected: frozenset[str]
    depth: int | None


class AnnotationList(QTableView):
    """Shows a model of annotations; letters are left to the commands of the window.

    The current row is always one of the selected ones, but while Ctrl and the arrows go past it.
    """

    chosen = Signal(str)
    """The id of the row that has become current here, with the mouse or the keyboard."""
    selection_changed = Signal()
    """More or fewer rows are selected, or others."""
    entered = Signal()
    """Return or a double click: the editor wants its details."""
    left = Signal()

    def __init__(self, model: AnnotationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self._left: _Place | None = None
        self._count: int | None = None
        self.setAccessibleName(self.tr("Annotations"))
        self.setProperty("role", "bar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter = AnnotationPainter(self._faces_around, self)
        self.setMouseTracking(True)
        self.setModel(model)
        calm(self)
        self._stand_alone()
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._count_anew_after_changes()
        model.modelAboutToBeReset.connect(self._note_place)
        self.selectionModel().currentChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.doubleClicked.connect(self._enter)

    def count_selected(self) -> int:
        """Return how many rows are selected."""
        if self._count is None:
            self._count = sum(part.height() for part in self._parts())
        return self._count

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, from top to bottom."""
        ids = self._model.ids
        parts = sorted((part.top(), part.bottom()) for part in self._parts())
        return [each for top, bottom in parts for each in ids[top : bottom + 1]]

    def select(self, annotation_id: str) -> None:
        """Select an annotation alone and bring it into sight, without telling; or nothing.

        What is selected together with it stays.
        """
        at = self._model.place(annotation_id)
        is_selected = self.selectionModel().isSelected(at)
        with self.held_still():
            if not at.isValid():
                self.selectionModel().clear()
            elif is_selected and self.count_selected() > 1:
                self.selectionModel().setCurrentIndex(at, _FLAGS.NoUpdate)
                self.scrollTo(at)
            elif not is_selected or at != self.currentIndex():
                self.selectionModel().setCurrentIndex(at, _FLAGS.ClearAndSelect | _FLAGS.Rows)
                self.scrollTo(at)

    def begin(self) -> None:
        """Take the keyboard, and the first row when none is selected."""
        self.setFocus()
        self._take_current()

    def show_current(self) -> None:
        """Bring the current row into sight, or the top where no row is selected."""
        if self.count_selected():
            self.scrollTo(self.currentIndex())
        else:
            self.scrollToTop()

    def select_only_current(self) -> None:
        """Let go of all selected rows but the current one."""
        current = self.currentIndex()
        if current.isValid():
            self.selectionModel().select(current, _FLAGS.ClearAndSelect | _FLAGS.Rows)

    def select_all_of(self, ids: Collection[str]) -> bool:
        """Select these rows, the first of them current; return whether any of them is shown."""
        wanted = frozenset(ids)
        first = next((number for number, each in enumerate(self._model.ids) if each in wanted), -1)
        if first < 0:
            return False
        at = self._model.index(first, 0)
        self.selectionModel().clear()
        self.selectionModel().select(self._ranges(wanted), _FLAGS.Select | _FLAGS.Rows)
        self.selectionModel().setCurrentIndex(at, _FLAGS.NoUpdate)
        self.scrollTo(at)
        return True

    @contextmanager
    def held_still(self) -> Iterator[None]:
        """Tell nothing of the current row meanwhile, and stay at the place through a reset."""
        was_following, self._is_following = self._is_following, True
        self._left = None
        try:
            yield
            if self._left is not None:
                self._return_to(self._left)
                self._tell_what_went(self._left)
        finally:
            self._is_following = was_following

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the ends of the list: a row has one column only."""
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return self._model.index(0, 0)
            case QAbstractItemView.CursorAction.MoveEnd:
                return self._model.index(self._model.rowCount() - 1, 0)
            case _:
                return super().moveCursor(action, modifiers)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows without Qt's way through cells and their styles, which takes as long."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), themes().current.window)
        first, last = self._rows_between(event.rect().top(), event.rect().bottom())
        if first < 0:
            painter.end()
            return
        height, top = self.rowHeight(first), self.rowViewportPosition(first)
        self._painter.begin(painter, QSize(self.viewport().width(), height), self.font())
        states = self._states(first, last)
        for number in range(first, last + 1):
            face = self._model.face(number)
            if face is not None:
                self._painter.paint(painter, QPoint(0, top), face, states.get(number, 0))
            top += height
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keyboard stand on a selected row; a click selects one by itself."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._take_current()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Search for nothing: a plain letter is a command."""

    @override
    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keep one row selected: taking the last one back would leave nothing to look at."""
        command = super().selectionCommand(index, event)
        is_last = self.count_selected() == 1 and self.selectionModel().isSelected(index)
        return _FLAGS.NoUpdate if command & _FLAGS.Toggle and is_last else command

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in RETURN_KEYS and not held:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._let_go()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.text().strip() and event.key() != Qt.Key.Key_Space:
            # A letter is a command, or nothing: whoever holds the list says why.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _stand_alone(self) -> None:
        """Cover its own ground, also that beside the scroll bar.

        Else all that it stands on, up to the window, is painted anew with each row that comes.
        """
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        themes().changed.connect(self._take_theme)
        self._take_theme()

    def _take_theme(self) -> None:
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Window, themes().current.window)
        beside = self.verticalScrollBar().parentWidget()
        if beside is not None:
            beside.setAutoFillBackground(True)
            beside.setPalette(colors)

    def _let_go(self) -> None:
        """Let go of the others first; with one row selected, leave."""
        if self.count_selected() > 1:
            self.select_only_current()
        else:
            self.left.emit()

    def _tell(self) -> None:
        if self._is_following or not self.selectionModel().isSelected(self.currentIndex()):
            return
        row = self._model.row(self.currentIndex())
        if row is not None:
            self.chosen.emit(row.id)

    def _tell_selection(self) -> None:
        if not self._is_following:
            self._keep_current_selected()
            self._tell()
        self.selection_changed.emit()

    def _keep_current_selected(self) -> None:
        """When one row is left selected, or all came to be with none current, make one current."""
        count = self.count_selected()
        at = self.currentIndex()
        is_apart = count == 1 and not self.selectionModel().isSelected(at)
        if count and (is_apart or not at.isValid()):
            first = min(part.top() for part in self._parts())
            self.selectionModel().setCurrentIndex(self._model.index(first, 0), _FLAGS.NoUpdate)

    def _take_current(self) -> None:
        """Select the row that the keyboard stands on, the first one to begin with."""
        at = self.currentIndex() if self.currentIndex().isValid() else self._model.index(0, 0)
        if at.isValid() and not self.count_selected():
            self.selectionModel().setCurrentIndex(at, _FLAGS.ClearAndSelect | _FLAGS.Rows)

    def _enter(self, _index: QModelIndex) -> None:
        self.entered.emit()

    def _note_place(self) -> None:
        self._left = self._place()

    def _rows_between(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the first and the last row between two heights; -1 where there are none."""
        first, last = self.rowAt(top), self.rowAt(bottom)
        return first, self._model.rowCount() - 1 if last < 0 <= first else last

    def _states(self, first: int, last: int) -> dict[int, int]:
        """Return what rows are beside at rest: selected, under the mouse, with the keyboard."""
        states: dict[int, int] = {}
        for part in self._parts():
            for number in range(max(first, part.top()), min(last, part.bottom()) + 1):
                states[number] = SELECTED
        if self.viewport().underMouse():
            under = self.rowAt(self.viewport().mapFromGlobal(QCursor.pos()).y())
            states[under] = states.get(under, 0) | HOVERED
        if self.hasFocus():
            current = self.currentIndex().row()
            states[current] = states.get(current, 0) | FOCUSED
        return states

    def _faces_around(self) -> Iterator[RowFace]:
        """Yield what is painted of the rows just above and below those on the screen."""
        first, last = self._rows_between(0, self.viewport().height() - 1)
        if first < 0 or not self.isVisible():
            return
        above = range(max(0, first - AROUND), first)
        below = range(last + 1, min(self._model.rowCount(), last + 1 + AROUND))
        yield from filter(None, map(self._model.face, (*above, *below)))

    def _count_anew_after_changes(self) -> None:
        """Be the first to hear of what may change how many rows are selected."""
        self.selectionModel().selectionChanged.connect(self._forget_count)
        model = self._model
        for changed in (model.modelReset, model.rowsRemoved, model.rowsInserted):
            changed.connect(self._forget_count)

    def _forget_count(self) -> None:
        self._count = None

    def _place(self) -> _Place:
        at = self.currentIndex()
        row = self._model.row(at)
        if row is None:
            return _Place("", frozenset(), None)
        box = self.visualRect(at)
        is_seen = self.viewport().rect().intersects(box)
        several = self.selected_ids() if self.count_selected() > 1 else ()
        return _Place(row.id, frozenset(several), box.top() if is_seen else None)

    def _return_to(self, place: _Place) -> None:
        """After a reset, select what is still shown of what was, and keep the row where it was."""
        if len(place.selected) > 1:
            self.selectionModel().select(self._ranges(place.selected), _FLAGS.Select | _FLAGS.Rows)
        at = self._model.place(place.current)
        if not at.isValid():
            return
        is_one = not self.count_selected()
        command = _FLAGS.Select | _FLAGS.Rows if is_one else _FLAGS.NoUpdate
        self.selectionModel().setCurrentIndex(at, command)
        if place.depth is None:
            return
        self.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(at.row()) - place.depth)

    def _tell_what_went(self, place: _Place) -> None:
        """Tell that less is selected than before a reset, of which Qt itself tells nothing."""
        if len(place.selected) > max(1, self.count_selected()):
            self.selection_changed.emit()

    def _parts(self) -> list[QItemSelectionRange]:
        """Return the runs of selected rows, in no order."""
        return self.selectionModel().selection().toList()

    def _ranges(self, wanted: Collection[str]) -> QItemSelection:
        """Return the rows of these ids as a selection, neighbours together."""
        found = QItemSelection()
        model = self._model
        numbers = [number for number, each in enumerate(model.ids) if each in wanted]
        starts = [n for before, n in pairwise((-2, *numbers)) if n != before + 1]
        ends = [n for n, after in pairwise((*numbers, -2)) if after != n + 1]
        for first, last in zip(starts, ends, strict=True):
            found.select(model.index(first, 0), model.index(last, 0))
        return found
