"""Leads back to an earlier state of a statement: says what that changes, and does it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.domain.change import only_real
from annotator.domain.refusal import Refusal
from annotator.services import reverting
from annotator.ui.refusals import worded_note, worded_refusal
from annotator.ui.review.changes_told import changes_said
from annotator.ui.review.statement_card import StatementCard
from annotator.ui.session import Session


class Reverting(QObject):
    """Serves the history of a card."""

    def __init__(self, session: Session, card: StatementCard, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._card = card
        card.history.looked_at.connect(self._look)
        card.history.revert_wanted.connect(self._revert)

    def _look(self, seq: int) -> None:
        """Say what going back to after an act of the history would change."""
        statement = self._card.statement
        if statement is None:
            return
        if self._session.read_only:
            self._card.history.show_preview("", self.tr("This project is open for reading only"))
            return
        try:
            step = reverting.revert(self._session.desk, statement.id, seq)
        except Refusal as refusal:
            self._card.history.show_preview("", worded_refusal(refusal))
            return
        changes = only_real(step.changes)
        lines = changes_said(changes, statement.names)
        if not changes:
            self._card.history.show_preview("", self.tr("It is like this now."))
            return
        told = " · ".join(lines) or self.tr("Nothing that is shown here changes.")
        notes = " ".join(worded_note(note) for note in dict.fromkeys(step.notes))
        sentence = self.tr("Back to here: {0}").format(told)
        self._card.history.show_preview(f"{sentence} {notes}".strip(), "")

    def _revert(self, seq: int) -> None:
        statement = self._card.statement
        if statement is not None:
            self._session.attempt(reverting.revert, statement.id, seq)
