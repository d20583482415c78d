"""The text as the widget holds it, and the way from its UTF-16 units to the stored text and back.

Qt lays a paragraph out as a whole, which takes seconds for a text that is one paragraph. So a long
one is shown as several blocks: a space becomes a line end in the shown text only, at the same
offset. Where there is no space to replace, a line end is inserted, and offsets after it shift.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.text import Span, Utf16Map

LONGEST: Final = 8_000
"""Code points of a paragraph that is shown in one block."""
PIECE: Final = 4_000
"""Code points of the pieces that a longer one is shown in, at most."""

_SPACES: Final = (". ", " ", "\t", "\u2009", "\u3000")
"""Where a paragraph may be cut, the better places first; never at a no-break space."""


class Display:
    """One article's stored text with its shown copy.

    Offsets are code points of the stored text, units are UTF-16 positions in the widget.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._soft = frozenset[int]()
        self._inserted: list[int] = []
        self.shown = self._break_long_paragraphs()
        self._map = Utf16Map(self.shown)
        self._shifted = [place + count for count, place in enumerate(self._inserted)]

    @property
    def length(self) -> int:
        """UTF-16 units of the shown text."""
        return self._map.length_utf16

    def unit(self, offset: int) -> int:
        """Return the unit of a caret or of a span's start: after an inserted line end."""
        return self._map.to_utf16(offset + bisect_right(self._inserted, offset))

    def units(self, span: Span) -> tuple[int, int]:
        """Return a span's first unit and the one after its last: before an inserted line end."""
        end = self._map.to_utf16(span.end + bisect_left(self._inserted, span.end))
        return min(self.unit(span.start), end), end

    def offset(self, unit: int) -> int:
        """Return the offset of a unit; inside a surrogate pair, of the pair's start."""
        place = self._map.to_code_points(unit)
        return place - bisect_left(self._shifted, place)

    def span(self, start: int, end: int) -> Span:
        """Return the span of two units, never ending inside a grapheme cluster."""
        shown = self._map.span_from_utf16(start, end)
        first, last = (
            place - bisect_left(self._shifted, place) for place in (shown.start, shown.end)
        )
        return snap_to_graphemes(self.text, Span(first, last))

    def slice(self, span: Span) -> str:
        """Return the stored words of a span."""
        return self.text[span.start : span.end]

    def is_soft(self, unit: int) -> bool:
        """Whether the line end at this unit is none in the stored text."""
        return bool(self._soft) and self._map.to_code_points(unit) in self._soft

    def _break_long_paragraphs(self) -> str:
        cuts = [cut for long in _long_paragraphs(self.text) for cut in self._cuts(long)]
        if not cuts:
            return self.text
        self._inserted = [place for place, width in cuts if not width]
        self._soft = frozenset(place + bisect_left(self._inserted, place) for place, _ in cuts)
        ends = [(0, 0), *cuts, (len(self.text), 0)]
        return "\n".join(
            self.text[place + width : following]
            for (place, width), (following, _) in pairwise(ends)
        )

    def _cuts(self, paragraph: Span) -> list[tuple[int, int]]:
        """Return where a paragraph is cut, each with the number of characters replaced: 1 or 0."""
        cuts: list[tuple[int, int]] = []
        start, end = paragraph.start, paragraph.end
        while end - start > PIECE:
            place, width = self._cut(start + PIECE // 2, start + PIECE)
            cuts.append((place, width))
            start = place + width
        return cuts

    def _cut(self, low: int, high: int) -> tuple[int, int]:
        for space in _SPACES:
            found = self.text.rfind(space, low, high)
            if found >= 0:
                return found + len(space) - 1, 1
        return max(low, snap_to_graphemes(self.text, Span(high, high)).start), 0


def _long_paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs longer than the longest; all others are passed over in long steps."""
    start = 0
    while len(text) - start > LONGEST:
        line_end = text.rfind("\n", start, start + LONGEST + 1)
        if line_end < 0:
            found = text.find("\n", start + LONGEST)
            line_end = len(text) if found < 0 else found
            yield Span(start, line_end)
        start = line_end + 1
