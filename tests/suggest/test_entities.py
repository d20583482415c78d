"""Names by rules: what they are, where they end, which role they have, who is one."""

from __future__ import annotations

import pytest

from annotator.domain.text import Span
from annotator.suggest.entities import recognise, region_around
from annotator.suggest.suggestion import Suggestion, Topic


def named(text: str, lang: str = "fr") -> list[tuple[str, str]]:
    return [(each.subtype, each.quote) for each in recognise(text, lang)]


def only(text: str, lang: str = "fr") -> Suggestion:
    (found,) = recognise(text, lang)
    return found


FRENCH = [
    ("Il vit à Bordeaux.", [("place", "Bordeaux")]),
    ("La Commission européenne a tranché.", [("organisation", "Commission européenne")]),
    ("Hier, Jean Dupont est parti.", [("person", "Jean Dupont")]),
    ("Le ministre Karim Zellal a parlé.", [("person", "Karim Zellal")]),
    ("Il suit les accords d’Oslo de près.", [("event", "accords d’Oslo")]),
    ("Selon le ministère de la Culture, oui.", [("organisation", "ministère de la Culture")]),
    ("La Coupe du monde aura lieu.", [("event", "Coupe du monde")]),
    ("Le roman « La Nuit » est paru.", [("work", "« La Nuit »")]),
    ("L’exercice « Loup gris 2021 » a eu lieu.", [("event", "« Loup gris 2021 »")]),
    ("Une délégation de l’État hébreu est venue.", [("place", "État hébreu")]),
    ("Le groupe État islamique a revendiqué.", [("organisation", "État islamique")]),
    ("Le chef de l’État s’est tu.", [("organisation", "État")]),
    ("Il habite rue Lepic, je crois.", [("place", "rue Lepic")]),
    ("Le maire de Lens Paul Roy rit.", [("place", "Lens"), ("person", "Paul Roy")]),
    ("Il va aux Émirats arabes unis.", [("place", "Émirats arabes unis")]),
    ("La CGT proteste.", [("organisation", "CGT")]),
    ("Le PDG a démissionné, la TVA augmente.", []),
    ("Selon Reuters, tout va bien.", [("organisation", "Reuters")]),
    ("Hier, Poutine a téléphoné.", [("person", "Poutine")]),
    ("L’autoroute A6 est fermée.", [("place", "A6")]),
    ("Il est né à Nice en mai.", [("place", "Nice")]),
    ("Elle longe l’Avenue Foch.", [("place", "Avenue Foch")]),
    (
        "Le ministre de la Défense Benny Albert a signé.",
        [("person", "Benny Albert")],
    ),
]
ENGLISH = [
    ("He lives in Chicago now.", [("place", "Chicago")]),
    ("The Bank of England raised rates.", [("organisation", "Bank of England")]),
    ("France and Germany agreed.", [("place", "France"), ("place", "Germany")]),
    ("The White House declined.", [("organisation", "White House")]),
    (
        "Yesterday Dr Mary Stone of the Health Agency resigned.",
        [("person", "Mary Stone"), ("organisation", "Health Agency")],
    ),
    ("Israel’s army said so.", [("place", "Israel")]),
    ("An Israeli officer spoke to British troops.", []),
    ("They won the Nobel Prize again.", [("event", "Nobel Prize")]),
    ("Her novel “Cold Rivers” sold well.", [("work", "“Cold Rivers”")]),
    ("The battle of Trenton was short.", [("event", "battle of Trenton")]),
    ("The Thames River rose.", [("place", "Thames River")]),
    ("Pilgrims came to the Holy Land.", [("place", "Holy Land")]),
    ("Senator Kim Park left.", [("person", "Kim Park")]),
    ("Morocco’s Red Guard left.", [("place", "Morocco"), ("organisation", "Red Guard")]),
    (
        "The United Arab Emirates and Bahrain agreed.",
        [("place", "United Arab Emirates"), ("place", "Bahrain")],
    ),
    ("They took part in exercise Desert Wolf.", [("event", "Desert Wolf")]),
    ("They met Zorla Quist Brandt Meyer.", [("organisation", "Zorla Quist Brandt Meyer")]),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_a_french_name_is_found_and_typed(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_an_english_name_is_found_and_typed(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text, "en") == expected


ROLES = [
    ("fr", "Le directeur du musée, Paul Lenoir, a souri.", "directeur du musée"),
    ("fr", "On a vu Paul Lenoir, directeur du musée.", "directeur du musée"),
    ("fr", "On a vu Paul Lenoir, le patron de la radio.", "patron de la radio"),
    ("fr", "On a vu M. Paul Lenoir.", ""),
    ("fr", "On a vu Paul Lenoir, il est parti.", ""),
    ("fr", "Le directeur est venu. Paul Lenoir a souri.", ""),
    ("en", "The chairman, Paul Lennox, smiled.", "chairman"),
    ("en", "They saw Paul Lennox, a nurse for ten years.", "nurse for ten years"),
    ("en", "They saw Paul Lennox, who heads the museum.", "heads the museum"),
    ("en", "They saw Paul Lennox, which was odd.", ""),
]


@pytest.mark.parametrize(("lang", "text", "role"), ROLES)
def test_what_stands_beside_a_name_is_its_role(lang: str, text: str, role: str) -> None:
    found = [each for each in recognise(text, lang) if each.subtype == "person"]
    assert [each.details["role"] for each in found] == [role]


def test_an_acronym_and_a_last_name_stand_under_the_long_form() -> None:
    text = (
        "L’Agence nationale de santé (ANS) a parlé. Marie Lenoir la dirige."
        " L’ANS recrute, dit Mme Lenoir."
    )
    groups = {each.quote: each.details["group"] for each in recognise(text, "fr")}
    assert groups["ANS"] == "Agence nationale de santé"
    assert groups["Lenoir"] == "Marie Lenoir"


def test_an_acronym_that_fits_one_long_form_is_tied_to_it() -> None:
    text = "La Ligue nationale du judo est née. Plus loin, la LNJ se tait."
    groups = {each.quote: each.details["group"] for each in recognise(text, "fr")}
    assert groups["LNJ"] == "Ligue nationale du judo"


def test_a_last_name_of_two_people_belongs_to_neither() -> None:
    text = "Marie Lenoir est venue. Paul Lenoir aussi. M. Lenoir est reparti."
    groups = [each.details["group"] for each in recognise(text, "fr") if each.quote == "Lenoir"]
    assert groups == ["Lenoir"]


def test_a_name_seen_in_full_is_known_again_alone() -> None:
    found = recognise("Marie Tsarkov est venue. Puis Tsarkov est repartie.", "fr")
    assert [(each.quote, each.subtype) for each in found][1] == ("Tsarkov", "person")
    assert found[1].reasons[0].code == "named_elsewhere"


def test_a_word_that_stands_elsewhere_without_a_capital_is_no_name() -> None:
    assert named("Voitures et vélos se croisent. Les voitures gagnent.") == []


def test_every_suggestion_says_what_it_is_and_fits_its_place() -> None:
    text = "Hier Jean Dupont a visité Bordeaux avec la CGT."
    found = recognise(text, "fr")
    assert [each.topic for each in found] == [Topic.ENTITY] * 3
    assert all(each.fits(text) and each.recogniser == "names/2" and each.reasons for each in found)


def test_a_window_gives_the_names_that_overlap_it() -> None:
    text = "Jean Dupont. " * 400
    within = Span(2_605, 2_640)
    found = recognise(text, "fr", within=within)
    whole = [each.span for each in recognise(text, "fr") if each.span.overlaps(within)]
    assert [each.span for each in found] == whole


def test_the_region_around_a_window_ends_between_words() -> None:
    text = "mot " * 4_000
    region = region_around(text, Span(8_001, 8_005))
    assert text[region.start - 1].isspace()
    assert text[region.end].isspace()
    assert region.start < 8_001 < 8_005 < region.end


def test_a_word_without_end_is_read_without_harm() -> None:
    text = "a" * 9_000
    assert region_around(text, Span(4_000, 4_010)) == Span(4_000, 4_010)
    assert only(f"Jean Dupont {text}").quote == "Jean Dupont"
