"""Finding words in a stored text: plainly, as whole words, or by a regular expression."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from annotator.domain.folded_text import (
    FoldedText,
    Folding,
    fold_text,
    folded,
    is_word_character,
)
from annotator.domain.graphemes import is_boundary, snap_to_graphemes
from annotator.domain.patterns import compiled
from annotator.domain.text import Span

MOST: Final = 10_000
"""How many hits are looked for."""

LIMIT_S: Final = 2.0
"""How many seconds a regular expression may take: some would take years."""

_KEPT: Final = 2
"""How many foldings of one text are kept; a text of 10 MB takes as much again for each."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; capitals and accents count only if they are to."""

    words: str
    whole_words: bool = False
    is_pattern: bool = False
    keeps_case: bool = False
    keeps_accents: bool = False

    def check(self) -> None:
        """Refuse a regular expression that is none (`pattern_…`)."""
        if self.is_pattern and self.words:
            compiled(self.words, self.folding(), whole_words=self.whole_words)

    def folding(self) -> Folding:
        """Return what counts in the comparison."""
        return Folding(self.keeps_case, self.keeps_accents)


@dataclass(frozen=True, slots=True)
class Found:
    """The hits in their order: whole characters as a reader sees them, none over another.

    `is_capped` when there are more than `MOST`; `is_cut_short` when the pattern took too long, and
    these are the hits that were found until then.
    """

    spans: tuple[Span, ...] = ()
    is_capped: bool = False
    is_cut_short: bool = False


def _go_on() -> None:
    """Go on: nobody wants the search to end."""


class Finder:
    """Searches one text; what had to be folded for one search is kept for the next.

    It may be used from any one thread at a time.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.limit_s = LIMIT_S
        self._folded: dict[Folding, FoldedText] = {}

    def find(self, query: Query, pause: Callable[[], None] = _go_on, most: int = MOST) -> Found:
        """Find all hits, or the first `most`; raises what `Query.check` refuses.

        `pause` is called every few milliseconds, but within a regular expression's match; what it
        raises ends the search.
        """
        if not query.words:
            return Found()
        hits = self._by_pattern(query, pause) if query.is_pattern else self._plain(query, pause)
        spans: list[Span] = []
        try:
            spans.extend(_paused(islice(hits, most + 1), pause))
        except TimeoutError:
            return Found(tuple(spans[:most]), is_cut_short=True)
        return Found(tuple(spans[:most]), is_capped=len(spans) > most)

    def prepare(self, folding: Folding, pause: Callable[[], None] = _go_on) -> FoldedText:
        """Return the text folded, worked out if it is not at hand."""
        ready = self._folded.pop(folding, None) or fold_text(self.text, folding, pause)
        self._folded[folding] = ready
        while len(self._folded) > _KEPT:
            del self._folded[next(iter(self._folded))]
        return ready

    def _plain(self, query: Query, pause: Callable[[], None]) -> Iterator[Span]:
        wanted = folded(query.words, query.folding())
        if not wanted:
            return
        there = self.prepare(query.folding(), pause)
        at = there.text.find(wanted)
        while at >= 0:
            span = there.span(at, at + len(wanted))
            if span is not None and self._is_whole(span, whole_words=query.whole_words):
                yield span
                at += len(wanted)
            else:
                at += 1
            at = there.text.find(wanted, at)

    def _is_whole(self, span: Span, *, whole_words: bool) -> bool:
        """Whether a hit takes whole characters, and where asked for whole words."""
        ends = (span.start, span.end)
        if not span or not all(is_boundary(self.text, each) for each in ends):
            return False
        return not (whole_words and any(is_inside_word(self.text, each) for each in ends))

    def _by_pattern(self, query: Query, pause: Callable[[], None]) -> Iterator[Span]:
        pattern = compiled(query.words, query.folding(), whole_words=query.whole_words)
        # Capitals stay in the text and are the pattern's affair: `[A-Z]` and `\p{Lu}` mean them.
        there = self.prepare(replace(query.folding(), keeps_case=True), pause)
        done = -1
        for match in pattern.finditer(there.text, timeout=self.limit_s):
            if match.start() == match.end():
                continue
            span = snap_to_graphemes(self.text, there.around(*match.span()))
            if span and span.start >= done:
                yield span
                done = span.end


def is_inside_word(text: str, offset: int) -> bool:
    """Whether letters, digits or their marks stand on both sides of an offset."""
    if not 0 < offset < len(text):
        return False
    return is_word_character(text[offset - 1]) and is_word_character(text[offset])


def _paused(hits: Iterator[Span], pause: Callable[[], None]) -> Iterator[Span]:
    for number, hit in enumerate(hits):
        if number % 256 == 0:
            pause()
        yield hit
