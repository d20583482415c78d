"""Doubles kept up: at every moment the same groups as a look at all sources finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.source import Source
from annotator.services.doubling import Doubling
from annotator.services.merging import _grouped

WORKS = st.fixed_dictionaries(
    {"title": st.sampled_from(["A", "B"])},
    optional={
        "DOI": st.sampled_from(["10.1000/a", "10.1000/b"]),
        "URL": st.sampled_from(
            ["https://a.example/1", "http://www.a.example/1/", "https://b.example"]
        ),
        "author": st.just([{"literal": "Roux"}]),
        "issued": st.just({"date-parts": [[2022]]}),
    },
)
IDS = st.sampled_from("abcdef")


def source(source_id: str, item: dict[str, object]) -> Source:
    return Source(source_id, {"id": source_id, "type": "webpage", **item}, "2023")


def ids(groups: list[list[Source]]) -> list[list[str]]:
    return [[each.id for each in group] for group in groups if len(group) > 1]


@given(st.lists(st.tuples(IDS, st.none() | WORKS), max_size=14))
def test_its_groups_are_those_of_a_look_at_all(
    acts: list[tuple[str, dict[str, object] | None]],
) -> None:
    doubling = Doubling()
    known: dict[str, Source] = {}
    for source_id, item in acts:
        if item is None:
            known.pop(source_id, None)
            doubling.drop(source_id)
        else:
            known[source_id] = source(source_id, item)
            doubling.put(known[source_id])
        oldest_first = sorted(known.values(), key=lambda each: each.id)
        assert ids(doubling.groups()) == ids(_grouped(oldest_first))


def test_what_is_like_a_source_is_found_whether_it_was_taken_in_or_not() -> None:
    first = source("a", {"title": "T", "DOI": "10.1000/a"})
    second = source("b", {"title": "U", "DOI": "10.1000/A", "URL": "https://a.example/x"})
    other = source("c", {"title": "V", "DOI": "10.1000/c", "URL": "https://a.example/x"})
    doubling = Doubling([first, second, other])
    assert doubling.like(source("", {"title": "?", "DOI": "10.1000/a"})) == [first, second]
    assert doubling.like(second) == [first]
    assert doubling.like(source("", {"title": "?"})) == []
