"""Nesting: which annotations can be elements of a text, and what begins and ends where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.dossier import Dossier
from annotator.domain.text import Span

OURS: Final = "ann-"
"""How the ids of elements that stand for annotations begin."""

DEEPEST: Final = 64
"""Elements inside one another; readers of XML take no more than a few hundred."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something at a place: an element begins or ends, or, by its name, an anchor stands."""

    dossier: Dossier
    ends: bool = False
    anchor: str = ""


def nested(text: str, dossiers: Iterable[Dossier]) -> tuple[list[Dossier], list[Dossier]]:
    """Return what can be elements, and what has to stand apart, both in reading order.

    Apart are claims, what goes over a paragraph's end, what crosses an element that began before
    it, and what would be nested too deeply.
    """
    inline: list[Dossier] = []
    apart: list[Dossier] = []
    open_ends: list[int] = []
    for each in sorted(dossiers, key=lambda d: (d.anchor.start, -d.anchor.end)):
        start, end = each.anchor.start, each.anchor.end
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        fits = not open_ends or (end <= open_ends[-1] and len(open_ends) < DEEPEST)
        if each.annotation.kind is Kind.CLAIM or not fits or "\n\n" in text[start : end + 1]:
            apart.append(each)
        else:
            inline.append(each)
            open_ends.append(end)
    return inline, apart


class Events:
    """What happens at each place of a text; at one place ends come first, the inner ones first."""

    def __init__(self, text: str, inline: list[Dossier], apart: list[Dossier]) -> None:
        # Between the two line ends that part paragraphs nothing can stand: it is put behind them.
        between = {each.end + 1: each.end + 2 for each in paragraphs(text)}
        at: dict[int, list[Event]] = defaultdict(list)
        for each in apart:
            place = between.get(each.anchor.end, each.anchor.end)
            at[place].append(Event(each, anchor=f"{OURS}{each.annotation.id}-to"))
        for each in reversed(inline):
            at[each.anchor.end].append(Event(each, ends=True))
        begun: dict[int, list[Event]] = defaultdict(list)
        for each in apart:
            place = between.get(each.anchor.start, each.anchor.start)
            begun[place].append(Event(each, anchor=f"{OURS}{each.annotation.id}-from"))
        for each in inline:
            begun[each.anchor.start].append(Event(each))
        self._events = {place: [*at[place], *begun[place]] for place in {*at, *begun}}
        self._places = sorted(self._events)

    def within(self, span: Span) -> Iterator[tuple[int, list[Event]]]:
        """Yield the places of a paragraph where something happens, its end among them."""
        first = bisect_left(self._places, span.start)
        last = bisect_right(self._places, span.end)
        for place in self._places[first:last]:
            yield place, self._events[place]


def paragraphs(text: str) -> Iterator[Span]:
    """Yield what stands between two line ends that follow each other, be it nothing."""
    start = 0
    while (end := text.find("\n\n", start)) >= 0:
        yield Span(start, end)
        start = end + 2
    yield Span(start, len(text))
