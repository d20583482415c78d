"""A byline: somebody's badge, and beside it who or when, muted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.people.badge import Face, PersonBadge
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import ElidedLabel


class Byline(QWidget):
    """One line, cut where it has no room; at the right edge with `is_right`."""

    def __init__(
        self,
        face: Face | None = None,
        words: str = "",
        parent: QWidget | None = None,
        *,
        is_right: bool = False,
    ) -> None:
        super().__init__(parent)
        self.badge = PersonBadge()
        self.words = ElidedLabel(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.metrics.tiny + 2)
        if is_right:
            row.addStretch(1)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 0 if is_right else 1, Qt.AlignmentFlag.AlignVCenter)
        self.show_line(face, words)

    def show_line(self, face: Face | None, words: str) -> None:
        """Show somebody else, or other words."""
        self.badge.show_face(face)
        self.words.setText(words)
