from __future__ import annotations

from annotator.store.entities import entities, entity, entity_named
from tests.store.making import World


def test_entities_come_the_oldest_first_and_are_found_by_id(world: World) -> None:
    first, second = world.entity("Zoé Adam"), world.entity("Montclar", of="place")
    assert entities(world.project) == [first, second]
    assert entity(world.project, second.id) == second
    assert entity(world.project, "none") is None


def test_a_name_is_found_whatever_its_capitals_and_accents(world: World) -> None:
    mayor = world.entity("Inès Vauquelin", "la maire", "I. Vauquelin")
    assert entity_named(world.project, "INES  VAUQUELIN") == mayor
    assert entity_named(world.project, "La Maire") == mayor
    assert entity_named(world.project, "Inès") is None


def test_a_canonical_name_counts_before_an_alias(world: World) -> None:
    world.entity("Ville de Montclar", "Montclar", of="organisation")
    place = world.entity("Montclar", of="place")
    assert entity_named(world.project, "montclar") == place


def test_a_type_narrows_the_search(world: World) -> None:
    town = world.entity("Ville de Montclar", "Montclar", of="organisation")
    world.entity("Montclar", of="place")
    assert entity_named(world.project, "montclar", "organisation") == town
    assert entity_named(world.project, "montclar", "person") is None
