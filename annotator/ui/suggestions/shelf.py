"""The suggestions of an article in order: which are shown, and which is at hand."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from annotator.domain.text import Span
from annotator.services.suggesting import kind_of
from annotator.suggest.claims_score import rescored
from annotator.suggest.findings import Finding
from annotator.suggest.suggestion import Suggestion, Topic

FINDING: Final = "finding"
TOPICS: Final = (*(each.value for each in Topic), FINDING)

Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Item:
    """One suggestion, or a finding with its sentence (`said`), at its place."""

    topic: str
    span: Span
    quote: str
    suggestion: Suggestion | None = None
    finding: Finding | None = None
    said: str = ""

    @property
    def key(self) -> Key:
        """Where it comes in reading order, the longer of two first."""
        return self.span.start, -self.span.end, self.topic + self.said

    @property
    def kind(self) -> str:
        """What it looks like in the text: the kind it becomes."""
        if self.suggestion is not None:
            return kind_of(self.suggestion.topic).value
        return "flag"

    @property
    def score(self) -> float:
        """How sure the recogniser is; a finding is always shown."""
        return self.suggestion.score if self.suggestion is not None else 1.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What is shown: all that is neither settled nor hidden, and claims from a score on."""

    is_settled: Callable[[Item], bool]
    weights: Mapping[str, float]
    claims_from: float
    hidden: Collection[str]

    def is_open(self, item: Item) -> bool:
        """Whether it still waits for the editor, shown or hidden."""
        is_enough = item.topic != Topic.CLAIM or item.score >= self.claims_from
        return is_enough and not self.is_settled(item)


class Shelf:
    """Items by their places; what a better recogniser says of a region replaces what others say."""

    def __init__(self, rules: Rules) -> None:
        self.shown: list[Item] = []
        self.counts: Counter[str] = Counter()
        """How many wait of each topic, hidden ones too."""
        self._rules = rules
        self._raw: dict[Key, Suggestion] = {}
        self._findings: dict[Key, Item] = {}
        self._better: list[tuple[Span, frozenset[str]]] = []
        self._read: dict[Key, Suggestion] = {}

    def add(self, found: Iterable[Suggestion], region: Span, replaces: Collection[str]) -> None:
        """Take up what was found in a region, in the place of what these recognisers found."""
        if replaces:
            self._replace(region, frozenset(replaces))
        for each in found:
            key = (each.span.start, -each.span.end, each.topic.value)
            if key not in self._raw and not any(_is_of(each, *one) for one in self._better):
                self._raw[key] = each
                self._put(self._item(key, each))

    def add_findings(self, found: Iterable[Item]) -> None:
        """Take up findings in the place of those that were here."""
        self._findings = {each.key: each for each in found}
        self.sort_out(self._rules)

    def findings(self) -> list[Item]:
        """Return the findings, shown or not."""
        return list(self._findings.values())

    def group(self, canonical: Mapping[tuple[int, int], str]) -> None:
        """Let names stand under these names of the whole text, by their places."""
        for key, each in self._raw.items():
            name = canonical.get((key[0], -key[1]))
            if name and each.topic is Topic.ENTITY:
                details = {**each.details, "canonical": name, "group": name}
                self._raw[key] = replace(each, details=details)

    def read_otherwise(self, item: Item, other: Suggestion) -> None:
        """Let a date mean something else from now on."""
        self._read[item.key] = other
        self.sort_out(self._rules)

    def original(self, item: Item) -> Suggestion | None:
        """Return a suggestion as its recogniser gave it."""
        return self._raw.get(item.key)

    def sort_out(self, rules: Rules) -> None:
        """Show what is to be shown by these rules from now on."""
        self._rules = rules
        self.shown, self.counts = [], Counter()
        items = (self._item(key, each) for key, each in self._raw.items())
        for each in sorted((*items, *self._findings.values()), key=_key):
            self._put(each)

    def at(self, offset: int) -> int:
        """Return the place among the shown ones of the smallest over a code point, or -1."""
        over = [
            (len(each.span), place)
            for place, each in enumerate(self.shown)
            if each.span.start <= offset < each.span.end
        ]
        return min(over)[1] if over else -1

    def place_of(self, key: Key) -> int:
        """Return the place among the shown ones of a key, or of what follows it there."""
        return bisect_left(self.shown, key, key=_key)

    def _put(self, item: Item) -> None:
        if not self._rules.is_open(item):
            return
        self.counts[item.topic] += 1
        if item.topic not in self._rules.hidden:
            insort(self.shown, item, key=_key)

    def _replace(self, region: Span, names: frozenset[str]) -> None:
        self._better.append((region, names))
        gone = {key for key, each in self._raw.items() if _is_of(each, region, names)}
        if not gone:
            return
        for key in gone:
            del self._raw[key]
        lost = [each for each in self.shown if each.suggestion is not None and each.key in gone]
        self.counts.subtract(each.topic for each in lost)
        self.shown = [
            each for each in self.shown if each.suggestion is None or each.key not in gone
        ]

    def _item(self, key: Key, each: Suggestion) -> Item:
        if each.topic is Topic.CLAIM and self._rules.weights:
            each = rescored(each, self._rules.weights)
        return Item(each.topic.value, each.span, each.quote, self._read.get(key, each))


def _is_of(each: Suggestion, region: Span, names: frozenset[str]) -> bool:
    return each.recogniser.partition("/")[0] in names and each.span.overlaps(region)


def _key(each: Item) -> Key:
    return each.key
