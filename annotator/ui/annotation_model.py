"""The annotations of the open article as rows of a table, filtered and in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.domain.change import Step
from annotator.store.annotations import ListRow, list_rows
from annotator.store.project import Project
from annotator.store.verdicts import verdict_values
from annotator.ui.annotation_chip import ChipFace, Verdicts, chip_of
from annotator.ui.annotation_filter import Filter, Key, Order, key_of, told_by
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import KINDS, said

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The `ListRow`."""
CHIP_ROLE: Final = ROW_ROLE + 1
"""The `ChipFace`."""

MANY: Final = 200
"""With more touched annotations than this the rows are set anew instead of one by one."""

NAMED: Final = frozenset({"entity", "article_version"})
"""Records that rows show without pointing to them: a change of one may touch any row."""

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()


class AnnotationModel(QAbstractTableModel):
    """Follows the steps of a session with exactly the rows that they touch.

    One annotation can be pinned: it is shown whatever the filter says, so that nobody loses sight
    of what is selected.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._article_id = ""
        self._filter = Filter()
        self._key = key_of(Order.READING)
        self._pinned = ""
        self._known: dict[str, ListRow] = {}
        self._told: dict[str, str] = {}
        self._rows: list[ListRow] = []
        self._keys: list[Key] = []
        self._verdicts = Verdicts()
        self._read_verdicts()

    @property
    def total(self) -> int:
        """How many annotations the article has, shown or not."""
        return len(self._known)

    @property
    def refuting(self) -> frozenset[str]:
        """The ids of the verdicts that say a claim is wrong."""
        return self._verdicts.refuting

    def show_article(self, article_id: str) -> None:
        """Read all the annotations of another article; an empty id shows none."""
        self._article_id = article_id
        self._pinned = ""
        self._reset(self._read())

    def set_filter(self, chosen: Filter) -> None:
        """Show other rows. What is pinned stays only if the new filter takes it."""
        self._filter = chosen
        self._pinned = self._pinned if self._takes(self._pinned) else ""
        self._reset(self._known)

    def set_order(self, order: Order) -> None:
        """Show the rows in another order."""
        self._key = key_of(order)
        self._reset(self._known)

    def pin(self, annotation_id: str) -> None:
        """Show this annotation whatever the filter says, and no longer the one before."""
        before, self._pinned = self._pinned, annotation_id
        for each in (annotation_id, before):
            if each in self._known:
                self._settle(each, self._known[each])

    def follow(self, step: Step) -> None:
        """Bring the rows that a step touched up to date."""
        if not self._article_id:
            return
        if any(change.name in {"verdict_value", "verdict_scale"} for change in step.changes):
            self._read_verdicts()
            self._tell_all()
        if any(change.name in NAMED and change.before and change.after for change in step.changes):
            self._reset(self._read())
            return
        touched = step.touched_annotations()
        if len(touched) > MANY:
            self._reset(self._read())
        elif touched:
            self._take(touched, self._read(touched))

    def place(self, annotation_id: str) -> QModelIndex:
        """Return where an annotation stands; invalid when it is not shown."""
        row = self._known.get(annotation_id)
        number = self._number(row) if row is not None else -1
        return self.index(number, 0) if number >= 0 else QModelIndex()

    def row(self, index: Index) -> ListRow | None:
        """Return what stands at an index; none for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == CHIP_ROLE:
            return chip_of(row, self._verdicts)
        return self._words(row, role)

    def _words(self, row: ListRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.exact
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n\n".join(part for part in (row.exact, row.note) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chip: ChipFace = chip_of(row, self._verdicts)
            return f"{said(KINDS, row.kind)}: {row.exact}, {chip.text}"
        return None

    def _read(self, ids: Collection[str] | None = None) -> dict[str, ListRow]:
        if not self._article_id:
            return {}
        return {row.id: row for row in list_rows(self._project, self._article_id, ids)}

    def _read_verdicts(self) -> None:
        self._verdicts = Verdicts(verdict_values(self._project))

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def _reset(self, known: dict[str, ListRow]) -> None:
        self.beginResetModel()
        if known is not self._known:
            self._told.clear()
        self._known = known
        self._rows = sorted((row for row in known.values() if self._shows(row)), key=self._key)
        self._keys = [self._key(row) for row in self._rows]
        self.endResetModel()

    def _shows(self, row: ListRow) -> bool:
        return row.id == self._pinned or self._meets(row)

    def _takes(self, annotation_id: str) -> bool:
        row = self._known.get(annotation_id)
        return row is not None and self._meets(row)

    def _meets(self, row: ListRow) -> bool:
        return self._filter.takes(row, self._told_of(row) if self._filter.words else "")

    def _told_of(self, row: ListRow) -> str:
        """Return what the filter looks for its words in; folding is slow, so it is done once."""
        told = self._told.get(row.id)
        if told is None:
            told = self._told[row.id] = told_by(row)
        return told

    def _take(self, touched: Collection[str], found: dict[str, ListRow]) -> None:
        for annotation_id in touched:
            row = found.get(annotation_id)
            self._told.pop(annotation_id, None)
            if row is not None:
                self._settle(annotation_id, row)
            elif annotation_id in self._known:
                self._drop(self._known.pop(annotation_id))

    def _settle(self, annotation_id: str, row: ListRow) -> None:
        """Show a row as it now is: at its place, elsewhere, or no longer."""
        before = self._known.get(annotation_id)
        at = self._number(before) if before is not None else -1
        self._known[annotation_id] = row
        if not self._shows(row):
            self._drop_at(at)
        elif at < 0:
            self._insert(row)
        else:
            self._replace(at, row)

    def _number(self, row: ListRow) -> int:
        key = self._key(row)
        at = bisect_left(self._keys, key)
        return at if at < len(self._keys) and self._keys[at] == key else -1

    def _drop(self, row: ListRow) -> None:
        self._drop_at(self._number(row))

    def _drop_at(self, at: int) -> None:
        if at < 0:
            return
        self.beginRemoveRows(_TOP, at, at)
        del self._rows[at], self._keys[at]
        self.endRemoveRows()

    def _insert(self, row: ListRow) -> None:
        key = self._key(row)
        at = bisect_left(self._keys, key)
        self.beginInsertRows(_TOP, at, at)
        self._rows.insert(at, row)
        self._keys.insert(at, key)
        self.endInsertRows()

    def _replace(self, at: int, row: ListRow) -> None:
        key = self._key(row)
        if key != self._keys[at]:
            at = self._move(at, key)
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def _move(self, at: int, key: Key) -> int:
        """Move a row to where its new key belongs; return its new place."""
        to = bisect_left(self._keys, key)
        if to in {at, at + 1}:
            self._keys[at] = key
            return at
        # Qt counts the target before the row is taken out, the list after.
        self.beginMoveRows(_TOP, at, at, _TOP, to)
        to -= to > at
        self._keys.pop(at)
        self._keys.insert(to, key)
        self._rows.insert(to, self._rows.pop(at))
        self.endMoveRows()
        return to
