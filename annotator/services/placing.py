"""Placing: where annotations from a file stand in the articles of the project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.anchoring import find_exact, holds, quote_of
from annotator.domain.annotation import Anchor, AnchorState
from annotator.domain.article import ArticleVersion
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import IncomingAnnotation, shown
from annotator.services.annotating import fitted
from annotator.services.desk import Desk
from annotator.store import articles


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a version, and how it was found: `import` as the file says, or by its `quote`."""

    version: ArticleVersion
    span: Span
    method: str

    def anchor(self, anchor_id: str, annotation_id: str, state: AnchorState) -> Anchor:
        """Return an anchor on this place; an orphan that found its words is none any more."""
        exact, prefix, suffix = quote_of(self.version.text, self.span)
        return Anchor(
            anchor_id,
            annotation_id,
            self.version.id,
            self.span.start,
            self.span.end,
            exact,
            prefix,
            suffix,
            AnchorState.EXACT if state is AnchorState.ORPHAN else state,
            self.method,
        )


class Places:
    """Finds the article and the span of each annotation of one file.

    An article that the project does not have means the article `given`, or else the only one, if
    every quote of such annotations matches there.
    """

    def __init__(
        self, desk: Desk, given: str | None, incoming: Iterable[IncomingAnnotation]
    ) -> None:
        self._desk = desk
        self._versions: dict[str, ArticleVersion] = {}
        self._known = {row.article.id for row in articles.article_rows(desk.project)}
        self._given = given
        if given is not None:
            desk.article(given)
        strangers = [each for each in incoming if self._is_stranger(each)]
        self._takes_strangers = given is not None or self._all_fit(strangers)

    def find(self, incoming: IncomingAnnotation) -> Place:
        """Return the place of an annotation; it never stands on other words than it quotes.

        Refused: `article_not_named`, `article_unknown(article)`, and as `place_in`.
        """
        return self.find_in(self._article(incoming), incoming)

    def find_in(self, article_id: str, incoming: IncomingAnnotation) -> Place:
        """Return the place of an annotation in an article (`place_in`)."""
        return place_in(self.version(article_id), incoming)

    def version(self, article_id: str) -> ArticleVersion:
        """Return the newest text of an article, read once for all its annotations."""
        if article_id not in self._versions:
            self._versions[article_id] = self._desk.version(article_id)
        return self._versions[article_id]

    def _article(self, incoming: IncomingAnnotation) -> str:
        named = incoming.annotation.article_id
        if named in self._known:
            return named
        fallback = self._fallback()
        if named and (fallback is None or not self._takes_strangers):
            raise Refusal("article_unknown", article=shown(named))
        if fallback is None:
            raise Refusal("article_not_named")
        return fallback

    def _fallback(self) -> str | None:
        if self._given is not None:
            return self._given
        return next(iter(self._known)) if len(self._known) == 1 else None

    def _is_stranger(self, incoming: IncomingAnnotation) -> bool:
        named = incoming.annotation.article_id
        return bool(named) and named not in self._known

    def _all_fit(self, strangers: list[IncomingAnnotation]) -> bool:
        fallback = self._fallback()
        if fallback is None or not strangers:
            return False
        version = self.version(fallback)
        return all(each.quote and _fits(version, each) for each in strangers)


def place_in(version: ArticleVersion, incoming: IncomingAnnotation) -> Place:
    """Return where an annotation stands in a text.

    Where its span quotes other words than it should, its quote decides together with the context;
    an annotation without a span may do with a quote that stands there once. Without a quote the
    span is taken at its word, widened to whole grapheme clusters. Refused: `span_outside`,
    `span_empty`, `quote_not_found(quote)`, `quote_ambiguous(quote, count)`,
    `quote_differs(quote, found)`.
    """
    span, quote = incoming.span, incoming.quote
    if span is not None and quote and holds(version.text, span, quote):
        return Place(version, span, "import")
    if span is not None and not quote:
        return Place(version, fitted(version.text, span), "import")
    context = incoming.prefix or incoming.suffix
    found = None
    if context or span is None:
        near = span.start if span else None
        found = find_exact(version.text, quote, incoming.prefix, incoming.suffix, near)
    if found is None:
        raise _unplaced(version.text, incoming)
    return Place(version, found, "quote")


def _fits(version: ArticleVersion, incoming: IncomingAnnotation) -> bool:
    try:
        place_in(version, incoming)
    except Refusal:
        return False
    return True


def _unplaced(text: str, incoming: IncomingAnnotation) -> Refusal:
    quote, span = incoming.quote, incoming.span
    count = text.count(quote) if quote else 0
    if count == 0:
        return Refusal("quote_not_found", quote=shown(quote))
    if span is not None and span.end <= len(text):
        found = shown(text[span.start : span.end])
        return Refusal("quote_differs", quote=shown(quote), found=found)
    return Refusal("quote_ambiguous", quote=shown(quote), count=count)
