"""Paging: which chunk stands on which page, and how far down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QPainter


class Paint(Protocol):
    """What paints a chunk, its top in points from the top of the page.

    The first of a page needs nothing that sets it apart from what is above.
    """

    def __call__(self, painter: QPainter, top: float, *, is_first: bool) -> None:
        """Paint it."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Something that is not cut. `before` is the space above it, dropped at the top of a page.

    One that `holds_next` stands on the page of the next chunk, unless all that hold together are
    more than a page.
    """

    height: float
    before: float
    holds_next: bool
    paint: Paint


@dataclass(frozen=True, slots=True)
class Placed:
    """A chunk on its page, from the top of the space that chunks have."""

    chunk: Chunk
    top: float
    is_first: bool


def paged(chunks: Iterable[Chunk], height: float) -> list[list[Placed]]:
    """Place chunks on pages of a height; there is one page at least."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for held in _held_together(chunks):
        needed = sum(each.before + each.height for each in held)
        if pages[-1] and y + needed > height:
            pages.append([])
            y = 0.0
        for chunk in held:
            if pages[-1] and y + chunk.before + chunk.height > height:
                pages.append([])
                y = 0.0
            is_first = not pages[-1]
            y += 0.0 if is_first else chunk.before
            pages[-1].append(Placed(chunk, y, is_first))
            y += chunk.height
    return pages


def kept_whole(chunks: Iterable[Chunk], most: float) -> Iterator[Chunk]:
    """Yield chunks that all hold together, if they are not higher than `most`."""
    found = list(chunks)
    is_small = sum(each.before + each.height for each in found) <= most
    for at, each in enumerate(found):
        holds = each.holds_next or (is_small and at + 1 < len(found))
        yield Chunk(each.height, each.before, holds, each.paint)


def _held_together(chunks: Iterable[Chunk]) -> Iterator[list[Chunk]]:
    held: list[Chunk] = []
    for chunk in chunks:
        held.append(chunk)
        if not chunk.holds_next:
            yield held
            held = []
    if held:
        yield held
