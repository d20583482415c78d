"""Selecting by characters, words, sentences or paragraphs, and from one of them to the next."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.segments import paragraphs, sentence_at, sentences, snap_to_words, word_at
from annotator.domain.text import Span


class Granularity(StrEnum):
    """What a dragged selection is widened to, from the finest to the coarsest."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"

    @classmethod
    def named(cls, name: str) -> Granularity:
        """Return the one of this name; words where a name means nothing."""
        return cls(name) if name in list(cls) else cls.WORD

    def next(self) -> Granularity:
        """Return the next coarser one, and after the coarsest the finest."""
        every = list(Granularity)
        return every[(every.index(self) + 1) % len(every)]


def snapped(text: str, span: Span, by: Granularity) -> Span:
    """Return what a dragged selection means; empty or blank spans are left as they are."""
    match by:
        case Granularity.CHARACTER:
            return snap_to_graphemes(text, span)
        case Granularity.WORD:
            return snap_to_words(text, span)
        case Granularity.SENTENCE:
            return _covered(sentences(text, span), span)
    return _trimmed(text, _covered(paragraphs(text, span), span))


def wider(text: str, span: Span) -> Span | None:
    """Return the word, sentence or paragraph around a span or a caret: the next larger one.

    None when the span holds its paragraphs whole already.
    """
    return next((each for each in _around(text, span) if _is_inside(span, each)), None)


def narrower(text: str, span: Span, within: Span) -> Span | None:
    """Return the largest word, sentence or paragraph around `span` that is less than `within`.

    `span` itself is the last of them; None when nothing is smaller.
    """
    around = [*_around(text, span), span]
    smaller = [each for each in around if each and _is_inside(each, within)]
    return max(smaller, key=len, default=None)


def _around(text: str, span: Span) -> Iterator[Span]:
    """Yield the words, the sentences and the paragraphs that a span or a caret stands in."""
    if span:
        yield snap_to_words(text, span)
        sentence = _covered(sentences(text, span), span)
    else:
        word = word_at(text, span.start)
        if word:
            yield word
        sentence = sentence_at(text, span.start)
    yield sentence
    yield _trimmed(text, _covered(paragraphs(text, sentence), sentence))


def _is_inside(span: Span, other: Span) -> bool:
    return other.contains(span) and other != span


def _covered(parts: list[Span], span: Span) -> Span:
    """Return the span from the first part to the last, or the span itself without any."""
    return Span(parts[0].start, parts[-1].end) if parts else span


def _trimmed(text: str, span: Span) -> Span:
    """Take white space off both ends; a blank span stays as it is."""
    words = text[span.start : span.end]
    if not words or words.isspace():
        return span
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, span.end - len(words) + len(words.rstrip()))
