"""The parts of a text under one name: paragraphs, sentences, words.

The rules of sentences are read when the first one is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain.paragraphs import paragraph_at, paragraphs
from annotator.domain.text import Span
from annotator.domain.words import next_word, previous_word, snap_to_words, word_at, words

__all__ = [
    "each_sentence",
    "next_word",
    "paragraph_at",
    "paragraphs",
    "previous_word",
    "sentence_at",
    "sentences",
    "snap_to_words",
    "word_at",
    "words",
]


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return the sentences in order; see `annotator.domain.sentences.sentences`."""
    from annotator.domain import sentences as rules

    return rules.sentences(text, within)


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence around a code point offset; see the function that it stands for."""
    from annotator.domain import sentences as rules

    return rules.sentence_at(text, offset)


def each_sentence(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph as they are found."""
    from annotator.domain import sentences as rules

    return rules.each_sentence(text, paragraph)
