"""Sentences of French and English text, by one set of rules for both.

A sentence ends at a full stop, question or exclamation mark or ellipsis with what closes after it
(quotation marks, brackets, a note's number, emoji), if white space and something that begins like
a sentence follow; and always at the end of its paragraph. Every step of the scan goes on where the
last one stopped, so that the time is linear in the text whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from annotator.domain.abbreviations import binds
from annotator.domain.paragraphs import line_around, paragraphs
from annotator.domain.text import Span

_BULLETS: Final = "•◦▪▫●○■□▶►➤‣\u2043→✅👉➡🔹🔸"
_UNSPACED: Final = "。\uff01\uff1f｡"
_GAP: Final = "[ \u00a0\u2009\u202f]"

_MARKS: Final = f".!?…‼⁇⁈⁉؟\u06d4।{_UNSPACED}"
_RUN: Final = f"([{_MARKS}]++(?:{_GAP}?[!?؟]++)*+)"
_MARK = re.compile(_RUN)
# With what comes before it: to pass over that is three times as fast as to search.
_TO_MARK = re.compile(f"[^{_MARKS}]*+{_RUN}")
_CLOSING = re.compile(rf"""(?:[»”\u2019\u203a"')\]}}]|{_GAP}[»”\u203a](?!\w)|\[\d{{1,3}}\])++""")
_PICTURES = re.compile(
    rf"(?:{_GAP}?(?![{_BULLETS}])"
    "[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
    "[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+)++"
)
_OPENER = r"""[\s«“„"\u2018'\u2039(\[{¿¡—–―*-]"""
_OPENING = re.compile(rf"{_OPENER}++(?:(?:…|\.\.\.)[\])]?{_OPENER}++)?")
_SPACE = re.compile(r"\s++")
_WORD = re.compile(r"\w")
_BETWEEN_WORDS = re.compile(r"""[\s'’«“"(\[{,;:—–]+""")
_LIST_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})*|[^\W\d_]|[ivx]{1,4}|[IVX]{1,4}")
_MIXED_CASE = re.compile(r"[^\W\d_A-Z][A-Z]")

_NOT_A_START: Final = ",;:.!?…)]}»”\u203a/%="
_LOOK: Final = 48
_REACH: Final = 2_000
"""Code points before a place in which a beginning of a sentence is looked for first."""


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return the sentences in order, trimmed; with `within`, the whole ones that overlap it.

    Together they hold every character that is not white space, each once.
    """
    region = Span(0, len(text)) if within is None else within
    found: list[Span] = []
    for line in paragraphs(text, region):
        near = takewhile(lambda each: each.start < region.end, _near(text, line, region.start))
        found += [each for each in near if each.overlaps(region)]
    return found


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence around a code point offset, looking at what is around it only.

    White space belongs to the sentence before it, or at the start of a paragraph to the first. On
    a blank line the span is empty, at the offset.
    """
    around = Span(offset, offset)
    for number, sentence in enumerate(_near(text, line_around(text, offset), offset)):
        if number and sentence.start > offset:
            break
        around = sentence
    return around


def each_sentence(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph as they are found: nothing if it is blank."""
    return _from(text, paragraph.start, _end(text, paragraph))


def _near(text: str, paragraph: Span, offset: int) -> Iterator[Span]:
    """Yield what `each_sentence` does, but perhaps not the first ones: from a start near before."""
    end = _end(text, paragraph)
    return _from(text, _sure_start(text, paragraph.start, end, offset), end)


def _end(text: str, paragraph: Span) -> int:
    """Return where the words of a paragraph end, and only white space follows."""
    if not text[max(paragraph.start, paragraph.end - 1) : paragraph.end].isspace():
        return paragraph.end
    return paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())


def _from(text: str, first: int, end: int) -> Iterator[Span]:
    """Yield the sentences from the beginning of one on."""
    start = at = _after(_SPACE, text, first, end)
    first_word = _first_word(text, start, end)
    while mark := _TO_MARK.match(text, at, end):
        stop = at = mark.end()
        goes_on = _goes_on(text, at, end)
        if not goes_on:
            stop, at = _stop(text, at, end)
        if first_word < mark.start(1) and _ends(text, start, end, first_word, mark, stop):
            yield Span(start, stop)
            start = stop + 1 if goes_on else _after(_SPACE, text, stop, end)
            first_word = start if goes_on else _first_word(text, start, end)
    if start < end:
        yield Span(start, end)


def _sure_start(text: str, first: int, end: int, offset: int) -> int:
    """Return where a sentence begins, whatever came before, at an offset or not far before it.

    It is `first`, the beginning of the line, where there is none in between.
    """
    reach, found = _REACH, first
    while found == first:
        low = max(first, offset - reach)
        for mark in _MARK.finditer(text, low, end):
            start = _start_after(text, low, end, mark)
            if mark.start(1) >= offset or start > offset:
                break
            found = start or found
        if low == first:
            break
        reach *= 4
    return found


def _start_after(text: str, low: int, end: int, mark: re.Match[str]) -> int:
    """Return where a sentence begins after a mark that surely ends one; 0 where that is unsure.

    It is sure after a word: whoever comes along from the beginning stops at this very mark, then
    has a word before it, and asks no more of what came before than which word it is.
    """
    at = mark.start(1)
    if at == low or not text[at - 1].isalpha():
        return 0
    word = at - 1
    if mark[1] == ".":
        word = text.rfind(" ", max(low, at - _LOOK), at) + 1
        said = text[word:at]
        if not word or len(said) < 2 or not said.isalpha() or _LIST_NUMBER.fullmatch(said):
            return 0
    stop, _ = _stop(text, mark.end(), end)
    return _after(_SPACE, text, stop, end) if _ends(text, word, end, word, mark, stop) else 0


def _after(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Return where a run of what the pattern matches leaves off: at once if there is none."""
    match = pattern.match(text, start, end)
    return match.end() if match else start


def _first_word(text: str, start: int, end: int) -> int:
    """Return where the first letter or digit is, or the end."""
    match = _WORD.search(text, start, end)
    return match.start() if match else end


def _stop(text: str, mark_end: int, end: int) -> tuple[int, int]:
    """Return where a sentence that ends with this mark would stop, and where to look on from.

    Emoji go with the sentence they follow, unless they touch the next word.
    """
    closed = _after(_CLOSING, text, mark_end, end)
    pictured = _after(_PICTURES, text, closed, end)
    alone = pictured == end or text[pictured].isspace()
    return (pictured if alone else closed), pictured


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether a space and a letter follow, as they mostly do: then nothing closes or opens here."""
    return at + 1 < end and text[at] == " " and text[at + 1].isalpha()


def _ends(text: str, start: int, end: int, first_word: int, mark: re.Match[str], stop: int) -> bool:
    """Whether the sentence from `start` ends at `stop`, after `mark`; `end` is the line's."""
    if stop == end:
        return False
    if not text[stop].isspace():
        return mark[1][-1] in _UNSPACED
    if _goes_on(text, stop, end):
        begins = stop + 1
    elif text[_after(_SPACE, text, stop, end)] in _BULLETS:
        return True
    else:
        begins = _after(_OPENING, text, stop, end)
    after = text[begins : min(begins + _LOOK, end)]
    if not _may_start(after):
        return False
    if mark[1] == ".":
        return not _is_abbreviated(text, start, first_word, mark.start(1), after)
    if mark[1].strip(".…"):
        return True
    omission = text[mark.start(1) - 1] in "[(" and text[mark.end()] in ")]"
    return not omission and not after[0].isdigit()


def _may_start(after: str) -> bool:
    """Whether this may begin a sentence: no lower case (but "iPhone"), no mark that goes on."""
    if after[:1].islower():
        return _MIXED_CASE.match(after) is not None
    return after != "" and after[0] not in _NOT_A_START


def _is_abbreviated(text: str, start: int, first_word: int, at: int, after: str) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation or to the number of a list."""
    reach = max(start, at - _LOOK)
    word, before = text[max(reach, text.rfind(" ", reach, at) + 1) : at], ""
    # A plain word, as it mostly is, is bound or not whatever stands before it.
    if len(word) < 2 or not word.isalpha():
        *earlier, word = _BETWEEN_WORDS.split(text[reach:at])
        before = earlier[-1] if earlier else ""
    if first_word == at - len(word) and _LIST_NUMBER.fullmatch(word):
        return True
    return binds(word, before, after)
