"""Blocks of a text for recognisers that are slow: short enough for a deadline each."""

from __future__ import annotations

from typing import Final

from annotator.domain.paragraphs import paragraphs
from annotator.domain.text import Span

LONGEST: Final = 4_000
"""The most code points in a block; a longer paragraph is cut at white space where it has any."""

_LOOK: Final = 200


def blocks(text: str, within: Span | None = None) -> list[Span]:
    """Return whole paragraphs together, as many as fit, in order; with `within`, those around it.

    Together they hold all of the paragraphs that overlap `within`, each character once.
    """
    region = Span(0, len(text)) if within is None else within
    found: list[Span] = []
    for piece in (each for line in paragraphs(text, region) for each in _pieces(text, line)):
        if found and piece.end - found[-1].start <= LONGEST:
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    return [each for each in found if each.overlaps(region)]


def outwards(found: list[Span], shown: Span) -> list[Span]:
    """Return blocks in the order in which a reader wants them: what is shown, then what is near."""

    def distance(each: Span) -> int:
        return max(shown.start - each.end, each.start - shown.end, 0)

    return sorted(found, key=lambda each: (distance(each), each.start))


def _pieces(text: str, line: Span) -> list[Span]:
    pieces: list[Span] = []
    start = line.start
    while line.end - start > LONGEST:
        cut = _cut(text, start + LONGEST)
        pieces.append(Span(start, cut))
        start = cut
    if start < line.end:
        pieces.append(Span(start, line.end))
    return pieces


def _cut(text: str, most: int) -> int:
    """Return the last place between words before one that is too far, else that one."""
    return next((at for at in range(most, most - _LOOK, -1) if text[at - 1].isspace()), most)
