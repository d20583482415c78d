"""The bar above the list of annotations: words, kind, status, more filters, and the order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.store.list_filter import EMPTY, Filter, Status, words_of
from annotator.store.list_order import Order
from annotator.ui.facets import Facet, with_facet
from annotator.ui.filter_chips import FilterChips
from annotator.ui.filter_form import FilterForm
from annotator.ui.icons import follow_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.combo_name import name_combo
from annotator.ui.widgets.search_field import SearchField

_LEAST_FIELD: Final = 116
_CHROME: Final = 56
"""What a combo box needs beside its words: the edges and the arrow."""
_LEAST_COMBO: Final = 96


class FilterBar(QFrame):
    """Says which annotations are wanted; in little room it has two rows, and one for its chips."""

    changed = Signal(object)
    """A `Filter`."""
    order_chosen = Signal(str)
    """An `Order`."""
    typing_begun = Signal()
    """The keyboard is in the field: words will be asked for soon."""
    list_wanted = Signal()
    """The editor goes from the field to the rows."""
    left = Signal()

    def __init__(
        self, facets: Callable[[], Sequence[Facet]], parent: QWidget | None = None
    ) -> None:
        """`facets` reads what can be asked for now."""
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._read_facets = facets
        self._facets: Sequence[Facet] = ()
        self._more = EMPTY
        self.field = SearchField(self.tr("Filter…"), self.tr("Filter by words"))
        self.kinds = _Choice(self.tr("Kind"), self._kinds())
        self.statuses = _Choice(self.tr("Status"), self._statuses())
        self.more = self._button("filter", self.tr("More filters"))
        self.sort = self._button("sort", self.tr("Order of the list"))
        self.chips = FilterChips()
        self.form = FilterForm(self)
        self._orders_menu()
        self._wire()
        metrics = themes().current.metrics
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(metrics.small,) * 4)
        rows.setSpacing(metrics.small)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(metrics.small)
            rows.addLayout(row)
        rows.addWidget(self.chips)
        self._first.addWidget(self.field, 1)
        for button in (self.more, self.sort):
            self._first.addWidget(button)
        self._is_wide: bool | None = None
        self._arrange(is_wide=True)

    def filter(self) -> Filter:
        """Return what the bar says."""
        kind = self.kinds.currentData()
        return replace(
            self._more,
            words=words_of(self.field.text()),
            kind=Kind(kind) if kind else None,
            status=Status(self.statuses.currentData()),
        )

    def show_filter(self, wanted: Filter) -> None:
        """Show a filter and apply it."""
        parts = (self.field, self.kinds, self.statuses)
        for part in parts:
            part.blockSignals(True)
        self.field.setText(" ".join(wanted.words))
        self.kinds.setCurrentIndex(self.kinds.findData(str(wanted.kind or "")))
        self.statuses.setCurrentIndex(self.statuses.findData(str(wanted.status)))
        for part in parts:
            part.blockSignals(False)
        self._more = replace(wanted, words=(), kind=None, status=Status.ANY)
        self._show_chips()
        self.apply()

    def apply(self) -> None:
        """Apply what the bar says now, also what was typed a moment ago."""
        self.field.search()

    def forget_facets(self) -> None:
        """Read what can be asked for anew when it is wanted: another article is open."""
        self._facets = ()
        self._show_chips()

    def edit_words(self) -> None:
        """Put the keyboard into the field, on what stands there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _wire(self) -> None:
        self.field.searched.connect(self._tell)
        self.field.list_wanted.connect(self.list_wanted)
        self.field.left.connect(self.left)
        self.field.installEventFilter(self)
        for combo in (self.kinds, self.statuses):
            combo.currentIndexChanged.connect(self._apply_at_once)
        self.more.clicked.connect(self._open_form)
        self.sort.clicked.connect(self._show_orders)
        self.form.changed.connect(self._take_more)
        self.chips.removed.connect(self._remove)
        self.chips.cleared.connect(self._clear)

    def _tell(self) -> None:
        for part in (self.kinds, self.statuses):
            part.updateGeometry()
        self._fit()
        self.changed.emit(self.filter())

    def _apply_at_once(self, _place: int) -> None:
        self.apply()

    def _open_form(self) -> None:
        self._facets = self._read_facets()
        corner = self.more.mapToGlobal(self.more.rect().bottomRight())
        corner.setX(corner.x() - self.form.width())
        self.form.open_at(corner, self._facets, self._more)

    def _take_more(self, wanted: Filter) -> None:
        self._more = wanted
        self._show_chips()
        self.apply()

    def _remove(self, field: str) -> None:
        self._take_more(with_facet(self._more, field, getattr(EMPTY, field)))

    def _clear(self) -> None:
        self.show_filter(EMPTY)
        self.field.setFocus()

    def _show_chips(self) -> None:
        if self._more != EMPTY and not self._facets:
            self._facets = self._read_facets()
        self.chips.show_words(
            {each.field: each.words_of(self._more) for each in self._facets}
            if self._more != EMPTY
            else {}
        )
        count = self.chips.count()
        style = Qt.ToolButtonStyle
        self.more.setText(str(count))
        self.more.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if count else style.ToolButtonIconOnly
        )
        self.more.setAccessibleDescription(self.tr("%n chosen", "", count) if count else "")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.typing_begun.emit()
        return False

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
        spacing = 6 * self._first.spacing()
        others = (self.kinds, self.statuses, self.more, self.sort)
        needed = _LEAST_FIELD + sum(part.sizeHint().width() for part in others) + spacing
        self._arrange(is_wide=self.width() >= needed)

    def _arrange(self, *, is_wide: bool) -> None:
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        for place, combo in enumerate((self.kinds, self.statuses), 1):
            self._first.removeWidget(combo)
            self._second.removeWidget(combo)
            if is_wide:
                self._first.insertWidget(place, combo)
            else:
                self._second.addWidget(combo, 1)

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
            (self.tr("Changes asked for"), Status.CHANGES_REQUESTED),
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

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        follow_icon(button, icon)
        button.setFixedHeight(themes().current.metrics.control)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _orders_menu(self) -> None:
        self._menu = menu = QMenu(self.sort)
        group = QActionGroup(menu)
        for words, order in self._orders():
            action = QAction(words, group)
            action.setCheckable(True)
            action.setData(str(order))
            menu.addAction(action)
        group.actions()[0].setChecked(True)
        group.triggered.connect(self._choose_order)

    def _show_orders(self) -> None:
        self._menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def _choose_order(self, action: QAction) -> None:
        self.order_chosen.emit(action.data())


class _Choice(QComboBox):
    """A combo box as wide as what is chosen, or less with its words cut; its list has its width."""

    def __init__(self, name: str, choices: list[tuple[str, str]]) -> None:
        super().__init__()
        name_combo(self, name)
        for words, value in choices:
            self.addItem(words, str(value))
        self.view().setMinimumWidth(super().sizeHint().width())

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(words + _CHROME, themes().current.metrics.control)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), _LEAST_COMBO), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self.width() - _CHROME + 4
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
