"""The body of a Word document: a text's paragraphs, with ranges that may nest and cross."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from annotator.domain.text import Span

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for, not even escaped."""

_SIGN: Final = re.compile("([\n\t])")
_SIGNS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


def xml_text(words: str) -> str:
    """Return words as XML says them; a sign that it forbids becomes U+FFFD, one for one."""
    return escape(_FORBIDDEN.sub("\ufffd", words), {'"': "&quot;"})


def run(words: str, looks: str = "") -> str:
    """Return a run of words, in `looks` (run properties as XML): lines and tabs stay what they are.

    A run that is written from right to left says so.
    """
    if not words:
        return ""
    looks += "<w:rtl/>" if _direction(words, everywhere=True) else ""
    parts = (_SIGNS.get(each) or _words(each) for each in _SIGN.split(words) if each)
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{''.join(parts)}</w:r>"


def paragraph(runs: str, style: str = "", words: str = "") -> str:
    """Return a paragraph of runs; its direction is that of the first letter of its words."""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    looks += "<w:bidi/>" if _direction(words) else ""
    return f"<w:p>{f'<w:pPr>{looks}</w:pPr>' if looks else ''}{runs}</w:p>"


def paragraphs(text: str, ranges: Sequence[Span]) -> Iterator[str]:
    """Yield a text's paragraphs with a comment's range and its reference for each of `ranges`.

    Blank lines divide paragraphs, and a single line end is one in a paragraph; where a text has no
    blank line, every line is a paragraph. The comments' ids are the places in `ranges`.
    """
    blocks = _blocks(text)
    marks = _Marks(blocks, ranges)
    for block in blocks:
        yield paragraph("".join(_pieces(text, block, marks)), words=text[block.start : block.end])


class _Marks:
    """What stands at which code point: ends of ranges, and their starts."""

    def __init__(self, blocks: Sequence[Span], ranges: Sequence[Span]) -> None:
        self._starts = [block.start for block in blocks]
        self._ends = [block.end for block in blocks]
        self._at: defaultdict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for number, span in enumerate(ranges):
            self._put(number, span)
        self.places = sorted(self._at)

    def at(self, place: int) -> str:
        """Return the marks of a place: those that end there come before those that start."""
        ends, starts = self._at[place]
        return "".join((*ends, *starts))

    def _put(self, number: int, span: Span) -> None:
        start, end = self._forward(span.start), self._back(span.end)
        opening = f'<w:commentRangeStart w:id="{number}"/>'
        closing = f'<w:commentRangeEnd w:id="{number}"/>' + run_of_reference(number)
        if start < end:
            self._at[start][1].append(opening)
            self._at[end][0].append(closing)
        else:
            # It is of nothing but what divides paragraphs.
            self._at[end][0].append(opening + closing)

    def _forward(self, place: int) -> int:
        """Return where a range starts that would start between two paragraphs."""
        block = bisect_right(self._starts, place) - 1
        is_last = block == len(self._starts) - 1
        return place if place < self._ends[block] or is_last else self._starts[block + 1]

    def _back(self, place: int) -> int:
        """Return where a range ends that would end between two paragraphs."""
        block = max(bisect_left(self._starts, place) - 1, 0)
        return min(place, self._ends[block])


def run_of_reference(number: int) -> str:
    """Return the run that a comment hangs on."""
    looks = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
    return f'<w:r>{looks}<w:commentReference w:id="{number}"/></w:r>'


def _pieces(text: str, block: Span, marks: _Marks) -> Iterator[str]:
    first = bisect_left(marks.places, block.start)
    last = bisect_right(marks.places, block.end)
    place = block.start
    for mark in marks.places[first:last]:
        yield run(text[place:mark])
        yield marks.at(mark)
        place = mark
    yield run(text[place : block.end])


def _blocks(text: str) -> list[Span]:
    """Return the paragraphs of a text, without what divides them; there is at least one."""
    divider = "\n\n" if "\n\n" in text else "\n"
    found, start = [], 0
    for words in text.split(divider):
        found.append(Span(start, start + len(words)))
        start += len(words) + len(divider)
    return found


def _words(words: str) -> str:
    return f'<w:t xml:space="preserve">{xml_text(words)}</w:t>'


def _direction(words: str, *, everywhere: bool = False) -> bool:
    """Whether the first letter is written from right to left, and all others if asked for."""
    is_found = False
    for letter in words:
        kind = "L" if letter.isascii() and letter.isalpha() else unicodedata.bidirectional(letter)
        if kind == "L":
            return is_found and not everywhere
        if kind in _RIGHT_TO_LEFT:
            is_found = True
            if not everywhere:
                return True
    return is_found
