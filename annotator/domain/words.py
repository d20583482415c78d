"""Words as an editor selects them: elisions apart, compounds, numbers and dates whole.

"l'armée" is "l'" and "armée", "John's" is "John" and "'s"; "aujourd'hui", "don't", "O'Brien",
"politico-militaires", "12 000" (with a no-break space), "3,5", "16/01/2023" and "U.S." are one
word each. A character of a script that writes no spaces is a word by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.text import Span

if TYPE_CHECKING:
    from regex import Pattern

_SPACELESS: Final = r"[\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_COMBINING: Final = r"[\p{M}\p{GCB=Extend}\p{GCB=SpacingMark}\u200c\u200d]"
_ALONE: Final = rf"[[\p{{L}}&&{_SPACELESS}]--{_COMBINING}]"
_SPELT: Final = rf"[\p{{L}}--{_ALONE}]"
_LETTER: Final = rf"[[\p{{L}}\p{{N}}_]--{_ALONE}]"
_APOSTROPHES: Final = "'’"
_CLITIC: Final = r"(?i:s|re|ve|ll|d|m)(?![\p{L}\p{M}'’])"

_WORD: Final = rf"""(?V1x)
    {_ALONE} {_COMBINING}*
  | (?i:[cdjlmnst]|(?:lors|puis|quoi|jus)?qu) ['’] (?=(?i:[aeiouyhœæàâäéèêëîïôöùûü]))  # elision
  | (?<=[\p{{L}}\p{{M}}]) ['’] {_CLITIC}
  | {_SPELT} (?:\.-?{_SPELT})+ (?![\p{{L}}\p{{M}}]) \.?               # U.S., J.-C., a.m.
  | (?:Inc|Corp|Ltd|Jr|Sr|[Ee]tc) \.
  | [\#@]? {_LETTER} (?: {_LETTER} | {_COMBINING}
      | [-\u2010\u2011\u00ad&@] (?={_LETTER})                       # compounds, R&D, addresses
      | (?<=\p{{Nd}}) [.,:/] (?=\p{{Nd}})                           # 3.5, 14:30, 16/01/2023
      # 12 000, but not 2022 450
      | (?<=(?<!\p{{Nd}})\p{{Nd}}{{1,3}}) [\u202f\u00a0\u2009] (?=\p{{Nd}}{{3}}(?!\p{{Nd}}))
      | (?<=\p{{Ll}}) \. (?=\p{{Ll}})                               # lemonde.fr
      | (?<=[\p{{L}}\p{{M}}]) ['’] (?!{_CLITIC}) (?={_SPELT})
    )*+
"""

# No word goes on past one of these: characters a word never has inside, or has only as its first.
_INSIDE: Final = r"'’.,:/&@\-\u2010\u2011\u00ad\u202f\u00a0\u2009"
_BREAK: Final = rf"(?V1r)[^\p{{L}}\p{{N}}_{_INSIDE}{_COMBINING}]|{_ALONE}"
_INNER: Final = r"(?r)[\p{L}\p{N}_]"

# Outer white space and punctuation; what a figure or a name is written with stays selected.
_TRIMMED: Final = r"(?V1)(?!-\p{Nd})[\s\p{GCB=Control}[\p{P}--[%‰§\#@&]]]"
_CLOSED_BY: Final = {"«": "»", "“": "”", "\u2039": "\u203a", "(": ")", "[": "]", "{": "}", '"': '"'}
_PAIRED: Final = r"[«»“”\u2039\u203a()\[\]{}\"]"


@cache
def _compiled(pattern: str) -> Pattern[str]:
    """Compile on first use: `regex` is not wanted at start-up."""
    import regex

    return regex.compile(pattern)


def _words_from(text: str, offset: int) -> Iterator[Span]:
    """Yield the words from one at or before the offset on; the same as if read from the top."""
    safe = _compiled(_BREAK).search(text, 0, min(offset, len(text)))
    for match in _compiled(_WORD).finditer(text, safe.start() if safe else 0):
        yield Span(*match.span())


def words(text: str, within: Span | None = None) -> Iterator[Span]:
    """Yield the words in order; with `within`, the whole words that overlap it."""
    region = Span(0, len(text)) if within is None else within
    for word in _words_from(text, region.start):
        if word.start >= region.end:
            return
        if word.overlaps(region):
            yield word


def word_at(text: str, offset: int) -> Span | None:
    """Return the word that a caret at `offset` is in or touches.

    Between two words it is the right one, unless that is a clitic such as "'s".
    """
    touched = None
    for word in _words_from(text, offset):
        if word.start > offset:
            break
        if word.touches_point(offset) and not (touched and text[offset] in _APOSTROPHES):
            touched = word
    return touched


def next_word(text: str, offset: int) -> Span | None:
    """Return the first word that ends after `offset`: it may have begun before."""
    return next((word for word in _words_from(text, offset) if word.end > offset), None)


def previous_word(text: str, offset: int) -> Span | None:
    """Return the last word that begins before `offset`: it may end after."""
    end = min(offset, len(text))
    around = _word_over(text, end - 1) if end else None
    if around:
        return around
    found = _compiled(_INNER).search(text, 0, end)
    return _word_over(text, found.start()) if found else None


def _word_over(text: str, index: int) -> Span | None:
    """Return the word that the character at `index` is part of, if it is part of one."""
    return next(words(text, Span(index, index + 1)), None)


def snap_to_words(text: str, span: Span) -> Span:
    """Return what an editor meant by a dragged selection: whole words, trimmed.

    Ends inside a word or a grapheme cluster go outwards. Then outer white space and punctuation
    go, except a bracket or quotation mark whose partner stays selected, and the likes of `%`. A
    span with no word in it comes back snapped to grapheme clusters only.
    """
    wide = _widened(text, span)
    if next(words(text, wide), None) is None:
        return wide
    return snap_to_graphemes(text, _trimmed(text, wide))


def _widened(text: str, span: Span) -> Span:
    """Move the ends outwards until neither is inside a word or a cluster."""
    wide = snap_to_graphemes(text, span)
    while wide:
        first, last = _word_over(text, wide.start), _word_over(text, wide.end - 1)
        start = min(wide.start, first.start) if first else wide.start
        end = max(wide.end, last.end) if last else wide.end
        wider = snap_to_graphemes(text, Span(start, end))
        if wider == wide:
            break
        wide = wider
    return wide


def _trimmed(text: str, span: Span) -> Span:
    """Take white space and punctuation off both ends, down to the first and the last word."""
    inner = _first_to_last_word(text, span)
    partners = _partners(text, span)
    while True:
        span = _without_loose_ends(text, span, inner, partners)
        if not inner.start > span.start or partners.get(span.start) != span.end - 1:
            return span
        span = Span(span.start + 1, span.end - 1)


def _first_to_last_word(text: str, span: Span) -> Span:
    """Return the span from the first word to the last: there is one, and none sticks out."""
    first = next(words(text, span))
    last = previous_word(text, span.end) or first
    return Span(first.start, last.end)


def _partners(text: str, span: Span) -> dict[int, int]:
    """Match brackets and quotation marks within the span: the place of each to its partner's."""
    partners: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for mark in _compiled(_PAIRED).finditer(text, span.start, span.end):
        here = mark.start()
        if opened and opened[-1][0] == mark[0]:
            there = opened.pop()[1]
            partners |= {here: there, there: here}
        elif mark[0] in _CLOSED_BY:
            opened.append((_CLOSED_BY[mark[0]], here))
    return partners


def _without_loose_ends(text: str, span: Span, inner: Span, partners: dict[int, int]) -> Span:
    """Drop what is trimmed, outside `inner`, up to a mark whose partner is on the other side."""
    trimmed = _compiled(_TRIMMED)
    start, end = span.start, span.end
    while start < inner.start and trimmed.match(text, start, end):
        if partners.get(start, 0) >= inner.start:
            break
        start += 1
    while end > inner.end and trimmed.match(text, end - 1, end):
        if partners.get(end - 1, end) < inner.end:
            break
        end -= 1
    return Span(start, end)
