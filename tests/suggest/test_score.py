"""The scores on the labelled set stay where they were."""

from __future__ import annotations

import pytest

from annotator.suggest import entities, model_packages, models
from annotator.suggest.suggestion import Suggestion
from tests.suggest.labelled import LANGS, paragraphs
from tests.suggest.score import (
    Score,
    average_precision,
    claim_rows,
    claim_score,
    date_score,
    entity_score,
    main,
    quote_scores,
)


@pytest.mark.parametrize("lang", LANGS)
def test_the_labelled_set_is_as_large_as_it_has_to_be(lang: str) -> None:
    assert len(paragraphs(lang)) >= 12
    assert date_score(lang).right + date_score(lang).missed >= 150


@pytest.mark.parametrize("lang", LANGS)
def test_dates_are_right(lang: str) -> None:
    assert date_score(lang).f1 >= 0.98


@pytest.mark.parametrize(("half", "floor"), [("dev", 0.93), ("held", 0.8)])
@pytest.mark.parametrize("lang", LANGS)
def test_the_rules_alone_find_the_names(lang: str, half: str, floor: float) -> None:
    assert entity_score(lang, half).f1 >= floor


@pytest.mark.parametrize("lang", LANGS)
def test_a_model_with_the_rules_finds_nine_names_of_ten(lang: str) -> None:
    if not model_packages.is_there(lang):
        pytest.skip(f"needs the extra `{lang}`")
    assert entity_score(lang, "all", models.recognise).f1 >= 0.9


@pytest.mark.parametrize("lang", LANGS)
def test_quotations_and_their_speakers_are_found(lang: str) -> None:
    spans, speakers = quote_scores(lang, "all")
    assert spans.f1 >= 0.95
    assert speakers.f1 >= 0.9


@pytest.mark.parametrize(("half", "floor"), [("dev", 0.9), ("held", 0.8)])
@pytest.mark.parametrize("lang", LANGS)
def test_claims_worth_checking_come_first(lang: str, half: str, floor: float) -> None:
    assert average_precision(claim_rows(lang, half)) >= 0.9
    assert claim_score(lang, half).f1 >= 0.8
    assert claim_score(lang, half).precision >= floor


def test_what_is_found_wrongly_and_what_is_missed_both_cost() -> None:
    def nothing(text: str, lang: str) -> list[Suggestion]:
        return []

    def twice(text: str, lang: str) -> list[Suggestion]:
        found = entities.recognise(text, lang)
        return [*found, *(each for each in entities.recognise(text[5:], lang))]

    assert entity_score("fr", "all", nothing).f1 == 0
    assert entity_score("fr", "all", twice).precision < 0.8
    assert Score(2, 1, 2).f1 == pytest.approx(4 / 7)


def test_the_script_prints_a_line_for_each_kind(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    told = capsys.readouterr().out
    for kind in ("dates", "entities", "quotations", "speakers", "claims"):
        assert sum(line.split()[2] == kind for line in told.splitlines()[1:]) >= 2
