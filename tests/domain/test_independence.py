from __future__ import annotations

import pytest

from annotator.domain.independence import independent_groups, registered_domain
from annotator.domain.source import Source, csl_item

AT = "2023-01-17T18:04:05.123Z"


def source(name: str, *, url: str = "", publisher: str = "", group: str = "") -> Source:
    item = csl_item(name, title=name, url=url, publisher=publisher)
    return Source(name, item, AT, independence_group=group)


def groups(*sources: Source) -> list[list[str]]:
    return [[each.id for each in group] for group in independent_groups(sources)]


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.montclar.example/budget", "montclar.example"),
        ("https://news.data.montclar.example/", "montclar.example"),
        ("https://www.ons.gov.uk/people", "ons.gov.uk"),
        ("https://stats.example.asso.fr/", "example.asso.fr"),
        ("https://com.example/", "com.example"),
        ("https://fr.news.example.com/", "example.com"),
        ("http://192.168.1.12:8000/x", "192.168.1.12"),
        ("http://[2001:db8::1]/x", "2001:db8::1"),
        ("", ""),
    ],
)
def test_a_domain_is_what_somebody_has_registered(url: str, domain: str) -> None:
    assert registered_domain(url) == domain


def test_sources_that_share_nothing_stand_for_themselves() -> None:
    one, other = source("a", url="https://a.example/1"), source("b", publisher="B")
    assert groups(one, other, source("c"), source("d")) == [["a"], ["b"], ["c"], ["d"]]


def test_one_domain_one_publisher_or_one_group_counts_once() -> None:
    assert groups(
        source("a", url="https://www.a.example/1"), source("b", url="https://blog.a.example/2")
    ) == [["a", "b"]]
    assert groups(source("a", publisher="Agence  X"), source("b", publisher="agence x")) == [
        ["a", "b"]
    ]
    assert groups(source("a", group="Agence"), source("b", group="AGENCE")) == [["a", "b"]]


def test_a_publisher_is_not_a_group_of_the_same_name() -> None:
    assert groups(source("a", publisher="Ville"), source("b", group="Ville")) == [["a"], ["b"]]


def test_a_third_source_brings_two_together() -> None:
    first = source("a", url="https://a.example/1")
    last = source("c", publisher="Agence")
    between = source("b", url="https://a.example/2", publisher="Agence")
    assert groups(first, source("x"), last) == [["a"], ["x"], ["c"]]
    assert groups(first, source("x"), last, between) == [["a", "c", "b"], ["x"]]


def test_the_same_source_twice_counts_once() -> None:
    one = source("a")
    assert groups(one, one) == [["a", "a"]]
    assert groups() == []
