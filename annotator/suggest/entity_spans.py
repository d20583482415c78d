"""Candidates for names: runs of capitalised words, with the small words that join them.

They are found by what they look like alone; what they are is decided elsewhere. Each step goes on
where the last one stopped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from annotator.domain.text import Span
from annotator.suggest.entity_words import Words

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŸŹŻŽ"
_INNER: Final = r"\w\u0300-\u036f"
WORD: Final = (
    rf"(?:(?:[{_UPPER}]\.){{2,5}}(?!\w)|(?:St|Ste|Mt|Ft)\.(?= [{_UPPER}])"
    rf"|(?:(?:[DLO]|Mc|Mac|Al|El|[ae][lnrdstz]|bin|ben|ibn)['’-])?[{_UPPER}][{_INNER}]*+"
    rf"(?:[-’'&.](?=[{_INNER}&])[{_INNER}&]++)*+(?:(?<=s)['’](?= [{_UPPER}]))?+)"
)
"""A capitalised word: `Jean-Pierre`, `O’Neil`, `Serre-Ponçon`, `R&D`, `U.S`."""

_GAP: Final = r"[ \u00a0\u202f]"
_POSSESSIVE: Final = re.compile(r"['’]s$")


class Candidate(NamedTuple):
    """A run of words that may be a name; `words` are the spans of its capitalised words."""

    span: Span
    words: tuple[Span, ...]


@cache
def _pattern(joints: str) -> re.Pattern[str]:
    joined = rf"{_GAP}{joints}(?:{_GAP}|(?<=['’]))"
    more = rf"(?:{_GAP}|{joined})(?:[{_UPPER}]\.(?= )|{WORD})"
    return re.compile(
        rf"(?<![\w@#’'])(?:{WORD})(?:{more}(?:{_GAP}\d{{1,2}}(?!\d|\w))?+){{0,7}}"
        rf"|(?<=[dlDLnsNS]['’])(?:{WORD})(?:{more}){{0,7}}"
    )


_ONE: Final = re.compile(rf"[{_UPPER}]\.(?= )|" + WORD)


def candidates(text: str, words: Words, region: Span) -> Iterator[Candidate]:
    """Yield the runs of a region in order; none overlaps another."""
    for match in _pattern(words.joints).finditer(text, region.start, region.end):
        end = match.end()
        possessive = _POSSESSIVE.search(match[0])
        if possessive is not None:
            end -= len(possessive[0])
        inner = tuple(
            Span(each.start(), min(each.end(), end))
            for each in _ONE.finditer(text, match.start(), end)
        )
        if inner:
            yield Candidate(Span(match.start(), end), inner)
