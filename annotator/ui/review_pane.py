"""The tab of the review queue: one statement at a time or a table, decided with one key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Concatenate, ParamSpec

from PySide6.QtCore import Signal

from annotator.domain.change import Step
from annotator.services import reviewing
from annotator.services.desk import Desk
from annotator.store.history import history
from annotator.ui.current import Current
from annotator.ui.review.batch import Batch
from annotator.ui.review.queue_page import QueuePage
from annotator.ui.review.queue_stand import QueueStand
from annotator.ui.review.reverting import Reverting
from annotator.ui.review.statement import read_statement
from annotator.ui.review.weighing import Weighing
from annotator.ui.session import Session

P = ParamSpec("P")


class ReviewPane(QueuePage):
    """Goes through what waits for a second look. It asks the session, and shows what it hears.

    While its tab is hidden it decides nothing.
    """

    mend_wanted = Signal(str, str)
    """An annotation's id and the field in which something that is missing is mended."""

    def __init__(self, session: Session, current: Current, stand: QueueStand | None = None) -> None:
        """`stand` is what of the queue is there already; made here where nothing is."""
        super().__init__(session, current, stand)
        self.weighing = Weighing(session, self.sheet.card.evidence)
        self._batch = Batch(session, self.sheet, self)
        self._reverting = Reverting(session, self.sheet.card, self)
        self._wire()

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

    # What is done in the parts

    def _wire(self) -> None:
        sheet = self.sheet
        sheet.card.all_wanted.connect(self._tell_all)
        sheet.foot.changes_wanted.connect(self._request_changes)
        sheet.foot.comment_wanted.connect(self._comment)
        sheet.foot.dismissed.connect(self._dismiss)
        sheet.foot.mend_wanted.connect(self._mend)
        sheet.table.entered.connect(self._open_one)

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

    # Acts, and where they lead

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
