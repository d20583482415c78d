"""The table of labels: how often each stands in the files, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.formats.docx_comments_in import LABEL
from annotator.services.comments_in import WORD
from annotator.services.meanings import Meaning
from annotator.ui.intake_annotations.words import MEANINGS, meaning_said
from annotator.ui.theme import themes
from annotator.ui.widgets.form import FieldRow
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import GroupTitle
from annotator.ui.widgets.lists import calm

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()
_COUNT: Final = 56
_ROOM: Final = 28
"""What a cell needs beside its words."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LabelModel(QAbstractTableModel):
    """Labels of all schemes of the files, the frequent ones first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: list[tuple[str, str, int]] = []
        self._meanings: dict[tuple[str, str], Meaning] = {}

    def show(
        self, counts: Mapping[str, Mapping[str, int]], meanings: Mapping[str, Mapping[str, Meaning]]
    ) -> None:
        """Show labels by scheme with what they mean."""
        self.beginResetModel()
        self._labels = [
            (scheme, label, count)
            for scheme, labels in counts.items()
            for label, count in labels.items()
        ]
        self._meanings = {
            (scheme, label): meanings[scheme][label] for scheme, label, _ in self._labels
        }
        self.endResetModel()

    def meaning(self, row: int) -> Meaning:
        """Return what a row's label means."""
        return self._meanings[self._labels[row][:2]]

    def set_meaning(self, rows: list[int], meaning: Meaning) -> bool:
        """Let the labels of rows mean something else; returns whether that changes anything."""
        before = dict(self._meanings)
        self._meanings |= {self._labels[row][:2]: meaning for row in rows}
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 2))
        return before != self._meanings

    def meanings(self) -> dict[str, dict[str, Meaning]]:
        """Return what all labels mean, by scheme."""
        found: dict[str, dict[str, Meaning]] = {}
        for (scheme, label), meaning in self._meanings.items():
            found.setdefault(scheme, {})[label] = meaning
        return found

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._labels)

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else 3

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 1:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Label"), self.tr("Times"), self.tr("Comes in as"))[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return _RIGHT
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        scheme, label, count = self._labels[index.row()]
        if (scheme, label) == (WORD, LABEL):
            label = self.tr("Comment")
        return (label, str(count), meaning_said(self.meaning(index.row())))[index.column()]


class LabelTable(QWidget):
    """Labels, and under them what those that are selected mean; several can be set at once."""

    changed = Signal()
    """A label means something else now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LabelModel(self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Labels"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        calm(self.table)
        self.meaning = QComboBox(self)
        for each in MEANINGS:
            self.meaning.addItem(meaning_said(each), each)
        self._arrange()
        self.table.selectionModel().selectionChanged.connect(self._show_meaning)
        self.meaning.activated.connect(self._set_meaning)

    def show_labels(
        self, counts: Mapping[str, Mapping[str, int]], meanings: Mapping[str, Mapping[str, Meaning]]
    ) -> None:
        """Show labels, the first of them selected."""
        self.model.show(counts, meanings)
        self._make_room()
        self.table.selectRow(0)

    def _arrange(self) -> None:
        columns = self.table.horizontalHeader()
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        columns.resizeSection(1, _COUNT)
        card = Card(self)
        card.rows.setContentsMargins(1, 1, 1, 1)
        card.rows.addWidget(self.table)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(themes().current.metrics.small)
        rows.addWidget(GroupTitle(self.tr("What the labels mean")))
        rows.addWidget(card, 1)
        rows.addWidget(FieldRow(self.tr("Comes in as"), self.meaning))

    def _make_room(self) -> None:
        """Let what labels mean be read whole, its head too; a long label is elided instead."""
        words = [str(self.model.headerData(2, Qt.Orientation.Horizontal))]
        words += [
            meaning_said(meaning)
            for meanings in self.model.meanings().values()
            for meaning in meanings.values()
        ]
        widest = max(map(self.table.fontMetrics().horizontalAdvance, words))
        self.table.horizontalHeader().resizeSection(2, widest + _ROOM)

    def _rows(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _show_meaning(self) -> None:
        rows = self._rows()
        self.meaning.setEnabled(bool(rows))
        meanings = {self.model.meaning(row) for row in rows}
        self.meaning.setCurrentIndex(MEANINGS.index(meanings.pop()) if len(meanings) == 1 else -1)

    def _set_meaning(self, number: int) -> None:
        if self.model.set_meaning(self._rows(), MEANINGS[number]):
            self._make_room()
            self.changed.emit()
