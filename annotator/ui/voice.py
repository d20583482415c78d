"""What the window says to the editor: refusals, sentences, and what a step has done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.ui.refusals import worded_refusal
from annotator.ui.telling import Telling
from annotator.ui.widgets.toast import Toast


class Voice(QObject):
    """Says everything through one toast, and takes back what no longer holds."""

    mending_wanted = Signal(object)
    """A `Refusal` has been told: where it is mended has to be shown."""

    def __init__(self, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._toast = toast
        self._telling = Telling(self)
        self._has_refused = False

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was refused, and lead to where it is mended."""
        none_done = self._telling.none_done(refusal)
        self._toast.say(none_done or worded_refusal(refusal), is_urgent=True)
        self._has_refused = True
        if not none_done:
            self.mending_wanted.emit(refusal)

    def explain(self, reason: str) -> None:
        """Say why a command is off."""
        self._toast.say(reason, is_urgent=True)

    def say(self, sentence: str) -> None:
        """Say a sentence."""
        self._toast.say(sentence)

    def say_done(self, sentence: str) -> None:
        """Say what was done, and offer to undo it."""
        self._toast.say(sentence, can_undo=True)

    def tell_step(self, step: Step) -> None:
        """Say what a step has done, if that is not plain to see."""
        self.forget_refusal()
        told = self._telling.told_of(step)
        notes = "" if told else self._telling.notes_of(step)
        if told or notes:
            self._toast.say(told or notes, can_undo=bool(told))
        elif self._toast.offers_undo():
            # It is no longer the last step that it tells of.
            self._toast.hide()

    def forget_refusal(self, _annotation_id: str = "") -> None:
        """Take the sentence away: something was done since, or another annotation is looked at."""
        if self._has_refused:
            self._has_refused = False
            self._toast.hide()
