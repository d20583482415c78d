"""Keeps the table to what is gone through, and the article to the row of the table."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.change import Step
from annotator.store import people
from annotator.ui.review.sheet import ReviewSheet
from annotator.ui.review.statement import read_statement
from annotator.ui.review_queue import ReviewQueue
from annotator.ui.session import Session

REST_MS: Final = 150
"""How long the keyboard rests on a row before the article shows its place."""


class TableFollower(QObject):
    """Reads nothing while there is no table to be seen."""

    place_wanted = Signal(object)
    """A `Statement`, to be shown in the article."""

    def __init__(
        self, session: Session, queue: ReviewQueue, sheet: ReviewSheet, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._queue = queue
        self._sheet = sheet
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._tell_place)
        sheet.table.moved.connect(self._rest.start)

    def begin(self) -> None:
        """Fill the table, with the statement that was looked at selected."""
        self.show_rows(None)
        self._sheet.table.select([self._queue.current])

    def end(self) -> None:
        """Look at the row that the keyboard is on."""
        self.rest()
        self._queue.turn_to(self._sheet.table.current_id())

    def rest(self) -> None:
        """Show no place any more: nobody looks."""
        self._rest.stop()

    def show_rows(self, touched: Collection[str] | None) -> None:
        """Show what is gone through now; of rows that stay only the touched ones are read again.

        Without knowing which were touched, all of them are.
        """
        if not self._sheet.is_table or not self._sheet.isVisible():
            return
        if touched is None:
            self._sheet.batch.show_people(people.people(self._session.project))
        self._sheet.table.show_ids(self._queue.ids, touched, self._session.desk.now())

    def follow(self, step: Step) -> None:
        """Take up a step; what was undone is selected again."""
        touched = step.touched_annotations()
        is_of_people = any(change.name == "person" for change in step.changes)
        self.show_rows(None if is_of_people else touched)
        back = [each for each in touched if self._queue.waits(each)]
        if back and step.act.startswith("undo_") and self._sheet.isVisible():
            self._sheet.table.select(back)

    def _tell_place(self) -> None:
        table = self._sheet.table
        if table.isVisible() and table.count_selected() == 1:
            chosen = read_statement(self._session.desk, table.current_id())
            if chosen is not None:
                self.place_wanted.emit(chosen)
