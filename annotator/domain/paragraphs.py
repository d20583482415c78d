"""Paragraphs: the lines of a canonical text that are not blank."""

from __future__ import annotations

import re

from annotator.domain.text import Span

_FROM_FIRST_CHARACTER = re.compile(r"\S[^\n]*")


def line_around(text: str, offset: int) -> Span:
    """Return the line that a caret at `offset` stands in, without its LF; it may be blank."""
    end = text.find("\n", offset)
    return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)


def paragraphs(text: str, within: Span | None = None) -> list[Span]:
    """Return every line that holds more than white space, whole, without its LF.

    With `within`, the paragraphs that overlap it, at the cost of that region only.
    """
    region = Span(0, len(text)) if within is None else within
    start, end = line_around(text, region.start).start, line_around(text, region.end).end
    found = _FROM_FIRST_CHARACTER.finditer(text, start, end)
    lines = [Span(text.rfind("\n", 0, match.start()) + 1, match.end()) for match in found]
    return lines if within is None else [line for line in lines if line.overlaps(region)]


def paragraph_at(text: str, offset: int) -> tuple[int, Span]:
    """Return the line around a code point offset, with its number among the paragraphs, from 1.

    A caret before a line's LF is still in the line. A blank line has the number of the paragraph
    before it, 0 if there is none. Finding the line costs its length; its number, the text before.
    """
    line = line_around(text, offset)
    return sum(1 for _ in _FROM_FIRST_CHARACTER.finditer(text, 0, line.end)), line
