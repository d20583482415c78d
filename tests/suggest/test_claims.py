"""Claims: the reasons of a sentence, their sum, and what is learned from an editor."""

from __future__ import annotations

import json

import pytest

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.domain.text import Span
from annotator.suggest.claims import LONGEST, features, recognise
from annotator.suggest.claims_score import BIAS, DEFAULT_THRESHOLD, logistic, rescored, score
from annotator.suggest.learning import FEWEST, MOST, Decision, decision, learned
from annotator.suggest.suggestion import Reason, Topic

SIGNS = [
    ("fr", "Le chômage touche 12 % des actifs.", {"number", "percentage"}),
    ("fr", "Le budget atteint 3 millions d’euros.", {"number", "money", "large_number"}),
    ("fr", "Il fait plus froid que jamais ici.", {"absolute"}),
    ("fr", "Lyon est plus peuplée que Lille.", set()),
    ("fr", "La ville compte moins de piscines que prévu.", {"comparison"}),
    ("fr", "C’est la plus grande ville du monde.", {"superlative"}),
    ("fr", "Les prix ont augmenté fortement.", {"change", "past_deed"}),
    ("fr", "À cause de la grève, rien ne va plus.", {"cause"}),
    ("fr", "Selon un rapport, la digue tient.", {"attribution"}),
    ("fr", "Le 3 mai, la digue tenait encore bon.", {"dated_fact"}),
    ("fr", "En janvier 2021, la digue tenait encore.", {"dated_fact"}),
    ("fr", "Le gouvernement a voté une loi.", {"law_and_office"}),
    ("fr", "Je pense que c’est une belle idée.", {"opinion", "first_person"}),
    ("fr", "Demain, le ministre viendra ici aussi.", {"future"}),
    ("fr", "Merci à tous ceux qui sont là.", {"courtesy"}),
    ("fr", "Faut-il vraiment s’en inquiéter ce soir ?", {"question"}),
    ("fr", "La digue tenait encore bon en 2019.", {"year"}),
    ("fr", "« La digue tiendra bon », dit-elle.", {"quoted"}),
    ("fr", "La digue du port, " + "bien vieille, " * 9 + "tient bon.", {"long"}),
    ("en", "Unemployment hit 12 percent of workers.", {"number", "percentage"}),
    ("en", "More than half of them left.", {"comparison", "large_number"}),
    ("en", "On May 3 the dyke was still there.", {"dated_fact"}),
    ("en", "Crime never falls because of this.", {"absolute", "cause"}),
    ("en", "I think we should all go home.", {"opinion", "first_person"}),
    ("en", "Please subscribe to our newsletter today.", {"courtesy"}),
]


@pytest.mark.parametrize(("lang", "sentence", "codes"), SIGNS)
def test_a_sentence_shows_its_signs(lang: str, sentence: str, codes: set[str]) -> None:
    assert codes <= {each.code for each in features(sentence, lang)}


def test_words_in_quotation_marks_count_against_and_a_year_for() -> None:
    weights = {each.code: each.weight for each in features("« Non », dit-il en 2019.", "fr")}
    assert weights["quoted"] < 0 < weights["year"]


def test_years_alone_are_no_figures() -> None:
    assert "number" not in {each.code for each in features("Il est là depuis 2012.", "fr")}


def test_a_sentence_with_figures_comes_before_a_greeting() -> None:
    text = "Le chômage a baissé de 12 % en un an. Merci à tous."
    first, second = recognise(text, "fr")
    assert first.score > DEFAULT_THRESHOLD > second.score
    assert [each.topic for each in (first, second)] == [Topic.CLAIM] * 2
    assert first.fits(text)


def test_a_sentence_without_any_reason_is_not_given() -> None:
    assert recognise("Les oiseaux passent au loin sans bruit.", "fr") == []


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("Le chômage touche 12 % des actifs.", "number"),
        ("La ville compte moins de piscines que prévu.", "comparison"),
        ("À cause de la grève, rien ne va.", "causal"),
        ("Demain, la réforme sera peut-être votée.", "prediction"),
        ("Le gouvernement a voté une loi.", "statement"),
    ],
)
def test_the_strongest_kind_of_reason_gives_the_subtype(sentence: str, subtype: str) -> None:
    (found,) = recognise(sentence, "fr")
    assert found.subtype == subtype
    assert subtype in SUBTYPES[Kind.CLAIM]


def test_a_window_gives_the_sentences_that_overlap_it() -> None:
    text = "Le chômage touche 12 % des actifs. " * 50
    found = recognise(text, "fr", within=Span(40, 80))
    assert [each.span for each in found] == [
        each.span for each in recognise(text, "fr") if each.span.overlaps(Span(40, 80))
    ]


def test_of_a_sentence_without_end_the_beginning_is_looked_at() -> None:
    codes = {each.code for each in features("mot " * LONGEST + "12 %", "fr")}
    assert "percentage" not in codes


def test_the_score_is_the_sum_of_the_reasons() -> None:
    (found,) = recognise("Le chômage touche 12 % des actifs.", "fr")
    total = BIAS + sum(each.weight for each in found.reasons)
    assert found.score == round(logistic(total), 3)
    assert score([], {}) == logistic(BIAS)
    assert logistic(1e9) == 1
    assert logistic(-1e9) == pytest.approx(0)


def test_learned_weights_count_as_if_they_had_been_there() -> None:
    text = "Le chômage touche 12 % des actifs."
    weights = {"percentage": -3.0, "bias": -1.0}
    (known,) = recognise(text, "fr")
    assert recognise(text, "fr", weights=weights) == [rescored(known, weights)]
    assert rescored(known, weights).score < known.score
    assert rescored(known, {}) == known


def taken(code: str, weight: float, count: int, *, is_taken: bool = True) -> list[Decision]:
    return [Decision({code: weight}, is_taken)] * count


def test_too_few_decisions_teach_nothing() -> None:
    assert learned(taken("number", 1.0, FEWEST - 1)) == {}


def test_what_is_taken_counts_more_and_what_is_left_less() -> None:
    decisions = taken("opinion", -0.9, 30) + taken("number", 1.0, 30, is_taken=False)
    weights = learned(decisions)
    assert weights["opinion"] > -0.9
    assert weights["number"] < 1.0


def test_a_few_decisions_move_little_and_many_move_much() -> None:
    few, many = learned(taken("number", 1.0, 5)), learned(taken("number", 1.0, 300))
    assert 1.0 < few["number"] < many["number"]
    assert few["number"] - 1.0 < 0.5


def test_the_same_decisions_give_the_same_weights_and_only_the_last_count() -> None:
    last = taken("number", 1.0, MOST // 2) + taken("opinion", -0.9, MOST // 2, is_taken=False)
    assert learned(taken("cause", 0.6, 50) + last) == learned(last)
    assert json.loads(json.dumps(learned(last))) == learned(last)


def test_a_decision_remembers_the_weights_set_by_hand() -> None:
    (claim,) = recognise("Le chômage touche 12 % des actifs.", "fr")
    known = decision(claim, is_taken=True)
    assert known.reasons == {each.code: each.weight for each in claim.reasons}
    assert known.is_taken


def test_a_hundred_reasons_and_a_thousand_decisions_are_learned_from() -> None:
    reasons = [Reason(f"r{at}", weight=0.5) for at in range(40)]
    decisions = [
        Decision({each.code: 0.5 for each in reasons[at % 30 : at % 30 + 9]}, at % 3 == 0)
        for at in range(MOST)
    ]
    assert len(learned(decisions)) == 1 + 38
