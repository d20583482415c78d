"""The marks that an editor sets, moves and takes away with one key in the article or the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.annotation import SUBTYPES, Annotation, Kind
from annotator.domain.review import FlagReason, Severity
from annotator.domain.segments import sentence_at
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.store import annotations as stored
from annotator.store import articles
from annotator.ui.article_view import ArticleView
from annotator.ui.current import Current
from annotator.ui.session import Session


class Marking(QObject):
    """Acts on the selection of the article, or else on the selected annotation."""

    def __init__(
        self, session: Session, current: Current, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._view = view
        self._fresh: tuple[str, Kind, int] | None = None

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
        """Delete the selected annotation with what hangs on it, and select the next one."""
        gone = self._current.annotation_id
        if not gone:
            return
        following = self._view.next_mark(1)
        if self._session.attempt(annotating.delete, [gone]):
            self._current.select(following if following and following != gone else "")

    def ensure_annotation(self) -> str:
        """Return the annotation to act on: the selection becomes a claim when nothing is tagged.

        A text selection counts first, unless an annotation stands on exactly its words.
        """
        span = self._view.selection()
        if span is None:
            return self._current.annotation_id or self._annotate_target()
        for mark in self._view.marks_at(span.start):
            if mark.span == span:
                self._current.select(mark.id)
                return mark.id
        return self._annotate(span, Kind.CLAIM) or ""

    def toggle_checked(self) -> None:
        """Mark the selected annotation as checked, or take *checked* back."""
        found = self.selected()
        if found is None:
            return
        act = reviewing.reopen_work if found.work == "checked" else reviewing.check
        self._session.attempt(act, [found.id])

    def toggle_review(self) -> None:
        """Ask for review of the selected annotation, or take the request back."""
        found = self.selected()
        if found is None:
            return
        asked = found.review == "requested"
        act = reviewing.withdraw_review if asked else reviewing.ask_review
        self._session.attempt(act, [found.id])

    def raise_flag(self, reason: FlagReason, severity: Severity, message: str) -> bool:
        """Flag the selected annotation; return whether the store has taken it."""
        if not self._current.annotation_id:
            return False
        step = self._session.attempt(
            reviewing.flag, self._current.annotation_id, reason, severity, message
        )
        return step is not None

    def next(self) -> None:
        """Select the next annotation in reading order."""
        self._current.select(self._view.next_mark(1) or self._current.annotation_id)

    def previous(self) -> None:
        """Select the previous annotation in reading order."""
        self._current.select(self._view.next_mark(-1) or self._current.annotation_id)

    def overlapping(self) -> None:
        """Go through the annotations at the caret, the smallest first."""
        here = [mark.id for mark in self._view.marks_at(self._anchor_offset())]
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

    def _retag(self, kind: Kind) -> None:
        if self._current.annotation_id:
            self._session.attempt(annotating.retag, [self._current.annotation_id], kind)

    def _widen_to_sentence(self, annotation_id: str) -> None:
        self._fresh = None
        anchor = stored.anchor_of(self._session.project, annotation_id)
        if anchor is None:
            return
        version = articles.current_version(self._session.project, self._current.article_id)
        self._session.attempt(
            annotating.resize, annotation_id, sentence_at(version.text, anchor.start)
        )

    def _anchor_offset(self) -> int:
        anchor = (
            stored.anchor_of(self._session.project, self._current.annotation_id)
            if self._current.annotation_id
            else None
        )
        caret = self._view.caret()
        if anchor is not None and not anchor.start <= caret <= anchor.end:
            return anchor.start
        return caret
