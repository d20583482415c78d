"""What does not fit together in an article, or with its sources."""

from __future__ import annotations

import pytest

from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.suggest import date_suggestions, entities
from annotator.suggest.cited import age_finding, quote_finding
from annotator.suggest.consistency import findings
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.quantities import quantities, said, value_of


def found_in(text: str, lang: str = "fr") -> list[Finding]:
    names = entities.recognise(text, lang)
    dates = date_suggestions.recognise(text, lang, "2023-01-17")
    return findings(text, lang, "2023-01-17", names, dates)


FINDINGS = [
    ("fr", "Il y avait 12 hommes et 8 femmes, soit 21 personnes.", "sum_is_off", "21"),
    ("en", "There were 12 men, 5 boys and 8 women, 24 people in all.", "sum_is_off", "24"),
    ("en", "There were 12 men and 8 women, a total of 21 people.", "sum_is_off", "21"),
    ("fr", "On compte 20 blessés, dont 12 femmes et 11 enfants.", "parts_exceed_whole", "20"),
    ("en", "They hurt 20 people, including 12 women and 11 boys.", "parts_exceed_whole", "20"),
    ("fr", "Le taux passe de 10 % à 15 %, soit une hausse de 5 %.", "percent_for_points", "5"),
    ("en", "The rate rose from 10% to 15%, an increase of 5%.", "percent_for_points", "5"),
    ("fr", "Le prix va de 200 à 300 euros, une hausse de 40 %.", "change_is_off", "40"),
    ("fr", "Le taux va de 10 % à 15 %, une hausse de 8 points.", "change_is_off", "8"),
    (
        *("fr", "Le site perd 451 postes à Cholet. À Cholet, 541 postes du site sont perdus."),
        *("number_changes", "541"),
    ),
    (
        *("fr", "Le bénéfice est de 2 milliards d’euros. Ce bénéfice de 2 millions d’euros plaît."),
        *("scale_changes", "2 millions"),
    ),
    ("fr", "Le fonds pèse 3 billions de dollars.", "billion_in_french", "3 billions"),
    ("fr", "Aviv Kochavi parle. Le général Aviv Kohavi part.", "name_two_ways", "Aviv Kohavi"),
    (
        *("fr", "Le maire de Lens Paul Roy vient. Le maire de Lyon Paul Roy repart."),
        *("title_two_ways", "Paul Roy"),
    ),
    (
        *("fr", "Le préfet Paul Roy est venu. Puis l’ex-préfet Paul Roy est reparti."),
        *("title_two_ways", "Paul Roy"),
    ),
    ("fr", "Jean Roy, 45 ans, est maire. Jean Roy est né en 1960.", "age_against_birth", "45 ans"),
    (
        "fr",
        "Jean Roy, 45 ans, rit. Né en 1960 à Lens, Jean Roy part.",
        "age_against_birth",
        "45 ans",
    ),
    ("en", "John Hill, 45, is mayor. John Hill was born in 1960.", "age_against_birth", "45"),
    ("en", "John Hill, aged 45, was born on 3 May 1960.", "age_against_birth", "aged 45"),
    ("fr", "Jean Roy, 45 ans, est là. Hier, Jean Roy, 54 ans, a ri.", "age_changes", "54 ans"),
    ("fr", "Ils votent le mardi 16 janvier 2023.", "weekday_contradicts", "mardi 16 janvier 2023"),
]


@pytest.mark.parametrize(("lang", "text", "code", "words"), FINDINGS)
def test_what_does_not_fit_is_found_at_its_place(
    lang: str, text: str, code: str, words: str
) -> None:
    (one,) = found_in(text, lang)
    assert one.code.value == code
    assert text[one.spans[0].start : one.spans[0].end] == words
    assert all(one.params.values())


FITTING = [
    ("fr", "Il y avait 12 hommes et 9 femmes, soit 21 personnes."),
    ("fr", "Il y avait 12 hommes et 9 % de femmes, soit 21 personnes."),
    ("fr", "Il y avait 12 hommes, soit 21 personnes."),
    ("fr", "Ce fut le 12. Il y avait 9 femmes ; soit 21 personnes."),
    ("fr", "On compte 20 blessés, dont 12 femmes et 5 enfants."),
    ("fr", "On compte 20 blessés, dont 12 femmes. Et 11 enfants ont été vus."),
    ("fr", "Le taux passe de 10 % à 15 %, soit une hausse de 50 %."),
    ("fr", "Le taux passe de 10 % à 15 %, soit une hausse de 5 points."),
    ("fr", "Le taux passe de 0 à 15 %, soit une hausse de 5 %."),
    ("fr", "Le taux passe de 10 à 15, soit une hausse de 5 euros."),
    ("fr", "Le site perd 451 postes à Cholet. À Lyon, 541 usines ferment."),
    ("fr", "Le site perd 451 postes à Cholet. À Cholet, 541 postes du site contre 451 avant."),
    ("fr", "En 2020, le site perd 451 postes à Cholet. En 2021, le site perd 541 postes à Cholet."),
    ("fr", "Le site a planté 3 612 arbres verts. Le site a planté 3 600 arbres verts."),
    ("fr", "Le site a planté 3 912 arbres verts. Le site a planté près de 4 100 arbres verts."),
    ("fr", "Le site a 5 places libres. Le site a 5 places libres."),
    ("en", "The fund is worth 3 billion dollars."),
    ("fr", "Macron parle. Emmanuel Macron part."),
    ("fr", "Le maire Paul Roy vient. Le maire de Lyon Paul Roy part. M. Roy rit."),
    ("fr", "Le maire Paul Roy vient. Paul Roy, avocat de métier, repart."),
    ("fr", "Jean Roy, 62 ans, est maire. Jean Roy est né en 1960."),
    ("fr", "Jean Roy, 62 ans, est né en 1960. Hier, Jean Roy, 62 ans, a ri."),
    ("fr", "Jean Roy, 45 ans en 2005, est né en 1960."),
    ("fr", "Jean Roy gouverne depuis 45 ans. Jean Roy est né en 1960."),
    ("fr", "À 45 ans, on rit. Né en 1960."),
    ("fr", "Jean Roy parle.\nUn homme, 45 ans, est né en 1960."),
    ("fr", "Né en 1960. Jean Roy, 45 ans, part."),
    ("fr", "Ils votent le mardi 17 janvier 2023 et lundi."),
    ("fr", " ".join(str(at) + " mots" for at in range(100, 160))),
    ("fr", "Il y avait 12 hommes et 8 femmes, soit 21 personnes " + "et des mots " * 300),
]


@pytest.mark.parametrize(("lang", "text"), FITTING)
def test_what_fits_is_left_alone(lang: str, text: str) -> None:
    assert found_in(text, lang) == []


def test_without_a_day_of_publication_no_age_is_worked_out() -> None:
    text = "Jean Roy, 45 ans, est maire. Jean Roy est né en 1960."
    assert findings(text, "fr", "", entities.recognise(text, "fr"), []) == []


def test_findings_stand_in_order_and_once() -> None:
    text = "Ils votent le mardi 16 janvier 2023. Il y a 3 billions d’euros."
    dates = date_suggestions.recognise(text, "fr", "2023-01-17") * 2
    codes = [each.code for each in findings(text, "fr", "2023-01-17", [], dates)]
    assert codes == [Inconsistency.WEEKDAY, Inconsistency.BILLION]


QUANTITIES = [
    ("fr", "1 200,5 euros", [(1200.5, "€")]),
    ("fr", "1,200 euro", [(1.2, "€")]),
    ("fr", "1,200,000 hommes", [(1_200_000, "homme")]),
    ("en", "$1,200.50 in cash", [(1200.5, "$")]),
    ("en", "£12 million", [(12e6, "£")]),
    ("fr", "2,5 milliards d’euros", [(2.5e9, "€")]),
    ("fr", "12 %", [(12, "%")]),
    ("fr", "12 pour cent", [(12, "%")]),
    ("fr", "3 points", [(3, "point")]),
    ("en", "a 34-year-old", [(34, "year-old")]),
    ("fr", "12 et 13", [(12, ""), (13, "")]),
    ("fr", "le 12/05 à 3.4.5", []),
]


@pytest.mark.parametrize(("lang", "text", "expected"), QUANTITIES)
def test_numbers_are_read_with_what_they_count(
    lang: str, text: str, expected: list[tuple[float, str]]
) -> None:
    found = quantities(text, Span(0, len(text)), is_french=lang == "fr")
    assert [(each.value, each.unit) for each in found] == expected


def test_what_is_no_number_has_no_value() -> None:
    assert value_of("1,2,3", is_french=True) is None
    assert said(50.0) == "50"
    assert said(33.333) == "33.33"


def test_a_quotation_that_differs_from_its_source_is_found() -> None:
    printed, cited = "nous partirons très bientôt d’ici", "nous partirons très tard d’ici"
    one = quote_finding(Span(0, 5), printed, cited)
    assert one is not None
    assert (one.reason, one.code) == (FlagReason.QUOTE, Inconsistency.QUOTE)
    assert one.params == {"cited": "tard", "printed": "bientôt"}


@pytest.mark.parametrize("cited", ["nous partirons d’ici", "Rien à voir avec cela du tout.", ""])
def test_the_same_words_and_other_passages_are_no_finding(cited: str) -> None:
    assert quote_finding(Span(0, 5), "nous partirons d’ici", cited) is None


@pytest.mark.parametrize("source", ["2022-06-20", "2022-05", "2021"])
def test_a_source_older_than_the_event_is_found(source: str) -> None:
    one = age_finding(Span(0, 5), "2022-06-21", source)
    assert one is not None
    assert one.code is Inconsistency.SOURCE_AGE
    assert one.params == {"source": source, "event": "2022-06-21"}


@pytest.mark.parametrize(
    ("event", "source"),
    [
        ("2022-06-21", "2022-06"),
        ("2022-06-21", "2022"),
        ("2022-06-21", "2022-06-21"),
        ("", "2021"),
        ("2022-06-21", ""),
    ],
)
def test_a_source_that_may_be_younger_is_no_finding(event: str, source: str) -> None:
    assert age_finding(Span(0, 5), event, source) is None
