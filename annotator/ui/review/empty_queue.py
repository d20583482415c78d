"""What stands there when nothing waits for a second look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import EmptyState
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.spoken_role import speak_as


class EmptyQueue(QFrame):
    """Holds the keyboard too, so that one can go back to the last decision."""

    all_wanted = Signal()
    """Something waits that was not asked for, and the editor wants it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Paragraph)
        self.state = EmptyState("", "")
        self.all = QAction(self.tr("All that waits"), self)
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

    def show_waiting(self, elsewhere: int, *, is_asked: bool) -> None:
        """Say that nothing waits, or nothing of what is asked for, and how much else does."""
        if elsewhere or is_asked:
            self.state.show_words(
                self.tr("Nothing here is as you asked."),
                self.tr("%n annotation(s) wait for a second look.", "", elsewhere),
            )
        else:
            self.state.show_words(
                self.tr("Nothing is waiting for a second look."),
                self.tr("What is flagged or waits for review comes here."),
            )
        self._all_button.setHidden(not (elsewhere or is_asked))
        self.setAccessibleName(self.state.title.text())
