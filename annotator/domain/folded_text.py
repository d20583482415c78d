"""A text folded for searching, with the way back to the offsets that it came from.

Folding makes alike what a reader takes for the same: no-break and thin spaces, typographic
apostrophes, hyphens and ligatures, composed and decomposed letters; and, where they are not to
count, capitals and accents. Nearly every character becomes one character. The few that become
several, or none, are remembered, so that each place in the folded text leads to one in the source.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final
from unicodedata import category, combining, normalize

from annotator.domain.text import Span

SLICE: Final = 1 << 17
"""How many characters are folded at a time: some milliseconds' work."""

_SPACES: Final = "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_UNSEEN: Final = (
    "\u00ad\u200b\u200c\u2060\ufeff"  # soft hyphen, breaks and joins of no width
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # directions
    "\ufe0e\ufe0f"  # text or picture
)
_ALIKE: Final = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_UNSEEN, ""),
        **dict.fromkeys("\u2018’\u201b\u02bc\uff07", "'"),
        **dict.fromkeys("“”„‟\uff02", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict(zip("ﬀﬁﬂﬃﬄ\ufb05ﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
    }
)
_BARE: Final = str.maketrans(
    {
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
        **dict(zip("øØłŁđĐħĦ\u0131", "oOlLdDhHi", strict=True)),
    }
)
_JAMO: Final = ("\u1160", "\u11ff")
_SYLLABLE: Final = r"[\u1100-\u115f\uac00-\ud7a3]?[\u1160-\u11ff]+"
_UNMARKED: Final = r"\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
"""What no mark is put upon: a mark behind one stands by itself."""
_JOINERS: Final = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Folding:
    """What counts when two words are compared; by default neither capitals nor accents do."""

    keeps_case: bool = False
    keeps_accents: bool = False


class FoldedText:
    """A folded `text` and the `source` it came from; offsets of both are code points."""

    __slots__ = ("_ends", "_source_ends", "_source_starts", "_starts", "source", "text")

    def __init__(self, source: str, text: str, odd: Sequence[array[int]]) -> None:
        """`odd` holds starts and ends in `text`, then in `source`, of what is not one to one."""
        self.source = source
        self.text = text
        self._starts, self._ends, self._source_starts, self._source_ends = odd

    def span(self, start: int, end: int) -> Span | None:
        """Return what a range of the folded text is in the source.

        None when an end lies inside what one letter has become: half of `œ` is no place.
        """
        first, last = self._start(start), self._end(end)
        return None if first is None or last is None else Span(first, max(first, last))

    def around(self, start: int, end: int) -> Span:
        """Return the same as `span`, an end inside a letter being moved outwards."""
        first, last = self._start(start), self._end(end)
        if first is None:
            first = self._source_starts[bisect_right(self._starts, start) - 1]
        if last is None:
            last = self._source_ends[bisect_left(self._ends, end)]
        return Span(first, max(first, last))

    def _start(self, offset: int) -> int | None:
        """Where a range begins that begins here: behind what is not seen."""
        before = bisect_right(self._starts, offset) - 1
        if before < 0:
            return offset
        beyond = offset - self._ends[before]
        if beyond >= 0:
            return self._source_ends[before] + beyond
        return self._source_starts[before] if offset == self._starts[before] else None

    def _end(self, offset: int) -> int | None:
        """Where a range ends that ends here: before what is not seen."""
        after = bisect_left(self._ends, offset)
        if after < len(self._ends) and self._starts[after] < offset:
            return self._source_ends[after] if offset == self._ends[after] else None
        if not after:
            return offset
        return self._source_ends[after - 1] + offset - self._ends[after - 1]


def fold_text(text: str, folding: Folding, pause: Callable[[], None] = lambda: None) -> FoldedText:
    """Fold a text; `pause` is called every few milliseconds, and what it raises ends the work."""
    parts: list[str] = []
    odd = [array("Q") for _ in range(4)]
    at = length = 0
    while at < len(text):
        pause()
        end = _cut(text, at + SLICE)
        for start, stop, part in _folded(text, at, end, folding):
            parts.append(part)
            ends = length + len(part)
            if ends - length != stop - start:
                for places, offset in zip(odd, (length, ends, start, stop), strict=True):
                    places.append(offset)
            length = ends
        at = end
    return FoldedText(text, "".join(parts), odd)


def folded(words: str, folding: Folding) -> str:
    """Return a few words folded."""
    return fold_text(words, folding).text


def is_word_character(character: str) -> bool:
    """Whether a character is part of a word: a letter, a digit, a mark upon one, or `_`."""
    return character.isalnum() or character == "_" or category(character).startswith("M")


def _cut(text: str, at: int) -> int:
    """Return the next offset before a character that nothing precedes in its cluster."""
    while at < len(text) and _attaches(text[at]):
        at += 1
    return min(at, len(text))


def _folded(text: str, at: int, end: int, folding: Folding) -> Iterator[tuple[int, int, str]]:
    """Yield runs of characters that fold one by one, and between them each piece that does not."""
    table = _table(folding)
    for start, stop in _pieces(text, at, end, folding):
        if at < start:
            yield at, start, text[at:start].translate(table)
        yield start, stop, _plain(text[start:stop], folding)
        at = stop
    if at < end:
        yield at, end, text[at:end].translate(table)


def _pieces(text: str, at: int, end: int, folding: Folding) -> Iterator[tuple[int, int]]:
    """Yield the ranges that have to be folded as a whole: letters with their marks, ligatures."""
    found = {each for each in set(text[at:end]) if _is_odd(each, folding)}
    if not found:
        return
    odd = re.compile(f"[{''.join(map(re.escape, found))}]+")
    marks = "".join(re.escape(each) for each in found if _attaches(each) and not _is_jamo(each))
    marked = f"[^{marks}{_UNMARKED}]?[{marks}]+" if marks else r"(?!)"
    piece = re.compile(rf"{_SYLLABLE}[{marks or _JAMO[0]}]*|{marked}|.", re.DOTALL)
    done = at
    for run in odd.finditer(text, at, end):
        begins = run.start()
        if _attaches(text[begins]) and begins > done:
            begins -= 1
        for each in piece.finditer(text, begins, run.end()):
            yield each.span()
        done = run.end()


@lru_cache(maxsize=1 << 14)
def _is_odd(character: str, folding: Folding) -> bool:
    return _attaches(character) or len(_plain(character, folding)) != 1


@lru_cache(maxsize=1 << 14)
def _attaches(character: str) -> bool:
    """Whether a character may change how the one before it is folded."""
    if character < "\u0300":
        return False
    is_mark = category(character).startswith("M") or character in _JOINERS
    return is_mark or _is_jamo(character)


def _is_jamo(character: str) -> bool:
    """Whether this is a vowel or an end of a Korean syllable, written as a letter of its own."""
    return _JAMO[0] <= character <= _JAMO[1]


@lru_cache(maxsize=1 << 14)
def _plain(piece: str, folding: Folding) -> str:
    """Fold a letter with its marks; what is folded stays as it is when folded again."""
    before = ""
    while piece != before:
        before, piece = piece, piece.translate(_ALIKE)
        if not folding.keeps_accents:
            spread = normalize("NFKD", piece)
            piece = "".join(each for each in spread if not _is_accent(each)).translate(_BARE)
        if not folding.keeps_case:
            piece = piece.casefold()
        piece = normalize("NFC", piece)
    return piece


def _is_accent(character: str) -> bool:
    """Whether a mark is one of those that writers leave out.

    By its combining class: Latin, Greek and Cyrillic accents, Hebrew and Arabic points; not the
    vowels and viramas of India, nor the sound marks of Japan.
    """
    kind = combining(character)
    return kind == 1 or 10 <= kind <= 36 or kind >= 200


class _Table(dict[int, int | str]):
    """What each character is folded to, worked out when it is first met."""

    def __init__(self, folding: Folding) -> None:
        super().__init__()
        self._folding = folding

    def __missing__(self, point: int) -> int | str:
        plain = _plain(chr(point), self._folding)
        made = self[point] = ord(plain) if len(plain) == 1 else plain
        return made


@cache
def _table(folding: Folding) -> _Table:
    return _Table(folding)
