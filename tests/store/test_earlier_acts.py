from __future__ import annotations

from dataclasses import replace

from annotator.domain.earlier_act import EarlierAct
from annotator.store import earlier_acts
from annotator.store.annotations import dependents
from annotator.store.history import history, verify
from tests.store.making import World, changed, deleted, made


def test_our_own_acts_go_along_with_the_proof_of_each(world: World) -> None:
    claim = world.tag("cent")
    world.flag(claim)
    world.apply(changed(claim, replace(claim, note="douze")))
    acts = earlier_acts.acts_on(world.project, claim.id)
    assert [(each.act, each.record) for each in acts] == [
        ("make", "annotation"),
        ("make", "anchor"),
        ("make", "flag"),
        ("edit", "annotation"),
    ]
    assert all(each.is_proved for each in acts)
    assert all(each.name == world.aude.name for each in acts)
    rows = history(world.project, annotation_id=claim.id)
    assert [each.id for each in acts] == [row.hash for row in rows]


def test_whoever_is_no_person_here_is_called_by_the_id(world: World) -> None:
    claim = world.annotation()
    step = made(claim, world.anchor(claim, "cent"))
    world.project.apply(step, who="ghost", at=world.article.created_at)
    assert {each.name for each in earlier_acts.acts_on(world.project, claim.id)} == {"ghost"}


def test_earlier_acts_come_first_and_are_not_told_twice(world: World) -> None:
    claim = world.tag("cent")
    ours = earlier_acts.acts_on(world.project, claim.id)
    theirs = _elsewhere(ours[0], claim.id)
    world.add(theirs)
    assert earlier_acts.earlier_acts(world.project, claim.id) == [theirs]
    assert earlier_acts.acts_on(world.project, claim.id) == [theirs, *ours]
    assert verify(world.project) == []


def test_they_stay_when_the_annotation_goes(world: World) -> None:
    claim = world.tag("cent")
    theirs = _elsewhere(earlier_acts.acts_on(world.project, claim.id)[0], claim.id)
    world.add(theirs)
    world.apply(deleted(*dependents(world.project, claim.id), claim))
    assert earlier_acts.earlier_acts(world.project, claim.id) == [theirs]


def test_rows_of_both_histories_are_known(world: World) -> None:
    claim = world.tag("cent")
    ours = earlier_acts.acts_on(world.project, claim.id)[0]
    theirs = _elsewhere(ours, claim.id)
    assert earlier_acts.is_known(world.project, ours)
    assert not earlier_acts.is_known(world.project, theirs)
    world.add(theirs)
    assert earlier_acts.is_known(world.project, theirs)


def test_as_rows_of_a_history_each_act_is_a_batch(world: World) -> None:
    claim = world.tag("cent")
    first, second = (
        _elsewhere(each, claim.id) for each in earlier_acts.acts_on(world.project, claim.id)
    )
    later = replace(
        first, id="e" * 64, seq=99, batch=99, before=first.after, after="", act="delete"
    )
    world.add(first, second, later)
    rows = earlier_acts.told_before(world.project, claim.id)
    assert [(row.seq, row.batch, row.act) for row in rows] == [
        (0, -1, "make"),
        (0, -1, "make"),
        (0, -3, "delete"),
    ]
    assert rows[0].before is None
    assert rows[0].after is not None
    assert rows[2].before == rows[0].after


def _elsewhere(act: EarlierAct, annotation_id: str) -> EarlierAct:
    """The same act as another project would have it."""
    digest = f"{int(act.id[:2], 16) ^ 1:02x}{act.id[2:]}"
    return replace(act, id=digest, annotation_id=annotation_id, who="théa", name="Théa Morel")
