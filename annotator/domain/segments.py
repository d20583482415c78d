"""The parts of a text under one name: paragraphs, sentences, words."""

from __future__ import annotations

from annotator.domain.paragraphs import paragraph_at, paragraphs
from annotator.domain.sentences import each_sentence, sentence_at, sentences
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
