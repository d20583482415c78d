"""Tests of `annotator/services/merging.py`."""

from __future__ import annotations

from typing import Any

from annotator.domain.annotation import Work
from annotator.domain.source import Confidentiality, Source
from annotator.services import evidence
from annotator.services.merging import doubles, merge
from annotator.services.source_editing import Apart, make_source
from annotator.store import sources
from tests.services.conftest import Bench, refused


def made(bench: Bench, title: str, **fields: Any) -> Source:
    item = {"type": "webpage", "title": title}
    item |= {name.replace("_", "-"): value for name, value in fields.items()}
    step = bench.do(make_source(bench.desk, "webpage", {}, item=item))
    return stored(bench)[step.changes[0].id]


def stored(bench: Bench) -> dict[str, Source]:
    return {each.id: each for each in sources.sources(bench.desk.project)}


def cite(bench: Bench, words: str, source: Source) -> str:
    claim = bench.tag(words)
    bench.do(evidence.cite(bench.desk, claim, source_id=source.id, quote="q"))
    return claim


def test_citations_move_and_empty_fields_are_filled_in_one_step(bench: Bench) -> None:
    kept = made(bench, "A", publisher="P")
    second = made(bench, "B", publisher="Q", DOI="10.1000/x")
    third = made(bench, "C", DOI="10.1000/y", volume="3")
    claims = [cite(bench, words, each) for words, each in (("12", second), ("40 000", third))]
    claims.append(cite(bench, "douze", kept))
    before = (stored(bench), [bench.desk.standing(each) for each in claims])
    step = bench.do(merge(bench.desk, kept.id, [second.id, third.id, kept.id, second.id]))
    assert step.act == "merge_sources"
    (left,) = stored(bench).values()
    assert left.item == {**kept.item, "DOI": "10.1000/x", "volume": "3"}
    for claim in claims:
        (citation,) = bench.desk.standing(claim).citations
        assert (citation.source_id, citation.quote) == (kept.id, "q")
    bench.do(step.inverse())
    assert (stored(bench), [bench.desk.standing(each) for each in claims]) == before


def test_the_strictest_secrecy_holds(bench: Bench) -> None:
    kept = made(bench, "A")
    secret = Apart(confidentiality=Confidentiality.CONFIDENTIAL)
    step = bench.do(make_source(bench.desk, "webpage", {"title": "B"}, secret))
    bench.do(merge(bench.desk, kept.id, [step.changes[0].id]))
    (left,) = stored(bench).values()
    assert (left.confidentiality, left.pseudonym) == ("confidential", "Source 1")


def test_a_checked_claim_stays_checked(bench: Bench) -> None:
    claim = bench.checked()
    (citation,) = bench.desk.standing(claim).citations
    kept = made(bench, "Kept")
    step = bench.do(merge(bench.desk, kept.id, [citation.source_id]))
    assert bench.get(claim).work is Work.CHECKED
    assert step.notes == ()


def test_citations_of_approved_claims_are_not_moved(bench: Bench) -> None:
    claim = bench.approved()
    (citation,) = bench.desk.standing(claim).citations
    other = made(bench, "Other")
    with refused("merge_locked"):
        merge(bench.desk, other.id, [citation.source_id])
    bench.do(merge(bench.desk, citation.source_id, [other.id]))
    assert list(stored(bench)) == [citation.source_id]


def test_a_merge_needs_sources_that_are_there_and_more_than_one(bench: Bench) -> None:
    kept = made(bench, "A")
    with refused("merge_alone"):
        merge(bench.desk, kept.id, [kept.id])
    with refused("source_missing"):
        merge(bench.desk, kept.id, ["none"])
    with refused("source_missing"):
        merge(bench.desk, "none", [kept.id])


def test_doubles_are_grouped_with_the_most_cited_first(bench: Bench) -> None:
    roy = {"author": [{"literal": "Roy"}], "issued": {"date-parts": [[2023]]}}
    first = made(bench, "Budget", URL="https://x.org/a", **roy)
    copy = made(bench, "Budget", URL="https://y.org/copy", **roy)
    other = made(bench, "Budget", DOI="10.1/other", URL="https://z.org", **roy)
    made(bench, "Alone")
    claim = cite(bench, "12", copy)
    assert doubles(bench.desk.project) == [(copy, first, other)]
    assert bench.desk.standing(claim).citations[0].source_id == copy.id


def test_two_dois_are_two_works_however_alike(bench: Bench) -> None:
    roy = {"author": [{"literal": "Roy"}], "issued": {"date-parts": [[2023]]}}
    for doi in ("10.1000/a", "10.1000/b"):
        made(bench, "Budget", DOI=doi, **roy)
    assert doubles(bench.desk.project) == []
