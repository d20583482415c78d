"""Tests of `annotator/domain/name_pairs.py`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.name_pairs import is_on_purpose, one_apart, two_ways

WORD = st.text("abcé", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inès Vauquelin", "Inès Vauquelain"),
        ("Mohammed VI", "Mohamed VI"),
        ("Aviv Kochavi", "Aviv Kohcavi"),
        ("Inès Vauquelin", "Vauqelin"),
        ("État-major", "Etat-major"),
        ("Jean-Pierre Odier", "Jean Pierre Odier"),
        ("Aït Ben Haddou", "Ait Ben Haddou"),
        ("Otan", "OTAN"),
        ("Abdellatif Loudiyi", "A. Loudiyy"),
    ],
)
def test_one_name_in_two_ways_is_found(one: str, other: str) -> None:
    assert two_ways([one, "Rabat", other]) == [(0, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inès Vauquelin", "Vauquelin"),
        ("MONTCLAR", "Montclar"),
        ("Organisation des Nations unies", "ONU"),
        ("Marocain", "Marocaine"),
        ("Ardoisier", "Ardoisiers"),
        ("Inès Ardoisier", "Ardoisiers"),
        ("Rome", "Roma"),
        ("Airbus A320", "Airbus A330"),
        ("Pierre Martin", "Paul Martine"),
        ("Paul Berthier", "Anne Bertier"),
        ("Conseil national", "Conseil"),
        ("le Havre", "Havre"),
    ],
)
def test_what_is_written_so_on_purpose_is_not(one: str, other: str) -> None:
    assert two_ways([one, other]) == []


def test_a_last_name_is_not_compared_with_what_is_no_person() -> None:
    assert two_ways(["Inès Vauquelin", "vauquelen"]) == []


def test_a_name_that_is_written_like_no_person_has_only_its_whole_compared() -> None:
    assert two_ways(["accord de Montclar", "accords de Montclar"]) == []
    assert two_ways(["traité de Montclar", "traité de Monclar"]) == [(0, 1)]


def test_an_alias_needs_no_explanation() -> None:
    assert not is_on_purpose("Pékin", "Beijing", ("Pékin",))
    assert is_on_purpose("Pékin", "Beijing", ("Pékin", "Beijing"))


def test_an_acronym_needs_none_either() -> None:
    assert is_on_purpose("ONU", "Organisation des Nations unies")
    assert not is_on_purpose("FMI", "Organisation des Nations unies")


def test_each_pair_is_told_once_and_in_the_order_of_the_names() -> None:
    names = ["Vauquelin", "Vauquelain", "Vauqelin"]
    assert two_ways(names) == [(0, 1), (0, 2)]


@given(WORD, st.data())
def test_a_letter_less_is_one_apart(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    assert one_apart(word, word[:at] + word[at + 1 :])


@given(WORD, WORD)
def test_being_one_apart_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert one_apart(one, other) is one_apart(other, one)


@given(WORD)
def test_a_word_is_not_apart_from_itself(word: str) -> None:
    assert not one_apart(word, word)
