"""A message at the bottom of a pane that goes by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.announcing import announce
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KEY, KeyButton
from annotator.ui.widgets.labels import PlainLabel

SHOWN_MS: Final = 6000


class Toast(QFrame):
    """One message, at the bottom in the middle of its parent; a new one takes the old one's place.

    It stays for `shown_ms`, and as long as the mouse is on it. Screen readers hear it.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget, *, undo_key: str = "", room: QWidget | None = None) -> None:
        """`room` is the part of its parent at whose bottom it stands, else all of it."""
        super().__init__(parent)
        self._pane, self._room, self._lift = parent, room or parent, 0
        self.shown_ms = SHOWN_MS
        self.setProperty("role", "toast")
        metrics = themes().current.metrics
        self.label = PlainLabel()
        self.label.setWordWrap(True)
        self.undo = QAction(self.tr("Undo"), self)
        self.undo.setProperty(KEY, undo_key)
        self.undo.triggered.connect(self._undo)
        self.button = KeyButton(self.undo, role="toast")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(metrics.large, metrics.small, metrics.small, metrics.small)
        row.setSpacing(metrics.large)
        row.addWidget(self.label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._room.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, can_undo: bool = False, is_urgent: bool = False) -> None:
        """Show `text`, with an Undo button if what it tells of can be undone.

        What is urgent, such as a refusal, is also heard before anything else.
        """
        self.label.setText(text)
        self.button.setVisible(can_undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(self.shown_ms)
        announce(self, text, urgent=is_urgent)

    def stand_on(self, pane: QWidget, *, room: QWidget | None = None, lift: int = 0) -> None:
        """Show messages at the bottom of another pane, or its `room`, from now on.

        They stand `lift` pixels higher, to leave free what is at the foot of it.
        """
        self._room.removeEventFilter(self)
        self._pane, self._room, self._lift = pane, room or pane, lift
        self.hide()
        self.setParent(pane)
        self._room.installEventFilter(self)

    def offers_undo(self) -> bool:
        """Whether a message with an Undo button is on the screen."""
        return not (self.isHidden() or self.button.isHidden())

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _place(self) -> None:
        whole = self._pane.rect() if self._room is self._pane else self._room.geometry()
        room = whole.adjusted(16, 0, -16, -24 - self._lift)
        button = self.button.sizeHint().width() + 16 if not self.button.isHidden() else 8
        text = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 2
        width = min(room.width(), text + button + 24)
        self.setFixedWidth(max(120, width))
        self._row.activate()
        height = max(44, self._row.heightForWidth(self.width()))
        self.resize(self.width(), height)
        self.move(room.center().x() - self.width() // 2, room.bottom() - height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(self.shown_ms)
        super().leaveEvent(event)
