"""Corrections on cards: the change, its public note, who proposed and who decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.person import Person
from annotator.ui.details.corrections_words import ChangedWords
from annotator.ui.details.reason_line import ReasonLine
from annotator.ui.people.badge import face_of
from annotator.ui.people.byline import Byline
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.painting import Tone
from annotator.ui.words import STATES, moment_said, said

_TONES: Final = {
    CorrectionState.PROPOSED: (Tone.NEUTRAL, ""),
    CorrectionState.ACCEPTED: (Tone.GOOD, "check"),
    CorrectionState.REJECTED: (Tone.FLAG, "cross"),
    CorrectionState.APPLIED: (Tone.GOOD, "check"),
}


class CorrectionCard(Card):
    """A proposal has its answers, a decided one can be reopened; a read-only card has no button."""

    accept_wanted = Signal(str)
    """The correction's id."""
    reject_wanted = Signal(str, str)
    """The correction's id and the reason."""
    edit_wanted = Signal(str)
    """The correction's id."""
    withdraw_wanted = Signal(str)
    """The correction's id."""
    reopen_wanted = Signal(str)
    """The correction's id."""

    def __init__(
        self,
        correction: Correction,
        people: Mapping[str, Person],
        parent: QWidget | None = None,
        *,
        can_act: bool,
    ) -> None:
        """`people` holds all of the project by id, in their order."""
        super().__init__(parent)
        self.correction = correction
        self.buttons: list[KeyButton] = []
        self.rows.setSpacing(themes().current.metrics.tiny)
        self.rows.addLayout(self._first_line(people))
        self.words = ChangedWords()
        self.words.show_change(correction.from_text, correction.to_text)
        self.rows.addWidget(self.words)
        for sentence in (self._note(), self._decided(people)):
            if sentence:
                label = PlainLabel(sentence, role="muted")
                label.setWordWrap(True)
                self.rows.addWidget(label)
        state = said(STATES, correction.state)
        self.setAccessibleName(f"{state}: {self.words.accessibleName()}")
        self.why = ReasonLine(self.tr("Why the text stays"), self.tr("Reject"))
        self.why.given.connect(self._reject)
        self.why.setParent(self)
        if can_act and correction.state is not CorrectionState.APPLIED:
            self.rows.addSpacing(themes().current.metrics.tiny)
            self.rows.addLayout(self._answers())
            self.rows.addWidget(self.why)

    def _first_line(self, people: Mapping[str, Person]) -> QHBoxLayout:
        line = QHBoxLayout()
        tone, sign = _TONES[self.correction.state]
        line.addWidget(Chip(said(STATES, self.correction.state), tone, sign=sign))
        face = face_of(people, self.correction.proposed_by)
        line.addWidget(Byline(face, moment_said(self.correction.proposed_at), is_right=True), 1)
        return line

    def _note(self) -> str:
        note = self.correction.note.strip()
        return self.tr("To be published: {0}").format(note) if note else ""

    def _decided(self, people: Mapping[str, Person]) -> str:
        """Return `Rejected by Léa Roy, 10:42: the figure stands.`."""
        known = self.correction
        if known.decided_by is None:
            return ""
        person = people.get(known.decided_by)
        sentence = {
            CorrectionState.ACCEPTED: self.tr("Accepted by {0}, {1}"),
            CorrectionState.REJECTED: self.tr("Rejected by {0}, {1}"),
        }.get(known.state, self.tr("Decided by {0}, {1}"))
        words = sentence.format(person.name if person else "…", moment_said(known.decided_at or ""))
        return self.tr("{0}: {1}").format(words, known.reason) if known.reason else words

    def _answers(self) -> FlowLayout:
        flow = FlowLayout(gap=themes().current.metrics.small)
        if self.correction.state is CorrectionState.PROPOSED:
            self._add(flow, self.tr("Accept"), self._accept)
            self._add(flow, self.tr("Reject…"), self.why.open_line)
            self._add(flow, self.tr("Reword"), self._edit, role="quiet")
            self._add(flow, self.tr("Withdraw"), self._withdraw, role="quiet")
        else:
            self._add(flow, self.tr("Reopen"), self._reopen, role="quiet")
        return flow

    def _add(self, flow: FlowLayout, words: str, act: object, *, role: str = "") -> None:
        action = QAction(words, self)
        action.triggered.connect(act)
        self.buttons.append(KeyButton(action, role=role))
        flow.addWidget(self.buttons[-1])

    def _accept(self) -> None:
        self.accept_wanted.emit(self.correction.id)

    def _reject(self, reason: str) -> None:
        self.reject_wanted.emit(self.correction.id, reason)

    def _edit(self) -> None:
        self.edit_wanted.emit(self.correction.id)

    def _withdraw(self) -> None:
        self.withdraw_wanted.emit(self.correction.id)

    def _reopen(self) -> None:
        self.reopen_wanted.emit(self.correction.id)


class CorrectionCards(QWidget):
    """The corrections of one annotation, the oldest first; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CorrectionCard] = []
        self._dealt: object = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(themes().current.metrics.small)
        self.hide()

    def show_corrections(
        self,
        corrections: Sequence[Correction],
        people: Mapping[str, Person],
        *,
        can_act: bool = False,
    ) -> bool:
        """Show others, or others' names; return whether cards were made anew."""
        wanted = (tuple(corrections), tuple(people.values()), can_act)
        if wanted == self._dealt:
            return False
        self._dealt = wanted
        for card in self.cards:
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [CorrectionCard(each, people, can_act=can_act) for each in corrections]
        for card in self.cards:
            self._stack.addWidget(card, 0, Qt.AlignmentFlag(0))
        self.setHidden(not self.cards)
        return True
