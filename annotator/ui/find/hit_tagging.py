"""Tagging what was found: the hit at hand, or all that are chosen of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.services import annotating, tagging
from annotator.store import articles, places
from annotator.ui.current import Current
from annotator.ui.find.choice import Choice
from annotator.ui.find.finding import Finding
from annotator.ui.session import Session
from annotator.ui.words import KINDS, SUBTYPES, said


class HitTagging(QObject):
    """Tags hits as the bar says, one with a key, or all in one step."""

    done = Signal(str)
    """A sentence about one step on many annotations, which can be undone."""

    def __init__(self, session: Session, current: Current, finding: Finding) -> None:
        super().__init__(finding)
        self._session = session
        self._current = current
        self._finding = finding
        self._tags = finding.pane.tags

    def choose_kind(self, kind: Kind) -> None:
        """Choose as what hits are tagged."""
        self._tags.choose_kind(kind)

    def tag_hit(self) -> None:
        """Tag the hit at hand and go to the next; one that is tagged so is passed over."""
        self._finding.when_found(self._tag_hit)

    def tag_all(self) -> None:
        """Let the editor choose among the hits, and tag them in one step."""
        self._finding.when_found(self._choose_all)

    def _tag_hit(self) -> None:
        span, kind = self._finding.hunt.current(), self._tags.kind()
        if span is None:
            return
        if self._is_tagged(span, kind):
            said_first = self.tr("The last one was tagged so already.")
        else:
            made = self._annotate(span, kind)
            if not made:
                return
            self._current.select(made)
            said_first = ""
        went_round = self._finding.hunt.step(1)
        then = self.tr("On from the first hit.") if went_round else ""
        self._finding.pane.say(" ".join(filter(None, (said_first, then))))

    def _annotate(self, span: Span, kind: Kind) -> str:
        article_id, subtype = self._current.article_id, self._tags.subtype()
        step = self._session.attempt(annotating.annotate, article_id, span, kind, subtype)
        return made_by(step)[0] if step else ""

    def _is_tagged(self, span: Span, kind: Kind) -> bool:
        version = articles.current_version(self._session.project, self._current.article_id)
        try:
            span = annotating.fitted(version.text, span)
        except Refusal:
            return False
        place = (version.id, span.start, span.end)
        return places.annotation_at(self._session.project, *place, kind) is not None

    def _choose_all(self) -> None:
        spans, kind = self._finding.hunt.result.spans, self._tags.kind()
        if not spans:
            return
        version = articles.current_version(self._session.project, self._current.article_id)
        there = places.places_of_kind(self._session.project, version.id, kind)
        already, empty = self.tr("tagged already"), self.tr("no words")
        reasons = {
            number: already if (span.start, span.end) in there else empty
            for number, span in enumerate(spans)
            if (span.start, span.end) in there or not version.text[span.start : span.end].strip()
        }
        if len(reasons) == len(spans):
            self._finding.pane.say(self.tr("All of them are tagged so already."))
            return
        words = self._finding.pane.bar.field.text()
        title = self.tr("Tag “{0}” as: {1}").format(words, self._told(kind))
        choice = Choice(spans, fixed=reasons, reasons=reasons)
        hint = self.tr("%n place(s) tagged already.", "", len(reasons)) if reasons else ""
        self._finding.choose(choice, title, hint, self._tag_chosen)

    def _told(self, kind: Kind) -> str:
        subtype = self._tags.subtype()
        parts = [said(KINDS, kind), *([said(SUBTYPES, subtype)] if subtype else [])]
        return " · ".join(parts)

    def _tag_chosen(self, chosen: list[Span]) -> bool:
        step = self._session.attempt(
            tagging.annotate_all,
            self._current.article_id,
            chosen,
            self._tags.kind(),
            self._tags.subtype(),
        )
        if step is None:
            return False
        self.done.emit(self.tr("%n place(s) tagged", "", len(made_by(step))))
        return True


def made_by(step: Step) -> list[str]:
    """Return the ids of the annotations that a step has made."""
    return [
        change.id
        for change in step.changes
        if change.before is None and isinstance(change.after, Annotation)
    ]
