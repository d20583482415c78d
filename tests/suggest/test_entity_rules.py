"""The rules for names alone: what lists, neighbours, shapes and the rest of the text say of one."""

from __future__ import annotations

import pytest

from annotator.domain.text import Span
from annotator.suggest.entities import found_names
from annotator.suggest.entity_guess import LEAST
from annotator.suggest.entity_words import words_of
from annotator.suggest.name_lists import name_lists

Told = list[tuple[str, str]]


def ruled(text: str, lang: str) -> Told:
    found = found_names(text, words_of(lang), Span(0, len(text)))
    return [
        (each.subtype, text[each.span.start : each.span.end])
        for each in found
        if each.score >= LEAST
    ]


FRENCH: dict[str, list[tuple[str, Told]]] = {
    "a noun before it says what a name is": [
        ("Il dirige la société lyonnaise Vexor.", [("organisation", "Vexor")]),
        ("Hier, le chalutier Belle-Garde a coulé.", [("other", "Belle-Garde")]),
        ("Ce soir, la sonde Ulna 2 décolle.", [("work", "Ulna 2")]),
        ("Elle a vu la climatologue Zrinka Ouk.", [("person", "Zrinka Ouk")]),
        ("Il a rejoint sa mère, Zoubida, au port.", [("person", "Zoubida")]),
        ("Le logiciel baptisé Zorba est gratuit.", [("other", "Zorba")]),
    ],
    "a noun that is part of the name begins it": [
        ("Hier, la tempête Ottomar a fait un mort.", [("event", "tempête Ottomar")]),
        ("Ils ont fui vers le lac Zoug.", [("place", "lac Zoug")]),
        ("Il entre à l’hôpital Bichat.", [("organisation", "hôpital Bichat")]),
        ("Il attend au port de Brest.", [("place", "Brest")]),
    ],
    "a tail goes on with its head": [
        (
            "Hier, l’Association nationale de défense des riverains (Andrev) a protesté.",
            [
                ("organisation", "Association nationale de défense des riverains"),
                ("organisation", "Andrev"),
            ],
        ),
        (
            "Selon la Fédération des chasseurs de Paul Roy, oui.",
            [("organisation", "Fédération des chasseurs"), ("person", "Paul Roy")],
        ),
        ("Le CHU de Rennes recrute.", [("organisation", "CHU de Rennes")]),
        ("Hier, le Bloc patriotique a gagné.", [("organisation", "Bloc patriotique")]),
    ],
    "people of a country are no names, and stand outside them": [
        ("Le Slovène Marko Vuk a gagné.", [("person", "Marko Vuk")]),
        ("Hier, le Danois a chuté devant les Lillois.", []),
    ],
    "a list knows names of several words": [
        ("Elle a reçu le prix Goncourt hier.", [("event", "prix Goncourt")]),
        ("Il soutient La France insoumise.", [("organisation", "La France insoumise")]),
        (
            "Hier, Reporters sans frontières a protesté.",
            [("organisation", "Reporters sans frontières")],
        ),
        (
            "Le parquet national financier enquête.",
            [("organisation", "parquet national financier")],
        ),
    ],
    "a shape says what a name is": [
        ("Hier, Saint-Zénon a voté.", [("place", "Saint-Zénon")]),
        ("Une loi sur #TousDehors passe.", [("other", "#TousDehors")]),
        ("La COP31 commence.", [("event", "COP31")]),
        ("Le fonds Zerbi & Fils a tout perdu.", [("organisation", "Zerbi & Fils")]),
    ],
    "what stands behind says what a name is": [
        ("On a vu Zoltan, 34 ans, sortir.", [("person", "Zoltan")]),
        ("On a vu Zrinka Ouk, boulangère.", [("person", "Zrinka Ouk")]),
    ],
    "a place where a club is meant": [
        ("Hier, l’entraîneur de Lens a souri.", [("organisation", "Lens")]),
    ],
    "titles of works": [
        ("Dans « La Nuit des loups », il rit.", [("work", "« La Nuit des loups »")]),
        ("Son roman, Les Ombres du soir, paraît.", [("work", "Les Ombres du soir")]),
        (
            "Zrinka Ouk, autrice de Béton armé, rit.",
            [("person", "Zrinka Ouk"), ("work", "Béton armé")],
        ),
    ],
    "the State is a body and its head is none": [
        ("Selon les services de l’État, oui.", [("organisation", "État")]),
        ("Hier, un chef de l’État a ri.", []),
    ],
    "where an article was written": [
        ("BAMAKO (AFP) – Deux hommes ont fui.", [("place", "BAMAKO"), ("organisation", "AFP")]),
    ],
}
ENGLISH: dict[str, list[tuple[str, Told]]] = {
    "a noun beside it says what a name is": [
        ("She joined the charity Vexor in May.", [("organisation", "Vexor")]),
        ("The trawler Nesting Gull sank.", [("other", "Nesting Gull")]),
        ("He met Zoltan, 34, at home.", [("person", "Zoltan")]),
        ("He met Zrinka Ouk, a beekeeper.", [("person", "Zrinka Ouk")]),
        ("Its Ulna rocket took off.", [("work", "Ulna")]),
        ("A scheme called Zebra pays.", [("other", "Zebra")]),
    ],
    "an office with capitals is no part of a name": [
        ("Yesterday Foreign Minister Zrinka Ouk left.", [("person", "Zrinka Ouk")]),
        ("They met Zrinka Ouk KC.", [("person", "Zrinka Ouk")]),
    ],
    "two names are two": [
        (
            "Astronomers at the University of Leiden and Caltech met.",
            [("organisation", "University of Leiden"), ("organisation", "Caltech")],
        ),
        ("He saw Elon Musk’s Starlink.", [("person", "Elon Musk"), ("organisation", "Starlink")]),
        ("NHS WORKERS TO STRIKE AGAIN", [("organisation", "NHS")]),
    ],
    "one name is one": [
        (
            "The Ministry of Housing, Communities and Local Government agreed.",
            [("organisation", "Ministry of Housing, Communities and Local Government")],
        ),
        ("The U.S. Supreme Court ruled.", [("organisation", "U.S. Supreme Court")]),
        ("They saw Robert F. Kennedy Jr there.", [("person", "Robert F. Kennedy Jr")]),
        ("They saw Rhys ap Gruffydd there.", [("person", "Rhys ap Gruffydd")]),
    ],
    "a name says by its last word what it is": [
        ("The Local Housing Act 1999 changed.", [("other", "Local Housing Act 1999")]),
        ("Storm Babet hit.", [("event", "Storm Babet")]),
        ("The Oslo summit failed.", [("event", "Oslo summit")]),
        ("Shares of Knoa Pharma fell.", [("organisation", "Knoa Pharma")]),
        ("They met at Bristol Parkway again.", [("place", "Bristol Parkway")]),
        ("She lives in North Zimba now.", [("place", "North Zimba")]),
    ],
    "an article with a capital in mid-sentence belongs to a work": [
        ("They gave a prize to The Salt Ledger again.", [("work", "The Salt Ledger")]),
        ("She is the author of The Quiet Shelf.", [("work", "The Quiet Shelf")]),
    ],
    "people of a country are no names": [
        ("The Spaniard beat the Serb.", []),
        ("The Chinese-owned factory closed.", []),
    ],
    "a place that is both is told by the words before it": [
        ("They walked in Reading.", [("place", "Reading")]),
    ],
    "a usual word at the beginning is no name": [
        ("Soy farmers are furious.", []),
        ("Lawmakers agreed.", []),
    ],
}
CASES = [
    pytest.param(lang, text, told, id=f"{lang}-{behaviour}-{at}")
    for lang, behaviours in (("fr", FRENCH), ("en", ENGLISH))
    for behaviour, cases in behaviours.items()
    for at, (text, told) in enumerate(cases)
]


@pytest.mark.parametrize(("lang", "text", "told"), CASES)
def test_the_rules_say_what_a_name_is(lang: str, text: str, told: Told) -> None:
    assert ruled(text, lang) == told


def test_the_last_name_of_a_person_is_that_person_though_a_town_has_it() -> None:
    text = "Tim Davie resigned. “I take responsibility,” wrote Davie later."
    assert ruled(text, "en") == [("person", "Tim Davie"), ("person", "Davie")]


def test_names_in_a_row_are_of_one_kind() -> None:
    text = "Ce matin, Ferrero, Zlind et Zmondel ont augmenté leurs prix."
    assert ruled(text, "fr") == [
        ("organisation", "Ferrero"),
        ("organisation", "Zlind"),
        ("organisation", "Zmondel"),
    ]


def test_a_name_behind_a_comma_is_not_of_the_kind_of_the_place_before_it() -> None:
    text = "On a vu, à Anglet, Zrinka Ouk rire."
    assert ruled(text, "fr")[0] == ("place", "Anglet")
    assert ("place", "Zrinka Ouk") not in ruled(text, "fr")


def test_the_lists_say_under_what_they_know_a_name() -> None:
    lists = name_lists()
    assert lists.known_as("Reuters") == "organisation"
    assert lists.known_as("Reading") == ""
    assert lists.perhaps("Reading") == {"place"}
    assert lists.is_given("Marie-Claire")
    assert not lists.is_given("Marie-Galante")
    assert lists.is_demonym("Danoise", "fr")
    assert lists.is_usual("Voisins", "fr")
    assert lists.known_end("le prix Goncourt hier", 3) == (16, "event")
