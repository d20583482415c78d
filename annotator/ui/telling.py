"""What an act on several annotations has done, in the sentences that are told afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.services.settled import NO_LONGER_READY, REOPENED
from annotator.services.settling import NO_LONGER_CHECKED
from annotator.ui.refusals import worded_note, worded_refusal

OF_ARTICLES = frozenset({REOPENED, NO_LONGER_READY})
"""Notes of what an act has done to its article."""


class Telling(QObject):
    """Puts acts into words; it shows nothing by itself."""

    def told_of(self, step: Step) -> str:
        """Return what is to be told of an act on several; empty for one on one annotation."""
        of_sources = self._done_to_sources(step)
        if of_sources:
            return of_sources
        count = len(step.touched_annotations())
        done = self._done(step.act, count) if count + len(step.refused) > 1 else ""
        if not done:
            return ""
        unchecked = step.notes.count(NO_LONGER_CHECKED)
        parts = (
            done,
            self.left_out(step.refused),
            self.tr("%n no longer checked.", "", unchecked) if unchecked else "",
            *(worded_note(note) for note in dict.fromkeys(step.notes) if note in OF_ARTICLES),
        )
        return " ".join(part for part in parts if part)

    def notes_of(self, step: Step) -> str:
        """Return what else an act has done; empty when there is nothing."""
        return " ".join(worded_note(note) for note in dict.fromkeys(step.notes))

    def left_out(self, codes: Sequence[str]) -> str:
        """Return in one sentence how many could not be changed, by the codes of why, and why.

        Reasons that have no short words of their own stand behind it as sentences.
        """
        if not codes:
            return ""
        found = Counter(codes)
        short = [words for code, count in found.items() if (words := self._why(code, count))]
        others = [worded_refusal(Refusal(code)) for code in found if not self._why(code, 1)]
        left = self.tr("%n left as they were", "", len(codes))
        if short:
            left = self.tr("{0}: {1}").format(left, ", ".join(short))
        return " ".join((f"{left}.", *others))

    def none_done(self, refusal: Refusal) -> str:
        """Return why an act on several was refused as a whole; empty for one on one annotation."""
        several = refusal.params.get("several")
        if not isinstance(several, int):
            return ""
        none = self.tr("None of the %n annotation(s) could be changed.", "", several)
        return f"{none} {worded_refusal(refusal)}"

    def _done(self, act: str, count: int) -> str:
        """Return what was done to so many; empty for an act that is told elsewhere."""
        return {
            "delete": self.tr("%n annotation(s) deleted.", "", count),
            "retag": self.tr("Changed the kind of %n annotation(s).", "", count),
            "check": self.tr("%n annotation(s) checked.", "", count),
            "reopen_work": self.tr("%n annotation(s) in progress again.", "", count),
            "ask_review": self.tr("Asked for review of %n annotation(s).", "", count),
            "withdraw_review": self.tr("Took back %n request(s) for review.", "", count),
            "flag": self.tr("%n annotation(s) flagged.", "", count),
            "approve": self.tr("%n annotation(s) approved.", "", count),
            "request_changes": self.tr("Asked for changes of %n annotation(s).", "", count),
            "resolve": self.tr("Resolved the flags of %n annotation(s).", "", count),
            "dismiss": self.tr("Dismissed the flags of %n annotation(s).", "", count),
            "add_note": self.tr("Note added to %n annotation(s).", "", count),
            "assign": self.tr("%n annotation(s) assigned.", "", count),
            "set_priority": self.tr("Priority of %n annotation(s) set.", "", count),
            "set_due": self.tr("Day set by which %n annotation(s) are due.", "", count),
            "add_tags": self.tr("Tags added to %n annotation(s).", "", count),
            "remove_tags": self.tr("Tags taken from %n annotation(s).", "", count),
            "import_annotations": self.tr("Took in %n annotation(s).", "", count),
        }.get(act, "")

    def _done_to_sources(self, step: Step) -> str:
        """Return what was done to several sources; empty for an act on anything else."""
        found = [change for change in step.changes if isinstance(change.record, Source)]
        new = sum(change.before is None for change in found)
        if step.act == "import_sources" and found:
            told = self.tr("Took in %n source(s).", "", new)
            joined = self.tr("%n known one(s) completed.", "", len(found) - new)
            return " ".join((told, joined) if len(found) > new else (told,))
        if step.act == "merge_sources":
            gone = sum(change.after is None for change in found)
            return self.tr("Merged %n source(s) into one.", "", gone + 1)
        return ""

    def _why(self, code: str, count: int) -> str:
        """Return what so many annotations are that an act has left as they were."""
        return {
            "locked": self.tr("%n approved", "", count),
            "verdict_missing": self.tr("%n without a verdict", "", count),
            "rationale_missing": self.tr("%n without a rationale", "", count),
            "evidence_missing": self.tr("%n without a quoted source", "", count),
            "ground_missing": self.tr("%n without a source or a note", "", count),
            "words_unsettled": self.tr("%n with changed words", "", count),
            "not_checked": self.tr("%n not checked", "", count),
            "own_work": self.tr("%n checked by yourself", "", count),
            "annotation_missing": self.tr("%n no longer there", "", count),
        }.get(code, "")
