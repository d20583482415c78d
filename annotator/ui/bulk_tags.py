"""The tags that some of several annotations have, each to be taken away from all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.widgets.chip_flow import ChipFlow
from annotator.ui.widgets.removable_chip import RemovableChip

MOST: Final = 24
"""No more tags are offered than this: those that most of them have."""


class TagChips(ChipFlow):
    """A chip with the tag and how many have it."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[tuple[str, int], ...] = ()
        self.chips: list[RemovableChip] = []

    def show_tags(self, tags: Sequence[tuple[str, int]]) -> None:
        """Show other tags, or other counts of them."""
        wanted = tuple(tags[:MOST])
        if wanted == self._tags:
            return
        self._tags = wanted
        self.chips = [self._chip(tag, count) for tag, count in wanted]
        self.deal(self.chips)

    def _chip(self, tag: str, count: int) -> RemovableChip:
        spoken = self.tr("Take the tag {0} from %n annotation(s)", "", count).format(tag)
        chip = RemovableChip(f"{tag} · {count}", spoken)
        chip.clicked.connect(partial(self.removed.emit, tag))
        return chip
