"""The choice of a source's type: the usual ones at once, all others behind one more entry."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.services.source_types import MAIN_TYPES, MORE_TYPES, TYPES

MORE: Final = ""
"""In place of a type: the entry that brings the others."""


class TypeChoice(QComboBox):
    """Tells what was chosen; an unknown type stands in it by its CSL name."""

    chosen = Signal(str)
    """A type of CSL-JSON."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = ""
        self._has_more = False
        for csl_type in MAIN_TYPES:
            self.addItem(type_said(csl_type), csl_type)
        self.insertSeparator(self.count())
        self.addItem(self.tr("Other types…"), MORE)
        self.activated.connect(self._choose)

    def show_type(self, csl_type: str) -> None:
        """Show a type without telling."""
        self._type = csl_type
        if csl_type in MORE_TYPES:
            self._bring_more()
        if self.findData(csl_type) < 0:
            self.addItem(csl_type, csl_type)
        self.setCurrentIndex(self.findData(csl_type))

    def current_type(self) -> str:
        """Return the type that is chosen."""
        return self._type

    def _choose(self, place: int) -> None:
        csl_type = str(self.itemData(place) or "")
        if csl_type == MORE:
            self._bring_more()
            self.setCurrentIndex(self.findData(self._type))
            self.showPopup()
        elif csl_type != self._type:
            self._type = csl_type
            self.chosen.emit(csl_type)

    def _bring_more(self) -> None:
        if self._has_more:
            return
        self._has_more = True
        self.removeItem(self.findData(MORE))
        for csl_type in sorted(MORE_TYPES, key=type_said):
            self.addItem(type_said(csl_type), csl_type)


def type_said(csl_type: str) -> str:
    """Return what a type is called in the user's language."""
    return QCoreApplication.translate("SourceTypes", TYPES.get(csl_type, csl_type))
