"""Where a reader sees one character end: extended grapheme clusters.

The rules are those of Unicode Standard Annex 29, decided by looking around one offset only, so
that a selection in a long text costs no more than one in a short text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from annotator.domain.text import Span

if TYPE_CHECKING:
    from regex import Pattern

_NOTHING_COMBINES_BELOW: Final = "\u0300"

_FLAG_LETTERS: Final = ("\U0001f1e6", "\U0001f1ff")

# GB3 to GB11: where the rules forbid a boundary. Each alternative first looks ahead, which is
# cheap, then back, which may pass over a run of marks.
_JOINED: Final = r"""(?V1x)
    (?=\n) (?<=\r)
  | (?<=[^\p{GCB=Control}\r\n]) (?=[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}])
  | (?=[\p{GCB=L}\p{GCB=V}\p{GCB=LV}\p{GCB=LVT}]) (?<=\p{GCB=L})
  | (?=[\p{GCB=V}\p{GCB=T}]) (?<=[\p{GCB=LV}\p{GCB=V}])
  | (?=\p{GCB=T}) (?<=[\p{GCB=LVT}\p{GCB=T}])
  | (?=[^\p{GCB=Control}\r\n]) (?<=\p{GCB=Prepend})
  | (?=\p{InCB=Consonant})
    (?<=\p{InCB=Consonant}\p{InCB=Extend}*\p{InCB=Linker}[\p{InCB=Extend}\p{InCB=Linker}]*)
  | (?=\p{Extended_Pictographic}) (?<=\p{Extended_Pictographic}\p{GCB=Extend}*\p{GCB=ZWJ})
"""


@cache
def _joined() -> Pattern[str]:
    """Compile the rules on first use: a start that shows only plain Latin never needs `regex`."""
    import regex

    return regex.compile(_JOINED)


def is_boundary(text: str, offset: int) -> bool:
    """Whether a cluster begins or ends at a code point offset; the text's two ends do."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if max(before, after) < _NOTHING_COMBINES_BELOW:
        return before != "\r" or after != "\n"
    if _is_flag_letter(before) and _is_flag_letter(after):
        return _flag_letters_before(text, offset) % 2 == 0
    return _joined().match(text, offset) is None


def _is_flag_letter(character: str) -> bool:
    return _FLAG_LETTERS[0] <= character <= _FLAG_LETTERS[1]


def _flag_letters_before(text: str, offset: int) -> int:
    """Count the regional indicators up to an offset: two make a flag (GB12, GB13)."""
    first = offset
    while first > 0 and _is_flag_letter(text[first - 1]):
        first -= 1
    return offset - first


def snap_to_graphemes(text: str, span: Span) -> Span:
    """Return the span with each end moved outwards to a cluster boundary.

    An empty span stays empty, at the start of its cluster; what reaches past the text is cut off.
    """
    start, end = min(span.start, len(text)), min(span.end, len(text))
    while not is_boundary(text, start):
        start -= 1
    if not span:
        return Span(start, start)
    while not is_boundary(text, end):
        end += 1
    return Span(start, end)
