"""The name of a combo box that has no label beside it, for who only hears the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QLabel
from typing_extensions import override


def name_combo(combo: QComboBox, name: str) -> None:
    """Name a combo box in its tool tip and to screen readers."""
    combo.setToolTip(name)
    combo.setAccessibleName(name)
    _HiddenLabel(combo, name)


class _HiddenLabel(QObject):
    """Keeps a label that nobody sees beside the combo box, wherever that is put.

    On Unix the accessible name of a combo box is what is chosen in it, whatever name it was given:
    Qt leaves it to a label with the same parent to say what is chosen there.
    """

    def __init__(self, combo: QComboBox, name: str) -> None:
        super().__init__(combo)
        self._combo = combo
        self._label = QLabel(name)
        self._label.hide()
        self._label.setBuddy(combo)
        combo.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        self._label.setParent(self._combo.parentWidget())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange:
            self._follow()
        return False
