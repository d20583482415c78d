"""How names fit what is typed."""

from __future__ import annotations

import pytest

from annotator.ui.palette.matching import Fit, Match, Name


def fit(query: str, text: str, beside: str = "") -> Fit | None:
    found = Name(text, beside).match(query)
    return found.fit if found else None


def match(query: str, text: str, beside: str = "") -> Match:
    found = Name(text, beside).match(query)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("", "Claim", Fit.BEGINS),
        ("cl", "Claim", Fit.BEGINS),
        ("make it", "Make it a claim", Fit.BEGINS),
        ("claim", "Make it a claim", Fit.STARTS),
        ("cl ma", "Make it a claim", Fit.STARTS),
        ("etails", "Details", Fit.INSIDE),
        ("mkcl", "Make it a claim", Fit.SCATTERED),
        ("kcl", "Make it a claim", None),
        ("claims", "Claim", None),
        ("  cl  ", "Claim", Fit.BEGINS),
        ("?", "Claim", Fit.BEGINS),
    ],
)
def test_word_starts_fit_better_than_what_stands_inside(
    query: str, text: str, expected: Fit | None
) -> None:
    assert fit(query, text) == expected


@pytest.mark.parametrize(
    ("query", "text"),
    [("etat", "L’État"), ("ÉTAT", "l'etat"), ("oeuvre", "Œuvre"), ("l'etat", "L’État")],
)
def test_accents_case_and_ligatures_count_for_nothing(query: str, text: str) -> None:
    assert fit(query, text) is not None


def test_words_beside_the_name_are_found_by_their_starts() -> None:
    assert fit("zoom", "Larger text", "View zoom in") is Fit.BESIDE
    assert fit("oom", "Larger text", "View zoom in") is None
    assert fit("view larger", "Larger text", "View zoom in") is Fit.BESIDE


def test_the_letters_that_were_typed_are_known_in_the_name_as_it_is_written() -> None:
    assert match("oe", "Œuvre d’État").letters == (0,)
    assert match("etat", "Œuvre d’État").letters == (8, 9, 10, 11)
    assert match("mkcl", "Make it a claim").letters == (0, 2, 10, 11)
    assert match("zoom", "Larger text", "zoom").letters == ()


def test_scattered_letters_that_stand_close_fit_better() -> None:
    near, far = match("nxa", "Next annotation"), match("nxa", "Normal text size or a")
    assert near.fit is far.fit is Fit.SCATTERED
    assert near.spread < far.spread
