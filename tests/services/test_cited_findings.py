"""Tests of findings between claims and the sources cited for them."""

from __future__ import annotations

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason
from annotator.domain.source import Stance
from annotator.services import annotating, evidence, reviewing
from annotator.services.cited_findings import cited_findings
from annotator.services.suggesting import reading_of
from annotator.store.date_places import date_places
from annotator.suggest.findings import Finding, Inconsistency
from tests.services.conftest import Bench

PRINTED = "La mairie a dépensé 12 millions d’euros pour douze écoles"
CITED = "La mairie a dépensé 11 millions d’euros pour douze écoles"


def found(bench: Bench) -> list[Finding]:
    return cited_findings(bench.desk, reading_of(bench.desk, bench.article_id))


def cite(bench: Bench, claim: str, quote: str, issued: str, stance: Stance) -> str:
    form = evidence.SourceForm("Budget", url="https://montclar.example/b", issued=issued)
    step = evidence.cite(bench.desk, claim, form=form, stance=stance, quote=quote)
    return bench.do(step).changes[-1].id


def quotation(bench: Bench, words: str = PRINTED) -> str:
    claim = bench.tag(words)
    bench.do(annotating.set_subtype(bench.desk, claim, "quotation"))
    return claim


def test_nothing_is_found_where_nothing_is_cited(bench: Bench) -> None:
    quotation(bench)
    assert found(bench) == []


def test_a_quotation_that_differs_from_its_source_is_found(bench: Bench) -> None:
    claim = quotation(bench)
    cite(bench, claim, CITED, "2023", Stance.SUPPORTS)
    (one,) = found(bench)
    assert (one.code, one.spans) == (Inconsistency.QUOTE, (bench.span(PRINTED),))
    assert one.params == {"cited": "11", "printed": "12"}


def test_only_quotations_are_held_to_the_words(bench: Bench) -> None:
    cite(bench, bench.tag(PRINTED), CITED, "2023", Stance.SUPPORTS)
    assert found(bench) == []


def test_context_is_not_compared(bench: Bench) -> None:
    cite(bench, quotation(bench), CITED, "2019", Stance.CONTEXT)
    assert found(bench) == []


def test_a_source_older_than_a_date_in_the_claim_is_found(bench: Bench) -> None:
    text = bench.desk.version(bench.article_id).text
    at = text.index("fin juin 2022")
    words = text[text.rindex("\n", 0, at) + 1 : at + len("fin juin 2022")]
    claim = bench.tag(words)
    bench.tag("fin juin 2022", Kind.DATE)
    (day,) = date_places(bench.desk.project, bench.article_id)
    assert day.earliest.startswith("2022-06")
    cite(bench, claim, "", "2021-05", Stance.REFUTES)
    (one,) = found(bench)
    assert (one.code, one.params["source"]) == (Inconsistency.SOURCE_AGE, "2021-05")


def test_what_was_flagged_for_the_same_reason_is_not_told_again(bench: Bench) -> None:
    claim = quotation(bench)
    cite(bench, claim, CITED, "2023", Stance.SUPPORTS)
    bench.do(reviewing.flag(bench.desk, claim, FlagReason.QUOTE, message="11 or 12?"))
    assert found(bench) == []
