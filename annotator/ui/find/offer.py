"""A quiet line at the foot of the article that offers something, until something else is done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.actions import Actions
from annotator.ui.announcing import announce
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel
from annotator.ui.widgets.toast import Toast


class Offer(QFrame):
    """Takes no focus and no room from the text; whoever wants it presses its key."""

    wanted = Signal()

    def __init__(self, parent: QWidget, actions: Actions, command_id: str) -> None:
        super().__init__(parent)
        self._pane = parent
        self.setProperty("role", "card")
        metrics = themes().current.metrics
        self.label = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        show = QAction(self.tr("Show them"), self)
        show.triggered.connect(self.wanted)
        actions.lend_key(show, command_id)
        self.button = KeyButton(show, role="quiet")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(metrics.large, metrics.tiny, metrics.tiny, metrics.tiny)
        row.setSpacing(metrics.small)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        parent.installEventFilter(self)
        self.hide()

    def show_words(self, words: str) -> None:
        """Offer what the words say."""
        self.label.setText(words)
        self._place()
        self.show()
        self.raise_()
        announce(self, f"{words} ({self.button.key})" if self.button.key else words)

    def _place(self) -> None:
        room = self._pane.rect().adjusted(16, 0, -16, -24)
        words = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 4
        margins = self._row.contentsMargins()
        rest = self.button.sizeHint().width() + margins.left() + margins.right() + 12
        width = min(room.width(), words + rest)
        height = self.sizeHint().height()
        said = [each for each in self._pane.findChildren(Toast) if each.isVisible()]
        bottom = min([room.bottom(), *(each.y() - 8 for each in said)])
        self.setGeometry(room.center().x() - width // 2, bottom - height, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False
