"""The list of sources: title, publisher and year, how often each is cited, who may know of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from annotator.domain.source import Confidentiality, Source
from annotator.ui.sources.naming import LOCK, is_veiled
from annotator.ui.sources.source_library import Entry
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.painting import Tone, chip_size, paint_chip, paint_focus_ring
from annotator.ui.words import CONFIDENTIALITIES, said

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
ROW_HEIGHT: Final = 46
_EDGE: Final = 12
Index = QModelIndex | QPersistentModelIndex


def detail_of(entry: Entry) -> str:
    """Return `Roux · FAR · 2023 · cited 3×`; of a confidential source only the last of it."""
    return " · ".join(part for part in (_named(entry.source), _cited(entry.uses)) if part)


def _named(source: Source) -> str:
    named = (_first_author(source), source.publisher, source.issued[:4])
    return " · ".join(part for part in (() if is_veiled(source) else named) if part)


def _cited(uses: int) -> str:
    if uses:
        return QCoreApplication.translate("SourceList", "cited {0}×").format(uses)
    return QCoreApplication.translate("SourceList", "not cited")


def _first_author(source: Source) -> str:
    """Return who comes first, and that there are others."""
    first, *others = source.author.split("; ")
    return f"{first} et al." if others else first


class SourceModel(QAbstractListModel):
    """The sources that were found, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Entry] = []
        self._places: dict[str, int] = {}

    def show_rows(self, rows: Sequence[Entry]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self._places = {entry.source.id: place for place, entry in enumerate(self.rows)}
        self.endResetModel()

    def at(self, source_id: str) -> QModelIndex:
        """Return where a source stands; an invalid index when it is not shown."""
        place = self._places.get(source_id)
        return QModelIndex() if place is None else self.index(place, 0)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        entry = self.rows[index.row()]
        if role == ROW_ROLE:
            return entry
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            secrecy = entry.source.confidentiality
            hidden = secrecy is not Confidentiality.PUBLIC
            word = said(CONFIDENTIALITIES, secrecy) if hidden else ""
            return ", ".join(part for part in (entry.name, detail_of(entry), word) if part)
        return entry.name if role == int(Qt.ItemDataRole.DisplayRole) else None


class SourceList(QListView):
    """One of the sources is selected."""

    chosen = Signal(str)
    """A source's id, selected here with the mouse or the keyboard."""
    entered = Signal()
    """Return: the editor wants its fields."""
    pasted = Signal(str)
    """A text to be made a source of."""
    left = Signal()

    def __init__(self, model: SourceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self.setAccessibleName(self.tr("Sources"))
        self.setProperty("role", "bar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_SourceDelegate(self))
        self.setModel(model)
        calm(self)
        self.selectionModel().currentChanged.connect(self._tell)

    def select(self, source_id: str) -> None:
        """Select a source and bring it into sight, without telling; none when it is not shown."""
        at = self._model.at(source_id)
        self._is_following = True
        if at.isValid():
            self.setCurrentIndex(at)
            self.scrollTo(at)
        else:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        self._is_following = False

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected sources, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.rows[row].source.id for row in rows]

    def go_in(self) -> None:
        """Put the keyboard on the rows: on the selected one, or else on the first."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self._model.rows:
            self.setCurrentIndex(self._model.index(0, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def _tell(self, now: QModelIndex) -> None:
        entry = now.data(ROW_ROLE)
        if isinstance(entry, Entry) and not self._is_following:
            self.chosen.emit(entry.source.id)


class _SourceDelegate(QStyledItemDelegate):
    """Paints the title above the muted details, and a chip where somebody must not be named."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ROW_ROLE)
        if not isinstance(entry, Entry):
            return
        theme, room = themes().current, QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(room, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, theme.hover)
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.line)
        inside = room.adjusted(_EDGE, 5, -_EDGE, -6)
        taken = _paint_confidentiality(painter, inside, entry.source)
        upper = inside.adjusted(0, 0, -taken, -inside.height() // 2)
        lower = inside.adjusted(0, inside.height() // 2, -taken, 0)
        face = QFont(option.font)
        face.setWeight(QFont.Weight.DemiBold)
        painter.setFont(face)
        painter.setPen(theme.on_selection if is_chosen else theme.text)
        _draw(painter, upper, entry.name)
        painter.setFont(option.font)
        painter.setPen(theme.muted_on_selection if is_chosen else theme.muted)
        _draw_detail(painter, lower, entry)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(room).adjusted(1, 1, -1, -2), theme.metrics.radius)
        painter.restore()


def _paint_confidentiality(painter: QPainter, inside: QRect, source: Source) -> int:
    """Paint the chip at the right; return the width that it and its gap take."""
    if source.confidentiality is Confidentiality.PUBLIC:
        return 0
    is_secret = source.confidentiality is Confidentiality.CONFIDENTIAL
    word = said(CONFIDENTIALITIES, source.confidentiality)
    tone = Tone.FLAG if is_secret else Tone.NEUTRAL
    sign = LOCK if is_secret else ""
    width = chip_size(word, tone, sign).width()
    place = QRectF(inside.right() + 1 - width, inside.top(), width, inside.height())
    paint_chip(painter, place, word, tone, sign)
    return round(width) + 10


def _draw_detail(painter: QPainter, room: QRect, entry: Entry) -> None:
    """Draw who and when, cut where there is no room, and how often it is cited, never cut."""
    cited = _cited(entry.uses)
    named, metrics = _named(entry.source), painter.fontMetrics()
    left = room.width() - metrics.horizontalAdvance(f" · {cited}")
    shown = metrics.elidedText(named, Qt.TextElideMode.ElideRight, left)
    _draw(painter, room, f"{shown} · {cited}" if shown else cited)


def _draw(painter: QPainter, room: QRect, words: str) -> None:
    line = words.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
