"""On which row of a list the keyboard stands, told to a screen reader when the list is entered."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView


def tell_row(view: QAbstractItemView) -> None:
    """Say the current row, if there is one: Qt says the list's own name and waits for an arrow."""
    here = view.currentIndex()
    if not here.isValid() or not QAccessible.isActive() or isinstance(view, QTreeView):
        return
    place = here.row()
    if isinstance(view, QTableView):
        # Qt counts the cells line by line, with one header above them and one beside them.
        place = (here.row() + 1) * (view.model().columnCount() + 1) + here.column() + 1
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(place)
    QAccessible.updateAccessibility(event)
