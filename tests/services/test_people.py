"""Tests of `annotator/services/people.py`."""

from __future__ import annotations

import getpass

import pytest

from annotator.domain.person import Person, Role
from annotator.services.desk import Desk
from annotator.services.people import edit_person, login_name, person_for
from annotator.store import people
from annotator.store.project import Project
from tests.services.conftest import Bench, Numbered, refused


def test_a_new_name_makes_a_person_who_may_store_themself(project: Project) -> None:
    person, step = person_for(project, "  Léa   Martin-Roux ", Numbered())
    assert person == Person(
        "00000000-0000-7000-8000-000000000001", "Léa Martin-Roux", "LMR", Role.CHECKER
    )
    assert step is not None
    assert step.act == "add_person"
    Desk(project, person).commit(step)
    assert people.people(project) == [person]


def test_a_known_name_finds_the_person_whatever_its_capitals(alone: Desk) -> None:
    assert person_for(alone.project, "aude MARTIN") == (alone.person, None)


def test_nobody_has_no_name(project: Project) -> None:
    with refused("person_unnamed"):
        person_for(project, " ")


def test_the_login_name_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "aude")
    assert login_name() == "aude"


@pytest.mark.parametrize("error", [ImportError, KeyError, OSError])
def test_a_system_that_knows_no_user_has_an_editor(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def unknown() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert login_name() == "editor"


def test_a_person_is_called_otherwise_and_stays_the_same(alone: Desk) -> None:
    step = edit_person(alone, alone.person.id, "  Aude   Martin-Roux ", "", Role.EDITOR)
    assert step.act == "edit_person"
    alone.commit(step)
    (after,) = people.people(alone.project)
    assert after == Person(alone.person.id, "Aude Martin-Roux", "AMR", Role.EDITOR)
    alone.commit(step.inverse())
    assert people.people(alone.project) == [alone.person]


def test_initials_are_the_editors_and_short(alone: Desk) -> None:
    step = edit_person(alone, alone.person.id, alone.person.name, " a b cdef", Role.CHECKER)
    alone.commit(step)
    assert people.people(alone.project)[0].initials == "abc"


def test_calling_somebody_as_before_changes_nothing(alone: Desk) -> None:
    same = alone.person
    assert edit_person(alone, same.id, same.name, same.initials, same.role).changes == ()


def test_a_person_needs_a_name_of_their_own(bench: Bench) -> None:
    desk, other = bench.desk, bench.other.person
    with refused("person_unnamed"):
        edit_person(desk, other.id, "  ", "X", Role.CHECKER)
    with refused("person_named_twice"):
        edit_person(desk, other.id, desk.person.name.upper(), "", Role.CHECKER)
    with refused("person_missing"):
        edit_person(desk, "nobody", "Bruno", "", Role.CHECKER)
    step = edit_person(desk, other.id, other.name.upper(), "", Role.CHECKER)
    assert step.changes != ()
