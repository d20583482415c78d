"""Merging with a choice: what differs is told, what is chosen is kept, in one step."""

from __future__ import annotations

import pytest

from annotator.domain.change import Change, Step
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.services import evidence
from annotator.services.merge_choosing import Difference, differences, merge_choosing
from annotator.store import sources
from tests.services.conftest import Bench, refused

A = Source(
    "a",
    {"id": "a", "type": "report", "title": "T", "publisher": "P", "citation-key": "k"},
    "2023-01-01T10:00:00.000Z",
)
B = Source(
    "b",
    {"id": "b", "type": "webpage", "title": "T", "publisher": "Q", "DOI": "10.1000/x"},
    "2023-01-02T10:00:00.000Z",
    source_class=SourceClass.PRIMARY,
    independence_group="G",
    confidentiality=Confidentiality.BACKGROUND,
    pseudonym="Source 1",
)


@pytest.fixture
def two(bench: Bench) -> Bench:
    bench.do(Step("save_source", (Change(None, A), Change(None, B))))
    return bench


def test_what_differs_is_told_and_where_a_choice_is_needed() -> None:
    found = differences([A, B])
    assert found == [
        Difference("type", ("report", "webpage")),
        Difference("publisher", ("P", "Q")),
        Difference("DOI", ("", "10.1000/x")),
        Difference("source_class", ("secondary", "primary")),
        Difference("independence_group", ("", "G")),
        Difference("pseudonym", ("", "Source 1")),
    ]
    assert [each.key for each in found if each.is_needed] == ["type", "publisher", "source_class"]


def test_chosen_values_come_from_the_others_and_the_rest_is_filled(two: Bench) -> None:
    claim = two.tag("douze")
    two.do(evidence.cite(two.desk, claim, source_id="b", quote="q"))
    step = merge_choosing(
        two.desk, "a", ["b"], {"publisher": "b", "type": "a", "source_class": "b", "volume": "b"}
    )
    assert step.act == "merge_sources"
    two.do(step)
    (kept,) = sources.sources(two.desk.project)
    assert kept.item == {**A.item, "publisher": "Q", "DOI": "10.1000/x"}
    assert kept.source_class is SourceClass.PRIMARY
    assert (kept.independence_group, kept.pseudonym) == ("G", "Source 1")
    assert kept.confidentiality is Confidentiality.BACKGROUND
    assert [each.source_id for each in two.desk.standing(claim).citations] == ["a"]
    two.do(step.inverse())
    assert sources.sources(two.desk.project) == [A, B]


def test_two_that_say_the_same_are_merged_without_a_change_of_the_kept_one(bench: Bench) -> None:
    twin = Source("c", {**A.item, "id": "c"}, A.created_at)
    bench.do(Step("save_source", (Change(None, A), Change(None, twin))))
    step = merge_choosing(bench.desk, "a", ["c"], {})
    assert step.changes == (Change(twin, None),)


def test_it_is_refused_as_merging_is(two: Bench) -> None:
    with refused("merge_alone"):
        merge_choosing(two.desk, "a", [], {})
    with refused("source_missing"):
        merge_choosing(two.desk, "a", ["z"], {})
