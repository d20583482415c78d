"""The queue before the editor's eyes: what is gone through, followed and shown; no decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.store.queue_filter import ALL_WAITING, ME, THIS, QueueFilter, QueueOrder
from annotator.ui.actions import Actions
from annotator.ui.current import Current
from annotator.ui.facets import Facet
from annotator.ui.review.queue_facets import read_queue_facets
from annotator.ui.review.queue_stand import QueueStand
from annotator.ui.review.sheet import ReviewSheet
from annotator.ui.review.statement import Statement, read_statement
from annotator.ui.review.table_follower import TableFollower
from annotator.ui.review.view_keeping import ViewKeeping
from annotator.ui.review.views import EVERYTHING, NamedView
from annotator.ui.session import Session

SHOWN: Final = frozenset({"source", "entity", "person", "verdict_value", "verdict_scale"})
"""Records that a statement shows without their pointing to it."""
UNDONE: Final = frozenset({"undo_approve", "undo_request_changes", "undo_resolve", "undo_dismiss"})
"""Acts that bring a statement back into the queue, and the editor back to it."""


class QueuePage(QWidget):
    """Shows what waits, one statement at a time or as a table, and follows what changes.

    While its tab is hidden it reads no statement. Until it is shown, or what waits has changed, it
    only counts; from then on it follows each step with what that touched.
    """

    left = Signal()
    """Escape: the keyboard goes back to the article."""
    wanted = Signal()
    """A view was chosen elsewhere: the queue has to be seen now."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""

    def __init__(self, session: Session, current: Current, stand: QueueStand | None = None) -> None:
        """`stand` is what of the queue is there already; made here where nothing is."""
        super().__init__()
        stand = stand or QueueStand(session, current, self)
        self._session = session
        self._current = current
        self._queue, self._reader = stand.queue, stand.reader
        self._is_acting = False
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self._have_all)
        self._actions: Actions | None = None
        self._counts, self.view_list = stand.counts, stand.view_list
        self.sheet = ReviewSheet(session.project, self._counts, self._facets)
        self._keeping = ViewKeeping(session, self.sheet.bar, self._reader, self._counts, self)
        self._rows = TableFollower(session, self._queue, self.sheet, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)
        self.setFocusProxy(self.sheet)
        self._wire_page()

    def count(self) -> int:
        """Return how many statements wait, in all articles."""
        return self._reader.count()

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self.sheet.regions()

    def set_actions(self, actions: Actions) -> None:
        """Give the buttons their commands; called once."""
        self._actions = actions
        self.sheet.set_actions(actions)
        self.sheet.foot.rest()
        if self.isVisible():
            self.sheet.foot.wake()
        self._show()

    def toggle_table(self) -> None:
        """Go through a table, or through one statement at a time again."""
        if not self.isVisible():
            return
        self.sheet.is_table = not self.sheet.is_table
        self.sheet.bar.show_table(is_table=self.sheet.is_table)
        if self.sheet.is_table:
            self._rows.begin()
        else:
            self._rows.end()
        self._show()
        self._mark_command()
        self.sheet.take_keyboard()

    def show_in_article(self) -> None:
        """Ask for the place of the statement in its article."""
        if self.sheet.card.statement is not None:
            self._ask_for_place(self.sheet.card.statement)

    # What is gone through

    def _turn_to_view(self, view: NamedView) -> None:
        self._arrange(view.wanted, view.order)

    def turn_to_view(self, key: str) -> None:
        """Go through the view with this key, before the editor's eyes."""
        self.wanted.emit()
        self._keeping.turn_to(key)
        self.sheet.take_keyboard()

    def _widen(self) -> None:
        self._keeping.turn_to(EVERYTHING)

    def _filter(self, wanted: QueueFilter) -> None:
        self._arrange(wanted, self._reader.order)

    def _sort(self, order: str) -> None:
        """Go through it in another order, from its beginning."""
        self._arrange(self._reader.wanted, QueueOrder(order))

    def _arrange(self, wanted: QueueFilter, order: QueueOrder) -> None:
        """Go through something else, from the beginning of another order."""
        is_sorted = order is not self._reader.order
        self._have_all()
        self._reader.ask(wanted, order)
        self._show_asked()
        if is_sorted:
            self._queue.turn_to(self._queue.first)
        self._queue.settle()
        self._rows.show_rows(None)
        if is_sorted and self._is_table():
            self.sheet.table.select([self._queue.first])
        self._turn()
        self._finish_soon()

    def _turn(self) -> None:
        """Show the statement that the editor has come to, in the article too."""
        self._show()
        self.sheet.take_keyboard()
        if self.isVisible():
            self.show_in_article()

    def _finish_soon(self) -> None:
        """Read the rest once the first rows are painted."""
        if not self._reader.is_whole:
            self._rest.start()

    def _have_all(self) -> None:
        """Have everything read that is gone through."""
        self._rest.stop()
        if not self._reader.is_whole and self._session.is_open:
            self._reader.finish()
            self._rows.show_rows(())
            self._show_place()

    def _show_asked(self) -> None:
        self.sheet.bar.show_asked(self._keeping.view, self._reader.wanted, self._reader.order)
        self.sheet.table.show_order(self._reader.order)

    def _facets(self) -> Sequence[Facet]:
        return read_queue_facets(self._session.project)

    def _is_table(self) -> bool:
        return self.isVisible() and self.sheet.is_table and not self._session.read_only

    def _is_ready(self) -> bool:
        """Whether there is a statement before the editor's eyes that can be decided."""
        return self.isVisible() and not self._session.read_only and bool(self._queue.current)

    def _ask_for_place(self, statement: Statement) -> None:
        self.place_wanted.emit(statement.article.id, statement.id)

    # What is heard

    def _wire_page(self) -> None:
        sheet, keeping = self.sheet, self._keeping
        sheet.left.connect(self.left)
        sheet.bar.changed.connect(self._filter)
        sheet.bar.sorted.connect(self._sort)
        sheet.empty.all_wanted.connect(self._widen)
        sheet.table.sorted.connect(self._sort)
        sheet.table.selection_changed.connect(self._show_selected)
        keeping.turned.connect(self._turn_to_view)
        keeping.renamed.connect(self._show_asked)
        keeping.done.connect(sheet.take_keyboard)
        self._rows.place_wanted.connect(self._ask_for_place)
        self._session.changed.connect(self._follow)
        self._session.person_changed.connect(self._follow_person)
        self._current.article_changed.connect(self._follow_article)
        self._current.annotation_changed.connect(self._follow_selection)

    def _follow(self, step: Step) -> None:
        names, touched = {change.name for change in step.changes}, step.touched_annotations()
        self._keeping.follow(step)
        if not names.isdisjoint(SHOWN):
            self.sheet.bar.forget_facets()
        if self._is_acting or not self._reader.is_read:
            return
        moved = False
        if step.act in UNDONE:
            self._queue.forget(touched)
            moved = any(self._queue.turn_to(each) for each in touched)
        moved = self._queue.settle() or moved
        if self.sheet.is_table:
            self._rows.follow(step)
            self._show()
        elif moved and self.sheet.holds_keyboard():
            self._turn()
        elif moved or self._queue.current in touched or not names.isdisjoint(SHOWN):
            self._show()
        else:
            self._show_place()

    def _follow_article(self, _article_id: str) -> None:
        if self._reader.wanted.article == THIS and self._reader.is_read:
            self._reader.read()
            self._queue.settle()
            self._rows.show_rows(None)
            self._show()

    def _follow_selection(self, annotation_id: str) -> None:
        if self.isVisible() and self._queue.turn_to(annotation_id) and not self.sheet.is_table:
            self._show()

    def _follow_person(self, _person: object) -> None:
        wanted = self._reader.wanted
        if self._reader.is_read and (wanted.assigned == ME or wanted.checker is not None):
            self._reader.read()
        self._queue.begin_anew()
        self._rows.show_rows(None)
        self._counts.count_soon()
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what was not shown while the tab was hidden: the selected statement, if it waits."""
        super().showEvent(event)
        self.sheet.foot.wake()
        self._mark_command()
        self._reader.catch_up()
        self._queue.settle()
        self._queue.turn_to(self._current.annotation_id)
        self._rows.show_rows(None)
        self._show()
        self._finish_soon()

    @override
    def event(self, event: QEvent) -> bool:
        """Have everything read before a key: it may lead to any statement."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._have_all()
        return super().event(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rows.rest()
        self.sheet.foot.rest()

    # What is shown

    def _show(self) -> None:
        """Read the statement and show it; while the tab is hidden, that waits."""
        if not self.isVisible():
            return
        statement = None if self.sheet.is_table else self._read()
        if self.sheet.is_table and self._queue.total:
            self.sheet.show_rows(read_only=self._session.read_only)
        elif statement is None:
            is_asked = self._reader.wanted != ALL_WAITING
            self.sheet.show_nothing(self.count(), is_asked=is_asked)
        else:
            now = self._session.desk.now()
            undo_index = self._session.undo_stack.index()
            self.sheet.show_statement(
                statement,
                now=now,
                told=self.sheet.told(self._queue.looking_back, now, undo_index),
                read_only=self._session.read_only,
            )
        if not self.sheet.is_table:
            self.sheet.foot.allow_back(allowed=self._queue.can_go_back)
        self._show_place()

    def _show_selected(self) -> None:
        if self._is_table() or self._session.read_only:
            self._show()

    def _read(self) -> Statement | None:
        """Read the current statement, or the next one that is still there."""
        while self._queue.current:
            statement = read_statement(self._session.desk, self._queue.current)
            if statement is not None:
                return statement
            self._queue.forget({self._queue.current})
            if not self._queue.settle():
                break
        return None

    def _show_place(self) -> None:
        if self.sheet.is_table:
            place = self._queue.place_of(self.sheet.table.current_id()) + 1
            self.sheet.bar.show_place(place, self._queue.total)
        elif self._reader.is_whole:
            self.sheet.bar.show_place(self._queue.position, self._queue.total)
        else:
            # Where in all of it that is, is known in a moment.
            self.sheet.bar.show_place(0, 0)

    def _mark_command(self) -> None:
        """Let the menu say whether it is a table."""
        if self._actions is not None:
            self._actions["queue_table"].setChecked(self.sheet.is_table)
