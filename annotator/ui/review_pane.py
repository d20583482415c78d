"""The tab of the review queue: one statement at a time or a table, decided with one key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Concatenate, Final, ParamSpec

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.services import reviewing
from annotator.services.desk import Desk
from annotator.store.history import history
from annotator.store.queue_filter import ALL_WAITING, ME, THIS, QueueFilter, QueueOrder
from annotator.ui.actions import Actions
from annotator.ui.current import Current
from annotator.ui.facets import Facet
from annotator.ui.review.batch import Batch
from annotator.ui.review.queue_facets import read_queue_facets
from annotator.ui.review.queue_stand import QueueStand
from annotator.ui.review.reverting import Reverting
from annotator.ui.review.sheet import ReviewSheet
from annotator.ui.review.statement import Statement, read_statement
from annotator.ui.review.table_follower import TableFollower
from annotator.ui.review.view_keeping import ViewKeeping
from annotator.ui.review.views import EVERYTHING, NamedView
from annotator.ui.review.weighing import Weighing
from annotator.ui.session import Session

P = ParamSpec("P")

SHOWN: Final = frozenset({"source", "entity", "person", "verdict_value", "verdict_scale"})
"""Records that a statement shows without their pointing to it."""
UNDONE: Final = frozenset({"undo_approve", "undo_request_changes", "undo_resolve", "undo_dismiss"})
"""Acts that bring a statement back into the queue, and the editor back to it."""


class ReviewPane(QWidget):
    """Goes through what waits for a second look. It asks the session, and shows what it hears.

    While its tab is hidden it decides nothing and reads no statement. Until it is shown, or what
    waits has changed, it only counts; from then on it follows each step with what that touched.
    """

    left = Signal()
    """Escape: the keyboard goes back to the article."""
    wanted = Signal()
    """A view was chosen elsewhere: the queue has to be seen now."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""
    mend_wanted = Signal(str, str)
    """An annotation's id and the field in which something that is missing is mended."""

    def __init__(
        self, session: Session, current: Current, stand: QueueStand | None = None
    ) -> None:
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
        self.weighing = Weighing(session, self.sheet.card.evidence)
        self._batch = Batch(session, self.sheet, self)
        self._keeping = ViewKeeping(session, self.sheet.bar, self._reader, self._counts, self)
        self._reverting = Reverting(session, self.sheet.card, self)
        self._rows = TableFollower(session, self._queue, self.sheet, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)
        self.setFocusProxy(self.sheet)
        self._wire()

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

    # What the commands do

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        acts: dict[str, Callable[[], object]] = {
            "approve": self.approve,
            "request_changes": self.start_request_changes,
            "resolve": self.resolve,
            "dismiss": self.start_dismiss,
            "skip": self.skip,
            "back": self.back,
            "queue_views": self.sheet.bar.view.open_menu,
            "queue_filter": self.sheet.bar.open_form,
            "queue_order": self.sheet.bar.open_orders,
            "queue_table": self.toggle_table,
            "queue_history": self.sheet.card.history.enter,
        }
        return {name: partial(self._on_all, act) for name, act in acts.items()}

    def _on_all(self, act: Callable[[], object]) -> None:
        self._have_all()
        act()

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

    def approve(self) -> None:
        """Approve the statement, which resolves its flags; or show what is missing."""
        comment = self.sheet.foot.text()
        if self._is_table():
            self._batch.approve()
        elif self._is_ready() and self._ask(reviewing.approve, self._queue.current, comment):
            self._move_on("approve")

    def start_request_changes(self) -> None:
        """Go into the comment; Ctrl+Return there asks for the changes."""
        if self._is_ready():
            self.sheet.foot.enter_comment()

    def resolve(self) -> None:
        """Resolve the chosen flag, and move on when none is left open."""
        flag, comment = self.sheet.card.flag(), self.sheet.foot.text()
        if self._is_table():
            self._batch.resolve()
        elif self._is_ready() and flag and self._ask(reviewing.resolve, flag.id, comment):
            self._answered("resolve")

    def start_dismiss(self) -> None:
        """Ask why the chosen flag is dismissed."""
        if self._is_table() or (self._is_ready() and self.sheet.card.flag() is not None):
            self.sheet.foot.dismissal.open_row()

    def skip(self) -> None:
        """Go on to the next statement without a decision."""
        if self.isVisible() and self.sheet.is_table:
            self.sheet.table.go_on(1)
        elif self.isVisible() and self._queue.current:
            self._queue.leave()
            self._turn()

    def back(self) -> None:
        """Go back to the statement that was decided or skipped last, as long as it is there."""
        if self.isVisible() and self.sheet.is_table:
            self.sheet.table.go_on(-1)
            return
        while self.isVisible() and self._queue.back():
            if read_statement(self._session.desk, self._queue.current) is not None:
                self._turn()
                return
            self._queue.forget({self._queue.current})

    def show_in_article(self) -> None:
        """Ask for the place of the statement in its article."""
        if self.sheet.card.statement is not None:
            self._ask_for_place(self.sheet.card.statement)

    # What is done in the parts

    def _request_changes(self) -> None:
        text = self.sheet.foot.text()
        if not self._is_ready():
            return
        if self._is_table():
            self._batch.request_changes()
        elif not text:
            self.sheet.foot.ask_for_comment()
        elif self._ask(reviewing.request_changes, self._queue.current, text):
            self._move_on("request_changes")

    def _comment(self) -> None:
        text = self.sheet.foot.text()
        if self._is_table() or not self._is_ready():
            return
        if self._ask(reviewing.comment, self._queue.current, text):
            self.sheet.foot.clear_comment()
            self._turn()

    def _dismiss(self, reason: str) -> None:
        flag = self.sheet.card.flag()
        if self._is_table():
            self._batch.dismiss(reason)
        elif self._is_ready() and flag and self._ask(reviewing.dismiss, flag.id, reason):
            self._answered("dismiss")

    def _mend(self, field: str) -> None:
        statement = self.sheet.card.statement
        if statement is not None:
            self._ask_for_place(statement)
            self.mend_wanted.emit(statement.id, field)

    def _tell_all(self) -> None:
        statement = self.sheet.card.statement
        if statement is not None:
            rows = history(self._session.project, annotation_id=statement.id)
            self.sheet.card.show_history(replace(statement, history=tuple(rows)))

    def _open_one(self) -> None:
        """Look at the row of the table that the keyboard is on."""
        if self.sheet.table.current_id():
            self.toggle_table()
            self.show_in_article()

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

    # Acts, and where they lead

    def _is_table(self) -> bool:
        return self.isVisible() and self.sheet.is_table and not self._session.read_only

    def _is_ready(self) -> bool:
        """Whether there is a statement before the editor's eyes that can be decided."""
        return self.isVisible() and not self._session.read_only and bool(self._queue.current)

    def _ask(
        self, service: Callable[Concatenate[Desk, P], Step], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """Ask for an act; whoever asks moves on, not whoever hears of the change."""
        self._is_acting = True
        try:
            done = self._session.attempt(service, *args, **kwargs) is not None
        finally:
            self._is_acting = False
        if not done:
            self._show()
            self.sheet.take_keyboard()
        return done

    def _answered(self, act: str) -> None:
        """Move on, unless another flag is open on the statement."""
        statement = read_statement(self._session.desk, self._queue.current)
        if statement is None or not statement.flags:
            self._move_on(act)
        else:
            self.sheet.foot.clear_comment()
            self._turn()

    def _move_on(self, act: str) -> None:
        self.sheet.foot.clear_comment()
        self._queue.leave(act, self._session.desk.now(), self._session.undo_stack.index())
        self._turn()

    def _turn(self) -> None:
        """Show the statement that the editor has come to, in the article too."""
        self._show()
        self.sheet.take_keyboard()
        if self.isVisible():
            self.show_in_article()

    def _ask_for_place(self, statement: Statement) -> None:
        self.place_wanted.emit(statement.article.id, statement.id)

    # What is heard

    def _wire(self) -> None:
        sheet, keeping = self.sheet, self._keeping
        sheet.left.connect(self.left)
        sheet.bar.changed.connect(self._filter)
        sheet.bar.sorted.connect(self._sort)
        sheet.empty.all_wanted.connect(self._widen)
        sheet.card.all_wanted.connect(self._tell_all)
        sheet.foot.changes_wanted.connect(self._request_changes)
        sheet.foot.comment_wanted.connect(self._comment)
        sheet.foot.dismissed.connect(self._dismiss)
        sheet.foot.mend_wanted.connect(self._mend)
        sheet.table.sorted.connect(self._sort)
        sheet.table.entered.connect(self._open_one)
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
