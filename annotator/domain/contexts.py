"""A place in a text as a list shows it: its words, those around them, its paragraph's number."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.paragraphs import paragraphs
from annotator.domain.text import Span

AROUND: Final = 120
"""How many code points are taken on either side: more than a line of a list has room for."""

MOST: Final = 240
"""How many code points of the words themselves."""


@dataclass(frozen=True, slots=True)
class Context:
    """Words with what stands before and after them in their paragraph, cut off where it is long.

    `words` has a blank for each line end.
    """

    before: str
    words: str
    after: str


def context_of(text: str, span: Span) -> Context:
    """Return the context of a span, at no more cost in a long text than in a short one."""
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before = text[start : span.start].rpartition("\n")[2]
    after = text[span.end : end].partition("\n")[0]
    wide = snap_to_graphemes(text, Span(span.start - len(before), span.end + len(after)))
    shown = snap_to_graphemes(text, Span(span.start, min(span.end, span.start + MOST)))
    return Context(
        text[wide.start : span.start].lstrip(),
        text[shown.start : shown.end].replace("\n", " "),
        text[span.end : wide.end].rstrip(),
    )


class ParagraphNumbers:
    """The numbers of a text's paragraphs, counted once for many places."""

    def __init__(self, text: str) -> None:
        self._starts = array("Q", (each.start for each in paragraphs(text)))

    def at(self, offset: int) -> int:
        """Return the number, from 1, of the paragraph around a code point offset.

        A blank line has the number of the paragraph before it, 0 if there is none.
        """
        return bisect_right(self._starts, offset)
