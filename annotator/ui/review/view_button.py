"""The button that says which view is gone through, and the menu of all of them behind it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from annotator.ui.actions import Actions
from annotator.ui.review.view_counts import ViewCounts
from annotator.ui.review.views import NamedView
from annotator.ui.theme import themes
from annotator.ui.widgets.tips import plain_tip

_CHROME = 30
_LEAST = 96
_LETTERS = 40


class ViewButton(QToolButton):
    """Each view stands in the menu with how much it holds, as soon as that is counted."""

    chosen = Signal(str)
    """The key of a view."""
    save_wanted = Signal()
    """What is asked for now is to be kept under a name."""
    rename_wanted = Signal()
    """The view that is shown is to be called otherwise."""
    renew_wanted = Signal()
    """The view that is shown is to hold what is asked for now."""
    delete_wanted = Signal()
    """The view that is shown is to be kept no longer."""

    def __init__(self, counts: ViewCounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        self._view = counts.views[0]
        self._is_changed = False
        self.is_fixed = False
        """Whether no view can be kept, renamed or let go: the project is only read."""
        self.views = QMenu(self)
        self._rows: dict[str, QAction] = {}
        self._actions: Actions | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        counts.counted.connect(self._show_count)

    def set_actions(self, actions: Actions) -> None:
        """Show the key of the command that opens the menu; called once."""
        self._actions = actions
        actions.keys_changed.connect(self._explain)
        self._explain()

    def show_view(self, view: NamedView, *, is_changed: bool) -> None:
        """Show which view is gone through, and whether something else was asked for beside it."""
        self._view, self._is_changed = view, is_changed
        self.setText(self.tr("{0} (changed)").format(view.name) if is_changed else view.name)
        self._explain()
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Show all views, and what can be done with this one."""
        self._fill()
        self.views.popup(self.mapToGlobal(self.rect().bottomLeft()))
        self.views.setActiveAction(self._rows[self._view.key])
        self._counts.count_now()

    def _fill(self) -> None:
        self.views.clear()
        self._rows = {}
        group = QActionGroup(self.views)
        has_own = False
        for view in self._counts.views:
            if view.is_own and not has_own:
                has_own = True
                self.views.addSeparator()
            action = QAction(self._line(view), group)
            action.setCheckable(True)
            action.setChecked(view.key == self._view.key)
            action.triggered.connect(partial(self.chosen.emit, view.key))
            self.views.addAction(action)
            self._rows[view.key] = action
        self.views.addSeparator()
        self._offer(self.tr("Save this as a view…"), self.save_wanted)
        if self._view.is_own:
            if self._is_changed:
                self._offer(self.tr("Save the changes of the view"), self.renew_wanted)
            self._offer(self.tr("Rename the view…"), self.rename_wanted)
            self._offer(self.tr("Delete the view"), self.delete_wanted)

    def _offer(self, words: str, wanted: object) -> None:
        action = self.views.addAction(words)
        action.setEnabled(not self.is_fixed)
        action.triggered.connect(wanted)

    def _line(self, view: NamedView) -> str:
        count = self._counts.counts.get(view.key)
        name = view.name if len(view.name) <= _LETTERS else f"{view.name[:_LETTERS]}…"
        name = name.replace("&", "&&")
        return name if count is None else f"{name}\t{count}"

    def _show_count(self, key: str, _count: int) -> None:
        if key in self._rows and self.views.isVisible():
            view = next((each for each in self._counts.views if each.key == key), None)
            if view is not None:
                self._rows[key].setText(self._line(view))

    def _explain(self) -> None:
        key = self._actions.shown_key("queue_views") if self._actions else ""
        name = self.tr("View: {0}").format(self.text())
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(f"{name} ({key})" if key else name))

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + _CHROME, themes().current.metrics.control)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        theme = themes().current
        is_inverted = theme.uses_letters and self.underMouse()
        ink = theme.on_selection if is_inverted else theme.text
        room = self.rect().adjusted(10, 0, -10, 0)
        painter.setPen(ink)
        arrow = painter.fontMetrics().horizontalAdvance(" ▾")
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() - arrow
        )
        painter.drawText(room, side, f"{shown} ▾")
        painter.end()
