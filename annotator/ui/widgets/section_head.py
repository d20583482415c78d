"""The first line of a section: its title, how many it holds, and the button that adds one."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.theme import themes
from annotator.ui.widgets.chips import CountBadge
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import GroupTitle


class SectionHead(QWidget):
    """An empty section is this line alone; nothing is counted there."""

    def __init__(
        self, title: str, action: QAction, parent: QWidget | None = None, *, icon: str = "plus"
    ) -> None:
        super().__init__(parent)
        self.badge = CountBadge()
        self.button = KeyButton(action, role="quiet", icon=icon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.metrics.small)
        row.addWidget(GroupTitle(title))
        row.addWidget(self.badge)
        row.addStretch(1)
        row.addWidget(self.button)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self.badge.show_count(count)
        self.badge.setHidden(not count)
