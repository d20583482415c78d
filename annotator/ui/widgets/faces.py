"""A choice of type faces: the few that read well first, all others when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QComboBox, QListView, QWidget
from typing_extensions import override

SERIFS: Final = (
    *("Charter", "Georgia", "Literata", "Source Serif 4", "Noto Serif", "PT Serif"),
    *("Liberation Serif", "DejaVu Serif", "Times New Roman"),
)
SANS: Final = (
    *("Atkinson Hyperlegible", "Inter", "Noto Sans", "Source Sans 3", "Segoe UI"),
    *("Helvetica Neue", "Verdana", "Arial", "Liberation Sans", "DejaVu Sans"),
)
READABLE: Final = SERIFS + SANS


class FaceChoice(QComboBox):
    """Families by name; those that read well stand at the top, in their own face.

    The whole list of a system can be thousands of names long, and takes its time: it is asked for
    when the list is opened for the first time.
    """

    def __init__(self, usual: str, parent: QWidget | None = None) -> None:
        """`usual` names the choice that leaves it to the program; its family is empty."""
        super().__init__(parent)
        self._is_whole = False
        self.setView(QListView(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(16)
        self.addItem(usual, "")
        for name in READABLE:
            if QFontDatabase.hasFamily(name):
                self._add(name)

    def family(self) -> str:
        """Return the chosen family, empty for the usual one."""
        return str(self.currentData() or "")

    def choose(self, family: str) -> None:
        """Choose a family; one that the machine does not have is listed all the same."""
        if self.findData(family) < 0:
            self.addItem(family, family)
        self.setCurrentIndex(self.findData(family))

    @override
    def showPopup(self) -> None:
        """Open the list, the whole of it."""
        if not self._is_whole:
            self._is_whole = True
            self._add_all(_families())
        super().showPopup()

    def _add(self, name: str) -> None:
        self.addItem(name, name)
        font = QFont(self.font())
        font.setFamilies([name])
        self.setItemData(self.count() - 1, font, Qt.ItemDataRole.FontRole)

    def _add_all(self, names: Iterable[str]) -> None:
        known = {self.itemData(place) for place in range(self.count())}
        others = [name for name in names if name not in known]
        if others:
            self.insertSeparator(self.count())
        for name in others:
            self.addItem(name, name)


def _families() -> list[str]:
    """Return the families of the system that can be set at any size and have Latin letters."""
    latin = QFontDatabase.WritingSystem.Latin
    return [
        name
        for name in QFontDatabase.families(latin)
        if QFontDatabase.isSmoothlyScalable(name) and not QFontDatabase.isPrivateFamily(name)
    ]
