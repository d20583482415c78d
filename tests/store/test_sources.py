from __future__ import annotations

from dataclasses import replace

from annotator.domain.dossier import Evidence
from annotator.store.sources import (
    citation,
    citations_of,
    citations_of_source,
    count_sources,
    find_sources,
    last_uses,
    pseudonyms,
    source,
    source_uses,
    sources,
    sources_of_articles,
)
from tests.store.making import World, changed, deleted


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


def test_when_each_was_cited_last_is_known(world: World) -> None:
    first, second = world.source("A"), world.source("B")
    world.source("C")
    claim = world.tag("douze arbres")
    for used, at in ((first, 5), (first, 9), (second, 2)):
        world.cite(claim, used, at)
    last = {each.id: citations_of_source(world.project, each.id)[-1] for each in (first, second)}
    assert last_uses(world.project) == {key: each.created_at for key, each in last.items()}


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


def test_sources_are_counted(world: World) -> None:
    assert count_sources(world.project) == 0
    world.source("Budget")
    world.source("Rapport")
    assert count_sources(world.project) == 2


def test_the_uses_of_a_source_and_the_sources_of_articles_are_found(world: World) -> None:
    first, second, unused = world.source("A", 1), world.source("B", 2), world.source("C", 3)
    claim = world.tag("douze arbres")
    late, early = world.cite(claim, first, 5), world.cite(world.tag("cent"), first, 1)
    world.cite(claim, second)
    assert citations_of_source(world.project, first.id) == [early, late]
    assert citations_of_source(world.project, unused.id) == []
    assert sources_of_articles(world.project, [world.article.id, "none"]) == [first, second]
    assert sources_of_articles(world.project, []) == []


def test_every_pseudonym_that_a_source_ever_had_is_known(world: World) -> None:
    plain = world.source("Registre")
    assert pseudonyms(world.project) == []
    first, second = (replace(plain, pseudonym=name) for name in ("Source 1", "Une élue"))
    world.apply(changed(plain, first))
    world.apply(changed(first, second))
    world.apply(deleted(second))
    assert sorted(pseudonyms(world.project)) == ["Source 1", "Une élue"]
