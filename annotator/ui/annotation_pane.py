"""The tab of annotations: a filter, the list, and the details of the selected one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.ui.actions import Actions
from annotator.ui.annotation_filter import Filter, Order, filter_named
from annotator.ui.annotation_filter_bar import FilterBar
from annotator.ui.annotation_list import AnnotationList
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.current import Current
from annotator.ui.details.details import Details
from annotator.ui.session import Session
from annotator.ui.tab_walk import walk
from annotator.ui.widgets.frames import EmptyState


class AnnotationPane(QWidget):
    """Follows the current article and annotation, and every change of them.

    While its tab is hidden the details wait; they catch up before anybody looks or asks for them.
    """

    left = Signal()
    """Escape: the keyboard goes back to the article."""

    def __init__(self, session: Session, current: Current, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._is_behind = False
        self._model = AnnotationModel(session.project, self)
        self.bar = FilterBar()
        self.list = AnnotationList(self._model)
        self.details = Details(session)
        self._arrange()
        self._wire(session)
        self._show_article(current.article_id)
        self._select(current.annotation_id)

    def count(self) -> int:
        """Return how many annotations the article has, whatever the filter shows."""
        return self._model.total

    def set_actions(self, actions: Actions) -> None:
        """Put the commands under the details: checked, ask for review, flag."""
        self.details.set_actions(actions)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self.bar, self._stack, *self.details.regions()

    def show_filter(self, name: str) -> None:
        """Show only what a count or a saved view stands for: a kind, a status, or `all`."""
        self.bar.show_filter(filter_named(name))

    def edit_details(self) -> None:
        """Put the keyboard into the first field of the selected annotation."""
        self._catch_up()
        self.details.edit_first()

    def edit_note(self) -> None:
        """Put the keyboard into the note."""
        self._catch_up()
        self.details.edit_note()

    def edit_verdict(self) -> None:
        """Put the keyboard on a claim's verdict; on what the words mean for other kinds."""
        self._catch_up()
        self.details.edit_value()

    def open_citation(self) -> None:
        """Open the row for a new source of the selected annotation."""
        self._catch_up()
        self.details.open_citation()

    def open_flag(self) -> None:
        """Open the row that raises a flag on the selected annotation."""
        self._catch_up()
        self.details.open_flag()

    def point_at(self, field: str) -> None:
        """Show where a refused act is mended: a field as the guards name it."""
        self._catch_up()
        self.details.point_at(field)

    def _arrange(self) -> None:
        clear = QAction(self.tr("Clear the filter"), self)
        clear.triggered.connect(self._clear_filter)
        self._empty = EmptyState(
            self.tr("Nothing tagged yet"),
            self.tr("Select words in the article and press C, E or D."),
        )
        self._hidden = EmptyState(
            self.tr("Nothing fits the filter"),
            self.tr("The article has annotations, but none like these."),
            clear,
        )
        self._stack = QStackedWidget()
        for part in (self.list, self._empty, self._hidden):
            self._stack.addWidget(part)
        upper = QWidget()
        rows = QVBoxLayout(upper)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self._stack, 1)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(upper)
        self._split.addWidget(self.details)
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 5)
        self._split.setSizes([240, 520])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._split)
        self.setFocusProxy(self.list)

    def _wire(self, session: Session) -> None:
        self.bar.changed.connect(self._filter)
        self.bar.order_chosen.connect(self._sort)
        self.bar.list_wanted.connect(self._go_to_list)
        self.list.chosen.connect(self._current.select)
        self.list.entered.connect(self.edit_details)
        for part in (self.bar, self.list, self.details):
            part.left.connect(self.left)
        self._current.article_changed.connect(self._show_article)
        self._current.annotation_changed.connect(self._select)
        session.changed.connect(self._follow)

    def _show_article(self, article_id: str) -> None:
        self.details.commit_typing()
        self.list.hold_still(still=True)
        self._model.show_article(article_id)
        self.list.hold_still(still=False)
        self._show_right_sheet()

    def _follow(self, step: Step) -> None:
        self.list.hold_still(still=True)
        self._model.follow(step)
        self.list.hold_still(still=False)
        self.list.select(self._current.annotation_id)
        self._show_right_sheet()
        if self.isVisible():
            self.details.follow(step)
        else:
            self._is_behind = True
        if self._current.annotation_id in _deleted(step):
            self._current.select("")

    def _select(self, annotation_id: str) -> None:
        if self.isVisible():
            self._show_details(annotation_id)
        else:
            self._is_behind = True
        self.list.hold_still(still=True)
        self._model.pin(annotation_id)
        self.list.hold_still(still=False)
        self.list.select(annotation_id)
        self._show_right_sheet()

    def _show_details(self, annotation_id: str) -> None:
        self.details.show_annotation(annotation_id)
        self.details.setVisible(self.details.has_subject())

    def _catch_up(self) -> None:
        """Show the details of what was selected or changed while the tab was hidden."""
        if self._is_behind:
            self._is_behind = False
            if self.details.shows(self._current.annotation_id):
                self.details.refresh()
            else:
                self._show_details(self._current.annotation_id)

    def _filter(self, wanted: Filter) -> None:
        self.list.hold_still(still=True)
        self._model.set_filter(replace(wanted, refuting=self._model.refuting))
        self.list.hold_still(still=False)
        self.list.select(self._current.annotation_id)
        self._show_right_sheet()

    def _sort(self, order: str) -> None:
        self.list.hold_still(still=True)
        self._model.set_order(Order(order))
        self.list.hold_still(still=False)
        self.list.select(self._current.annotation_id)

    def _clear_filter(self) -> None:
        self.bar.show_filter(Filter())
        self.list.setFocus()

    def _go_to_list(self) -> None:
        """Go into the rows, to the selected one or else the first."""
        self.list.setFocus()
        first = self._model.index(0, 0)
        if not self.list.currentIndex().isValid() and first.isValid():
            self.list.setCurrentIndex(first)

    def _show_right_sheet(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self.list)
        elif self._model.total:
            self._stack.setCurrentWidget(self._hidden)
        else:
            self._stack.setCurrentWidget(self._empty)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._catch_up()
        super().showEvent(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk(self.regions(), forward=forward) or super().focusNextPrevChild(forward)


def _deleted(step: Step) -> set[str]:
    return {each.id for each in step.changes if each.name == "annotation" and each.after is None}
