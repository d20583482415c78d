"""The bar above the queue: the view, its filters and order, table or one, and the place reached."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.store.queue_filter import QueueFilter, QueueOrder
from annotator.ui.actions import Actions
from annotator.ui.facets import Facet, with_facet
from annotator.ui.filter_chips import FilterChips
from annotator.ui.filter_form import FilterForm
from annotator.ui.icons import follow_icon
from annotator.ui.review.queue_facets import ORDERS, order_said
from annotator.ui.review.view_button import ViewButton
from annotator.ui.review.view_counts import ViewCounts
from annotator.ui.review.view_naming import ViewNaming
from annotator.ui.review.views import NamedView
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.tips import plain_tip

_PRESSING = frozenset({Qt.Key.Key_Space, *RETURN_KEYS})


class QueueBar(QFrame):
    """Says what is gone through. It has one row, and one for what was asked for beside the view."""

    changed = Signal(object)
    """A `QueueFilter`."""
    sorted = Signal(str)
    """A `QueueOrder`."""

    def __init__(
        self,
        counts: ViewCounts,
        facets: Callable[[], Sequence[Facet]],
        parent: QWidget | None = None,
    ) -> None:
        """`facets` reads what can be asked for now."""
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._read_facets = facets
        self._facets: Sequence[Facet] = ()
        self.view = ViewButton(counts)
        self.more = _tool("filter")
        self.sort = _tool("sort")
        self.table = _tool("table")
        self.table.setCheckable(True)
        self.place = PlainLabel()
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.chips = FilterChips()
        self.form = FilterForm(self)
        self.naming = ViewNaming()
        self._wanted, self._base = counts.views[0].wanted, counts.views[0]
        self._order_group = self._make_orders()
        self._arrange()
        self._wire()
        self.show_asked(self._base, self._wanted, QueueOrder.READING)

    def set_actions(self, actions: Actions) -> None:
        """Let the buttons do what the window's commands do; called once."""
        for button, name in ((self.more, "queue_filter"), (self.sort, "queue_order")):
            _Named(button, actions[name], actions, name)
        _Named(self.table, actions["queue_table"], actions, "queue_table")
        self.table.clicked.connect(actions["queue_table"].trigger)
        self.view.set_actions(actions)

    def show_asked(self, base: NamedView, wanted: QueueFilter, order: QueueOrder) -> None:
        """Show what is gone through: a view, and what was asked for beside it."""
        self._base, self._wanted = base, wanted
        is_changed = (wanted, order) != (base.wanted, base.order)
        self.view.show_view(base, is_changed=is_changed)
        for action in self._order_group.actions():
            action.setChecked(action.data() == order.value)
        self.sort.setAccessibleDescription(order_said(order))
        if wanted != base.wanted and not self._facets:
            self._facets = self._read_facets()
        self.chips.show_words(
            {each.field: self._beside(each) for each in self._facets}
            if wanted != base.wanted
            else {}
        )

    def show_table(self, *, is_table: bool) -> None:
        """Show whether it is gone through as a table."""
        self.table.setChecked(is_table)

    def show_place(self, position: int, total: int) -> None:
        """Show `2 of 5`; a position of 0 means that the statement shown does not wait."""
        if position:
            self.place.setText(self.tr("{0} of {1}").format(position, total))
        else:
            self.place.setText(self.tr("%n waiting", "", total) if total else "")

    def forget_facets(self) -> None:
        """Read what can be asked for anew when it is wanted."""
        self._facets = ()

    def open_form(self) -> None:
        """Show all that can be asked for."""
        self._facets = self._read_facets()
        corner = self.more.mapToGlobal(self.more.rect().bottomRight())
        corner.setX(corner.x() - self.form.width())
        self.form.open_at(corner, self._facets, self._wanted)

    def open_orders(self) -> None:
        """Show the orders there are."""
        corner = self.sort.mapToGlobal(self.sort.rect().bottomLeft())
        self.orders.popup(QPoint(corner))
        self.orders.setActiveAction(self._order_group.checkedAction() or self.orders.actions()[0])

    def _beside(self, facet: Facet) -> str:
        """Return what is asked for beside the view, as `Flag: Number`; empty where nothing is."""
        if getattr(self._wanted, facet.field) == getattr(self._base.wanted, facet.field):
            return ""
        place = facet.place_of(self._wanted)
        words = facet.choices[place][0] if place >= 0 else "…"
        return self.tr("{0}: {1}").format(facet.label, words)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        row = QHBoxLayout()
        row.setSpacing(metrics.tiny + 2)
        row.addWidget(self.view, 1)
        for part in (self.more, self.sort, self.table):
            row.addWidget(part)
        row.addWidget(self.place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.small, metrics.small, metrics.medium, metrics.small)
        rows.setSpacing(metrics.small)
        rows.addLayout(row)
        rows.addWidget(self.chips)
        rows.addWidget(self.naming)

    def _wire(self) -> None:
        self.more.clicked.connect(self.open_form)
        self.sort.clicked.connect(self.open_orders)
        self.form.changed.connect(self.changed)
        self.chips.removed.connect(self._remove)
        self.chips.cleared.connect(self._clear)
        self._order_group.triggered.connect(self._choose_order)

    def _make_orders(self) -> QActionGroup:
        self.orders = menu = QMenu(self.sort)
        group = QActionGroup(menu)
        for order in ORDERS:
            action = QAction(order_said(order), group)
            action.setCheckable(True)
            action.setData(order.value)
            menu.addAction(action)
        return group

    def _choose_order(self, action: QAction) -> None:
        self.sorted.emit(action.data())

    def _remove(self, field: str) -> None:
        self.changed.emit(with_facet(self._wanted, field, getattr(self._base.wanted, field)))

    def _clear(self) -> None:
        self.changed.emit(self._base.wanted)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys that press a button from the commands of the queue."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if is_plain and event.key() in _PRESSING:
                event.accept()
                return True
        return super().event(event)


class _Named(QWidget):
    """Keeps the name and the key of a command in a button's tool tip."""

    def __init__(self, button: QToolButton, action: QAction, actions: Actions, name: str) -> None:
        super().__init__(button)
        self.hide()
        self._button, self._action, self._actions, self._name = button, action, actions, name
        actions.keys_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        key = self._actions.shown_key(self._name)
        words = self._action.text().rstrip("…")
        self._button.setAccessibleName(words)
        self._button.setToolTip(plain_tip(f"{words} ({key})" if key else words))


def _tool(icon: str) -> QToolButton:
    button = QToolButton()
    follow_icon(button, icon)
    height = themes().current.metrics.control
    button.setFixedSize(QSize(height, height))
    return button
