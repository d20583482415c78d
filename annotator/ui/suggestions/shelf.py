"""The suggestions of an article in order: which are shown, and which is at hand.

A text of a megabyte has a hundred thousand of them. They lie in stretches of the text, so that
what is found in a block, taken or left costs the items near it; what concerns all of them is done
stretch by stretch, as the window finds time.
"""

from __future__ import annotations

import time
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.claims_score import rescored
from annotator.suggest.suggestion import Suggestion, Topic
from annotator.ui.suggestions.items import Item, Key, Rules, key_of

STRETCH: Final = 4_096
"""Code points of the text whose items lie together, by their starts."""


@dataclass(slots=True)
class _Stretch:
    """The items that start in a stretch of the text; `reach` is where the last of them ends."""

    raw: dict[Key, Suggestion] = field(default_factory=dict)
    findings: dict[Key, Item] = field(default_factory=dict)
    shown: list[Item] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    reach: int = 0


class Shelf:
    """Items by their places; what a better recogniser says of a region replaces what others say."""

    def __init__(self, rules: Rules) -> None:
        self.counts: Counter[str] = Counter()
        """How many wait of each topic, hidden ones too."""
        self._rules = rules
        self._stretches: list[_Stretch] = []
        self._unsorted: set[int] = set()
        self._better: dict[str, list[tuple[int, int]]] = {}
        self._read: dict[Key, Suggestion] = {}

    def __len__(self) -> int:
        return sum(len(each.shown) for each in self._stretches)

    @property
    def shown(self) -> list[Item]:
        """All that is shown, in order."""
        return [item for each in self._stretches for item in each.shown]

    @property
    def is_sorted(self) -> bool:
        """Whether everything stands by the rules that hold now."""
        return not self._unsorted

    # What comes and goes

    def add(self, found: Iterable[Suggestion], region: Span, replaces: Collection[str]) -> None:
        """Take up what was found in a region, in the place of what these recognisers found."""
        touched = self._replace(region, frozenset(replaces)) if replaces else set()
        for each in found:
            key, number = key_of(each), each.span.start // STRETCH
            stretch = self._stretch(number)
            if key not in stretch.raw and not self._is_replaced(each):
                stretch.raw[key] = each
                stretch.reach = max(stretch.reach, each.span.end)
                touched.add(number)
        self._sort(touched)

    def add_findings(self, found: Iterable[Item]) -> None:
        """Take up findings in the place of those that were here."""
        news: dict[int, dict[Key, Item]] = {}
        for each in found:
            news.setdefault(each.span.start // STRETCH, {})[each.key] = each
        touched = {
            number
            for number, each in enumerate(self._stretches)
            if each.findings != news.get(number, {})
        }
        touched |= {number for number in news if number >= len(self._stretches)}
        for number in touched:
            stretch = self._stretch(number)
            stretch.findings = news.get(number, {})
            ends = (each.span.end for each in stretch.findings.values())
            stretch.reach = max(stretch.reach, *ends, 0)
        self._sort(touched)

    def findings(self) -> list[Item]:
        """Return the findings, shown or not."""
        return [item for each in self._stretches for item in each.findings.values()]

    def group(self, canonical: Mapping[tuple[int, int], str]) -> None:
        """Let names stand under these names of the whole text, by their places."""
        touched: set[int] = set()
        for (start, end), name in canonical.items():
            number, key = start // STRETCH, (start, -end, Topic.ENTITY.value)
            raw = self._stretches[number].raw if number < len(self._stretches) else {}
            if key in raw:
                details = {**raw[key].details, "canonical": name, "group": name}
                raw[key] = replace(raw[key], details=details)
                touched.add(number)
        self._sort(touched)

    def read_otherwise(self, item: Item, other: Suggestion) -> None:
        """Let a date mean something else from now on."""
        self._read[item.key] = other
        self._sort({item.span.start // STRETCH})

    def original(self, item: Item) -> Suggestion | None:
        """Return a suggestion as its recogniser gave it."""
        number = item.span.start // STRETCH
        return self._stretches[number].raw.get(item.key) if number < len(self._stretches) else None

    # By which rules it is shown

    def take_rules(self, rules: Rules, changed: Iterable[Span] | None = None) -> None:
        """Show by these rules from now on; they differ at the changed places, or everywhere.

        What is at those places is sorted out at once, everything by and by (`sort_some`).
        """
        self._rules = rules
        if changed is None:
            self._unsorted |= set(range(len(self._stretches)))
            return
        for span in changed:
            self._sort(set(self._met(span.start, span.end)))

    def sort_some(self, around: int, milliseconds: float) -> None:
        """Sort out what is not yet, the nearest to an offset first, for about so long."""
        until = time.perf_counter() + milliseconds / 1_000
        middle = around // STRETCH
        for number in sorted(self._unsorted, key=lambda each: abs(each - middle)):
            self._sort({number})
            if time.perf_counter() >= until:
                return

    # What is looked up

    def within(self, low: int, high: int) -> list[Item]:
        """Return the shown items that share a code point with `[low, high)`, in order."""
        return [
            item
            for number in self._met(low, high)
            for item in self._stretches[number].shown
            if item.span.start < high and item.span.end > low
        ]

    def at(self, offset: int) -> Item | None:
        """Return the smallest of the shown ones over a code point."""
        return min(self.within(offset, offset + 1), key=_length, default=None)

    def place_of(self, key: Key) -> int:
        """Return the place among the shown ones of a key, or of what follows it there."""
        number = min(key[0] // STRETCH, len(self._stretches))
        before = sum(len(each.shown) for each in self._stretches[:number])
        if number == len(self._stretches):
            return before
        return before + bisect_left(self._stretches[number].shown, key, key=_key)

    def item(self, place: int) -> Item:
        """Return the shown one at a place; IndexError where there is none."""
        for each in self._stretches:
            if place < len(each.shown):
                return each.shown[place]
            place -= len(each.shown)
        raise IndexError(place)

    def find(self, key: Key) -> Item | None:
        """Return the shown one of a key."""
        number = key[0] // STRETCH
        shown = self._stretches[number].shown if number < len(self._stretches) else []
        place = bisect_left(shown, key, key=_key)
        return shown[place] if place < len(shown) and shown[place].key == key else None

    # Stretches

    def _stretch(self, number: int) -> _Stretch:
        while len(self._stretches) <= number:
            self._stretches.append(_Stretch())
        return self._stretches[number]

    def _met(self, low: int, high: int) -> Iterator[int]:
        """Yield the numbers of the stretches that may hold items of a region."""
        last = min((high - 1) // STRETCH, len(self._stretches) - 1)
        for number in range(last + 1):
            if self._stretches[number].reach > low:
                yield number

    def _sort(self, numbers: Collection[int]) -> None:
        """Show in these stretches what is to be shown."""
        for number in numbers:
            stretch = self._stretches[number]
            self.counts.subtract(stretch.counts)
            stretch.shown, stretch.counts = [], Counter()
            items = [self._item(key, each) for key, each in stretch.raw.items()]
            for each in sorted((*items, *stretch.findings.values()), key=_key):
                if self._rules.is_open(each):
                    stretch.counts[each.topic] += 1
                    if each.topic not in self._rules.hidden:
                        stretch.shown.append(each)
            self.counts.update(stretch.counts)
        self._unsorted.difference_update(numbers)

    def _item(self, key: Key, each: Suggestion) -> Item:
        if each.topic is Topic.CLAIM and self._rules.weights:
            each = rescored(each, self._rules.weights)
        return Item(each.topic.value, each.span, each.quote, self._read.get(key, each))

    # What replaces what

    def _replace(self, region: Span, names: frozenset[str]) -> set[int]:
        """Take away what these recognisers found in a region, now and later; where there was any.

        The regions of a recogniser do not overlap.
        """
        for name in names:
            insort(self._better.setdefault(name, []), (region.start, region.end))
        touched: set[int] = set()
        for number in self._met(region.start, region.end):
            raw = self._stretches[number].raw
            gone = [
                key
                for key, each in raw.items()
                if _maker(each) in names and each.span.overlaps(region)
            ]
            for key in gone:
                del raw[key]
            if gone:
                touched.add(number)
        return touched

    def _is_replaced(self, each: Suggestion) -> bool:
        regions = self._better.get(_maker(each), [])
        before = bisect_left(regions, (each.span.end, 0))
        return before > 0 and regions[before - 1][1] > each.span.start


def _maker(each: Suggestion) -> str:
    return each.recogniser.partition("/")[0]


def _key(each: Item) -> Key:
    return each.key


def _length(each: Item) -> int:
    return len(each.span)
