"""Nearest places: where the words of an annotation that found no place stand exactly."""

from __future__ import annotations

from typing import Final

from annotator.domain.text import Span

MOST: Final = 9
"""So many places are offered: as many as there are digits to choose them with."""


def nearest_places(text: str, quote: str, near: int, most: int = MOST) -> tuple[Span, ...]:
    """Return the places where a quote stands to the letter, the nearest to `near` first.

    They are proposals for a person, who alone decides: none is ever taken by itself.
    """
    if not quote.strip():
        return ()
    after, before = text.find(quote, near), text.rfind(quote, 0, near + len(quote) - 1)
    starts: list[int] = []
    while len(starts) < most and (after >= 0 or before >= 0):
        if before < 0 or 0 <= after - near <= near - before:
            starts.append(after)
            after = text.find(quote, after + 1)
        else:
            starts.append(before)
            before = text.rfind(quote, 0, before + len(quote) - 1) if before else -1
    return tuple(Span(start, start + len(quote)) for start in starts)
