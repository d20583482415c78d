"""Titles in quotation marks: works behind *film* or *novel*, events behind *exercice*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_parts import LOOK
from annotator.suggest.entity_words import Words
from annotator.suggest.quote_marks import quoted

_MOST_WORDS: Final = 8


def quoted_titles(text: str, words: Words, region: Span) -> Iterator[Guess]:
    """Yield the titles of a region in order, each with its quotation marks."""
    part = text[region.start : region.end]
    for pair in quoted(part):
        inner = part[pair.words.start : pair.words.end]
        if not inner[:1].isupper() or len(inner) > 200 or len(inner.split()) > _MOST_WORDS:
            continue
        whole = Span(pair.whole.start + region.start, pair.whole.end + region.start)
        before = text[max(whole.start - LOOK, 0) : whole.start]
        for subtype, pattern in (("work", words.works), ("event", words.exercises)):
            if pattern.search(before):
                yield guess(whole, subtype, 0.75, "quoted_title", before.split()[-1])
                break
