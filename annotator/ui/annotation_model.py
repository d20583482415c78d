"""The annotations of the open article as rows of a table, filtered and in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.store.annotations import ListRow
from annotator.store.list_filter import Filter
from annotator.store.list_order import Order
from annotator.store.project import Project
from annotator.store.verdicts import every_value
from annotator.ui.annotation_chip import RowFace, Verdicts, chip_of
from annotator.ui.id_moves import Move
from annotator.ui.roster import VERDICTS, Roster
from annotator.ui.row_pages import RowPages
from annotator.ui.widgets.tips import plain_tip

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The `ListRow`."""

_FACES_KEPT: Final = 2048

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()
_SAID: Final = frozenset(
    {
        ROW_ROLE,
        *map(
            int,
            (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.ToolTipRole,
                Qt.ItemDataRole.AccessibleTextRole,
            ),
        ),
    }
)


class AnnotationModel(QAbstractTableModel):
    """Holds nothing but the ids of the rows; the rows are read when they are looked at.

    It follows the steps of a session with exactly the rows that they touch. One annotation can be
    pinned: it is shown whatever the filter says, so that nobody loses sight of what is selected.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._pages = RowPages(project)
        self._roster = Roster(project, self._pages)
        self._verdicts = Verdicts()
        self._faces: dict[str, RowFace] = {}
        self._read_verdicts()

    @property
    def total(self) -> int:
        """How many annotations the article has, shown or not."""
        return self._roster.total

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the rows, from top to bottom."""
        return self._roster.shown

    @property
    def is_filtered(self) -> bool:
        """Whether a filter may leave annotations out."""
        return not self._roster.filter.is_empty

    def show_article(self, article_id: str) -> None:
        """Show the annotations of another article; an empty id shows none."""
        with self._reset():
            self._roster.turn_to(article_id)

    def set_filter(self, chosen: Filter) -> None:
        """Show other rows. What is pinned stays only if the new filter takes it."""
        with self._reset():
            self._roster.set_filter(chosen)

    def set_order(self, order: Order) -> None:
        """Show the rows in another order."""
        with self._reset():
            self._roster.set_order(order)

    def prepare(self, count: int) -> bool:
        """Get ready to look for words in so many annotations more; return whether any are left."""
        return self._roster.prepare(count)

    def pin(self, annotation_id: str) -> None:
        """Show this annotation whatever the filter says, and no longer the one before."""
        try:
            self._go_through(self._roster.pin(annotation_id))
        except LookupError:
            self._read_anew()

    def follow(self, step: Step) -> None:
        """Bring the rows that a step touched up to date."""
        if any(change.name in VERDICTS for change in step.changes):
            self._read_verdicts()
            self._tell(0, len(self.ids) - 1)
        try:
            found = self._roster.follow(step)
            if found is not None:
                self._go_through(found)
                return
        except LookupError:
            # Another program has deleted what was needed to find a place.
            pass
        self._read_anew()

    def place(self, annotation_id: str) -> QModelIndex:
        """Return where an annotation stands; invalid when it is not shown."""
        number = self._roster.place(annotation_id)
        return self.index(number, 0) if number >= 0 else QModelIndex()

    def row(self, index: Index) -> ListRow | None:
        """Return what stands at an index; none for an invalid one, or where nothing can be read."""
        return self._at(index.row()) if index.isValid() else None

    def face(self, number: int) -> RowFace | None:
        """Return what is painted of a row; it has the same face until it changes."""
        row = self._at(number)
        return self._face(row) if row is not None else None

    def _at(self, number: int) -> ListRow | None:
        try:
            return self._pages.at(self._roster.shown, number)
        except Refusal:
            # The file has gone from under the window: whatever is done next says so.
            return None

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._roster.shown)

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index) if role in _SAID else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        return self._words(row, role)

    def _words(self, row: ListRow, role: int) -> str:
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n\n".join(part for part in (row.exact, row.note) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # Asked for by screen readers only.
            from annotator.ui.spoken_marks import mark_said

            return mark_said(row, self._verdicts)
        return row.exact

    def _face(self, row: ListRow) -> RowFace:
        """Return the face of a row; it has the same one until verdicts are worded anew."""
        known = self._faces.get(row.id)
        if known is not None and known.row is row:
            return known
        if len(self._faces) >= _FACES_KEPT:
            self._faces.clear()
        made = self._faces[row.id] = RowFace(row, chip_of(row, self._verdicts))
        return made

    def _read_verdicts(self) -> None:
        self._faces.clear()
        self._verdicts = Verdicts(every_value(self._project))

    def _read_anew(self) -> None:
        with self._reset():
            self._roster.read()

    @contextmanager
    def _reset(self) -> Iterator[None]:
        self.beginResetModel()
        try:
            yield
        finally:
            self.endResetModel()

    def _go_through(self, found: Iterable[Move]) -> None:
        for move in found:
            if move.at is None and move.to is not None:
                self.beginInsertRows(_TOP, move.to, move.to)
                self._roster.apply(move)
                self.endInsertRows()
            elif move.at is not None and move.to is None:
                self.beginRemoveRows(_TOP, move.at, move.at)
                self._roster.apply(move)
                self.endRemoveRows()
            elif move.at is not None and move.to is not None:
                self._move(move, move.at, move.to)

    def _move(self, move: Move, at: int, to: int) -> None:
        if at == to:
            self._roster.apply(move)
        else:
            # Qt counts the target before the row is taken out, the list after.
            self.beginMoveRows(_TOP, at, at, _TOP, to + (to > at))
            self._roster.apply(move)
            self.endMoveRows()
        self._tell(to, to)

    def _tell(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
