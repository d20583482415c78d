"""What a list is narrowed to beside words, kind and status: a chip for each, to be taken away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.theme import themes
from annotator.ui.widgets.chip_flow import ChipFlow
from annotator.ui.widgets.removable_chip import RemovableChip


class FilterChips(QWidget):
    """Takes no room while there is no chip."""

    removed = Signal(str)
    """The field of the filter that is no longer asked for."""
    cleared = Signal()
    """Nothing at all is asked for any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, str] = {}
        self.chips: list[RemovableChip] = []
        self._flow = ChipFlow()
        self.clear = QPushButton(self.tr("Clear all"))
        self.clear.setProperty("role", "link")
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clear.setAccessibleName(self.tr("Clear the filter"))
        self.clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.metrics.small)
        row.addWidget(self._flow, 1)
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def count(self) -> int:
        """Return how many chips there are."""
        return len(self.chips)

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show what is asked for, by its field; what has no words is not asked for."""
        wanted = {field: said for field, said in words.items() if said}
        if wanted == self._words:
            return
        self._words = wanted
        self.chips = [self._chip(field, said) for field, said in wanted.items()]
        self._flow.deal(self.chips)
        self.setHidden(not wanted)

    def _chip(self, field: str, words: str) -> RemovableChip:
        chip = RemovableChip(words, self.tr("Take away the filter {0}").format(words))
        chip.clicked.connect(partial(self.removed.emit, field))
        return chip
