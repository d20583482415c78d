from __future__ import annotations

from annotator.store.annotations import anchor_of
from annotator.store.reviews import flags_of
from annotator.store.sources import citations_of
from annotator.store.standings import Stood, stood
from tests.store.making import World


def test_many_are_read_as_each_is_by_itself(world: World) -> None:
    plain, cited = world.tag("douze arbres"), world.tag("La maire")
    source = world.source("Budget")
    for minute in (5, 3):
        world.cite(cited, source, minute)
        world.flag(cited, minute=minute)
    found = stood(world.project, [cited.id, plain.id, "nobody"])
    assert found.keys() == {plain.id, cited.id}
    for each in (plain, cited):
        evidence = citations_of(world.project, each.id)
        assert found[each.id] == Stood(
            each,
            anchor_of(world.project, each.id),
            tuple(one.citation for one in evidence),
            tuple(flags_of(world.project, each.id)),
        )
    assert len(found[cited.id].citations) == len(found[cited.id].flags) == 2


def test_an_annotation_is_read_where_it_stands_in_the_newest_version(world: World) -> None:
    moved, lost = world.tag("douze arbres"), world.annotation()
    newer = world.new_version(world.article, 2)
    world.add(newer, world.anchor(moved, "douze arbres", version=newer), lost)
    found = stood(world.project, [lost.id, moved.id])
    assert found[lost.id].anchor is None
    anchor = found[moved.id].anchor
    assert anchor == anchor_of(world.project, moved.id)
    assert anchor is not None
    assert anchor.version_id == newer.id
