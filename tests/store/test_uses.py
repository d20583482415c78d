from __future__ import annotations

from annotator.domain.annotation import Kind
from annotator.domain.source import Stance
from annotator.store.uses import Use, uses_of
from tests.store.making import World


def test_a_source_knows_where_it_is_cited_in_reading_order(world: World) -> None:
    budget, other = world.source("Budget"), world.source("Registre")
    later, earlier = world.tag("cent", Kind.DATE), world.tag("douze arbres")
    second, first = world.cite(later, budget), world.cite(earlier, budget)
    world.cite(earlier, other)
    article = world.article
    assert uses_of(world.project, budget.id) == [
        Use(
            *(first.id, earlier.id, article.id, article.title),
            *(Kind.CLAIM, Stance.SUPPORTS, "douze arbres"),
        ),
        Use(
            *(second.id, later.id, article.id, article.title),
            *(Kind.DATE, Stance.SUPPORTS, "cent"),
        ),
    ]
    assert uses_of(world.project, "none") == []


def test_the_words_are_those_of_the_newest_version_and_none_where_it_has_no_place(
    world: World,
) -> None:
    source = world.source("Budget")
    moved, lost = world.tag("douze arbres"), world.annotation()
    newer = world.new_version(world.article, 2, "La maire promet douze tilleuls.")
    world.add(newer, world.anchor(moved, "douze tilleuls", version=newer), lost)
    world.cite(moved, source)
    world.cite(lost, source)
    assert {each.exact for each in uses_of(world.project, source.id)} == {"douze tilleuls", ""}
