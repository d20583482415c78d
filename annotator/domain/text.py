"""Canonical text, ranges of it, and their place in UTF-16, the units that Qt counts in.

Offsets are code points of the canonical text everywhere in the program; `Utf16Map` is the only
converter, for the edge where a widget is.
"""

from __future__ import annotations

import hashlib
import re
import sys
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from annotator.domain.refusal import Refusal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `0 <= start <= end`, sorted by start, then by end.

    Empty spans are allowed (a caret) and are false. Raises ValueError on any other pair.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.start < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point: an empty span overlaps nothing."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside, its ends on ours included."""
        return self.start <= other.start and other.end <= self.end

    def touches_point(self, offset: int) -> bool:
        """Whether a caret at `offset` stands in the span or at one of its two ends."""
        return self.start <= offset <= self.end


_BYTE_ORDER_MARKS: Final = "\ufeff\ufffe"
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_REFUSED = re.compile("[\0\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BYTES_OF_PAIR: Final = 4
"""How many bytes Python takes for each character of a text that has some of those."""


def canonical(raw: str) -> str:
    r"""Return `raw` as it is stored, hashed and counted in: the same text gives the same text.

    CRLF, CR, U+2028 and U+2029 become LF, and leading byte order marks go, also one read the wrong
    way round (U+FFFE): a widget swallows them and would count one character less. All else is
    kept, in the composition it came in: no-break spaces, a byte order mark further on, and U+0085,
    which is no paragraph end to Qt and mostly an ellipsis out of a wrongly decoded page.

    Raises `Refusal`: `text_nul` or `text_surrogate` for the first NUL or lone surrogate, with its
    `line` and `column`, both counted from 1.
    """
    text = _LINE_END.sub("\n", raw.lstrip(_BYTE_ORDER_MARKS))
    refused = _REFUSED.search(text)
    if refused is None:
        return text
    line = text.count("\n", 0, refused.start()) + 1
    column = refused.start() - text.rfind("\n", 0, refused.start())
    raise Refusal("text_nul" if refused[0] == "\0" else "text_surrogate", line=line, column=column)


def sha256(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8, in lower-case hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


class Utf16Map:
    """Code points to UTF-16 units and back, for one text, in O(log n) each.

    Text within the Basic Multilingual Plane costs nothing: both counts are the same. An offset
    that the text does not have raises ValueError, for then widget and text have come apart.
    """

    __slots__ = ("_length", "_points", "_units", "length_utf16")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        pairs = _ASTRAL.finditer(text) if _may_have_pairs(text) else ()
        self._points = array("Q", (pair.start() for pair in pairs))
        self.length_utf16 = self._length + len(self._points)
        self._units = array("Q", (point + before for before, point in enumerate(self._points)))

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position of a code point offset, the end of the text included."""
        _check(offset, self._length)
        return offset + bisect_left(self._points, offset)

    def to_code_points(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 position; inside a pair, of the pair's start."""
        _check(unit, self.length_utf16)
        pairs = bisect_left(self._units, unit)
        inside = pairs > 0 and self._units[pairs - 1] + 1 == unit
        return self._points[pairs - 1] if inside else unit - pairs

    def span_to_utf16(self, span: Span) -> tuple[int, int]:
        """Return the UTF-16 positions of a span's two ends."""
        return self.to_utf16(span.start), self.to_utf16(span.end)

    def span_from_utf16(self, start: int, end: int) -> Span:
        """Return the span of two UTF-16 positions; an end inside a surrogate pair goes outwards."""
        first, last = self.to_code_points(start), self.to_code_points(end)
        splits_a_pair = end > start and self.to_utf16(last) < end
        return Span(first, last + splits_a_pair)


def _may_have_pairs(text: str) -> bool:
    """Whether a text may have a character beyond U+FFFF; it does not look at the text.

    Python keeps a text with such a character in four bytes for each (PEP 393), else in fewer. A
    text that is kept in another encoding besides is larger, and only looked through in vain.
    """
    return sys.getsizeof(text) >= _BYTES_OF_PAIR * len(text)


def _check(offset: int, length: int) -> None:
    """Refuse an offset outside the text rather than convert it into a plausible one."""
    if not 0 <= offset <= length:
        raise ValueError(f"offset {offset} is outside a text of {length}")
