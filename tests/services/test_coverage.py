"""Tests of `annotator/services/coverage.py`."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Kind
from annotator.domain.source import Stance
from annotator.domain.text import Span
from annotator.services import annotating, evidence
from annotator.services.coverage import (
    Gap,
    bare,
    claimed,
    coverage,
    gap_ids,
    pieces_of_sentences,
    sentences_of,
)
from tests.services.conftest import Bench, refused


def ids(bench: Bench, gap: Gap) -> list[str]:
    return gap_ids(bench.desk.project, bench.article_id, gap)


def cite(bench: Bench, claim: str, title: str, url: str, stance: Stance = Stance.SUPPORTS) -> None:
    form = evidence.SourceForm(title, url=url)
    bench.do(evidence.cite(bench.desk, claim, form=form, stance=stance, quote="oui"))


def test_an_untouched_article_leaves_every_sentence_open(bench: Bench) -> None:
    found = coverage(bench.desk, bench.article_id)
    assert found.sentences == 5
    assert found.gaps == {
        Gap.SENTENCE: 5,
        Gap.UNSOURCED: 0,
        Gap.SINGLE: 0,
        Gap.REFUTED: 0,
        Gap.SPELLING: 0,
        Gap.UNDATED: 0,
    }
    with refused("article_missing"):
        coverage(bench.desk, "nobody")


def test_a_sentence_is_covered_by_a_claim_only(bench: Bench) -> None:
    bench.tag("Inès Vauquelin", Kind.ENTITY, nth=1)
    assert coverage(bench.desk, bench.article_id).gaps[Gap.SENTENCE] == 5
    bench.tag("40 000 habitants")
    assert coverage(bench.desk, bench.article_id).gaps[Gap.SENTENCE] == 4
    version = bench.desk.version(bench.article_id)
    cut = sentences_of(version.text)
    assert coverage(bench.desk, bench.article_id, cut).sentences == len(cut) == 5
    found = bare(cut, claimed(bench.desk.project, version.id))
    told = [version.text[each.start : each.end] for each in found]
    assert len(told) == 4
    assert "Montclar compte" not in " ".join(told)


def test_a_claim_over_two_sentences_covers_both(bench: Bench) -> None:
    bench.tag("en 2024. Un fan")
    assert coverage(bench.desk, bench.article_id).gaps[Gap.SENTENCE] == 3


def test_claims_are_counted_by_their_sources(bench: Bench) -> None:
    late, early = bench.tag("40 000 habitants"), bench.tag("12 millions")
    assert ids(bench, Gap.UNSOURCED) == [early, late]
    assert ids(bench, Gap.SINGLE) == []
    cite(bench, early, "Budget", "https://montclar.example/budget")
    assert (ids(bench, Gap.UNSOURCED), ids(bench, Gap.SINGLE)) == ([late], [early])
    cite(bench, early, "Bilan", "https://www.montclar.example/bilan")
    assert ids(bench, Gap.SINGLE) == [early]
    cite(bench, early, "Insee", "https://insee.example/p", Stance.REFUTES)
    assert ids(bench, Gap.SINGLE) == []
    assert coverage(bench.desk, bench.article_id).gaps[Gap.UNSOURCED] == 1


def test_claims_on_the_same_sources_are_weighed_alike(bench: Bench) -> None:
    one, other, third = bench.tag("12 millions"), bench.tag("2024"), bench.tag("douze écoles")
    first = bench.cite(one)
    source_id = bench.desk.standing(one).citations[0].source_id
    for claim in (other, third):
        bench.do(evidence.cite(bench.desk, claim, source_id=source_id, quote="oui"))
    assert first
    assert ids(bench, Gap.SINGLE) == [one, third, other]
    for claim in (other, third):
        cite(bench, claim, "Insee", f"https://insee.example/{claim}")
    assert ids(bench, Gap.SINGLE) == [one]


def test_two_claims_on_the_same_two_sources_are_settled_alike(bench: Bench) -> None:
    claims = [bench.tag("12 millions"), bench.tag("2024")]
    cite(bench, claims[0], "Budget", "https://montclar.example/b")
    cite(bench, claims[0], "Insee", "https://insee.example/p")
    for citation in bench.desk.standing(claims[0]).citations:
        step = evidence.cite(bench.desk, claims[1], source_id=citation.source_id, quote="oui")
        bench.do(step)
    assert ids(bench, Gap.SINGLE) == []


def test_context_alone_is_no_independent_source(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    cite(bench, claim, "Budget", "https://montclar.example/b", Stance.CONTEXT)
    cite(bench, claim, "Insee", "https://insee.example/p", Stance.CONTEXT)
    assert ids(bench, Gap.SINGLE) == [claim]


def test_a_claim_of_the_worst_verdict_is_refuted(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    bench.do(annotating.edit(bench.desk, claim, verdict="half_true"))
    assert ids(bench, Gap.REFUTED) == []
    bench.do(annotating.edit(bench.desk, claim, verdict="false"))
    assert ids(bench, Gap.REFUTED) == [claim]


def test_names_and_dates_that_are_not_settled(bench: Bench) -> None:
    name = bench.tag("Inès Vauquelin", Kind.ENTITY)
    date = bench.tag("fin juin 2022", Kind.DATE)
    open_date = bench.tag("Les travaux", Kind.DATE)
    bench.tag("C’est un record")
    bench.do(annotating.set_date(bench.desk, date, "2022-06"))
    assert ids(bench, Gap.UNDATED) == [open_date]
    assert ids(bench, Gap.SPELLING) == [name]
    bench.do(annotating.edit(bench.desk, name, spelling_confirmed=True))
    assert ids(bench, Gap.SPELLING) == []


def test_gaps_are_told_out_of_their_kind(bench: Bench) -> None:
    bench.tag("12 millions")
    bench.tag("Inès Vauquelin", Kind.ENTITY)
    found = coverage(bench.desk, bench.article_id)
    assert [found.of(gap) for gap in Gap] == [5, 1, 1, 1, 1, 0]


def test_sentences_have_no_ids(bench: Bench) -> None:
    assert ids(bench, Gap.SENTENCE) == []


def test_sentences_are_cut_in_pieces() -> None:
    text = "Un. Deux. Trois.\n\nQuatre."
    pieces = list(pieces_of_sentences(text, 2))
    assert [len(piece) for piece in pieces] == [2, 2]
    assert [each for piece in pieces for each in piece] == sentences_of(text)
    assert list(pieces_of_sentences("")) == []


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=12).map(
    lambda pairs: sorted(Span(start, start + length) for start, length in pairs)
)


@given(st.lists(st.integers(1, 6), max_size=10), SPANS)
def test_bare_is_what_nothing_overlaps(lengths: list[int], marked: list[Span]) -> None:
    cut, at = [], 0
    for length in lengths:
        cut.append(Span(at, at + length))
        at += length + 1
    expected = [each for each in cut if not any(each.overlaps(mark) for mark in marked)]
    assert bare(cut, marked) == expected
