"""The list of sources: title, publisher and year, how often each is cited, who may know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

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
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from annotator.domain.source import Confidentiality, Source
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.folding import fold
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.painting import Tone, chip_size, paint_chip, paint_focus_ring
from annotator.ui.words import CONFIDENTIALITIES, said

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
ROW_HEIGHT: Final = 46
_EDGE: Final = 12
Index = QModelIndex | QPersistentModelIndex


class SourceRow(NamedTuple):
    """A source as the list tells of it; `told` is what searches look in, folded."""

    id: str
    title: str
    detail: str
    confidentiality: Confidentiality
    told: str


def rows_of(sources: Iterable[Source], uses: Mapping[str, int]) -> list[SourceRow]:
    """Return the rows of sources, by title."""
    rows = [
        SourceRow(
            each.id,
            each.title,
            _detail(each, uses.get(each.id, 0)),
            each.confidentiality,
            fold("\n".join((each.title, each.url, each.publisher, each.author))),
        )
        for each in sources
    ]
    return sorted(rows, key=lambda row: (fold(row.title), row.id))


def _detail(source: Source, uses: int) -> str:
    """Return `FAR · 2023 · cited 3×`."""
    if uses:
        cited = QCoreApplication.translate("SourceList", "cited {0}×").format(uses)
    else:
        cited = QCoreApplication.translate("SourceList", "not cited")
    parts = (source.publisher, source.issued[:4], cited)
    return " · ".join(part for part in parts if part)


class SourceModel(QAbstractListModel):
    """The rows in which every word of a search occurs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SourceRow] = []
        self._all: list[SourceRow] = []
        self._words: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many sources there are, whatever is searched for."""
        return len(self._all)

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """Take other rows."""
        self._all = list(rows)
        self._choose()

    def search(self, typed: str) -> None:
        """Show what holds all typed words, whatever their capitals and accents."""
        self._words = tuple(fold(typed).split())
        self._choose()

    def at(self, source_id: str) -> QModelIndex:
        """Return where a source stands; an invalid index when it is not shown."""
        for number, row in enumerate(self.rows):
            if row.id == source_id:
                return self.index(number, 0)
        return QModelIndex()

    def _choose(self) -> None:
        self.beginResetModel()
        self.rows = [row for row in self._all if all(word in row.told for word in self._words)]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            hidden = row.confidentiality is not Confidentiality.PUBLIC
            word = said(CONFIDENTIALITIES, row.confidentiality) if hidden else ""
            return ", ".join(part for part in (row.title, row.detail, word) if part)
        return row.title if role == int(Qt.ItemDataRole.DisplayRole) else None


class SourceList(QListView):
    """One of the sources is selected."""

    chosen = Signal(str)
    """A source's id, selected here with the mouse or the keyboard."""
    entered = Signal()
    """Return: the editor wants its fields."""
    left = Signal()

    def __init__(self, model: SourceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self.setAccessibleName(self.tr("Sources"))
        self.setProperty("role", "bar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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
        else:
            super().keyPressEvent(event)

    def _tell(self, now: QModelIndex) -> None:
        row = now.data(ROW_ROLE)
        if isinstance(row, SourceRow) and not self._is_following:
            self.chosen.emit(row.id)


class _SourceDelegate(QStyledItemDelegate):
    """Paints the title above the muted details, and a chip where somebody must not be named."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, SourceRow):
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
        taken = _paint_confidentiality(painter, inside, row)
        upper = inside.adjusted(0, 0, -taken, -inside.height() // 2)
        lower = inside.adjusted(0, inside.height() // 2, -taken, 0)
        face = QFont(option.font)
        face.setWeight(QFont.Weight.DemiBold)
        painter.setFont(face)
        painter.setPen(theme.on_selection if is_chosen else theme.text)
        _draw(painter, upper, row.title)
        painter.setFont(option.font)
        painter.setPen(theme.muted_on_selection if is_chosen else theme.muted)
        _draw(painter, lower, row.detail)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(room).adjusted(1, 1, -1, -2), theme.metrics.radius)
        painter.restore()


def _paint_confidentiality(painter: QPainter, inside: QRect, row: SourceRow) -> int:
    """Paint the chip at the right; return the width that it and its gap take."""
    if row.confidentiality is Confidentiality.PUBLIC:
        return 0
    is_secret = row.confidentiality is Confidentiality.CONFIDENTIAL
    word, tone = said(CONFIDENTIALITIES, row.confidentiality), Tone.FLAG
    tone = Tone.FLAG if is_secret else Tone.NEUTRAL
    sign = "people" if is_secret else ""
    width = chip_size(word, tone, sign).width()
    place = QRectF(inside.right() + 1 - width, inside.top(), width, inside.height())
    paint_chip(painter, place, word, tone, sign)
    return round(width) + 10


def _draw(painter: QPainter, room: QRect, words: str) -> None:
    line = words.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
