"""The hits as rows of a table: what a row says is read when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.find.choice import Choice
from annotator.ui.find.hit_facts import FactReader, HitFacts
from annotator.ui.words import KINDS, SUBTYPES, said

FACTS_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The `HitFacts`."""
REASON_ROLE: Final = FACTS_ROLE + 1
"""Why a place is not ticked, in words; empty for nothing."""

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()


class HitModel(QAbstractTableModel):
    """Hits to be looked through, or a `Choice` of places, each with a check box."""

    def __init__(self, reader: FactReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._spans: Sequence[Span] = ()
        self.choice: Choice | None = None

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Show hits without check boxes."""
        self._reset(spans, None)

    def show_choice(self, choice: Choice) -> None:
        """Show places to be chosen from."""
        self._reset(choice.spans, choice)

    def flip(self, row: int) -> bool:
        """Tick a row, or no longer; returns whether that could be done."""
        if self.choice is None or not self.choice.flip(row):
            return False
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        return True

    def tick_all(self, *, ticked: bool) -> None:
        """Tick all rows that can be, or none."""
        if self.choice is not None:
            self.choice.tick_all(ticked=ticked)
            self.read_again()

    def read_again(self) -> None:
        """Tell that what the rows say may have changed."""
        if self._spans:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._spans) - 1, 0))

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._spans)

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.choice is not None and index.isValid():
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(row)
        if role == REASON_ROLE:
            return self.choice.reason(row) if self.choice is not None else ""
        wanted = {FACTS_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if role not in wanted:
            return None
        facts = self._reader.facts(self._spans[row])
        if role == FACTS_ROLE:
            return facts
        if role == Qt.ItemDataRole.DisplayRole:
            return facts.context.words
        return self._told(row, facts)

    def _check_state(self, row: int) -> Qt.CheckState | None:
        if self.choice is None:
            return None
        ticked = self.choice.is_ticked(row)
        return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked

    def _told(self, row: int, facts: HitFacts) -> str:
        context = facts.context
        words = f"{context.before}{context.words}{context.after}"
        parts = [self.tr("paragraph {0}: {1}").format(facts.paragraph, words), tagged_as(facts)]
        if self.choice is not None:
            ticked = self.choice.is_ticked(row)
            parts.append(self.tr("ticked") if ticked else self.tr("not ticked"))
            parts.append(self.choice.reason(row))
        return ", ".join(filter(None, parts))

    def _reset(self, spans: Sequence[Span], choice: Choice | None) -> None:
        self.beginResetModel()
        self._spans, self.choice = spans, choice
        self.endResetModel()


def tagged_as(facts: HitFacts) -> str:
    """Return what a hit is tagged as, in words; empty when it is not."""
    return ", ".join(said(SUBTYPES, tag.subtype) or said(KINDS, tag.kind) for tag in facts.tags)


def kind_of(facts: HitFacts) -> Kind | None:
    """Return the kind of a hit's first tag."""
    return facts.tags[0].kind if facts.tags else None
