"""The list of hits: one line each in context, the hit at hand selected."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.ui.find.hit_delegate import BOX, HitDelegate
from annotator.ui.find.hit_model import HitModel
from annotator.ui.theme import themes
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm

KINDS: Final = {"C": Kind.CLAIM, "E": Kind.ENTITY, "D": Kind.DATE}


class HitList(QTableView):
    """Letters act here: C, E and D and the digits choose as what hits are tagged."""

    gone_to = Signal(int)
    """A row's number, chosen here with the mouse or the keyboard."""
    entered = Signal()
    """Return or a double click."""
    left_upwards = Signal()
    left = Signal()
    kind_wanted = Signal(object)
    """A `Kind`."""
    subtype_wanted = Signal(int)
    """The number of a subtype, from 1."""
    ticked = Signal()
    """What is ticked has changed."""

    def __init__(self, model: HitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self._empty_words = ""
        self.setAccessibleName(self.tr("Hits"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(HitDelegate(self))
        self.setMouseTracking(True)
        self.setModel(model)
        calm(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._enter)

    def select_row(self, number: int) -> None:
        """Select a row and bring it into sight, without telling; none with -1."""
        self._is_following = True
        if number < 0:
            self.selectionModel().clear()
        else:
            self.selectRow(number)
        self._is_following = False

    def say_when_empty(self, words: str) -> None:
        """Say why there are no rows."""
        self._empty_words = words
        self.viewport().update()

    def row(self) -> int:
        """Return the number of the selected row, or -1."""
        return self.currentIndex().row()

    def flip(self) -> None:
        """Tick the selected row, or no longer."""
        if self._model.flip(self.row()):
            self.ticked.emit()

    def tick_all(self) -> None:
        """Tick every row that can be."""
        self._model.tick_all(ticked=True)
        self.ticked.emit()

    def tick_none(self) -> None:
        """Tick no row."""
        self._model.tick_all(ticked=False)
        self.ticked.emit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Search for nothing: a plain letter is a command."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in RETURN_KEYS and is_plain:
            self.entered.emit()
        elif key == Qt.Key.Key_Up and self.row() <= 0 and self._model.choice is None:
            self.left_upwards.emit()
        elif event.text().strip() or key in {*RETURN_KEYS, Qt.Key.Key_Space}:
            self._take_letter(event)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rowCount() and self._empty_words:
            painter = QPainter(self.viewport())
            painter.setPen(themes().current.muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(
                self.viewport().rect().adjusted(16, 4, -16, -4), flags, self._empty_words
            )
            painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() < BOX:
            self.flip()

    def _take_letter(self, event: QKeyEvent) -> None:
        letter, digit = event.text().upper(), digit_of(event)
        is_choosing = self._model.choice is not None
        if is_choosing and event.key() == Qt.Key.Key_Space:
            self.flip()
        elif is_choosing and letter == "A":
            self.tick_all()
        elif is_choosing and letter == "N":
            self.tick_none()
        elif letter in KINDS and not is_choosing:
            self.kind_wanted.emit(KINDS[letter])
        elif digit and not is_choosing:
            self.subtype_wanted.emit(digit)
        else:
            event.ignore()

    def _tell(self, now: QModelIndex) -> None:
        if now.isValid() and not self._is_following:
            self.gone_to.emit(now.row())

    def _enter(self, at: QModelIndex) -> None:
        if at.isValid() and self._model.choice is None:
            self.entered.emit()
