"""Passages: the sentence and the paragraph of many offsets, each paragraph split only once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from annotator.domain.segments import each_sentence, paragraphs
from annotator.domain.text import Span


class Passages:
    """What stands around the offsets of one text, in code points.

    It says what `paragraph_at` and `sentence_at` say; those start anew for every offset. Offsets
    that are asked for in reading order mostly stand where the last did, and a paragraph is split
    only as far as it is asked about.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = paragraphs(text)
        self._starts = [line.start for line in self._lines]
        self._split: dict[int, _Split] = {}
        self._line, self._number = _NOWHERE, 0
        self._around, self._words = _NOWHERE, ""

    def around(self, offsets: Iterable[int]) -> tuple[list[str], list[int]]:
        """Return the sentence and the paragraph of each of many offsets."""
        sentences, paragraphs = list[str](), list[int]()
        start, end, words, number = 0, 0, "", 0
        for offset in offsets:
            if not start <= offset < end:
                words, number = self.sentence(offset), self.paragraph(offset)
                # Within a sentence is within its paragraph; on a blank line there is none.
                start, end = self._around.start, self._around.end if words else 0
            sentences.append(words)
            paragraphs.append(number)
        return sentences, paragraphs

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph, from 1."""
        line = self._line
        if not line.start <= offset < line.end:
            self._number = bisect_right(self._starts, offset)
            self._line = self._lines[self._number - 1] if self._number else _NOWHERE
        return self._number

    def sentence(self, offset: int) -> str:
        """Return the sentence; empty on a blank line."""
        around = self._around
        if around.start <= offset < around.end:
            return self._words
        number = self.paragraph(offset)
        if not number or offset > self._line.end:
            return ""
        split = self._split.get(number)
        if split is None:
            split = self._split[number] = _Split(each_sentence(self._text, self._line))
        self._around = around = split.at(offset)
        self._words = self._text[around.start : around.end]
        return self._words


class _Split:
    """The sentences of a paragraph, as far as they were needed."""

    def __init__(self, rest: Iterator[Span]) -> None:
        self._rest = rest
        self._found: list[Span] = []
        self._starts: list[int] = []

    def at(self, offset: int) -> Span:
        """Return the last sentence that begins at the offset or before it, else the first."""
        # What follows a sentence up to the next one belongs to it, so that one has to be known.
        while not self._found or self._found[-1].end <= offset:
            found = next(self._rest, None)
            if found is None:
                break
            self._found.append(found)
            self._starts.append(found.start)
        return self._found[max(1, bisect_right(self._starts, offset)) - 1]


_NOWHERE = Span(0, 0)
