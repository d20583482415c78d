"""What several annotations are, taken together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from annotator.domain.annotation import Annotation, Kind, ReviewStatus, Work
from annotator.domain.review import FlagStatus
from annotator.store.tallies import Tally, in_use, tally
from tests.store.making import AT, World, changed


def given(world: World, words: str, kind: Kind, **fields: Any) -> Annotation:
    before = world.tag(words, kind)
    after = replace(before, **fields)
    world.apply(changed(before, after))
    return after


def crowd(world: World) -> list[Annotation]:
    checked: dict[str, Any] = {"work": Work.CHECKED, "checked_by": "aude", "checked_at": AT}
    return [
        given(world, "cent", Kind.CLAIM, tags=("a", "b"), review=ReviewStatus.REQUESTED),
        given(world, "douze arbres", Kind.CLAIM, tags=("b",), **checked),
        given(world, "La maire", Kind.ENTITY, review=ReviewStatus.APPROVED, **checked),
        given(world, "2020", Kind.DATE, tags=("c",)),
    ]


def test_annotations_are_counted_by_what_they_are(world: World) -> None:
    all_of_them = crowd(world)
    flag = world.flag(all_of_them[0])
    world.flag(all_of_them[0])
    answered = world.flag(all_of_them[1])
    closed = replace(answered, status=FlagStatus.RESOLVED, closed_by="aude", closed_at=AT)
    world.apply(changed(answered, closed))
    found = tally(world.project, [each.id for each in all_of_them])
    assert found == Tally(2, 1, 1, 2, 1, 1, 1, (("b", 2), ("a", 1), ("c", 1)))
    assert flag.is_open


def test_only_those_that_are_asked_for_count(world: World) -> None:
    _, second, third, _ = crowd(world)
    found = tally(world.project, [second.id, third.id, "none"])
    assert (found.claims, found.entities, found.dates) == (1, 1, 0)
    assert found.tags == (("b", 1),)
    assert tally(world.project, []) == Tally(0, 0, 0, 0, 0, 0, 0, ())


def test_what_an_article_uses_is_told_once_each_and_nothing_else(world: World) -> None:
    first, second, *_ = crowd(world)
    source, other = world.source("Registre"), world.source("Carte")
    world.cite(first, source)
    world.cite(second, source)
    found = in_use(world.project, "article")
    assert found.authors == (world.aude,)
    assert found.sources == (source,)
    assert other not in found.sources
    assert found.tags == ("a", "b", "c")
    assert in_use(world.project, "none") == ((), (), ())
