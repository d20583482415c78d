"""The ink of a text: its characters but for white space, counted apart from it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import Final

from annotator.domain.text import Span

_INKED: Final = re.compile(r"\S+")


class Ink:
    """Where each inked character of a text stands, in O(log n); all offsets are code points."""

    __slots__ = ("_counts", "_starts", "characters", "length")

    def __init__(self, text: str) -> None:
        self._starts = array("Q")
        self._counts = array("Q")
        pieces: list[str] = []
        count = 0
        for found in _INKED.finditer(text):
            self._starts.append(found.start())
            self._counts.append(count)
            pieces.append(found[0])
            count += len(found[0])
        self.characters = "".join(pieces)
        """The inked characters, one after the other."""
        self.length = count

    def before(self, offset: int) -> int:
        """Return how many inked characters stand before an offset of the text."""
        run = bisect_right(self._starts, offset) - 1
        if run < 0:
            return 0
        end = self._counts[run + 1] if run + 1 < len(self._counts) else self.length
        return min(self._counts[run] + offset - self._starts[run], end)

    def offset(self, number: int) -> int:
        """Return the offset in the text of an inked character by its number, from 0."""
        run = bisect_right(self._counts, number) - 1
        return self._starts[run] + number - self._counts[run]

    def span(self, first: int, end: int) -> Span:
        """Return the span from one inked character up to another, which is not in it."""
        return Span(self.offset(first), self.offset(end - 1) + 1)
