"""Tests of `annotator/suggest/name_tokens.py`."""

from __future__ import annotations

import pytest

from annotator.domain.text import Span
from annotator.suggest.name_tokens import first_word, stretches, tokens


def words(text: str) -> list[str]:
    return tokens(text, Span(0, len(text))).words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("L’État d’Israël", ["L'", "État", "d'", "Israël"]),
        ("qu'Anne O'Neil", ["qu'", "Anne", "O", "'", "Neil"]),
        ("London’s NHS", ["London", "'s", "NHS"]),
        ("the U.S. and J.-C.", ["the", "U.S.", "and", "J", ".", "-", "C", "."]),
        ("Jean-Pierre & R&D", ["Jean-Pierre", "&", "R&D"]),
        ("#MeToo, 27!", ["#MeToo", ",", "27", "!"]),
        ("", []),
    ],
)
def test_words_and_signs_are_told_apart(text: str, cut: list[str]) -> None:
    assert words(text) == cut


def test_places_are_those_of_the_whole_text() -> None:
    text = "avant : l’Élysée"
    read = tokens(text, Span(6, len(text)))
    assert [text[a:b] for a, b in zip(read.starts, read.ends, strict=True)] == [":", "l’", "Élysée"]
    assert read.lower == [":", "l'", "élysée"]
    assert read.capital == [False, False, True]


def test_only_what_is_near_a_capital_is_gone_into() -> None:
    far = " ".join(["mot"] * 30)
    text = f"{far} Paris {far} #vite {far}"
    read = tokens(text, Span(0, len(text)))
    assert stretches(read) == [range(26, 37), range(57, 68)]
    assert stretches(tokens(far, Span(0, len(far)))) == []


def test_stretches_that_touch_are_one() -> None:
    text = "Un mot ici et un autre mot là Paris"
    read = tokens(text, Span(0, len(text)))
    assert stretches(read) == [range(len(read))]


def test_the_first_word_of_a_name_is_its_first_token() -> None:
    assert first_word("L’Équipe") == "L'"
    assert first_word("New York") == "New"
    assert first_word("") == ""
