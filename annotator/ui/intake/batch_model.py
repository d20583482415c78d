"""The files of a dialog as rows: whether each comes in, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from annotator.services.batch_importing import FileRead, is_known
from annotator.services.desk import Desk
from annotator.services.importing import SAME_TEXT_KNOWN, ArticleDraft
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.services.wording import NOTES
from annotator.ui.dialogs.article_fields import typed_day
from annotator.ui.icons import icon
from annotator.ui.refusals import worded_refusal
from annotator.ui.widgets.tips import plain_tip

FILE, OUTCOME = range(2)
_HEADS: Final = (
    QT_TRANSLATE_NOOP("BatchModel", "File"),
    QT_TRANSLATE_NOOP("BatchModel", "What comes of it"),
)
_KINDS: Final = {
    "text": QT_TRANSLATE_NOOP("BatchModel", "Text"),
    "markdown": QT_TRANSLATE_NOOP("BatchModel", "Markdown"),
    "html": QT_TRANSLATE_NOOP("BatchModel", "Web page"),
    "docx": QT_TRANSLATE_NOOP("BatchModel", "Word"),
    "odt": QT_TRANSLATE_NOOP("BatchModel", "OpenDocument"),
    "pdf": QT_TRANSLATE_NOOP("BatchModel", "PDF"),
    "epub": QT_TRANSLATE_NOOP("BatchModel", "EPUB"),
}
_ROOT: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Entry:
    """One file; `kept` is its article with what the editor has made of it so far."""

    read: FileRead
    kept: ArticleDraft | None
    is_wanted: bool
    is_known: bool
    is_fit: bool = True


class BatchModel(QAbstractTableModel):
    """Two columns; the box in the first says whether the article comes in.

    Not so to begin with is what the project has already.
    """

    counted = Signal()
    """The number of articles that come in may have changed."""

    def __init__(self, desk: Desk, reads: Sequence[FileRead], parent: QObject) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        for read in reads:
            known = read.draft is not None and is_known(desk, read.draft)
            is_wanted = read.draft is not None and not known
            self._entries.append(Entry(read, read.draft, is_wanted, known))

    def entry(self, row: int) -> Entry:
        """Return the file of a row."""
        return self._entries[row]

    def first_readable(self) -> int:
        """Return the first row that has an article, else the first."""
        rows = (row for row, each in enumerate(self._entries) if each.kept is not None)
        return next(rows, 0)

    def first_wrong(self) -> int:
        """Return the first row that is to come in and cannot as it is, or -1."""
        wrong = (row for row, e in enumerate(self._entries) if e.is_wanted and not e.is_fit)
        return next(wrong, -1)

    def wanted(self) -> int:
        """Return how many articles come in."""
        return sum(each.is_wanted for each in self._entries)

    def refused(self) -> int:
        """Return how many files cannot be read."""
        return sum(each.read.refusal is not None for each in self._entries)

    def keep(self, row: int, kept: ArticleDraft | None, *, is_fit: bool) -> None:
        """Keep what the editor has made of an article; none for one that has no text just now."""
        entry = self._entries[row]
        entry.kept = kept or entry.kept
        entry.is_fit = is_fit

    def drafts(self) -> list[ArticleDraft]:
        """Return the articles that come in, in the order of the rows; all must be fit."""
        wanted = (each.kept for each in self._entries if each.is_wanted and each.kept is not None)
        return [replace(kept, published_on=typed_day(kept.published_on)) for kept in wanted]

    def comments(self) -> int:
        """Return how many comments the articles have that come in."""
        return sum(each.read.comments for each in self._entries if each.is_wanted)

    def commented(self) -> dict[int, Path]:
        """Return the files with comments by the places of their articles among `drafts`."""
        wanted = (each.read for each in self._entries if each.is_wanted and each.kept is not None)
        return {place: read.path for place, read in enumerate(wanted) if read.comments}

    def report(self) -> str:
        """Return a line for each file: its name, a tab, and what comes of it."""
        return "".join(f"{each.read.path}\t{self._outcome(each)}\n" for each in self._entries)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return QCoreApplication.translate("BatchModel", _HEADS[section])
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        has_box = index.column() == FILE and self._entries[index.row()].kept is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if has_box else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        is_file = index.column() == FILE
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return entry.read.path.name if is_file else self._outcome(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(str(entry.read.path) if is_file else self._outcome(entry))
            case Qt.ItemDataRole.CheckStateRole if is_file and entry.kept is not None:
                return Qt.CheckState.Checked if entry.is_wanted else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DecorationRole if not is_file:
                return icon("warning", "muted") if self._is_odd(entry) else None
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != FILE:
            return False
        entry = self._entries[index.row()]
        entry.is_wanted = Qt.CheckState(value) == Qt.CheckState.Checked and entry.kept is not None
        self.dataChanged.emit(index, index, [role])
        self.counted.emit()
        return True

    def _is_odd(self, entry: Entry) -> bool:
        return entry.kept is None or entry.is_known or bool(entry.kept.notes)

    def _outcome(self, entry: Entry) -> str:
        if entry.read.refusal is not None:
            return worded_refusal(entry.read.refusal)
        draft = entry.read.draft
        if draft is None:
            return ""
        codes = (*((SAME_TEXT_KNOWN,) if entry.is_known else ()), *draft.notes)
        told = (QCoreApplication.translate("Notes", NOTES[code]) for code in codes)
        return " · ".join((*self._facts(draft, entry.read.comments), *told))

    def _facts(self, draft: ArticleDraft, comments: int) -> Iterator[str]:
        yield QCoreApplication.translate("BatchModel", _KINDS[draft.source_format])
        yield self.tr("{0} characters").format(QLocale().toString(len(draft.text)))
        if comments:
            yield self.tr("%n comment(s)", "", comments)
