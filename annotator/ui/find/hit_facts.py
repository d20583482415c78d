"""What a list shows of a hit: its context, its paragraph, what it is tagged as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.contexts import Context, ParagraphNumbers, context_of
from annotator.domain.text import Span
from annotator.store import articles, places
from annotator.store.places import Tag
from annotator.store.project import Project
from annotator.ui.article_view import ArticleView

KEPT: Final = 2000
"""How many hits are remembered: more than anybody scrolls through."""


@dataclass(frozen=True, slots=True)
class HitFacts:
    """One hit in its context. `around` is the kind of the smallest mark that holds it."""

    context: Context
    paragraph: int
    tags: tuple[Tag, ...] = ()
    around: Kind | None = None


class FactReader:
    """Reads the facts of the hits that are looked at, and remembers them until `forget`."""

    def __init__(self, project: Project, view: ArticleView) -> None:
        self._project = project
        self._view = view
        self._text = ""
        self._version_id = ""
        self._numbers: ParagraphNumbers | None = None
        self._known: dict[Span, HitFacts] = {}

    def turn_to(self, article_id: str, text: str) -> None:
        """Read from another article."""
        self._text = text
        self._version_id = (
            articles.current_version(self._project, article_id).id if article_id else ""
        )
        self._numbers = None
        self._known.clear()

    def forget(self) -> None:
        """Something was tagged since."""
        self._known.clear()

    def facts(self, span: Span) -> HitFacts:
        """Return what is known of a hit."""
        found = self._known.get(span)
        if found is None:
            if len(self._known) > KEPT:
                self._known.clear()
            found = self._known[span] = self._read(span)
        return found

    def _read(self, span: Span) -> HitFacts:
        if self._numbers is None:
            self._numbers = ParagraphNumbers(self._text)
        tags = places.tags_on(self._project, self._version_id, span.start, span.end)
        around = next(
            (
                mark.kind
                for mark in self._view.marks_at(span.start)
                if mark.span != span and mark.span.contains(span)
            ),
            None,
        )
        number = self._numbers.at(span.start)
        return HitFacts(context_of(self._text, span), number, tuple(tags), around)
