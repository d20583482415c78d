"""Tests of `annotator/ui/suggestions/shelf.py`, against a plain list of the same items."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.suggestion import Suggestion, Topic
from annotator.ui.suggestions.items import FINDING, Item, Rules
from annotator.ui.suggestions.shelf import STRETCH, Shelf

LENGTH = 20 * STRETCH
EVERYTHING = Span(0, LENGTH)


def rules(
    *, claims_from: float = 0.0, hidden: str = "", settled: frozenset[int] = frozenset()
) -> Rules:
    def is_settled(item: Item) -> bool:
        return item.span.start in settled

    return Rules(is_settled, {}, claims_from, frozenset(filter(None, hidden.split(","))))


def suggestion(
    topic: Topic, start: int, length: int = 5, score: float = 0.5, maker: str = "names/1"
) -> Suggestion:
    details = {"canonical": "x"} if topic is Topic.ENTITY else {}
    return Suggestion(
        topic, Span(start, start + length), "x" * length, score, maker, details=details
    )


def many(seed: int) -> list[Suggestion]:
    chance = random.Random(seed)
    return [
        suggestion(
            chance.choice(tuple(Topic)),
            chance.randrange(LENGTH),
            chance.choice((3, 40, 9_000)),
            chance.random(),
        )
        for _ in range(600)
    ]


def finding(start: int, said: str = "12 or 13?") -> Item:
    found = Finding(FlagReason.NUMBER, Inconsistency.NUMBER, (Span(start, start + 2),), {})
    return Item(FINDING, Span(start, start + 2), "12", finding=found, said=said)


@pytest.mark.parametrize("seed", range(3))
def test_it_is_an_ordered_list_however_the_items_come(seed: int) -> None:
    every = many(seed)
    shelf = Shelf(rules(claims_from=0.4, hidden="date"))
    for start in range(0, len(every), 50):
        shelf.add(every[start : start + 50], EVERYTHING, ())
    once = {(each.span.start, -each.span.end, each.topic.value): each for each in every}
    open_ones = {
        key: each for key, each in once.items() if each.topic != Topic.CLAIM or each.score >= 0.4
    }
    shown = sorted(key for key, each in open_ones.items() if each.topic is not Topic.DATE)
    assert [each.key for each in shelf.shown] == shown
    assert len(shelf) == len(shown)
    assert shelf.counts == Counter(each.topic.value for each in open_ones.values())
    for place in (0, 1, 17, len(shown) - 1):
        item = shelf.item(place)
        assert item.key == shown[place]
        assert shelf.place_of(item.key) == place
        assert shelf.find(item.key) == item
    with pytest.raises(IndexError):
        shelf.item(len(shown))
    assert shelf.place_of((LENGTH * 2, 0, "")) == len(shown)
    low, high = 3 * STRETCH - 10, 5 * STRETCH
    within = [each.key for each in shelf.shown if each.span.start < high and each.span.end > low]
    assert [each.key for each in shelf.within(low, high)] == within


def test_the_smallest_over_a_place_is_at_hand() -> None:
    shelf = Shelf(rules())
    shelf.add(
        [suggestion(Topic.CLAIM, 0, 3 * STRETCH), suggestion(Topic.ENTITY, 2 * STRETCH)],
        EVERYTHING,
        (),
    )
    at = shelf.at(2 * STRETCH + 1)
    assert at is not None
    assert at.topic == "entity"
    at = shelf.at(2 * STRETCH + 50)
    assert at is not None
    assert at.topic == "claim"
    assert shelf.at(4 * STRETCH) is None


def test_a_better_recogniser_replaces_before_and_after_in_its_regions() -> None:
    shelf = Shelf(rules())
    worse = [suggestion(Topic.ENTITY, start) for start in (10, 98, 150, 5 * STRETCH)]
    dates = suggestion(Topic.DATE, 120, maker="dates/1")
    shelf.add([*worse, dates], EVERYTHING, ())
    better = suggestion(Topic.ENTITY, 160, maker="names-fr/1")
    shelf.add([better], Span(100, 200), ["names"])
    assert [each.span.start for each in shelf.shown] == [10, 120, 160, 5 * STRETCH]
    shelf.add([], Span(300, 400), ["names"])
    shelf.add([suggestion(Topic.ENTITY, start) for start in (199, 250, 399)], EVERYTHING, ())
    assert [each.span.start for each in shelf.shown] == [10, 120, 160, 250, 5 * STRETCH]


def test_other_rules_hold_where_they_differ_at_once_and_elsewhere_by_and_by() -> None:
    shelf = Shelf(rules())
    shelf.add([suggestion(Topic.ENTITY, start) for start in (5, 9 * STRETCH)], EVERYTHING, ())
    shelf.take_rules(rules(settled=frozenset({5, 9 * STRETCH})), [Span(0, 8)])
    assert [each.span.start for each in shelf.shown] == [9 * STRETCH]
    shelf.take_rules(rules())
    assert not shelf.is_sorted
    shelf.sort_some(0, 0)
    assert [each.span.start for each in shelf.shown] == [5, 9 * STRETCH]
    while not shelf.is_sorted:
        shelf.sort_some(0, 0)
    assert shelf.counts["entity"] == 2


def test_findings_come_and_go_together() -> None:
    shelf = Shelf(rules())
    shelf.add([suggestion(Topic.ENTITY, 5)], EVERYTHING, ())
    shelf.add_findings([finding(7), finding(9 * STRETCH)])
    assert [each.topic for each in shelf.shown] == ["entity", FINDING, FINDING]
    assert [each.span.start for each in shelf.findings()] == [7, 9 * STRETCH]
    shelf.add_findings([finding(9 * STRETCH, "3 or 4?")])
    assert [each.said for each in shelf.findings()] == ["3 or 4?"]
    assert shelf.counts[FINDING] == 1


def test_names_of_the_whole_text_are_told_apart_by_their_places() -> None:
    shelf = Shelf(rules())
    shelf.add([suggestion(Topic.ENTITY, 5), suggestion(Topic.ENTITY, 50)], EVERYTHING, ())
    shelf.group({(50, 55): "Anne Roy", (70, 75): "nobody", (LENGTH, LENGTH + 5): "nobody"})
    names = [each.suggestion.details["canonical"] for each in shelf.shown if each.suggestion]
    assert names == ["x", "Anne Roy"]


def test_another_reading_is_kept_and_the_original_known() -> None:
    shelf = Shelf(rules())
    first = suggestion(Topic.DATE, 5)
    shelf.add([first], EVERYTHING, ())
    (item,) = shelf.shown
    other = suggestion(Topic.DATE, 5, score=0.9)
    shelf.read_otherwise(item, other)
    assert [each.suggestion for each in shelf.shown] == [other]
    assert shelf.original(item) == first
    assert shelf.original(finding(9 * STRETCH)) is None
    assert shelf.find((9 * STRETCH, 0, "date")) is None
