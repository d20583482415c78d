"""Tables and lists with calm rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView

from annotator.ui.theme import themes


def calm(view: QAbstractItemView) -> None:
    """Give a table or a list rows of 32 px that are selected whole, and no grid.

    Row heights are fixed: nothing is ever measured by its contents, however long the list.
    """
    view.ensurePolished()
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    if isinstance(view, QTableView):
        _calm_table(view)
    elif isinstance(view, QListView):
        view.setUniformItemSizes(True)


def _calm_table(view: QTableView) -> None:
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(themes().current.metrics.row)
    rows.setDefaultSectionSize(themes().current.metrics.row)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    columns = view.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
