"""Directions of writing: what turns them in a text is kept within that text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TURNING: Final = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_MARKS: Final = re.compile("[\u2066-\u2069]")
_BEGIN, _END = "\u2068", "\u2069"
_CONTROLS: Final = re.compile("[\u202a-\u202e\u2066-\u2068]")
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_STRONG: Final = frozenset({"L", *_RIGHT_TO_LEFT})
_LOOKED_AT: Final = 2000


def isolated(text: str) -> str:
    """Return words that keep their direction, and whatever turns it, to themselves."""
    return f"{_BEGIN}{closed(text)}{_END}" if _TURNING.search(text) else text


def closed(text: str) -> str:
    """Return words that close what they isolate, and nothing else: a frame of ours holds them."""
    depth = 0

    def kept(mark: re.Match[str]) -> str:
        nonlocal depth
        if mark[0] != _END:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return ""
        return mark[0]

    return _MARKS.sub(kept, text) + _END * depth


def number_frame(around: str) -> tuple[str, str]:
    """Return what stands before and after a number of ours among words that may turn it around.

    Both are empty where nothing in the words is made for turning. Brackets need no frame: turned
    ones enclose turned words.
    """
    return (_BEGIN, _END) if _CONTROLS.search(around) else ("", "")


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction of its own goes to the left."""
    directions = map(unicodedata.bidirectional, text[:_LOOKED_AT])
    return next((each for each in directions if each in _STRONG), "L") in _RIGHT_TO_LEFT
