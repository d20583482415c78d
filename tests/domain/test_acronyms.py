"""Acronyms and what they stand for, as the text itself says it."""

from __future__ import annotations

import pytest

from annotator.domain.acronyms import acronym_beside, fits, is_acronym, long_forms, spellings
from annotator.domain.text import Span


@pytest.mark.parametrize("name", ["FAR", "O.N.U.", "R&D", "G7", "COVID-19", "U.S."])
def test_capitals_in_one_word_are_an_acronym(name: str) -> None:
    assert is_acronym(name)


@pytest.mark.parametrize("name", ["A", "Far", "Rabat", "ISO 9001", "7", "ONU EST", ""])
def test_other_words_are_none(name: str) -> None:
    assert not is_acronym(name)


def test_points_make_no_other_acronym() -> None:
    assert spellings("ONU") == ("ONU", "O.N.U.")
    assert spellings("O.N.U.") == ("O.N.U.", "ONU")
    assert spellings("G7") == ("G7",)


@pytest.mark.parametrize(
    ("acronym", "words", "is_fit"),
    [
        ("FAR", "Forces armées royales", True),
        ("ONU", "Organisation des Nations unies", True),
        ("OTAN", "Organisation du traité de l’Atlantique nord", True),
        ("SNCF", "Société nationale des chemins de fer français", True),
        ("ÉU", "États-Unis", True),
        ("IDF", "Forces de défense israéliennes", False),
        ("FRA", "Forces armées royales", False),
        ("FAR", "", False),
    ],
)
def test_letters_are_initials_in_order(*, acronym: str, words: str, is_fit: bool) -> None:
    assert fits(acronym, words) is is_fit


def of(text: str, acronym: str) -> list[str]:
    at = text.index(acronym)
    return [text[s.start : s.end] for s in long_forms(text, Span(at, at + len(acronym)))]


@pytest.mark.parametrize(
    ("text", "acronym", "words"),
    [
        ("les Forces armées royales (FAR) ont", "FAR", ["Forces armées royales"]),
        (
            "l’Organisation des Nations unies (« ONU ») a",
            "ONU",
            ["Organisation des Nations unies"],
        ),
        ("Fin. Les Nations unies (NU, à Rabat)", "NU", ["Nations unies"]),
        ("l’IDF (Israel Defense Forces) et", "IDF", ["Israel Defense Forces"]),
        ("l’ONU (« Organisation des Nations unies »)", "ONU", ["Organisation des Nations unies"]),
        ("les FAR (voir plus loin)", "FAR", []),
        ("les FAR partent", "FAR", []),
        ("rien du tout (FAR)", "FAR", []),
        ("Farouk (FAR)", "FAR", []),
        ("(FAR)", "FAR", []),
        (".\n(FAR)", "FAR", []),
        ("les Forces armées royales (FAR ou autres)", "FAR", []),
    ],
)
def test_brackets_tie_an_acronym_to_its_words(text: str, acronym: str, words: list[str]) -> None:
    assert of(text, acronym) == words


def beside(text: str, words: str) -> str:
    at = text.index(words)
    found = acronym_beside(text, Span(at, at + len(words)))
    return text[found.start : found.end] if found else ""


def test_an_acronym_stands_beside_its_words() -> None:
    words = "Forces armées royales"
    assert beside(f"les {words} (FAR) ont", words) == "FAR"
    assert beside(f"les {words} (« FAR ») ont", words) == "FAR"
    assert beside(f"l’IDF ({words}) a", words) == "IDF"
    assert beside(f"les {words} (en bref) ont", words) == ""
    assert beside(f"les {words} ont", words) == ""
    assert beside(f"eux ({words}) ont", words) == ""
    assert beside(f"({words}) ont", words) == ""
    assert beside(f"les {words} (FAR ou non) ont", words) == ""
