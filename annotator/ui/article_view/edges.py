"""Moving one edge of a span through a text: by words, by characters, to the ends of sentences.

An edge never passes the other one, and what lies between them is never only white space.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Final

from annotator.domain.graphemes import is_boundary
from annotator.domain.segments import next_word, previous_word, sentence_at, snap_to_words
from annotator.domain.text import Span

NEAR: Final = 600
"""How far from an edge brackets and quotation marks are looked for that belong together."""


class Edge(StrEnum):
    """One end of a span."""

    START = "start"
    END = "end"

    def of(self, span: Span) -> int:
        """Return where this edge of a span stands."""
        return span.start if self is Edge.START else span.end


def put(text: str, span: Span, edge: Edge, offset: int, *, by_words: bool) -> Span:
    """Bring an edge to an offset, or as near as it may come; with `by_words` to a word's end."""
    if by_words:
        find = _word_start_near if edge is Edge.START else _word_end_near
        offset = find(text, span, offset)
    return _brought(text, span, edge, offset, by_words=by_words)


def stepped(text: str, span: Span, edge: Edge, by: int, *, by_words: bool) -> Span:
    """Move an edge to the next word or character (`by` is 1) or the one before (-1)."""
    if not by_words:
        offset = _next_boundary(text, edge.of(span), by)
    elif edge is Edge.START:
        offset = _start_after(text, span) if by > 0 else _start_before(text, span)
    else:
        offset = _end_after(text, span) if by > 0 else _end_before(text, span)
    return _brought(text, span, edge, offset, by_words=by_words)


def to_sentence(text: str, span: Span, edge: Edge, by: int) -> Span:
    """Move an edge to the next place (`by` is 1), or the one before, where a sentence is whole."""
    if edge is Edge.START:
        offset = _sentence_start(text, span, by)
        is_possible = offset < span.end
    else:
        offset = _sentence_end(text, span, by)
        is_possible = offset > span.start
    return _brought(text, span, edge, offset, by_words=False) if is_possible else span


def _brought(text: str, span: Span, edge: Edge, offset: int, *, by_words: bool) -> Span:
    offset = min(max(offset, 0), len(text))
    if edge is Edge.START:
        offset = min(offset, max(span.start, _last_part(text, span, by_words=by_words)))
        while not is_boundary(text, offset):
            offset -= 1
    else:
        offset = max(offset, min(span.end, _first_part(text, span, by_words=by_words)))
        while not is_boundary(text, offset):
            offset += 1
    moved = _with(span, edge, offset)
    return span if text[moved.start : moved.end].isspace() else moved


def _with(span: Span, edge: Edge, offset: int) -> Span:
    return replace(span, start=offset) if edge is Edge.START else replace(span, end=offset)


def _first_part(text: str, span: Span, *, by_words: bool) -> int:
    """Return the end of the first word or character of a span."""
    word = next_word(text, span.start) if by_words else None
    return word.end if word else _next_boundary(text, span.start, 1)


def _last_part(text: str, span: Span, *, by_words: bool) -> int:
    """Return the start of the last word or character of a span."""
    word = previous_word(text, span.end) if by_words else None
    return word.start if word else _next_boundary(text, span.end, -1)


def _next_boundary(text: str, offset: int, by: int) -> int:
    offset += by
    while 0 < offset < len(text) and not is_boundary(text, offset):
        offset += by
    return min(max(offset, 0), len(text))


def _word_end_near(text: str, span: Span, offset: int) -> int:
    """Return the word's end that is nearest, with a sign such as % or a closing mark after it."""
    over = next_word(text, offset)
    if over and over.start < offset and 2 * offset < over.start + over.end:
        offset = over.start
    return _kept_end(text, span, offset)


def _word_start_near(text: str, span: Span, offset: int) -> int:
    over = next_word(text, offset)
    if over and over.start < offset and 2 * offset > over.start + over.end:
        offset = over.end
    return _kept_start(text, span, offset)


def _kept_end(text: str, span: Span, offset: int) -> int:
    """Return where a selection from the span's start to an offset would end as whole words."""
    start = max(span.start, offset - NEAR)
    return snap_to_words(text, Span(start, offset)).end if offset > start else span.start


def _kept_start(text: str, span: Span, offset: int) -> int:
    end = min(span.end, offset + NEAR)
    return snap_to_words(text, Span(offset, end)).start if offset < end else span.end


def _end_after(text: str, span: Span) -> int:
    word = next_word(text, span.end)
    if word is None:
        return max(span.end, _kept_end(text, span, len(text)))
    between = _kept_end(text, span, word.start)
    return between if between > span.end else word.end


def _end_before(text: str, span: Span) -> int:
    word = previous_word(text, span.end)
    if word is None or word.end < span.end:
        return word.end if word else span.end
    return _kept_end(text, span, word.start)


def _start_before(text: str, span: Span) -> int:
    word = previous_word(text, span.start)
    if word is None:
        return min(span.start, _kept_start(text, span, 0))
    between = _kept_start(text, span, word.end)
    return between if between < span.start else word.start


def _start_after(text: str, span: Span) -> int:
    word = next_word(text, span.start)
    if word is None or word.start > span.start:
        return word.start if word else span.start
    return _kept_start(text, span, word.end)


def _sentence_start(text: str, span: Span, by: int) -> int:
    """Return where the next sentence begins, or this one or the one before; the end if none."""
    here = sentence_at(text, span.start)
    if by > 0:
        following = _next_letter(text, here.end)
        return sentence_at(text, following).start if following < len(text) else span.end
    if here.start < span.start:
        return here.start
    before = _last_letter(text, here.start)
    return sentence_at(text, before).start if before >= 0 else here.start


def _sentence_end(text: str, span: Span, by: int) -> int:
    """Return where this sentence or the next one ends, or the one before; the start if none."""
    here = sentence_at(text, max(span.start, span.end - 1))
    if by < 0:
        before = _last_letter(text, here.start)
        return sentence_at(text, before).end if before >= 0 else span.start
    if here.end > span.end:
        return here.end
    following = _next_letter(text, here.end)
    return sentence_at(text, following).end if following < len(text) else here.end


def _next_letter(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _last_letter(text: str, offset: int) -> int:
    """Return the place of the last letter before an offset; -1 where there is none."""
    offset -= 1
    while offset >= 0 and text[offset].isspace():
        offset -= 1
    return offset
