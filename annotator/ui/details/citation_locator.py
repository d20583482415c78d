"""The place in a source: what is counted there, and its number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.locators import Place, PlaceKind, locator_of, place_of
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.theme import themes
from annotator.ui.widgets.calm_combo import CalmCombo
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.words import said

PLACES: Final[Mapping[str, str]] = {
    PlaceKind.PAGE: QT_TRANSLATE_NOOP("Words", "page"),
    PlaceKind.PARAGRAPH: QT_TRANSLATE_NOOP("Words", "paragraph"),
    PlaceKind.SECTION: QT_TRANSLATE_NOOP("Words", "section"),
    PlaceKind.CHAPTER: QT_TRANSLATE_NOOP("Words", "chapter"),
    PlaceKind.LINE: QT_TRANSLATE_NOOP("Words", "line"),
    PlaceKind.TIME: QT_TRANSLATE_NOOP("Words", "time"),
    PlaceKind.OTHER: QT_TRANSLATE_NOOP("Words", "other place"),
}


class LocatorField(QWidget):
    """A number and what it counts, stored as one text such as `p. 4`. Both may be typed: `§ 3`.

    A stored text that is not touched is given back as it is.
    """

    committed = Signal(str)
    """The place as it is stored."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._shown = Place()
        self.kind = CalmCombo(self.tr("What is counted"))
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for kind in PlaceKind:
            self.kind.addItem(said(PLACES, kind), kind.value)
        self.kind.setMinimumContentsLength(9)
        self.kind.activated.connect(self._choose)
        self.value = CommitLineEdit(placeholder=self.tr("4, § 3, 01:24…"))
        self.value.setAccessibleName(self.tr("Place"))
        self.value.committed.connect(self._settle)
        self.value.left.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.metrics.small)
        row.addWidget(self.value, 1)
        row.addWidget(self.kind)
        self.setFocusProxy(self.value)

    def text(self) -> str:
        """Return the place as it is to be stored."""
        place = self._place()
        return self._stored if place == self._shown else locator_of(place)

    def load(self, locator: str) -> None:
        """Show the place of another citation."""
        self._take(locator)
        self.value.commits.load(self._shown.value)

    def show_value(self, locator: str) -> None:
        """Show a stored place; what is being typed at this moment is kept."""
        if locator != self._stored:
            self._take(locator)
        self.value.show_value(self._shown.value)

    def refuse(self) -> None:
        """Take the last commit back."""
        self.value.commits.refuse()

    def _take(self, locator: str) -> None:
        self._stored, self._shown = locator, place_of(locator)
        self.kind.setCurrentIndex(self.kind.findData(self._shown.kind.value))

    def _place(self) -> Place:
        return Place(PlaceKind(self.kind.currentData()), self.value.text().strip())

    def _settle(self, _typed: str) -> None:
        """Show what was typed for what it is, `p. 4` as page 4, and say so."""
        locator = self.text()
        self.load(locator)
        self.committed.emit(locator)

    def _choose(self, _index: int) -> None:
        if self.value.text().strip():
            self._settle("")
