"""A field above a list that narrows it while one types."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from annotator.ui.widgets.fields import RETURN_KEYS

REST_MS: Final = 120
"""How long typing rests before the list is narrowed."""


class SearchField(QLineEdit):
    """Says when its words are to be searched for: after a rest, and at once on the way out."""

    searched = Signal()
    """The list is to be narrowed to what stands in the field now."""
    list_wanted = Signal()
    """Return or Down: the editor goes on to the rows."""
    left = Signal()
    """Escape in an empty field; in a full one it empties it first."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        """`name` is for screen readers."""
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.search)
        self.textChanged.connect(self._rest_again)

    def search(self) -> None:
        """Have the words searched for now."""
        self._rest.stop()
        self.searched.emit()

    def _rest_again(self, _text: str) -> None:
        self._rest.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in {*RETURN_KEYS, Qt.Key.Key_Down}:
            self.search()
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.text():
            self.clear()
            self.search()
        else:
            self.left.emit()
