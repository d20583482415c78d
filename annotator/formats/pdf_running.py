"""Running heads and feet of a PDF: lines at the edge of pages that come back from page to page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from annotator.formats.pdf_pages import Page, Piece

EDGE: Final = 0.12
"""The share of a page at its top, and at its foot, in which running lines stand."""
OFTEN: Final = 0.4
"""The share of the pages that a running line is on: those of left pages are on half of them."""

FEWEST: Final = 2

_NUMBER: Final = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_ONLY_NUMBER: Final = re.compile(r"\w+ [-–—\s]*#[-–—\s]*")
_SPACE: Final = re.compile(r"\s+")


def without_running(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without the lines at their edges that several have, whatever their number.

    The pages of a file of one page stay as they are.
    """
    counts = Counter(key for page in pages for key in set(_keys(page).values()))
    often = max(FEWEST, round(OFTEN * len(pages)))
    running = {
        key
        for key, count in counts.items()
        if count >= (FEWEST if _ONLY_NUMBER.fullmatch(key) else often)
    }
    return [_stripped(page, running) for page in pages]


def _keys(page: Page) -> dict[int, str]:
    """Return the lines at the edges by the pieces that they consist of."""
    lines: dict[tuple[bool, int], list[int]] = {}
    for index, piece in enumerate(page.pieces):
        is_head = piece.base > page.height * (1 - EDGE)
        if is_head or piece.base < page.height * EDGE:
            lines.setdefault((is_head, round(piece.base / 3)), []).append(index)
    keys: dict[int, str] = {}
    for (is_head, _), found in lines.items():
        key = f"{is_head} {_told(page.pieces[index] for index in found)}"
        keys |= dict.fromkeys(found, key)
    return keys


def _told(pieces: Iterable[Piece]) -> str:
    words = " ".join(sorted(piece.words for piece in pieces))
    return _SPACE.sub(" ", _NUMBER.sub("#", words)).casefold()


def _stripped(page: Page, running: set[str]) -> Page:
    keys = _keys(page)
    kept = (each for at, each in enumerate(page.pieces) if keys.get(at) not in running)
    return replace(page, pieces=tuple(kept))
