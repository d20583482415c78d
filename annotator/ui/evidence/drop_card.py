"""A card on which files and pictures can be dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.ui.evidence.giving import can_give, given
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.states import set_state


class DropCard(Card):
    """Hands on what is dropped, while it is open; whatever else is dragged goes to the window."""

    given = Signal(object)
    """Files or a picture to attach: a `Given`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.takes_files = True
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.takes_files:
            # Refused here, or the window would take it for an article.
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
        elif can_give(event.mimeData()):
            set_state(self, "state", "drop")
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_state(self, "state", "")
        super().dragLeaveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        set_state(self, "state", "")
        found = given(event.mimeData())
        if found and self.takes_files:
            event.acceptProposedAction()
            self.given.emit(found)
