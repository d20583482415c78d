"""Learning from what the editor takes and leaves, undo included."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.domain.change import Step
from annotator.services import learning
from annotator.services.suggesting import weights_of
from annotator.suggest.suggestion import Suggestion
from annotator.ui.session import Session

Ask = Callable[[Mapping[str, object], Callable[[Mapping[str, Any]], None]], None]


class Learner(QObject):
    """Remembers decisions on claims; the weights are worked out by the worker (`ask`)."""

    learned = Signal()
    """The weights are others now."""

    def __init__(self, session: Session, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ask = ask
        self._taken_back: dict[str, learning.Remembered] = {}
        self.weights = weights_of(session.desk)
        session.changed.connect(self._follow)

    def remember(self, claims: Mapping[str, Suggestion], *, is_taken: bool) -> None:
        """Remember decisions, by the ids of the records that they made."""
        news = [
            learning.remembered(record_id, claim, is_taken=is_taken)
            for record_id, claim in claims.items()
        ]
        if news and not self._session.read_only:
            self._learn(learning.remember(self._session.desk, news))

    def reset(self) -> None:
        """Forget all that was learned."""
        learning.reset(self._session.desk)
        self._taken_back.clear()
        self.weights = {}
        self.learned.emit()

    def _follow(self, step: Step) -> None:
        """Forget what is undone, and remember it again when it is redone."""
        if not step.act.removeprefix("undo_").startswith(("take_sugg", "leave_sugg")):
            return
        gone = [each.id for each in step.changes if each.after is None]
        forgotten = learning.forget(self._session.desk, gone) if gone else []
        self._taken_back.update((each[0], each) for each in forgotten)
        came = [each.id for each in step.changes if each.before is None]
        back = [self._taken_back.pop(each) for each in came if each in self._taken_back]
        if back:
            learning.remember(self._session.desk, back)
        if back or forgotten:
            self._learn(learning.decisions(self._session.desk))

    def _learn(self, decided: list[learning.Remembered]) -> None:
        pairs = [[reasons, is_taken] for _, reasons, is_taken in decided]
        self._ask({"ask": "learn", "decisions": pairs}, self._take_weights)

    def _take_weights(self, answer: Mapping[str, Any]) -> None:
        if "error" in answer or not self._session.is_open or self._session.read_only:
            return
        learning.put_weights(self._session.desk, answer["weights"])
        self.weights = weights_of(self._session.desk)
        self.learned.emit()
