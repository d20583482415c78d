from __future__ import annotations

from annotator.domain.dossier import Evidence
from annotator.store.sources import (
    citation,
    citations_of,
    find_sources,
    source,
    source_uses,
    sources,
)
from tests.store.making import World


def test_sources_come_the_oldest_first_and_are_found_by_id(world: World) -> None:
    later, earlier = world.source("Registre", 5), world.source("Budget", 1)
    assert sources(world.project) == [earlier, later]
    assert source(world.project, later.id) == later
    assert source(world.project, "none") is None


def test_every_typed_word_must_occur_somewhere(world: World) -> None:
    budget = world.source(
        "Budget primitif 2022",
        url="https://montclar.example/budget",
        publisher="Mairie de Montclar",
        author="Léa Roux; Service des finances",
    )
    world.source("Registre des arbres", publisher="Mairie de Montclar")
    for typed in ("BUDGET", "léa mairie", "lea  ROUX finances", "montclar.example"):
        assert find_sources(world.project, typed) == [budget]
    assert len(find_sources(world.project, "mairie")) == 2
    assert find_sources(world.project, "budget arbres") == []


def test_a_title_that_begins_as_typed_comes_first_then_what_was_used_last(world: World) -> None:
    cited = world.source("Le budget", 1)
    newer = world.source("Autre budget", 2)
    begins = world.source("Budget", 0)
    world.cite(world.tag("douze arbres"), cited, 9)
    assert find_sources(world.project, "budget") == [begins, cited, newer]
    assert find_sources(world.project, "") == [cited, newer, begins]
    assert find_sources(world.project, " ", limit=1) == [cited]


def test_uses_are_counted(world: World) -> None:
    first, second = world.source("A"), world.source("B")
    world.source("C")
    claim = world.tag("douze arbres")
    for used in (first, first, second):
        world.cite(claim, used)
    assert source_uses(world.project) == {first.id: 2, second.id: 1}


def test_citations_come_with_their_sources_the_oldest_first(world: World) -> None:
    first, second = world.source("A"), world.source("B")
    claim, other = world.tag("douze arbres"), world.tag("cent")
    late = world.cite(claim, first, 5)
    early = world.cite(claim, second, 1)
    world.cite(other, first)
    assert citations_of(world.project, claim.id) == [Evidence(early, second), Evidence(late, first)]
    assert citations_of(world.project, "none") == []
    assert citation(world.project, late.id) == late
    assert citation(world.project, "none") is None
