"""What stands there when nothing waits for a second look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import EmptyState
from annotator.ui.widgets.key_button import KeyButton


class EmptyQueue(QFrame):
    """Holds the keyboard too, so that one can go back to the last decision."""

    all_wanted = Signal()
    """Something waits in other articles, and the editor wants it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.state = EmptyState("", "")
        self.all = QAction(self.tr("All articles"), self)
        self.all.triggered.connect(self.all_wanted)
        self._all_button = KeyButton(self.all)
        self._flow = FlowLayout(gap=themes().current.metrics.small)
        self._flow.addWidget(self._all_button)
        rows = QVBoxLayout(self)
        metrics = themes().current.metrics
        rows.setContentsMargins(0, 0, 0, metrics.huge)
        rows.addStretch(2)
        rows.addWidget(self.state)
        buttons = QWidget()
        buttons.setLayout(self._flow)
        rows.addWidget(buttons, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)

    def set_actions(self, actions: Actions) -> None:
        """Put the way back here; called once."""
        self._flow.addWidget(KeyButton(actions["back"]))

    def show_waiting(self, elsewhere: int) -> None:
        """Say that nothing waits, and how much does in other articles."""
        if elsewhere:
            self.state.show_words(
                self.tr("Nothing in this article is waiting for a second look."),
                self.tr("%n annotation(s) in other articles are.", "", elsewhere),
            )
        else:
            self.state.show_words(
                self.tr("Nothing is waiting for a second look."),
                self.tr("What is flagged or waits for review comes here."),
            )
        self._all_button.setHidden(not elsewhere)
        self.setAccessibleName(self.state.title.text())
