"""What stands in place of the article while a project has none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import EmptyState
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.spoken_role import speak_as


class NoArticle(QFrame):
    """Says how an article comes here; it holds the keyboard as the article would."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Paragraph)
        self.state = EmptyState(
            self.tr("No article yet"),
            self.tr("Open a text, paste one, or drop a file here."),
        )
        self.setAccessibleName(self.state.title.text())
        self.setAccessibleDescription(self.state.sentence.text())
        self._buttons = QWidget()
        self._flow = FlowLayout(gap=themes().current.metrics.small)
        self._buttons.setLayout(self._flow)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, themes().current.metrics.huge)
        rows.addStretch(2)
        rows.addWidget(self.state)
        rows.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)

    def set_actions(self, actions: Actions) -> None:
        """Put the two ways to an article here; called once."""
        self._flow.addWidget(KeyButton(actions["import_article"], role="primary"))
        self._flow.addWidget(KeyButton(actions["paste_article"]))
