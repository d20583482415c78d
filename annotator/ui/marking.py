"""The marks that an editor sets, moves and takes away with one key in the article or the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt

from annotator.domain.annotation import SUBTYPES, Annotation, Kind, ReviewStatus, Work
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, demand
from annotator.domain.segments import sentence_at
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.store import annotations as stored
from annotator.store import articles
from annotator.ui.article_view import ArticleView, Edge
from annotator.ui.current import Current
from annotator.ui.part import Part
from annotator.ui.session import Session

MOST_SUBTYPES: Final = max(map(len, SUBTYPES.values()))


class Marking(Part):
    """Acts on the selection of the article, or else on the selected annotation.

    What is done to annotations as they stand is done to all that are chosen together.
    """

    def __init__(
        self, session: Session, current: Current, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._view = view
        view.mark_resized.connect(self._resize)
        view.let_edges_move(allowed=not session.read_only)
        self._fresh: tuple[str, Kind, int] | None = None
        self._several: Callable[[], list[str]] = list

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            "claim": self.claim,
            "entity": self.entity,
            "date": self.date,
            "retag_claim": self.retag_claim,
            "retag_entity": self.retag_entity,
            "retag_date": self.retag_date,
            **{f"subtype_{n}": self.subtype_chooser(n) for n in range(1, MOST_SUBTYPES + 1)},
            "delete": self.delete,
            "next_mark": self.next,
            "previous_mark": self.previous,
            "overlapping": self.overlapping,
            "hold_start": self.hold_start,
            "hold_end": self.hold_end,
            "widen": self._view.widen,
            "narrow": self._view.narrow,
            "next_gap": self.next_gap,
            "previous_gap": self.previous_gap,
            "checked": self.toggle_checked,
            "ask_review": self.toggle_review,
        }

    def set_targets(self, several: Callable[[], list[str]]) -> None:
        """Take up who is asked for annotations that are chosen together, in reading order.

        Fewer than two of them do not count: then the selected annotation is meant.
        """
        self._several = several

    def targets(self) -> list[str]:
        """Return the annotations to act on: those chosen together, or else the selected one."""
        several = self._several()
        chosen = [self._current.annotation_id] if self._current.annotation_id else []
        return several if len(several) > 1 else chosen

    def tag(self, kind: Kind) -> None:
        """Tag the selection or the word under the caret; twice in a row takes the sentence."""
        here = (self._current.annotation_id, kind, self._view.caret())
        if self._fresh == here and self._view.selection() is None:
            self._widen_to_sentence(self._current.annotation_id)
            return
        span = self._view.target()
        if span is None or not self._current.article_id:
            return
        on_a_word = self._view.selection() is None
        made = self._annotate(span, kind)
        if made:
            self._fresh = (made, kind, self._view.caret()) if on_a_word else None

    def claim(self) -> None:
        """Tag a claim."""
        self.tag(Kind.CLAIM)

    def entity(self) -> None:
        """Tag an entity."""
        self.tag(Kind.ENTITY)

    def date(self) -> None:
        """Tag a date."""
        self.tag(Kind.DATE)

    def retag_claim(self) -> None:
        """Make the selected annotation a claim."""
        self._retag(Kind.CLAIM)

    def retag_entity(self) -> None:
        """Make the selected annotation an entity."""
        self._retag(Kind.ENTITY)

    def retag_date(self) -> None:
        """Make the selected annotation a date."""
        self._retag(Kind.DATE)

    def subtype(self, number: int) -> None:
        """Choose the subtype with this number, from 1; choosing it again takes it away."""
        found = self.selected()
        if found is None or number > len(SUBTYPES[found.kind]):
            return
        chosen = SUBTYPES[found.kind][number - 1]
        self._session.attempt(
            annotating.set_subtype, found.id, "" if found.subtype == chosen else chosen
        )

    def subtype_chooser(self, number: int) -> Callable[[], None]:
        """Return the handler of one digit."""

        def choose() -> None:
            self.subtype(number)

        return choose

    def delete(self) -> None:
        """Delete the annotations with what hangs on them, and select the next one after them."""
        gone = self.targets()
        if not gone:
            return
        before, following = self._current.annotation_id, self._view.mark_after(gone)
        step = self._session.attempt(annotating.delete, gone)
        if step is not None and before in step.touched_annotations():
            self._current.select(following or "")

    def hold_start(self) -> None:
        """Take hold of the start of the selected annotation, or let it go where it is."""
        self._hold(Edge.START)

    def hold_end(self) -> None:
        """Take hold of the end of the selected annotation, or let it go where it is."""
        self._hold(Edge.END)

    def ensure_annotation(self) -> str:
        """Return the annotation to act on: the selection becomes a claim when nothing is tagged.

        A text selection counts first, unless an annotation stands on exactly its words, or several
        annotations are chosen together.
        """
        span = self._view.selection() if len(self._several()) < 2 else None
        if span is None:
            return self._current.annotation_id or self._annotate_target()
        for mark in self._view.marks_at(span.start):
            if mark.span == span:
                self._current.select(mark.id)
                return mark.id
        return self._annotate(span, Kind.CLAIM) or ""

    def toggle_checked(self) -> None:
        """Mark the annotations as checked, or take *checked* back when all of them are."""
        found = self._stored()
        if found:
            done = all(each.work is Work.CHECKED for each in found)
            act = reviewing.reopen_work if done else reviewing.check
            self._session.attempt(act, [each.id for each in found])

    def toggle_review(self) -> None:
        """Ask for review of the annotations, or take the request back when all wait for it."""
        found = self._stored()
        if found:
            asked = all(each.review is ReviewStatus.REQUESTED for each in found)
            act = reviewing.withdraw_review if asked else reviewing.ask_review
            self._session.attempt(act, [each.id for each in found])

    def next_gap(self) -> None:
        """Select the next sentence that has no annotation, or say that there is none left."""
        self._go_to_gap(1)

    def previous_gap(self) -> None:
        """Select the sentence before that has no annotation, or say that there is none."""
        self._go_to_gap(-1)

    def next(self) -> None:
        """Select the next annotation in reading order."""
        self._current.select(self._view.next_mark(1) or self._current.annotation_id)

    def previous(self) -> None:
        """Select the previous annotation in reading order."""
        self._current.select(self._view.next_mark(-1) or self._current.annotation_id)

    def overlapping(self) -> None:
        """Go through the annotations at the caret, the smallest first."""
        here = [mark.id for mark in self._view.marks_here()]
        if not here:
            return
        at = here.index(self._current.annotation_id) if self._current.annotation_id in here else -1
        self._current.select(here[(at + 1) % len(here)])

    def selected(self) -> Annotation | None:
        """Return the selected annotation as it is stored."""
        chosen = self._current.annotation_id
        return stored.annotation(self._session.project, chosen) if chosen else None

    def _annotate_target(self) -> str:
        span = self._view.target()
        return (self._annotate(span, Kind.CLAIM) or "") if span else ""

    def _annotate(self, span: Span, kind: Kind) -> str | None:
        step = self._session.attempt(annotating.annotate, self._current.article_id, span, kind)
        if step is None:
            return None
        made = next(c.id for c in step.changes if c.name == "annotation" and c.before is None)
        self._view.clear_selection()
        self._current.select(made)
        return made

    def _go_to_gap(self, step: int) -> None:
        if not self._current.article_id:
            return
        found = self._view.next_gap(step)
        if found is not None:
            self._current.select("")
            self._view.select_span(found)
        elif step > 0:
            self.told.emit(self.tr("Every sentence from here on has an annotation"))
        else:
            self.told.emit(self.tr("Every sentence before this one has an annotation"))

    def _hold(self, edge: Edge) -> None:
        chosen = self._current.annotation_id
        if not chosen:
            return
        try:
            demand(Act.EDIT, self._session.desk.standing(chosen))
        except Refusal as refusal:
            self._session.refused.emit(refusal)
            return
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.hold_edge(edge)

    def _resize(self, annotation_id: str, span: Span) -> None:
        self._session.attempt(annotating.resize, annotation_id, span)

    def _retag(self, kind: Kind) -> None:
        chosen = self.targets()
        if chosen:
            self._session.attempt(annotating.retag, chosen, kind)

    def _stored(self) -> list[Annotation]:
        """Return the annotations to act on as they are stored."""
        found = (stored.annotation(self._session.project, each) for each in self.targets())
        return [each for each in found if each is not None]

    def _widen_to_sentence(self, annotation_id: str) -> None:
        self._fresh = None
        anchor = stored.anchor_of(self._session.project, annotation_id)
        if anchor is None:
            return
        version = articles.current_version(self._session.project, self._current.article_id)
        self._session.attempt(
            annotating.resize, annotation_id, sentence_at(version.text, anchor.start)
        )
