"""The list of annotations: one line each, one of them selected."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from annotator.ui.annotation_delegate import AnnotationDelegate
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm


class AnnotationList(QTableView):
    """Shows a model of annotations; letters are left to the commands of the window."""

    chosen = Signal(str)
    """An annotation's id, selected here with the mouse or the keyboard."""
    entered = Signal()
    """Return or a double click: the editor wants its details."""
    left = Signal()

    def __init__(self, model: AnnotationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self.setAccessibleName(self.tr("Annotations"))
        self.setProperty("role", "bar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(AnnotationDelegate(self))
        self.setMouseTracking(True)
        self.setModel(model)
        calm(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._enter)

    def select(self, annotation_id: str) -> None:
        """Select an annotation and bring it into sight, without telling; none when it is hidden."""
        at = self._model.place(annotation_id)
        if at == self.currentIndex() and self.selectionModel().isSelected(at):
            return
        self._is_following = True
        if at.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(at, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(at)
        else:
            self.selectionModel().clear()
        self._is_following = False

    def hold_still(self, *, still: bool) -> None:
        """Tell nothing of the selection while the model is being changed."""
        self._is_following = still

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Search for nothing: a plain letter is a command."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in RETURN_KEYS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().strip():
            # A letter is a command, or nothing: whoever holds the list says why.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self, now: QModelIndex) -> None:
        row = self._model.row(now)
        if row is not None and not self._is_following:
            self.chosen.emit(row.id)

    def _enter(self, _index: QModelIndex) -> None:
        self.entered.emit()
