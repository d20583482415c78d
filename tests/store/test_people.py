from __future__ import annotations

from annotator.domain.person import Person
from annotator.store.people import people, person_named
from tests.store.making import World, ids


def test_people_come_in_the_order_of_their_ids(world: World) -> None:
    world.add(Person("aaron", "Zoé", "Z"))
    assert ids(people(world.project)) == ["aaron", "aude", "bruno"]


def test_a_person_is_found_by_name_whatever_the_capitals(world: World) -> None:
    assert person_named(world.project, "  aude   MARTIN ") == world.aude
    assert person_named(world.project, "Aude") is None


def test_accents_tell_people_apart(world: World) -> None:
    lea = Person("lea", "Lea Roux", "LR")
    world.add(lea)
    assert person_named(world.project, "Léa Roux") is None
    assert person_named(world.project, "LEA ROUX") == lea
