"""What is done to the rows of the queue's table that are selected: each act is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, Final, ParamSpec

from PySide6.QtCore import QObject

from annotator.domain.change import Step
from annotator.services import planning, reviewing
from annotator.services.desk import Desk
from annotator.ui.review.sheet import ReviewSheet
from annotator.ui.session import Session
from annotator.ui.widgets.busy import busy

P = ParamSpec("P")

SLOW: Final = 500
"""With more statements than this the mouse pointer says that it takes a moment."""


class Batch(QObject):
    """Asks the session; the table follows what it hears of it."""

    def __init__(self, session: Session, sheet: ReviewSheet, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._sheet = sheet
        sheet.batch.assign_wanted.connect(self._assign)
        sheet.batch.priority_wanted.connect(self._prioritize)

    def approve(self) -> None:
        """Approve those that can be; their open flags are resolved."""
        self._decide(reviewing.approve_all, self._ids(), self._sheet.foot.text())

    def request_changes(self) -> None:
        """Send them back with the comment, which may not be empty."""
        comment = self._sheet.foot.text()
        if comment:
            self._decide(reviewing.request_changes_all, self._ids(), comment)
        else:
            self._sheet.foot.ask_for_comment()

    def resolve(self) -> None:
        """Resolve all their open flags."""
        self._answer(reviewing.resolve_all, self._sheet.foot.text())

    def dismiss(self, reason: str) -> None:
        """Dismiss all their open flags for one reason."""
        self._answer(reviewing.dismiss_all, reason)

    def _assign(self, person_id: str) -> None:
        self._decide(planning.assign, self._ids(), person_id)

    def _prioritize(self, priority: int) -> None:
        self._decide(planning.set_priority, self._ids(), priority)

    def _answer(self, service: Callable[[Desk, list[str], str], Step], reason: str) -> None:
        ids = self._ids()
        if not self._decide(service, ids, reason):
            self._sheet.foot.say_wrong(self.tr("No flag is open on %n statement(s).", "", len(ids)))

    def _decide(
        self, service: Callable[Concatenate[Desk, P], Step], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        with busy(is_slow=self._sheet.table.count_selected() > SLOW):
            done = self._session.attempt(service, *args, **kwargs) is not None
        self._sheet.take_keyboard()
        if done:
            self._sheet.foot.clear_comment()
        return done

    def _ids(self) -> list[str]:
        return self._sheet.table.selected_ids()
