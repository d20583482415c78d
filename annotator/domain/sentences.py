"""Sentences of French and English text, by one set of rules for both.

A sentence ends at a full stop, question or exclamation mark or ellipsis with what closes after it
(quotation marks, brackets, a note's number, emoji), if white space and something that begins like
a sentence follow; and always at the end of its paragraph. Every step of the scan goes on where the
last one stopped, so that the time is linear in the text whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.abbreviations import binds
from annotator.domain.paragraphs import line_around, paragraphs
from annotator.domain.text import Span

_BULLETS: Final = "•◦▪▫●○■□▶►➤‣\u2043→✅👉➡🔹🔸"
_UNSPACED: Final = "。\uff01\uff1f｡"
_GAP: Final = "[ \u00a0\u2009\u202f]"

_MARK = re.compile(rf"[.!?…‼⁇⁈⁉؟\u06d4।{_UNSPACED}]++(?:{_GAP}?[!?؟]++)*+")
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


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return the sentences in order, trimmed; with `within`, the whole ones that overlap it.

    Together they hold every character that is not white space, each once.
    """
    region = Span(0, len(text)) if within is None else within
    found = (each for line in paragraphs(text, region) for each in each_sentence(text, line))
    return [each for each in found if each.overlaps(region)]


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence around a code point offset, looking at its paragraph only.

    White space belongs to the sentence before it, or at the start of a paragraph to the first. On
    a blank line the span is empty, at the offset.
    """
    around = Span(offset, offset)
    for number, sentence in enumerate(each_sentence(text, line_around(text, offset))):
        if number and sentence.start > offset:
            break
        around = sentence
    return around


def each_sentence(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph as they are found: nothing if it is blank."""
    end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
    start = at = _after(_SPACE, text, paragraph.start, end)
    first_word = _first_word(text, start, end)
    while mark := _MARK.search(text, at, end):
        stop, at = _stop(text, mark.end(), end)
        if first_word < mark.start() and _ends(text, start, end, first_word, mark, stop):
            yield Span(start, stop)
            start = _after(_SPACE, text, stop, end)
            first_word = _first_word(text, start, end)
    if start < end:
        yield Span(start, end)


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
    if _goes_on(text, mark_end, end):
        return mark_end, mark_end
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
        return mark[0][-1] in _UNSPACED
    if _goes_on(text, stop, end):
        begins = stop + 1
    elif text[_after(_SPACE, text, stop, end)] in _BULLETS:
        return True
    else:
        begins = _after(_OPENING, text, stop, end)
    after = text[begins : min(begins + _LOOK, end)]
    if not _may_start(after):
        return False
    if mark[0] == ".":
        return not _is_abbreviated(text, start, first_word, mark.start(), after)
    if mark[0].strip(".…"):
        return True
    omission = text[mark.start() - 1] in "[(" and text[mark.end()] in ")]"
    return not omission and not after[0].isdigit()


def _may_start(after: str) -> bool:
    """Whether this may begin a sentence: no lower case (but "iPhone"), no mark that goes on."""
    if after[:1].islower():
        return _MIXED_CASE.match(after) is not None
    return after != "" and after[0] not in _NOT_A_START


def _is_abbreviated(text: str, start: int, first_word: int, at: int, after: str) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation or to the number of a list."""
    *earlier, word = _BETWEEN_WORDS.split(text[max(start, at - _LOOK) : at])
    if first_word == at - len(word) and _LIST_NUMBER.fullmatch(word):
        return True
    return binds(word, earlier[-1] if earlier else "", after)
