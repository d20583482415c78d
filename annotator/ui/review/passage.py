"""The words of a statement in their paragraph, cut where that is too long to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from annotator.domain.anchoring import holds
from annotator.domain.annotation import Anchor
from annotator.domain.paragraphs import line_around
from annotator.domain.text import Span

CONTEXT: Final = 260
"""How many code points of the paragraph are kept before the words, and after them."""
LONGEST: Final = 1200
"""How many code points of the words themselves are kept: the first two thirds and the last."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text on one line, and where the statement's words stand in it, in code points."""

    text: str
    span: Span


def passage_of(text: str, anchor: Anchor) -> Passage:
    """Return the paragraph or paragraphs of an anchor's words.

    Where the text does not hold these words any more, it is the words as they were, with what
    stood around them then.
    """
    span = Span(anchor.start, anchor.end)
    if not holds(text, span, anchor.exact):
        before = f"…{anchor.prefix}" if anchor.prefix else ""
        after = f"{anchor.suffix}…" if anchor.suffix else ""
        return _passage(before, anchor.exact, after)
    around = Span(line_around(text, span.start).start, line_around(text, span.end - 1).end)
    before = text[min(around.start, span.start) : span.start]
    after = text[span.end : max(around.end, span.end)]
    return _passage(_end_of(before), anchor.exact, _start_of(after))


def _passage(before: str, words: str, after: str) -> Passage:
    before, words, after = (part.replace("\n", " ") for part in (before, _middle_cut(words), after))
    return Passage(before + words + after, Span(len(before), len(before) + len(words)))


def _end_of(before: str) -> str:
    if len(before) <= CONTEXT:
        return before
    cut = before[-CONTEXT:]
    return f"… {cut[cut.find(' ') + 1 :]}"


def _start_of(after: str) -> str:
    if len(after) <= CONTEXT:
        return after
    cut = after[:CONTEXT]
    end = cut.rfind(" ")
    return f"{cut[:end] if end > 0 else cut}…"


def _middle_cut(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[: LONGEST * 2 // 3]} … {words[-LONGEST // 3 :]}"
