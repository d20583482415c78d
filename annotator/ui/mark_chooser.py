"""A list of the annotations at one place, to choose one: the smallest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.ui.annotation_chip import ChipFace
from annotator.ui.theme import themes
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.painting import (
    DOT,
    chip_size,
    keycap_size,
    paint_chip,
    paint_keycap,
    paint_kind_dot,
)

WIDTH: Final = 420
MOST_ROWS: Final = 9
"""Rows that are seen at once; the others are scrolled to."""
_ROLE: Final = Qt.ItemDataRole.UserRole
_EDGE: Final = 10
_LETTERS: Final = 160


@dataclass(frozen=True, slots=True)
class Choice:
    """One annotation of the list."""

    id: str
    kind: Kind
    quote: str
    chip: ChipFace
    spoken: str


class _Rows(QStyledItemDelegate):
    """Paints a digit, the kind, the words, the chip."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(WIDTH, themes().current.metrics.row)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        choice = index.data(_ROLE)
        if not isinstance(choice, Choice):
            return
        theme = themes().current
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(option.rect, theme.selection)
        room = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        ink = theme.on_selection if is_chosen and theme.uses_letters else None
        digit = str(index.row() + 1) if index.row() < MOST_ROWS else ""
        if digit:
            paint_keycap(painter, _square(room, keycap_size(digit).width()), digit, ink=ink)
        room.setLeft(room.left() + 28)
        paint_kind_dot(painter, _square(room, DOT), choice.kind, ink)
        room.setLeft(room.left() + DOT + 8)
        chip = chip_size(choice.chip.text, choice.chip.tone, choice.chip.sign).width()
        chip = min(chip, room.width() * 0.45)
        place = QRectF(room.right() - chip, room.top(), chip, room.height())
        paint_chip(painter, place, choice.chip.text, choice.chip.tone, choice.chip.sign)
        room.setRight(place.left() - 8)
        painter.setFont(option.font)
        painter.setPen(theme.on_selection if is_chosen else theme.text)
        words = " ".join(choice.quote[:_LETTERS].split())
        words = option.fontMetrics.elidedText(
            words, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class MarkChooser(QFrame):
    """Pops up over everything; arrows, digits and Return choose, Escape leaves."""

    chosen = Signal(str)
    looked_at = Signal(str)
    """The id of the row that the arrows or the mouse have come to."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "float")
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Rows(self.list))
        calm(self.list)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Annotations here"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 4, 1, 4)
        rows.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._look)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(self._choose)

    def show_choices(self, choices: Sequence[Choice], current: str, place: QPoint) -> None:
        """Show annotations at a place of the screen; `current` is the one to begin at."""
        self._model.clear()
        for choice in choices:
            item = QStandardItem(choice.spoken)
            item.setEditable(False)
            item.setData(choice, _ROLE)
            self._model.appendRow(item)
        row = themes().current.metrics.row
        self.resize(WIDTH + 2, min(len(choices), MOST_ROWS) * row + 10)
        self.move(self._inside(place))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        ids = [choice.id for choice in choices]
        at = ids.index(current) if current in ids else 0
        self.list.setCurrentIndex(self._model.index(at, 0))

    def choices(self) -> list[Choice]:
        """Return what is shown, in order."""
        found = (self._model.index(row, 0).data(_ROLE) for row in range(self._model.rowCount()))
        return [each for each in found if isinstance(each, Choice)]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Digits and Return are commands in the pane behind, which counts as the parent.
            event.accept()
        return event.type() == QEvent.Type.KeyPress and self._obey(event)

    def _obey(self, event: QKeyEvent) -> bool:
        """Take the keys that choose or leave, and letters; the list walks by itself."""
        digit = digit_of(event)
        if event.key() in RETURN_KEYS:
            self._choose(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif digit and digit <= self._model.rowCount():
            self._choose(self._model.index(digit - 1, 0))
        return bool(event.text()) or event.key() == Qt.Key.Key_Escape

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _look(self, now: QModelIndex) -> None:
        choice = now.data(_ROLE)
        if isinstance(choice, Choice) and self.isVisible():
            self.looked_at.emit(choice.id)

    def _choose(self, index: QModelIndex) -> None:
        choice = index.data(_ROLE)
        self.hide()
        if isinstance(choice, Choice):
            self.chosen.emit(choice.id)

    def _inside(self, place: QPoint) -> QPoint:
        """Return where to stand so that all of it is on the screen."""
        screen = self.screen().availableGeometry()
        left = min(place.x(), screen.right() - self.width())
        top = min(place.y(), screen.bottom() - self.height())
        return QPoint(max(screen.left(), left), max(screen.top(), top))


def _square(room: QRectF, side: float) -> QRectF:
    return QRectF(room.left(), room.center().y() - side / 2, side, side)
