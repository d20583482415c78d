"""The tab of annotations: the list, and below it the details of one or the sheet for many."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.ui.actions import Actions
from annotator.ui.annotation_filter import filter_named
from annotator.ui.annotation_rows import AnnotationRows
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.tab_walk import walk
from annotator.ui.widgets.busy import busy

if TYPE_CHECKING:
    from annotator.ui.bulk_sheet import BulkSheet
    from annotator.ui.details.details import Details

REST_MS = 30
"""How long a selection that grows row by row rests before it is counted."""


class AnnotationPane(QWidget):
    """Follows the current article and annotation, and every change of them.

    While its tab is hidden, or several rows are selected, the details wait; they catch up before
    anybody looks or asks for them.
    """

    left = Signal()
    """Escape: the keyboard goes back to the article."""
    filtered = Signal(object)
    """The ids that the filter shows, as a collection; none when there is no filter."""
    selection_changed = Signal()
    """Other rows of the list are selected, more or fewer."""

    def __init__(self, session: Session, current: Current, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._actions: Actions | None = None
        self._is_behind = False
        self._details: Details | None = None
        self._sheet: BulkSheet | None = None
        self.rows = AnnotationRows(session)
        self.bar, self.list = self.rows.bar, self.rows.list
        self._first = QTimer(self, interval=0, singleShot=True)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._arrange()
        self._wire()
        self._show_article(current.article_id)
        self._select(current.annotation_id)

    @property
    def details(self) -> Details:
        """The details of one annotation: made when they are asked for or the list is painted."""
        if self._details is None:
            from annotator.ui.details.details import Details

            self._details = Details(self._session)
            self._details.left.connect(self.left)
            self._take_in(self._details)
            if self.isVisible() and not self.has_several():
                self._catch_up()
        return self._details

    @property
    def sheet(self) -> BulkSheet:
        """The sheet for many, made when it is asked for."""
        if self._sheet is None:
            from annotator.ui.bulk_sheet import BulkSheet

            self._sheet = BulkSheet(self._session)
            self._sheet.left.connect(self.list.setFocus)
            self._sheet.let_go.connect(self._back_to_one)
            self._sheet.act_wanted.connect(self._act_on_all)
            self._take_in(self._sheet)
        return self._sheet

    def count(self) -> int:
        """Return how many annotations the article has, whatever the filter shows."""
        return self.rows.count()

    def set_actions(self, actions: Actions) -> None:
        """Put the commands under the details and into the sheet for many."""
        self._actions = actions
        self.rows.set_actions(actions)
        for part in (self._details, self._sheet):
            if part is not None:
                part.set_actions(actions)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        lower = self.sheet if self.has_several() else self.details
        return *self.rows.regions(), *lower.regions()

    def has_several(self) -> bool:
        """Whether more than one row is selected."""
        return self.list.count_selected() > 1

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, from top to bottom."""
        return self.list.selected_ids()

    def filtered_ids(self) -> list[str] | None:
        """Return the ids that the filter shows, from top to bottom; none without a filter."""
        return self.rows.filtered_ids()

    def targets(self) -> list[str]:
        """Return the rows that a command means together; empty when it means the current one.

        Several rows are only meant while the keyboard is here, in the list or in their sheet.
        """
        return self.selected_ids() if self.has_several() and self._has_keyboard() else []

    def select_several(self, ids: Collection[str]) -> bool:
        """Select annotations of the article together; return whether any of them is shown."""
        return self.rows.select_several(ids)

    def show_filter(self, name: str) -> None:
        """Show only what a count or a saved view stands for: a kind, a status, or `all`."""
        self.bar.show_filter(filter_named(name))

    def edit_filter(self) -> None:
        """Put the keyboard into the field that narrows the list."""
        self.bar.edit_words()

    def edit_details(self) -> None:
        """Put the keyboard into the first field of the selected annotation, or of the sheet."""
        if self.targets():
            self.sheet.edit_note()
        else:
            self._take_one()
            self.details.edit_first()

    def edit_note(self) -> None:
        """Put the keyboard into the note."""
        if self.targets():
            self.sheet.edit_note()
        else:
            self._take_one()
            self.details.edit_note()

    def edit_tags(self) -> None:
        """Put the keyboard into the tags."""
        if self.targets():
            self.sheet.edit_tags()
        else:
            self._take_one()
            self.details.edit_tags()

    def edit_plan(self) -> None:
        """Put the keyboard on who has it."""
        if self.targets():
            self.sheet.edit_plan()
        else:
            self._take_one()
            self.details.edit_plan()

    def edit_verdict(self) -> None:
        """Put the keyboard on a claim's verdict; on what the words mean for other kinds."""
        self._take_one()
        self.details.edit_value()

    def open_citation(self) -> None:
        """Open the row for a new source of the selected annotation."""
        self._take_one()
        self.details.open_citation()

    def open_correction(self) -> None:
        """Open the row that proposes other words for the selected annotation."""
        self._take_one()
        self.details.open_correction()

    def open_comment(self) -> None:
        """Open the field for a comment on the selected annotation."""
        self._take_one()
        self.details.open_comment()

    def open_flag(self) -> None:
        """Open the row that raises a flag on what is selected."""
        if self.targets():
            self.sheet.open_flag()
        else:
            self._take_one()
            self.details.open_flag()

    def point_at(self, field: str) -> None:
        """Show where a refused act is mended: a field as the guards name it."""
        self._take_one()
        self.details.point_at(field)

    def _arrange(self) -> None:
        self._lower = QStackedWidget()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.rows)
        self._split.addWidget(self._lower)
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 5)
        self._split.setSizes([240, 520])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._split)
        self.setFocusProxy(self.list)

    def _wire(self) -> None:
        self.list.chosen.connect(self._current.select)
        self.list.entered.connect(self.edit_details)
        self.list.selection_changed.connect(self._show_lower)
        self.list.selection_changed.connect(self.selection_changed)
        self.rows.filtered.connect(self.filtered)
        self._rest.timeout.connect(self._count_selected)
        self._first.timeout.connect(self._make_details)
        for part in (self.bar, self.list):
            part.left.connect(self.left)
        self._current.article_changed.connect(self._show_article)
        self._current.annotation_changed.connect(self._select)
        self._session.changed.connect(self._follow)

    def _take_in(self, part: Details | BulkSheet) -> None:
        self._lower.addWidget(part)
        if self._actions is not None:
            part.set_actions(self._actions)

    def _show_article(self, article_id: str) -> None:
        if self._details is not None:
            self._details.commit_typing()
        self.rows.show_article(article_id)

    def _follow(self, step: Step) -> None:
        gone = _deleted(step)
        is_gone = self._current.annotation_id in gone
        following = self.rows.after(gone) if is_gone and self._has_keyboard() else ""
        self.rows.follow(step)
        if self.has_several():
            self._rest.start()
        if self._details is not None and self.isVisible() and not self.has_several():
            self._details.follow(step)
        else:
            self._is_behind = True
        if is_gone:
            self._current.select(following)

    def _select(self, annotation_id: str) -> None:
        self.rows.select(annotation_id)
        self._is_behind = True
        self._show_lower()

    def _show_lower(self) -> None:
        """Show the details of one, the sheet for many, or nothing."""
        if self.has_several():
            self.sheet.mean(self.selected_ids())
            self._rest.start()
            self._lower.setCurrentWidget(self.sheet)
            self._lower.show()
            return
        self._rest.stop()
        if self._is_sheet_shown() and self._holds_keyboard(self._sheet):
            self.list.setFocus()
        if self.isVisible():
            self._catch_up_soon()

    def _is_sheet_shown(self) -> bool:
        return self._sheet is not None and self._lower.currentWidget() is self._sheet

    def _catch_up_soon(self) -> None:
        """Catch up now; the first time only once list and article are painted."""
        if self._details is not None:
            self._catch_up()
        else:
            self._lower.setVisible(bool(self._current.annotation_id))
            self._first.start()

    def _make_details(self) -> None:
        if self._session.is_open and not self.has_several():
            self._catch_up()

    def _catch_up(self) -> None:
        """Show the details of what was selected or changed while nobody could see them."""
        self._lower.setCurrentWidget(self.details)
        if not self._is_behind:
            return
        self._is_behind = False
        if self.details.shows(self._current.annotation_id):
            self.details.refresh()
        else:
            self.details.show_annotation(self._current.annotation_id)
        self._lower.setVisible(self.details.has_subject())

    def _take_one(self) -> None:
        """Make sure that the details are those of the current annotation alone."""
        if self.has_several():
            self._back_to_one()
        self._catch_up()

    def _back_to_one(self) -> None:
        self.list.select(self._current.annotation_id)
        self.list.select_only_current()

    def _act_on_all(self, command_id: str) -> None:
        """Run a command of the window on the selected rows."""
        from annotator.ui.bulk_sheet import SLOW

        if self._actions is not None and self.has_several():
            self.list.setFocus()
            with busy(is_slow=self.list.count_selected() > SLOW):
                self._actions[command_id].trigger()

    def _count_selected(self) -> None:
        if self._session.is_open:
            self.sheet.show_selection(self.selected_ids())

    def _has_keyboard(self) -> bool:
        return self._holds_keyboard(self.list) or self._holds_keyboard(self._sheet)

    def _holds_keyboard(self, part: QWidget | None) -> bool:
        focused = QApplication.focusWidget()
        if part is None or focused is None:
            return False
        return focused is part or part.isAncestorOf(focused)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self.has_several():
            self._catch_up_soon()
        super().showEvent(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk(self.regions(), forward=forward) or super().focusNextPrevChild(forward)


def _deleted(step: Step) -> set[str]:
    return {each.id for each in step.changes if each.name == "annotation" and each.after is None}
