"""What a queue can be asked for, and in which orders."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.annotation import AnchorState, Annotation, Kind, ReviewStatus, Work
from annotator.domain.change import Change, Step
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.store.list_filter import Status
from annotator.store.queue_filter import (
    ALL_WAITING,
    ME,
    NOBODY,
    NOT_ME,
    THIS,
    Age,
    Among,
    QueueFilter,
    QueueOrder,
    Seat,
    Why,
)
from annotator.store.queue_query import filter_of, query_of
from annotator.store.waiting import count_waiting, waiting, waiting_of
from tests.store.making import World, at, changed

SEAT = Seat("aude", "article", at(0))


@pytest.fixture
def desk(world: World) -> dict[str, str]:
    """Statements that differ in all that can be asked for, by short names."""
    number = world.tag("douze arbres")
    since(world, world.flag(number, FlagReason.NUMBER, Severity.BLOCK), "2023-01-10")
    name = world.tag("Montclar", Kind.ENTITY)
    since(world, world.flag(name, FlagReason.NAME, Severity.INFO), "2023-01-16")
    asked = world.tag("cent")
    stale = world.annotation(Kind.DATE)
    world.add(stale, world.anchor(stale, "2020", AnchorState.STALE))
    quiet = world.tag("Le budget")
    edit(world, number, priority=3, assigned_to="aude", due_on="2023-02-01")
    edit(world, name, priority=1, assigned_to="bruno")
    edit(world, asked, review=ReviewStatus.REQUESTED, work=Work.CHECKED, checked_by="aude")
    edit(world, stale, review=ReviewStatus.REQUESTED, work=Work.CHECKED, checked_by="bruno")
    edit(world, quiet, assigned_to="aude")
    approved = world.tag("Il reste")
    edit(world, approved, review=ReviewStatus.APPROVED, assigned_to="aude")
    world.article, world.version = world.new_article(minute=9)
    other = world.tag("Montclar")
    world.flag(other, FlagReason.STYLE, Severity.WARN)
    made = {"number": number, "name": name, "asked": asked, "stale": stale}
    made |= {"quiet": quiet, "approved": approved, "other": other}
    return {each.id: name for name, each in made.items()}


def since(world: World, flag: Flag, day: str) -> None:
    """Let a flag have been raised on a day."""
    world.apply(changed(flag, replace(flag, raised_at=f"{day}T09:00:00.000Z")))


def edit(world: World, annotation: Annotation, **fields: Any) -> None:
    """Change fields of an annotation as it was made."""
    if fields.get("work") is Work.CHECKED:
        fields["checked_at"] = at(1)
    world.apply(changed(annotation, replace(annotation, **fields)))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ALL_WAITING, "number name asked stale other"),
        (QueueFilter(why=Why.FLAGGED), "number name other"),
        (QueueFilter(why=Why.REQUESTED), "asked stale"),
        (QueueFilter(why=Why.STALE), "stale"),
        (QueueFilter(reason=FlagReason.NAME), "name"),
        (QueueFilter(reason=FlagReason.NAME, severity=Severity.BLOCK), ""),
        (QueueFilter(severity=Severity.BLOCK), "number"),
        (QueueFilter(kind=Kind.DATE), "stale"),
        (QueueFilter(status=Status.CHECKED), "asked stale"),
        (QueueFilter(priority=3), "number"),
        (QueueFilter(priority=0), "asked stale other"),
        (QueueFilter(assigned=ME), "number"),
        (QueueFilter(assigned="bruno"), "name"),
        (QueueFilter(assigned=NOBODY), "asked stale other"),
        (QueueFilter(why=Why.REQUESTED, checker=NOT_ME), "stale"),
        (QueueFilter(age=Age.DAY), "number name"),
        (QueueFilter(age=Age.WEEK), "number"),
        (QueueFilter(age=Age.MONTH), ""),
        (QueueFilter(article=THIS), "number name asked stale"),
        (QueueFilter(article="nowhere"), ""),
        (QueueFilter(among=Among.OPEN, assigned=ME), "number quiet"),
        (QueueFilter(among=Among.ALL, assigned=ME), "number quiet approved"),
        (
            QueueFilter(among=Among.ALL, kind=Kind.CLAIM, status=Status.WITHOUT_SOURCE),
            "number asked quiet approved other",
        ),
    ],
)
def test_a_queue_holds_what_is_asked_for(
    world: World, desk: dict[str, str], wanted: QueueFilter, found: str
) -> None:
    expected = sorted(found.split())
    held = waiting(world.project, wanted, seat=SEAT)
    assert sorted(desk[each.annotation_id] for each in held) == expected
    assert count_waiting(world.project, wanted, SEAT) == len(expected)
    some = waiting_of(world.project, list(desk), wanted, seat=SEAT)
    assert some == {each.annotation_id: each for each in held}


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (QueueOrder.READING, "name number asked stale other"),
        (QueueOrder.SEVERITY, "number other name asked stale"),
        (QueueOrder.PRIORITY, "number name asked stale other"),
        (QueueOrder.AGE, "number name"),
        (QueueOrder.DUE, "number name asked stale other"),
        (QueueOrder.ASSIGNEE, "number name asked stale other"),
        (QueueOrder.KIND, "number asked other name stale"),
        (QueueOrder.QUOTE, "stale asked number"),
    ],
)
def test_a_queue_stands_in_the_order_that_is_asked_for(
    world: World, desk: dict[str, str], order: QueueOrder, found: str
) -> None:
    held = waiting(world.project, ALL_WAITING, order)
    expected = found.split()
    assert [desk[each.annotation_id] for each in held][: len(expected)] == expected
    some = waiting_of(world.project, list(desk), ALL_WAITING, order)
    assert sorted(some.values()) == held


def test_who_asked_for_a_review_last_says_since_when_it_waits(
    world: World, desk: dict[str, str]
) -> None:
    (asked,) = (each for each, name in desk.items() if name == "asked")
    before = world.project.record(Annotation, asked)
    assert before is not None
    wanted = QueueFilter(age=Age.DAY)
    late = Seat("aude", "", "2023-01-20T09:00:00.000Z")
    assert asked not in waiting_of(world.project, [asked], wanted, seat=SEAT)
    step = Step("ask_review", (Change(before, replace(before, note="Once more")),))
    world.project.apply(step, who="aude", at="2023-01-19T10:00:00.000Z")
    assert asked not in waiting_of(world.project, [asked], wanted, seat=late)
    later = Seat("aude", "", "2023-01-20T10:00:00.000Z")
    assert asked in waiting_of(world.project, [asked], wanted, seat=later)


def test_a_view_keeps_only_what_is_asked_for() -> None:
    wanted = QueueFilter(
        among=Among.OPEN,
        why=Why.FLAGGED,
        reason=FlagReason.NUMBER,
        severity=Severity.WARN,
        kind=Kind.CLAIM,
        status=Status.CHECKED,
        priority=2,
        assigned=NOBODY,
        checker=NOT_ME,
        age=Age.WEEK,
        article=THIS,
    )
    query = query_of(wanted, QueueOrder.DUE)
    assert query["order"] == "due"
    assert query["priority"] == 2
    assert filter_of(query) == (wanted, QueueOrder.DUE)
    assert query_of(ALL_WAITING, QueueOrder.READING) == {}
    assert filter_of({}) == (ALL_WAITING, QueueOrder.READING)


def test_what_a_newer_program_wrote_into_a_view_is_left_out() -> None:
    query = {"kind": "claim", "why": "envied", "priority": [1], "colour": "red", "order": "luck"}
    assert filter_of(query) == (QueueFilter(kind=Kind.CLAIM), QueueOrder.READING)
