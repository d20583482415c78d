"""Passages: the sentence and the paragraph of many offsets, each paragraph split only once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cache

from annotator.domain.segments import paragraphs, sentences
from annotator.domain.text import Span


class Passages:
    """What stands around the offsets of one text, in code points.

    It says what `paragraph_at` and `sentence_at` say; those start anew for every offset.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = paragraphs(text)
        self._starts = [line.start for line in self._lines]
        self._split: Callable[[Span], list[Span]] = cache(lambda line: sentences(text, line))

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph, from 1."""
        return bisect_right(self._starts, offset)

    def sentence(self, offset: int) -> str:
        """Return the sentence; empty on a blank line."""
        number = self.paragraph(offset)
        if not number or offset > self._lines[number - 1].end:
            return ""
        found = self._split(self._lines[number - 1])
        # White space at the start of a paragraph belongs to its first sentence.
        at = max(1, bisect_right(found, offset, key=lambda each: each.start))
        return self._text[found[at - 1].start : found[at - 1].end]
