"""Tokens of a text, as the tagger of names reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.domain.text import Span

_TOKEN: Final = re.compile(
    r"""
    (?i:qu|jusqu|lorsqu|puisqu|quelqu|[dlcjmnst])['’](?=\w)  # what is elided before a word
    | ['’]s\b
    | (?:[^\W\d_]\.){2,}                                      # U.S., J.-C. is a word below
    | \#?\w+(?:[-.&]\w+)*
    | [^\w\s]
    """,
    re.VERBOSE,
)
_LONGEST: Final = 60
"""So much of a word is read, in characters; what is longer is no word."""
_BEFORE: Final = 4
_BEHIND: Final = 6
"""So many words with small letters a name may begin with, and end with."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and signs in order: places in the text, and what stands there, apostrophes straight.

    All the lists are of one length; `ends` are exclusive, in code points of the whole text.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    capital: list[bool]
    """Whether a token begins with a capital letter."""

    def __len__(self) -> int:
        return len(self.words)


def tokens(text: str, region: Span) -> Tokens:
    """Cut a region of a text into its tokens."""
    starts, ends, words = [], [], []
    for match in _TOKEN.finditer(text, region.start, region.end):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match[0][:_LONGEST].replace("’", "'"))
    return Tokens(
        starts, ends, words, [each.lower() for each in words], [each[0].isupper() for each in words]
    )


def first_word(name: str) -> str:
    """Return the first token of a name; empty for none."""
    found = _TOKEN.search(name)
    return found[0].replace("’", "'") if found else ""


def stretches(read: Tokens) -> list[range]:
    """Return where names may be: tokens near a capital letter or a `#`, in runs, in order."""
    found: list[range] = []
    for at, word in enumerate(read.words):
        if not (read.capital[at] or word[0] == "#"):
            continue
        start, stop = max(at - _BEFORE, 0), min(at + _BEHIND + 1, len(read))
        if found and start <= found[-1].stop:
            found[-1] = range(found[-1].start, stop)
        else:
            found.append(range(start, stop))
    return found
