"""A line that proposes what is already known while one types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS, CommitLineEdit
from annotator.ui.widgets.folding import fold

MOST_ROWS: Final = 12
_ID: Final = int(Qt.ItemDataRole.UserRole)
_DETAIL: Final = _ID + 1
_ROW_HEIGHT: Final = 28


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something known: its id, the words that stand for it, and a word that tells it apart."""

    id: str
    label: str
    detail: str = ""


def matches(proposals: Iterable[tuple[str, Proposal]], typed: str) -> list[Proposal]:
    """Find what holds `typed` anywhere: beginnings first, then words, then the rest.

    Each proposal comes with its folded label.
    """
    wanted = fold(typed).strip()
    ranked = [
        (_rank(folded, wanted), proposal) for folded, proposal in proposals if wanted in folded
    ]
    ranked.sort(key=lambda pair: pair[0])
    return [proposal for _, proposal in ranked[:MOST_ROWS]]


def _rank(folded: str, wanted: str) -> int:
    if folded.startswith(wanted):
        return 0
    return 1 if f" {wanted}" in folded else 2


class CompletingLineEdit(CommitLineEdit):
    """A line for a name that may be known already.

    `picked` carries the id of the proposal that was chosen, or whose label was typed letter by
    letter; `committed` any other text, a new name. It commits on Return and on leaving only: a
    half-typed name must not become a record because somebody stopped to think.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent, placeholder=placeholder)
        self._lookup: Callable[[], Sequence[tuple[str, Proposal]]] = list
        self._rows = QStandardItemModel(self)
        self._popup = QListView()
        self.commits.rest_ms = 0
        self.commits.committed.disconnect(self.committed)
        self.commits.committed.connect(self._committed)
        self.textEdited.connect(self._propose)
        self._make_completer()

    def set_lookup(self, lookup: Callable[[], Sequence[tuple[str, Proposal]]]) -> None:
        """Ask for what is known, each with its folded label, whenever somebody types."""
        self._lookup = lookup

    def _make_completer(self) -> None:
        completer = QCompleter(self._rows, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_ROWS)
        self.setCompleter(completer)
        completer.setPopup(self._popup)
        self._popup.setProperty("role", "popup")
        self._popup.setItemDelegate(_ProposalDelegate(self._popup))
        completer.activated.connect(self._pick)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS and self._popup.isVisible():
            if self._popup.currentIndex().isValid():
                event.ignore()  # the completer then picks the row
                return
            self._popup.hide()
        super().keyPressEvent(event)

    def _propose(self, typed: str) -> None:
        self._rows.clear()
        if not typed.strip():
            return
        for proposal in matches(self._lookup(), typed):
            item = QStandardItem(proposal.label)
            item.setData(proposal.id, _ID)
            item.setData(proposal.detail, _DETAIL)
            self._rows.appendRow(item)

    def _pick(self) -> None:
        index = self._popup.currentIndex()
        label = str(index.data())
        self.setText(label)
        self.commits.show_value(label)
        self.picked.emit(str(index.data(_ID)))

    def _committed(self, text: str) -> None:
        label = text.strip()
        same = [proposal.id for _, proposal in self._lookup() if proposal.label == label]
        if len(same) == 1:
            self.picked.emit(same[0])
        else:
            self.committed.emit(text)


class _ProposalDelegate(QStyledItemDelegate):
    """Paints a label, and its detail muted at the right."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = themes().current
        rect = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(option.font)
        if is_chosen:
            painter.fillRect(rect, theme.selection)
        inner = rect.adjusted(8, 0, -8, 0)
        detail = str(index.data(_DETAIL) or "")
        room = option.fontMetrics.horizontalAdvance(detail)
        painter.setPen(theme.muted_on_selection if is_chosen else theme.muted)
        side = Qt.AlignmentFlag
        painter.drawText(inner, side.AlignRight | side.AlignVCenter, detail)
        painter.setPen(theme.on_selection if is_chosen else theme.text)
        inner.setRight(inner.right() - room - 12)
        label = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, side.AlignLeft | side.AlignVCenter, label)
        painter.restore()
