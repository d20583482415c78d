"""Placing: where annotations from a file stand in the articles of the project."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from annotator.domain.anchoring import find_exact, holds, quote_of
from annotator.domain.annotation import Anchor, AnchorState
from annotator.domain.article import ArticleVersion
from annotator.domain.made import maker
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import IncomingAnnotation, shown
from annotator.services.annotating import fitted
from annotator.services.desk import Desk
from annotator.store import articles

_ANCHOR: Final = maker(Anchor)


class Place(NamedTuple):
    """A span of a version, and how it was found: `import` as the file says, or by its `quote`."""

    version: ArticleVersion
    span: Span
    method: str

    def anchor(self, anchor_id: str, annotation_id: str, state: AnchorState) -> Anchor:
        """Return an anchor on this place; an orphan that found its words is none any more."""
        exact, prefix, suffix = quote_of(self.version.text, self.span)
        return _ANCHOR(
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

    An article is meant by its id; where the project has none of that id, or the file names none,
    by the digest of its text, and else the article `given` is meant, or the only one in which
    every quote of such annotations finds its place. What names none may be of the one `at_hand`.
    """

    def __init__(
        self,
        desk: Desk,
        given: str | None,
        incoming: Iterable[IncomingAnnotation],
        at_hand: str = "",
    ) -> None:
        self._desk = desk
        self._at_hand = at_hand
        self._versions: dict[str, ArticleVersion] = {}
        rows = articles.article_rows(desk.project)
        self._known = {row.article.id for row in rows}
        self._by_text: dict[str, set[str]] = {}
        for row in rows:
            self._by_text.setdefault(row.sha256, set()).add(row.article.id)
        self._given = given
        if given is not None:
            desk.article(given)
        self._homes = self._homes_of(incoming)

    def add(self, version: ArticleVersion) -> None:
        """Make an article known that the same step is to make."""
        self._known.add(version.article_id)
        self._versions[version.article_id] = version

    def find(self, incoming: IncomingAnnotation) -> Place:
        """Return the place of an annotation; it never stands on other words than it quotes.

        Refused: `article_not_named`, `article_unknown(article)`, and as `place_in`.
        """
        return self.find_in(self.article(incoming), incoming)

    def find_in(self, article_id: str, incoming: IncomingAnnotation) -> Place:
        """Return the place of an annotation in an article (`place_in`)."""
        return place_in(self.version(article_id), incoming)

    def version(self, article_id: str) -> ArticleVersion:
        """Return the newest text of an article, read once for all its annotations."""
        if article_id not in self._versions:
            self._versions[article_id] = self._desk.version(article_id)
        return self._versions[article_id]

    def article(self, incoming: IncomingAnnotation) -> str:
        """Return the id of the article that an annotation is of.

        Refused: `article_not_named`, `article_unknown(article)`.
        """
        named = incoming.annotation.article_id
        found = named if named in self._known else self._homes.get(_name(incoming), "")
        if found:
            return found
        if named:
            raise Refusal("article_unknown", article=shown(named))
        raise Refusal("article_not_named")

    def _homes_of(self, incoming: Iterable[IncomingAnnotation]) -> dict[tuple[str, str], str]:
        """Return the article for each name, and digest, that is none of the project's."""
        strangers: dict[tuple[str, str], list[IncomingAnnotation]] = {}
        for each in incoming:
            if each.annotation.article_id not in self._known:
                strangers.setdefault(_name(each), []).append(each)
        return {name: self._home_of(name, each) for name, each in strangers.items()}

    def _home_of(self, name: tuple[str, str], strangers: list[IncomingAnnotation]) -> str:
        named, digest = name
        if self._given is not None:
            return self._given
        same = self._by_text.get(digest, set())
        if len(same) == 1:
            return next(iter(same))
        among = sorted(same or self._known)
        if not named and len(among) == 1:
            return among[0]
        fitting = [article_id for article_id in among if self._all_fit(article_id, strangers)]
        if len(fitting) == 1:
            return fitting[0]
        return "" if named or self._at_hand not in self._known else self._at_hand

    def _all_fit(self, article_id: str, strangers: list[IncomingAnnotation]) -> bool:
        version = self.version(article_id)
        return all(each.quote and _fits(version, each) for each in strangers)


def _name(incoming: IncomingAnnotation) -> tuple[str, str]:
    """Return what tells the article of an annotation: its id in the file, its text's digest."""
    return incoming.annotation.article_id, incoming.text_sha256


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
