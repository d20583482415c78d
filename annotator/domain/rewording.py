"""Rewording: which words stay, go and come between two wordings of one passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")


class Fate(StrEnum):
    """What becomes of words."""

    KEPT = "kept"
    STRUCK = "struck"
    INSERTED = "inserted"


class Piece(NamedTuple):
    """Words next to one another that have one fate."""

    fate: Fate
    text: str


def reworded(before: str, after: str) -> tuple[Piece, ...]:
    """Return what leads from one wording to the other, whole words at a time, in reading order.

    The pieces that are not inserted make up `before`, those that are not struck make up `after`.
    What is struck stands before what is inserted in its place; a space alone between two changes
    is changed with them.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for struck, inserted, kept in _runs(old, new):
        for fate, text in ((Fate.STRUCK, struck), (Fate.INSERTED, inserted), (Fate.KEPT, kept)):
            if text:
                pieces.append(Piece(fate, text))
    return tuple(pieces)


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield what goes, what comes in its place, and what stays behind it."""
    struck = inserted = ""
    at_old = at_new = 0
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        struck += "".join(old[at_old : block.a])
        inserted += "".join(new[at_new : block.b])
        at_old, at_new = block.a + block.size, block.b + block.size
        kept = "".join(old[block.a : at_old])
        if kept.isspace() and (struck or inserted) and at_old < len(old) and at_new < len(new):
            struck, inserted = struck + kept, inserted + kept
            continue
        yield struck, inserted, kept
        struck = inserted = ""
