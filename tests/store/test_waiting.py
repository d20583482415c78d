from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus
from annotator.domain.review import FlagReason, FlagStatus, Severity
from annotator.store import waiting as stored
from annotator.store.queue_filter import ALL_WAITING, Among, QueueFilter, QueueOrder, Seat
from annotator.store.reviews import queue
from annotator.store.waiting import Waiting, count_waiting, first_waiting, waiting, waiting_of
from tests.store.making import World, at, changed


def test_a_place_tells_where_it_stands(world: World) -> None:
    claim = world.tag("douze arbres")
    start = world.version.text.index("douze arbres")
    assert waiting(world.project) == []
    world.flag(claim, FlagReason.NAME, Severity.INFO)
    world.flag(claim, FlagReason.NAME, Severity.BLOCK)
    expected = Waiting(0, world.article.created_at, "article", start, -(start + 12), claim.id)
    assert waiting(world.project) == [expected]
    assert waiting_of(world.project, [claim.id, "none"]) == {claim.id: expected}


def test_everything_that_waits_has_a_place_in_the_order_of_the_queue(world: World) -> None:
    world.tag("Montclar")
    asked, flagged = world.tag("cent"), world.tag("douze arbres")
    wide, twin = world.tag("La maire en promet"), world.tag("La maire")
    stale = world.annotation(Kind.DATE)
    world.add(stale, world.anchor(stale, "2020", AnchorState.STALE))
    for each in (flagged, wide, twin):
        world.flag(each)
    world.flag(None)
    world.apply(changed(asked, replace(asked, review=ReviewStatus.REQUESTED)))
    world.article, world.version = world.new_article(minute=7)
    once = world.annotation(Kind.DATE)
    world.add(once, world.anchor(once, "2020", AnchorState.STALE))
    other = world.tag("Montclar")
    world.flag(other, severity=Severity.INFO)
    queued = [row.annotation_id for row in queue(world.project)]
    places = waiting(world.project)
    assert [each.annotation_id for each in places] == queued
    assert sorted(places) == places
    assert count_waiting(world.project) == len(queued) == 7
    assert waiting_of(world.project, queued) == {each.annotation_id: each for each in places}


def test_what_was_answered_or_only_once_stale_does_not_wait(world: World) -> None:
    claim, date = world.tag("douze arbres"), world.annotation(Kind.DATE)
    world.add(date, world.anchor(date, "2020", AnchorState.STALE))
    raised = world.flag(claim)
    assert count_waiting(world.project) == 2
    second = world.new_version(world.article, 2)
    world.add(second, world.anchor(date, "2020", AnchorState.EXACT, second))
    answered = replace(raised, status=FlagStatus.RESOLVED, closed_by="aude", closed_at=at(3))
    world.apply(changed(raised, answered))
    assert waiting(world.project) == []
    assert waiting_of(world.project, [claim.id, date.id]) == {}
    assert count_waiting(world.project) == 0


@pytest.mark.parametrize("articles", [0, 1, 50])
@pytest.mark.parametrize("order", QueueOrder)
def test_the_first_are_those_that_come_first_of_all(
    world: World, monkeypatch: pytest.MonkeyPatch, order: QueueOrder, articles: int
) -> None:
    monkeypatch.setattr(stored, "MOST_ARTICLES", articles)
    for minute in (0, 9, 4):
        if minute:
            world.article, world.version = world.new_article(minute=minute)
        for words, severity in (("La maire en promet", "info"), ("La maire", "block")):
            world.flag(world.tag(words), severity=Severity(severity))
        world.tag("Montclar")
    for wanted in (ALL_WAITING, QueueFilter(severity=Severity.BLOCK), QueueFilter(among=Among.ALL)):
        whole = waiting(world.project, wanted, order)
        assert len(whole) > 2
        for limit in (1, 2, 5, 100):
            found = first_waiting(world.project, wanted, order, Seat(), limit)
            assert found == whole[:limit]
