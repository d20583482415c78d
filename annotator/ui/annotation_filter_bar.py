"""The bar above the list of annotations: words, kind, status and order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.ui.annotation_filter import Filter, Order, Status, words_of
from annotator.ui.icons import follow_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.search_field import SearchField

_LEAST_FIELD: Final = 120
_CHROME: Final = 56
"""What a combo box needs beside its words: the edges and the arrow."""


class FilterBar(QFrame):
    """Says which annotations are wanted; in little room it has two rows."""

    changed = Signal(object)
    """A `Filter`; who hears it fills in the refuting verdicts."""
    order_chosen = Signal(str)
    """An `Order`."""
    list_wanted = Signal()
    """The editor goes from the field to the rows."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.field = SearchField(self.tr("Filter…"), self.tr("Filter by words"))
        self.kinds = _Choice(self.tr("Kind"), self._kinds())
        self.statuses = _Choice(self.tr("Status"), self._statuses())
        self.sort = self._sort_button()
        self.field.searched.connect(self._narrow)
        self.field.list_wanted.connect(self.list_wanted)
        self.field.left.connect(self.left)
        for combo in (self.kinds, self.statuses):
            combo.currentIndexChanged.connect(self._apply_at_once)
        self._grid = QGridLayout(self)
        metrics = themes().current.metrics
        self._grid.setContentsMargins(metrics.small, metrics.small, metrics.small, metrics.small)
        self._grid.setSpacing(metrics.small)
        self._is_wide: bool | None = None
        self._arrange(is_wide=True)

    def filter(self) -> Filter:
        """Return what the bar says."""
        kind = self.kinds.currentData()
        return Filter(
            words_of(self.field.text()),
            Kind(kind) if kind else None,
            Status(self.statuses.currentData()),
        )

    def show_filter(self, wanted: Filter) -> None:
        """Show a filter and apply it."""
        for part in (self.field, self.kinds, self.statuses):
            part.blockSignals(True)
        self.field.setText(" ".join(wanted.words))
        self.kinds.setCurrentIndex(self.kinds.findData(str(wanted.kind or "")))
        self.statuses.setCurrentIndex(self.statuses.findData(str(wanted.status)))
        for part in (self.field, self.kinds, self.statuses):
            part.blockSignals(False)
        self.apply()

    def apply(self) -> None:
        """Apply what the bar says now, also what was typed a moment ago."""
        self.field.search()

    def _narrow(self) -> None:
        for part in (self.kinds, self.statuses):
            part.updateGeometry()
        self._fit()
        self.changed.emit(self.filter())

    def _apply_at_once(self, _place: int) -> None:
        self.apply()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spacing = 5 * self._grid.spacing()
        others = (self.kinds, self.statuses, self.sort)
        needed = _LEAST_FIELD + sum(part.sizeHint().width() for part in others) + spacing
        self._arrange(is_wide=self.width() >= needed)

    def _arrange(self, *, is_wide: bool) -> None:
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            places = ((self.field, 0, 0, 1), (self.kinds, 0, 1, 1), (self.statuses, 0, 2, 1))
        else:
            places = ((self.field, 0, 0, 3), (self.kinds, 1, 0, 1), (self.statuses, 1, 1, 3))
        for part, row, column, span in places:
            self._grid.addWidget(part, row, column, 1, span)
        self._grid.addWidget(self.sort, 0, 3)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if is_wide else 1)

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (self.tr("All kinds"), ""),
            (self.tr("Claims"), Kind.CLAIM),
            (self.tr("Entities"), Kind.ENTITY),
            (self.tr("Dates"), Kind.DATE),
        ]

    def _statuses(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Any status"), Status.ANY),
            (self.tr("To check"), Status.TO_CHECK),
            (self.tr("In progress"), Status.IN_PROGRESS),
            (self.tr("Checked"), Status.CHECKED),
            (self.tr("Flagged"), Status.FLAGGED),
            (self.tr("Without source"), Status.WITHOUT_SOURCE),
            (self.tr("Review asked for"), Status.REQUESTED),
            (self.tr("Approved"), Status.APPROVED),
            (self.tr("Refuted"), Status.REFUTED),
        ]

    def _orders(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Reading order"), Order.READING),
            (self.tr("By kind"), Order.KIND),
            (self.tr("By status"), Order.STATUS),
            (self.tr("Newest first"), Order.NEWEST),
        ]

    def _sort_button(self) -> QToolButton:
        button = QToolButton()
        follow_icon(button, "sort")
        button.setFixedHeight(themes().current.metrics.control)
        button.setAccessibleName(self.tr("Order of the list"))
        button.setToolTip(self.tr("Order of the list"))
        button.clicked.connect(self._show_orders)
        self._menu = menu = QMenu(button)
        group = QActionGroup(menu)
        for words, order in self._orders():
            action = QAction(words, group)
            action.setCheckable(True)
            action.setData(str(order))
            menu.addAction(action)
        group.actions()[0].setChecked(True)
        group.triggered.connect(self._choose_order)
        return button

    def _show_orders(self) -> None:
        self._menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def _choose_order(self, action: QAction) -> None:
        self.order_chosen.emit(action.data())


class _Choice(QComboBox):
    """A combo box as wide as what is chosen; its list is as wide as it needs."""

    def __init__(self, name: str, choices: list[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        for words, value in choices:
            self.addItem(words, str(value))
        self.view().setMinimumWidth(super().sizeHint().width())

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(words + _CHROME, themes().current.metrics.control)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
