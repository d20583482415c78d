"""A group of lines under a title: when, who and what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from annotator.ui.review.told import Entry
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import GroupTitle, PlainLabel


class Timeline(QWidget):
    """Hides itself when it has nothing to tell. Its labels are used again."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = themes().current.metrics
        self._lines: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.small)
        self._grid.setVerticalSpacing(metrics.tiny)
        self._grid.setColumnStretch(2, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.tiny + 2)
        rows.addWidget(GroupTitle(title))
        rows.addLayout(self._grid)

    def entries(self) -> list[str]:
        """Return what stands there, a line as one text."""
        return [
            " ".join(label.text() for label in line)
            for line in self._lines
            if not line[0].isHidden()
        ]

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other lines."""
        while len(self._lines) < len(entries):
            self._add_line()
        for place, line in enumerate(self._lines):
            entry = entries[place] if place < len(entries) else None
            texts = (entry.when, entry.who, entry.words) if entry else ("", "", "")
            for label, text in zip(line, texts, strict=True):
                label.setText(text)
                label.setHidden(entry is None)
        self.setHidden(not entries)

    def _add_line(self) -> None:
        line = (PlainLabel(role="muted"), PlainLabel(role="strong"), PlainLabel())
        line[2].setWordWrap(True)
        at = len(self._lines)
        for column, label in enumerate(line):
            label.setMinimumHeight(18)
            self._grid.addWidget(
                label, at, column, Qt.AlignmentFlag.AlignTop if column < 2 else Qt.AlignmentFlag(0)
            )
        self._lines.append(line)
