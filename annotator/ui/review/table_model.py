"""The statements of the queue as rows of a table, read by the page when they are looked at."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.domain.annotation import AnchorState, ReviewStatus
from annotator.store.people import people
from annotator.store.project import Project
from annotator.store.queue_filter import QueueOrder
from annotator.store.queue_rows import TableRow, table_rows
from annotator.ui.people.badge import Face, faces_of
from annotator.ui.review.ago import age_said, short_day_said
from annotator.ui.widgets.painting import Tone
from annotator.ui.words import KINDS, PRIORITIES, REASONS, SEVERITIES, day_said, said, said_word

PAGE: Final = 64
"""How many rows are read at once: more than a tall window shows."""
KEPT: Final = 32 * PAGE
"""How many rows are kept at most; the ones that were read first go first."""
FEW: Final = 4
"""So many ids are sooner looked for one by one than all together."""
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""Gives a row's `TableRow`."""
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands in a row, from left to right."""

    KIND = 0
    QUOTE = 1
    WHY = 2
    ARTICLE = 3
    ASSIGNEE = 4
    PRIORITY = 5
    AGE = 6
    DUE = 7


ORDERS: Final[Mapping[Column, QueueOrder]] = {
    Column.KIND: QueueOrder.KIND,
    Column.QUOTE: QueueOrder.QUOTE,
    Column.WHY: QueueOrder.SEVERITY,
    Column.ARTICLE: QueueOrder.READING,
    Column.ASSIGNEE: QueueOrder.ASSIGNEE,
    Column.PRIORITY: QueueOrder.PRIORITY,
    Column.AGE: QueueOrder.AGE,
    Column.DUE: QueueOrder.DUE,
}
"""Which order a click on a header asks for."""
_URGENCY: Final = ("", "↓", "!", "!!")
"""Priorities in a column of one sign."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a row waits, as its chip shows it."""

    words: str
    tone: Tone = Tone.NEUTRAL
    sign: str = ""


class QueueTableModel(QAbstractTableModel):
    """Holds the ids; a row is read with its page when it is first looked at."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.ids: list[str] = []
        self._rows: dict[str, TableRow] = {}
        self._faces: dict[str, Face] = {}
        self._now = ""

    def show_ids(self, ids: Sequence[str], touched: Collection[str] | None, now: str) -> None:
        """Show other ids; of those that stay, only the touched ones are read again.

        Without knowing which were touched, all of them are. `now` is UTC.
        """
        self._now = now
        if touched is None:
            self._rows.clear()
            self._faces = faces_of(people(self._project))
        for each in touched or ():
            self._rows.pop(each, None)
        if self.ids == ids:
            if self.ids:
                last = self.index(len(self.ids) - 1, Column.DUE)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.ids = list(ids)
        self.endResetModel()

    def row(self, number: int) -> TableRow | None:
        """Return a row by its place; none when another program has deleted it."""
        if not 0 <= number < len(self.ids):
            return None
        found = self._rows.get(self.ids[number])
        if found is None:
            first = number - number % PAGE
            self._read(self.ids[first : first + PAGE])
            found = self._rows.get(self.ids[number])
        return found

    def places(self, wanted: Collection[str]) -> list[int]:
        """Return where those of some ids stand that are there, from top to bottom."""
        if len(wanted) <= FEW:
            return sorted(self.ids.index(each) for each in wanted if each in self.ids)
        return [number for number, each in enumerate(self.ids) if each in wanted]

    def face(self, row: TableRow) -> Face | None:
        """Return the face of who has a row; none for nobody."""
        return self._faces.get(row.assigned_to)

    def why(self, row: TableRow) -> Why:
        """Return why a row waits, or where it stands when it does not."""
        if row.reason is not None and row.severity is not None:
            words = said(REASONS, row.reason)
            return Why(
                words if row.open_flags == 1 else f"{words} +{row.open_flags - 1}", Tone.FLAG
            )
        if row.state is AnchorState.STALE:
            return Why(self.tr("words changed"), Tone.FLAG, "warning")
        if row.self_approved:
            return Why(self.tr("self-approved"), Tone.GOOD, "warning")
        words = {
            ReviewStatus.REQUESTED: self.tr("review"),
            ReviewStatus.APPROVED: self.tr("approved"),
            ReviewStatus.CHANGES_REQUESTED: self.tr("changes"),
        }.get(row.review, "")
        is_good = row.review is ReviewStatus.APPROVED
        return Why(words, Tone.GOOD if is_good else Tone.NEUTRAL, "check" if is_good else "")

    def words(self, row: TableRow, column: Column) -> str:
        """Return what stands in a cell."""
        match column:
            case Column.KIND:
                return said(KINDS, row.kind)
            case Column.QUOTE:
                return " ".join(row.exact.split("\n"))
            case Column.WHY:
                return self.why(row).words
            case Column.ARTICLE:
                return row.article_title
            case Column.ASSIGNEE:
                face = self.face(row)
                return face.name if face else ""
            case Column.PRIORITY:
                return _URGENCY[row.priority] if 0 <= row.priority < len(_URGENCY) else ""
            case Column.AGE:
                return age_said(row.since, self._now)
            case Column.DUE:
                return short_day_said(row.due_on) if row.due_on else ""

    def spoken(self, row: TableRow) -> str:
        """Return a whole row as it is read out."""
        worst = said(SEVERITIES, row.severity) if row.severity else ""
        urgent = said_word(PRIORITIES[row.priority]) if row.priority else ""
        due = self.tr("due {0}").format(day_said(row.due_on)) if row.due_on else ""
        parts = (
            *(self.words(row, each) for each in (Column.KIND, Column.QUOTE, Column.WHY)),
            worst,
            *(self.words(row, each) for each in (Column.ARTICLE, Column.ASSIGNEE)),
            urgent,
            self.words(row, Column.AGE),
            due,
        )
        return ", ".join(part for part in parts if part)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or not index.isValid():
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        column = Column(index.column())
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.PRIORITY:
            return said_word(PRIORITIES[row.priority])
        return self.words(row, column)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        long, short = self._titles()[Column(section)]
        if role == Qt.ItemDataRole.DisplayRole:
            return short
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return long
        return None

    def _titles(self) -> dict[Column, tuple[str, str]]:
        """Return each header's title whole, and as it stands in the room there is."""
        return {
            Column.KIND: (self.tr("Kind"), ""),
            Column.QUOTE: (self.tr("Statement"),) * 2,
            Column.WHY: (self.tr("Waits because"), self.tr("Why")),
            Column.ARTICLE: (self.tr("Article"),) * 2,
            Column.ASSIGNEE: (self.tr("Assigned to"), self.tr("Who")),
            Column.PRIORITY: (self.tr("Priority"), "!"),
            Column.AGE: (self.tr("Waits for"), self.tr("Age")),
            Column.DUE: (self.tr("Due"),) * 2,
        }

    def _read(self, ids: Sequence[str]) -> None:
        self._rows.update(table_rows(self._project, [one for one in ids if one not in self._rows]))
        surplus = len(self._rows) - KEPT
        if surplus > 0:
            for each in list(islice(self._rows, max(surplus, PAGE))):
                del self._rows[each]


_ROLES: Final = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        ROW_ROLE,
    }
)
