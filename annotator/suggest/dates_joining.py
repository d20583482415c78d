"""Joining: what stands around and between dates, which makes one of several words or dates.

`fin` before `juin`, `vers` before `1850`, `à 14h30` after `mardi`, `du` and `au` around two days.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from annotator.domain.annotation import TimexMod
from annotator.suggest.dates_building import part_of
from annotator.suggest.dates_reading import Item
from annotator.suggest.dates_signs import BREAK, Tokens
from annotator.suggest.dates_values import Form

_CALENDAR: Final = frozenset(
    (
        Form.DAY,
        Form.MONTH,
        Form.YEAR,
        Form.WEEKDAY,
        Form.NEAR_DAY,
        Form.SPELT_PART,
        Form.DECADE,
        Form.CENTURY,
        Form.NEAR_UNIT,
        Form.SHIFT,
    )
)
_PERIODS: Final = frozenset((Form.MONTH, Form.YEAR, Form.DECADE, Form.CENTURY, Form.SPELT_PART))
_ABOUT: Final = _PERIODS | {Form.DURATION}
_DAYS: Final = frozenset((Form.DAY, Form.WEEKDAY, Form.NEAR_DAY))
_LONGEST: Final = 4
"""How many tokens a phrase before or between dates has at most."""


@dataclass(frozen=True)
class Links:
    """The phrases of one language, each as its folded words.

    `leads` say which joints may follow them in an interval.
    """

    parts: frozenset[tuple[str, ...]]
    about: frozenset[tuple[str, ...]]
    clock: frozenset[tuple[str, ...]]
    clock_first: frozenset[tuple[str, ...]]
    articles: frozenset[str]
    leads: dict[str, frozenset[tuple[str, ...]]]
    alone: frozenset[tuple[str, ...]]
    lists: frozenset[tuple[str, ...]]


def _phrases(*texts: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(text.split()) for text in texts)


_TO_FR: Final = _phrases(
    *("au", "a", "a la", "a l'", "a le", "jusqu' a", "jusqu' au", "jusqu' en", "jusqu' a la"),
)
_AND_FR: Final = _phrases("et", "et le", "et la", "et l'", "et les", "et en", "et a")
_TO_EN: Final = _phrases(
    "to", "until", "till", "through", "to the", "through the", "until the", "up to"
)
_AND_EN: Final = _phrases("and", "and the", "and in", "and on")
_DASHES: Final = _phrases("-", "–", "—")

LINKS: Final = {
    "fr": Links(
        parts=frozenset(
            (word, *rest)
            for word in ("debut", "fin", "milieu", "mi")
            for rest in (
                *((), ("-",), ("de",), ("d'",), ("du",), ("des",), ("de", "la"), ("de", "l'")),
                *(("du", "mois", "de"), ("du", "mois", "d'"), ("de", "l'", "annee")),
            )
        ),
        about=frozenset(
            (*words.split(), *article.split())
            for words in ("vers", "environ", "autour de", "aux alentours de", "circa", "ca .")
            for article in ("", "le", "la", "l'", "les", "l' an")
        ),
        clock=_phrases("a", "vers", "des", ", a", "des", "avant", "apres", ","),
        clock_first=_phrases("", "le", ", le", "ce"),
        articles=frozenset(("le", "la", "les", "l'")),
        leads={
            "du": _TO_FR,
            "de": _TO_FR,
            "d'": _TO_FR,
            "des": _TO_FR,
            "depuis": _TO_FR - _phrases("a", "au"),
            "entre": _AND_FR,
        },
        alone=_DASHES | _phrases("au", "jusqu' au", "jusqu' a", "jusqu' en"),
        lists=_AND_FR,
    ),
    "en": Links(
        parts=frozenset(
            (word, *rest)
            for word in ("early", "late", "mid", "beginning", "start", "middle", "end")
            for rest in (
                *(
                    (),
                    ("-",),
                    ("in",),
                    ("of",),
                    ("of", "the"),
                    ("in", "the"),
                    ("of", "the", "year"),
                ),
            )
        ),
        about=_phrases(
            *("around", "about", "circa", "roughly", "approximately", "c .", "ca ."),
            *("around the", "about the"),
        ),
        clock=_phrases("at", ", at", "at about", "at around", "around", ",", "by"),
        clock_first=_phrases("", "on", ",", ", on"),
        articles=frozenset(("the",)),
        leads={"from": _TO_EN | _DASHES, "between": _AND_EN},
        alone=_DASHES | _TO_EN,
        lists=_AND_EN,
    ),
}


class Joiner:
    """Joins the items of one text."""

    def __init__(self, lang: str, tokens: Tokens) -> None:
        self._tokens = tokens
        self._links = LINKS[lang]
        self._english = lang == "en"

    def join(self, items: list[Item]) -> list[Item]:
        """Return the items with what belongs to them, joined where they are one."""
        items = self._reduced(items, self._with_clock)
        floors = [0, *(item.stop for item in items)]
        items = [self._qualified(item, floor) for item, floor in zip(items, floors, strict=False)]
        return self._reduced(items, self._as_interval)

    def _reduced(
        self, items: list[Item], merged: Callable[[Item, Item, int], Item | None]
    ) -> list[Item]:
        """Merge neighbours from the left, as long as any two can be."""
        found: list[Item] = []
        for item in items:
            floor = found[-2].stop if len(found) > 1 else 0
            both = merged(found[-1], item, floor) if found else None
            if both:
                found[-1] = both
            else:
                found.append(item)
        return found

    def _words(self, first: int, stop: int) -> tuple[str, ...] | None:
        """Return a few words, None if they are too many or not in one line."""
        if not 0 <= first <= stop <= first + _LONGEST or BREAK in self._tokens.signs[first:stop]:
            return None
        return tuple(map(self._tokens.word, range(first, stop)))

    def _phrase_before(
        self, first: int, floor: int, phrases: frozenset[tuple[str, ...]]
    ) -> int | None:
        """Return where the longest of these phrases begins that ends here, None for none."""
        for start in range(max(first - _LONGEST, floor), first):
            if self._words(start, first) in phrases:
                return start
        return None

    def _qualified(self, item: Item, floor: int) -> Item:
        """Take in `fin`, `early` and then `vers`, `around`."""
        said = item.said
        if said.form in _PERIODS and not said.mod and not said.to:
            start = self._phrase_before(item.first, floor, self._links.parts)
            if start is not None:
                return Item(start, item.stop, replace(said, mod=part_of(self._tokens.word(start))))
        if said.form in _ABOUT and not said.mod and not said.to:
            start = self._phrase_before(item.first, floor, self._links.about)
            if start is not None:
                return Item(start, item.stop, replace(said, mod=TimexMod.APPROX))
        return item

    def _with_clock(self, left: Item, right: Item, _: int) -> Item | None:
        """Join a day and a time of day, in either order."""
        between = self._words(left.stop, right.first)
        if between is None:
            return None
        if left.said.form in _DAYS and right.said.form is Form.CLOCK:
            if left.said.to or left.said.clock or between not in self._links.clock:
                return None
            return Item(left.first, right.stop, replace(left.said, clock=right.said.clock))
        if left.said.form is Form.CLOCK and right.said.form in _DAYS and not right.said.to:
            if between not in self._links.clock_first or right.said.clock:
                return None
            return Item(left.first, right.stop, replace(right.said, clock=left.said.clock))
        return None

    def _as_interval(self, left: Item, right: Item, floor: int) -> Item | None:
        """Join two dates that are the ends of one interval, or next to each other in a list."""
        between = self._words(left.stop, right.first)
        if between is None or not _match(left, right):
            return None
        start = self._lead(left.first, floor, between)
        if start is not None:
            return Item(start, right.stop, replace(left.said, to=right.said), (left, right))
        alike = left.said.form is right.said.form
        if between in self._links.lists and alike and not (left.said.mod or right.said.mod):
            said = replace(left.said, to=right.said, listed=True)
            return Item(left.first, right.stop, said, (left, right))
        if between in self._links.alone and alike:
            said = replace(left.said, to=right.said)
            return Item(left.first, right.stop, said, (left, right))
        return None

    def _lead(self, first: int, floor: int, between: tuple[str, ...]) -> int | None:
        """Return where `du`, `entre`, `from` stands that goes with this joint."""
        before = first - 1
        while before >= floor and self._tokens.word(before) in self._links.articles:
            before -= 1
        words = self._words(max(before, 0), first)
        if before < floor or not words:
            return None
        return before if between in self._links.leads.get(words[0], ()) else None


def _match(left: Item, right: Item) -> bool:
    """Whether two items can be the ends of one thing: of the calendar, or of the clock."""
    if left.said.to or right.said.to:
        return False
    forms = {left.said.form, right.said.form}
    if forms == {Form.CLOCK}:
        return True
    return forms <= _CALENDAR and not left.said.clock and not right.said.clock
