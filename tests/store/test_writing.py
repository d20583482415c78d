from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Entity, Kind, TimexMod, Work
from annotator.domain.change import Change, Record, Step
from annotator.domain.person import Person
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.store import annotations as stored
from annotator.store.errors import StoreError
from annotator.store.history import history, verify
from annotator.store.project import Project
from tests.store.making import AT, World, dump, world_in

NOTES = st.text(max_size=40)
EDITS = st.fixed_dictionaries(
    {},
    optional={
        "note": NOTES,
        "tags": st.lists(NOTES, max_size=3).map(tuple),
        "confidence": st.none() | st.floats(0, 1),
        "priority": st.integers(-(2**63), 2**63 - 1),
        "work": st.sampled_from([Work.TO_CHECK, Work.IN_PROGRESS]),
        "checkable": st.booleans(),
        "verdict": st.sampled_from([None, "true", "unproven"]),
        "timex_mod": st.sampled_from(TimexMod),
        "alternatives": st.lists(NOTES, max_size=2).map(tuple),
        "assigned_to": st.sampled_from([None, "aude", "bruno"]),
    },
)
ACTS = st.lists(
    st.tuples(st.sampled_from(["tag", "edit", "flag", "delete"]), st.integers(0, 20), EDITS),
    min_size=1,
    max_size=6,
)


def whole(annotation_id: str, world: World) -> list[Record]:
    """An annotation with all that hangs on it."""
    found = stored.annotation(world.project, annotation_id)
    return [] if found is None else [found, *stored.dependents(world.project, annotation_id)]


def step_of(world: World, acts: list[tuple[str, int, dict[str, Any]]]) -> Step:
    """One step of several acts on what is there, each record changed once."""
    known = stored.annotations(world.project, world.article.id)
    changes: list[Change] = []
    for act, number, edits in acts:
        if act == "tag" or not known:
            new = replace(world.annotation(Kind.CLAIM), **edits)
            changes += [Change(None, new), Change(None, world.anchor(new, "douze arbres"))]
            continue
        old = known.pop(number % len(known))
        if act == "edit":
            changes.append(Change(old, replace(old, **edits)))
        elif act == "flag":
            changes.append(Change(None, flag_on(world, old.id)))
        else:
            changes += [Change(record, None) for record in whole(old.id, world)]
    return Step("act", tuple(changes))


def flag_on(world: World, annotation_id: str) -> Record:
    return Flag(
        *(world.new_id(), world.article.id, annotation_id, FlagReason.NAME, Severity.INFO),
        *("aude", "2023-01-18T09:00:00.000Z"),
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(ACTS, ACTS)
def test_a_step_and_its_inverse_leave_the_records_as_they_were(
    first: list[tuple[str, int, dict[str, Any]]], second: list[tuple[str, int, dict[str, Any]]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.annot"
        with Project.create(path, at="2023-01-17T18:00:00.000Z") as project:
            world = world_in(project)
            world.tag("La maire")
            world.apply(step_of(world, first))
            before = dump(project)
            step = step_of(world, second)
            world.apply(step)
            after = dump(project)
            world.apply(step.inverse())
            assert dump(project) == before
            world.apply(step.inverse().inverse())
            assert dump(project) == after
            assert verify(project) == []


def people(count: int) -> tuple[Change, ...]:
    """So many new people, and an entity after each."""
    return tuple(
        Change(None, record)
        for n in range(count)
        for record in (Person(f"p{n}", f"Person {n}", "P"), Entity(f"e{n}", "place", f"Place {n}"))
    )


@pytest.mark.parametrize("count", [1, 40])
def test_few_and_many_new_records_are_told_in_the_order_of_the_step(
    world: World, count: int
) -> None:
    before = len(history(world.project))
    world.project.apply(Step("import", people(count)), who="aude", at=AT)
    told = history(world.project)[before:]
    assert [row.id for row in told] == [change.id for change in people(count)]
    assert world.project.record(Entity, f"e{count - 1}") == Entity(
        f"e{count - 1}", "place", f"Place {count - 1}"
    )
    assert verify(world.project) == []


@pytest.mark.parametrize("count", [1, 40])
def test_an_id_that_is_taken_is_refused_among_few_and_among_many(world: World, count: int) -> None:
    world.project.apply(Step("import", people(1)[:1]), who="aude", at=AT)
    rows = dump(world.project)
    with pytest.raises(StoreError, match="record_changed"):
        world.project.apply(Step("import", people(count)), who="aude", at=AT)
    assert dump(world.project) == rows


def test_making_a_record_twice_in_a_long_step_is_a_bug_and_leaves_nothing(world: World) -> None:
    rows = dump(world.project)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        world.project.apply(Step("import", (*people(40), *people(1))), who="aude", at=AT)
    assert dump(world.project) == rows
    assert not world.project.connection.in_transaction


def test_what_is_written_in_several_goes_is_one_chain(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.writing._AT_ONCE", 7)
    before = len(history(world.project))
    world.project.apply(Step("import", people(40)), who="aude", at=AT)
    told = history(world.project)[before:]
    assert [row.id for row in told] == [change.id for change in people(40)]
    assert {row.batch for row in told} == {told[0].seq}
    assert verify(world.project) == []


def test_new_records_between_changed_ones_are_written_in_their_order(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.writing._AT_ONCE", 50)
    old = Entity("old", "place", "Old")
    world.add(old)
    first, second = (replace(old, canonical_name=name) for name in ("First", "Second"))
    edits = (Change(old, first), Change(first, second))
    step = Step("import", (*people(1), edits[0], *people(70)[2:], edits[1], Change(second, None)))
    before, rows = len(history(world.project)), dump(world.project)
    world.project.apply(step, who="aude", at=AT)
    assert [row.id for row in history(world.project)[before:]] == [c.id for c in step.changes]
    assert verify(world.project) == []
    world.project.apply(step.inverse(), who="aude", at=AT)
    assert dump(world.project) == rows
