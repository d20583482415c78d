"""What files would bring in, row by row: all of one fate at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.services.intake import Row
from annotator.services.taking import What
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.services.wording import worded
from annotator.ui.intake_annotations.words import kind_said, translated
from annotator.ui.refusals import worded_refusal
from annotator.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()

FATES: Final[Mapping[What, str]] = {
    What.NEW: QT_TRANSLATE_NOOP("TakingInAnnotations", "new"),
    What.CHANGED: QT_TRANSLATE_NOOP("TakingInAnnotations", "changed"),
    What.SAME: QT_TRANSLATE_NOOP("TakingInAnnotations", "there already"),
    What.LEFT: QT_TRANSLATE_NOOP("TakingInAnnotations", "left out"),
}


class RowModel(QAbstractTableModel):
    """Rows of a plan; what each says is made when it is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._titles: Mapping[str, str] = {}
        self._names_files = False

    def show(self, rows: Sequence[Row], titles: Mapping[str, str]) -> None:
        """Show rows; `titles` are those of articles by their ids."""
        self.beginResetModel()
        self._rows, self._titles = rows, titles
        self._names_files = len({row.file for row in rows}) > 1
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return what stands in a row of the table."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, number: int) -> int:
        """Return the row of the table in which a row of the plan stands; -1 if it does not."""
        return next((at for at, row in enumerate(self._rows) if row.number == number), -1)

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else 4

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Words"), self.tr("Kind"), self.tr("Line"), self.tr("To be known"))
        return names[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._said(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            said = (self._said(row, each) for each in range(4))
            return ", ".join(filter(None, said))
        return None

    def _said(self, row: Row, column: int) -> str:
        match column:
            case 0:
                return " ".join(row.quote.split())
            case 1:
                return kind_said(row.kind, row.subtype) if row.kind else ""
            case 2:
                return f"{row.line} · {row.file}" if self._names_files else str(row.line)
            case _:
                return self.note(row)

    def note(self, row: Row) -> str:
        """Return what is to be known of a row: why it is left, or what else there is to it."""
        if row.why is not None:
            return worded_refusal(row.why)
        told = [translated("TakingInAnnotations", FATES[row.what])]
        title = self._titles.get(row.article_id, "")
        if title:
            told.append(title)
        told.extend(worded(each, lambda text: translated("Refusals", text)) for each in row.told)
        return " · ".join(told)
