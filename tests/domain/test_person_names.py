"""Names of persons: taken apart, and who bears one in a text."""

from __future__ import annotations

import pytest

from annotator.domain.bearers import bearers_of
from annotator.domain.person_names import (
    Bearer,
    Person,
    bearer_at,
    gender_of,
    is_particle,
    may_be_one,
    person_of,
)
from annotator.domain.text import Span


@pytest.mark.parametrize(
    ("name", "given", "last", "gender"),
    [
        ("Jeanne Sorel", ("Jeanne",), ("Sorel",), ""),
        ("Mme Jeanne Sorel", ("Jeanne",), ("Sorel",), "f"),
        ("M. Sorel", (), ("Sorel",), "m"),
        ("Mme la ministre Sorel", None, (), ""),
        ("Dr Mrs Sorel", (), ("Sorel",), "f"),
        ("Belkhir El Farouk", ("Belkhir",), ("El", "Farouk"), ""),
        ("Charles de Gaulle", ("Charles",), ("de", "Gaulle"), ""),
        ("de Gaulle", (), ("de", "Gaulle"), ""),
        ("Ursula von der Leyen", ("Ursula",), ("von", "der", "Leyen"), ""),
        ("Gabriel García Márquez", ("Gabriel", "García"), ("Márquez",), ""),
        ("Jean-Pierre Dupont-Martin", ("Jean-Pierre",), ("Dupont-Martin",), ""),
        ("J. D. Vance", ("J.", "D."), ("Vance",), ""),
        ("Inès d’Orléans", ("Inès",), ("d’Orléans",), ""),
        ("Miles O’Brien", ("Miles",), ("O’Brien",), ""),
        ("Forces armées royales", None, (), ""),
        ("G7", None, (), ""),
    ],
)
def test_a_name_is_taken_apart(
    name: str, given: tuple[str, ...] | None, last: tuple[str, ...], gender: str
) -> None:
    assert person_of(name) == (None if given is None else Person(given, last, gender))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jeanne Sorel", ["Sorel"]),
        ("Belkhir El Farouk", ["El Farouk"]),
        ("Gabriel García Márquez", ["García Márquez", "Márquez"]),
        ("J. D. Vance", ["Vance"]),
        ("Sorel", ["Sorel"]),
    ],
)
def test_people_are_called_by_the_ends_of_their_names(name: str, short: list[str]) -> None:
    person = person_of(name)
    assert person is not None
    assert person.short_forms() == short


def test_titles_tell_a_gender_or_none() -> None:
    assert [gender_of(each) for each in ("Mme", "M.", "Dr.", "ministre", "Jeanne")] == [
        *("f", "m", "", "", None)
    ]
    assert is_particle("El")
    assert not is_particle("Sorel")


def test_an_initial_may_be_a_given_name() -> None:
    assert may_be_one(("Jeanne",), ("J.",))
    assert may_be_one(("J.",), ("jeanne", "Marie"))
    assert not may_be_one(("Jeanne",), ("Paul",))
    assert not may_be_one(("Jean",), ("Jeanne",))


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("dit Jeanne Sorel", Bearer(4, ("Jeanne",))),
        ("dit Mme Sorel", Bearer(8, (), "f", has_title=True)),
        ("dit la ministre Jeanne Marie Sorel", Bearer(16, ("Jeanne", "Marie"), "", has_title=True)),
        ("Jeanne Sorel", Bearer(0, ("Jeanne",), is_first=True)),
        ("Oui. Jeanne Sorel", Bearer(5, ("Jeanne",), is_first=True)),
        ("« Jeanne Sorel", Bearer(2, ("Jeanne",), is_first=True)),
        ("Selon Sorel", Bearer(6, ())),
        ("dit, selon Sorel", Bearer(11, ())),
        ("Sorel", Bearer(0, ())),
        ("dit\nSorel", Bearer(4, ())),
        ("chez A B C D Sorel", Bearer(7, ("B", "C", "D"))),
    ],
)
def test_given_names_and_titles_stand_before_a_last_name(text: str, bearer: Bearer) -> None:
    assert bearer_at(text, text.index("Sorel")) == bearer


def bearers(text: str, name: str = "Sorel") -> tuple[list[str], list[str], list[str]]:
    person = person_of(name)
    assert person is not None
    places = [Span(at, at + 5) for at in range(len(text)) if text.startswith("Sorel", at)]
    found = bearers_of(text, person, places)
    return found.own, found.others, found.rivals()


def test_people_of_one_last_name_are_told_apart() -> None:
    text = "avec Jeanne Sorel, J. Sorel et Paul Sorel"
    assert bearers(text, "Jeanne Sorel") == (
        ["Jeanne Sorel", "J. Sorel"],
        ["Paul Sorel"],
        ["Paul Sorel"],
    )
    assert bearers(text) == (
        [],
        ["Jeanne Sorel", "J. Sorel", "Paul Sorel"],
        ["Jeanne Sorel", "J. Sorel", "Paul Sorel"],
    )
    assert bearers("avec Jeanne Sorel et J. Sorel")[2] == []
    assert bearers("avec Jeanne Sorel et Jeanne Sorel")[1] == ["Jeanne Sorel"]


def test_the_rivals_of_a_full_name_are_the_others() -> None:
    person = person_of("Sorel")
    assert person is not None
    text = "avec Jeanne Sorel et Paul Sorel"
    places = [Span(at, at + 5) for at in (12, 26)]
    found = bearers_of(text, person, places)
    assert found.rivals("Paul Sorel") == ["Jeanne Sorel"]


def test_a_first_word_that_stands_in_small_letters_elsewhere_is_no_given_name() -> None:
    assert bearers("Interrogé Sorel se tait. Il est interrogé souvent.") == ([], [], [])
    assert bearers("Jeanne Sorel se tait.") == ([], ["Jeanne Sorel"], [])
