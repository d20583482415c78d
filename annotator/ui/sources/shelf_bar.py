"""The bar above the list of sources: search, new, more; below it the doubles and the order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.settings import SOURCE_ORDER, Settings
from annotator.ui.sources.source_library import Order
from annotator.ui.theme import themes
from annotator.ui.widgets.combo_name import name_combo
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel
from annotator.ui.widgets.search_field import SearchField

ORDERS: Final = {
    Order.LAST_USED: QT_TRANSLATE_NOOP("Orders", "Last used"),
    Order.TITLE: QT_TRANSLATE_NOOP("Orders", "Title"),
    Order.AUTHOR: QT_TRANSLATE_NOOP("Orders", "Author"),
    Order.DATE: QT_TRANSLATE_NOOP("Orders", "Date"),
}


class ShelfBar(QFrame):
    """Tells what is wanted of the list; the order is remembered."""

    order_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("role", "bar")
        self.field = SearchField(self.tr("Search sources…"), self.tr("Search sources"))
        self.new = QAction(self.tr("New source"), self)
        self.doubles = QAction(self)
        self.more = QAction(self)
        self.more.setToolTip(self.tr("More for sources"))
        self.more.triggered.connect(self._open_menu)
        self.menu = QMenu(self)
        self.count = ElidedLabel(role="muted")
        self.order = QComboBox()
        name_combo(self.order, self.tr("Sorted by"))
        for order, words in ORDERS.items():
            self.order.addItem(QCoreApplication.translate("Orders", words), order.value)
        self.order.setCurrentIndex(max(0, self.order.findData(settings.get(SOURCE_ORDER))))
        self.order.activated.connect(self._reorder)
        self._arrange()

    def current_order(self) -> Order:
        """Return the order that is chosen."""
        return Order(self.order.currentData())

    def show_counts(self, shown: int, total: int, doubles: int) -> None:
        """Say how many sources are listed, and how many more than one are of one work."""
        told = self.tr("%n source(s)", "", total)
        if shown != total:
            told = self.tr("{0} of {1}").format(shown, told)
        self.count.setText(told)
        self._doubles_button.setVisible(doubles > 0)
        self.doubles.setText(self.tr("%n double(s)", "", doubles))

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        upper, lower = QHBoxLayout(), QHBoxLayout()
        self._more_button = KeyButton(self.more, icon="more", role="quiet")
        self._doubles_button = KeyButton(self.doubles, icon="warning", role="link")
        self._doubles_button.hide()
        upper.addWidget(self.field, 1)
        upper.addWidget(KeyButton(self.new, icon="plus"))
        upper.addWidget(self._more_button)
        lower.addWidget(self.count, 1)
        lower.addWidget(self._doubles_button)
        lower.addWidget(self.order)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.small, metrics.small, metrics.small, metrics.tiny)
        rows.setSpacing(metrics.tiny)
        for row in (upper, lower):
            row.setSpacing(metrics.small)
            rows.addLayout(row)

    def _open_menu(self) -> None:
        below = self._more_button.mapToGlobal(QPoint(0, self._more_button.height()))
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(below)
        self.menu.setFocus(Qt.FocusReason.PopupFocusReason)

    def _reorder(self, _place: int) -> None:
        self._settings.put(SOURCE_ORDER, self.current_order().value)
        self.order_changed.emit()
