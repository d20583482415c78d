"""The tab of the review queue: one statement at a time, decided with one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, Final, ParamSpec

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.services import reviewing
from annotator.services.desk import Desk
from annotator.store.history import history
from annotator.store.reviews import queue
from annotator.ui.actions import Actions
from annotator.ui.current import Current
from annotator.ui.review.sheet import ReviewSheet
from annotator.ui.review.statement import Statement, read_statement
from annotator.ui.review_queue import QueueOrder, ReviewQueue
from annotator.ui.session import Session

P = ParamSpec("P")

SHOWN: Final = frozenset({"source", "entity", "person", "verdict_value", "verdict_scale"})
"""Records that a statement shows without their pointing to it."""
UNDONE: Final = frozenset({"undo_approve", "undo_request_changes", "undo_resolve", "undo_dismiss"})
"""Acts that bring a statement back into the queue, and the editor back to it."""


class ReviewPane(QWidget):
    """Goes through what waits for a second look. It asks the session, and shows what it hears.

    While its tab is hidden it decides nothing and reads no statement.
    """

    left = Signal()
    """Escape: the keyboard goes back to the article."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""
    mend_wanted = Signal(str, str)
    """An annotation's id and the field in which something that is missing is mended."""

    def __init__(self, session: Session, current: Current, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._queue = ReviewQueue()
        self._is_acting = False
        self.sheet = ReviewSheet()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)
        self.setFocusProxy(self.sheet)
        self._wire()
        self._queue.take(queue(session.project))
        self._queue.settle()

    def count(self) -> int:
        """Return how many statements wait, in all articles."""
        return len(self._queue.waiting)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self.sheet.regions()

    def set_actions(self, actions: Actions) -> None:
        """Give the buttons their commands; called once."""
        self.sheet.set_actions(actions)
        self.sheet.foot.rest()
        self._show()

    # What the commands do

    def approve(self) -> None:
        """Approve the statement, which resolves its flags; or show what is missing."""
        comment = self.sheet.foot.text()
        if self._is_ready() and self._ask(reviewing.approve, self._queue.current, comment):
            self._move_on("approve")

    def start_request_changes(self) -> None:
        """Go into the comment; Ctrl+Return there asks for the changes."""
        if self._is_ready():
            self.sheet.foot.enter_comment()

    def resolve(self) -> None:
        """Resolve the chosen flag, and move on when none is left open."""
        flag, comment = self.sheet.card.flag(), self.sheet.foot.text()
        if self._is_ready() and flag and self._ask(reviewing.resolve, flag.id, comment):
            self._answered("resolve")

    def start_dismiss(self) -> None:
        """Ask why the chosen flag is dismissed."""
        if self._is_ready() and self.sheet.card.flag() is not None:
            self.sheet.foot.dismissal.open_row()

    def skip(self) -> None:
        """Go on to the next statement without a decision."""
        if self.isVisible() and self._queue.current:
            self._queue.leave()
            self._turn()

    def back(self) -> None:
        """Go back to the statement that was decided or skipped last, as long as it is there."""
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
        if not text:
            self.sheet.foot.ask_for_comment()
        elif self._ask(reviewing.request_changes, self._queue.current, text):
            self._move_on("request_changes")

    def _comment(self) -> None:
        text = self.sheet.foot.text()
        if self._is_ready() and self._ask(reviewing.comment, self._queue.current, text):
            self.sheet.foot.clear_comment()
            self._turn()

    def _dismiss(self, reason: str) -> None:
        flag = self.sheet.card.flag()
        if self._is_ready() and flag and self._ask(reviewing.dismiss, flag.id, reason):
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

    def _narrow(self) -> None:
        self._queue.narrow(self._current.article_id if self.sheet.bar.is_narrow() else "")
        self._queue.settle()
        self._turn()

    def _sort(self, order: str) -> None:
        """Go through it in another order, from its beginning."""
        self._queue.sort(QueueOrder(order))
        if self._queue.rows:
            self._queue.turn_to(self._queue.rows[0].annotation_id)
        self._turn()

    # Acts, and where they lead

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
        sheet = self.sheet
        sheet.left.connect(self.left)
        sheet.bar.narrowed.connect(self._narrow)
        sheet.bar.sorted.connect(self._sort)
        sheet.card.all_wanted.connect(self._tell_all)
        sheet.foot.changes_wanted.connect(self._request_changes)
        sheet.foot.comment_wanted.connect(self._comment)
        sheet.foot.dismissed.connect(self._dismiss)
        sheet.foot.mend_wanted.connect(self._mend)
        self._session.changed.connect(self._follow)
        self._session.person_changed.connect(self._follow_person)
        self._current.article_changed.connect(self._follow_article)
        self._current.annotation_changed.connect(self._follow_selection)

    def _follow(self, step: Step) -> None:
        names, touched = {change.name for change in step.changes}, step.touched_annotations()
        if self._queue.is_touched_by(step):
            self._queue.take(queue(self._session.project))
        if self._is_acting:
            return
        moved = False
        if step.act in UNDONE:
            self._queue.forget(touched)
            moved = any(self._queue.turn_to(each) for each in touched)
        moved = self._queue.settle() or moved
        if moved and self.sheet.holds_keyboard():
            self._turn()
        elif moved or self._queue.current in touched or not names.isdisjoint(SHOWN):
            self._show()
        else:
            self._show_place()

    def _follow_article(self, article_id: str) -> None:
        if self.sheet.bar.is_narrow():
            self._queue.narrow(article_id)
            self._queue.settle()
            self._show()

    def _follow_selection(self, annotation_id: str) -> None:
        if self.isVisible() and self._queue.turn_to(annotation_id):
            self._show()

    def _follow_person(self, _person: object) -> None:
        self._queue.begin_anew()
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what was not shown while the tab was hidden: the selected statement, if it waits."""
        super().showEvent(event)
        self._queue.turn_to(self._current.annotation_id)
        self._show()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sheet.foot.rest()

    # What is shown

    def _show(self) -> None:
        """Read the statement and show it; while the tab is hidden, that waits."""
        if not self.isVisible():
            return
        statement = self._read()
        if statement is None:
            self.sheet.show_nothing(len(self._queue.waiting))
        else:
            now = self._session.desk.now()
            undo_index = self._session.undo_stack.index()
            self.sheet.show_statement(
                statement,
                now=now,
                told=self.sheet.told(self._queue.looking_back, now, undo_index),
                read_only=self._session.read_only,
            )
        self.sheet.foot.allow_back(allowed=self._queue.can_go_back)
        self._show_place()

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
        self.sheet.bar.show_place(self._queue.position, len(self._queue.rows))
