"""An annotation that was just made: told from its step as it would be read from the file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.annotation import (
    AnchorState,
    Annotation,
    Kind,
    Origin,
    ReviewStatus,
    Work,
)
from annotator.domain.change import Step
from annotator.store.annotations import list_rows
from annotator.store.fresh import made_by, mark_of, row_of
from annotator.store.marks import marks_of
from tests.store.making import World, changed, made

LOOKS: tuple[dict[str, Any], ...] = (
    {},
    {"claim_text": "Douze arbres", "note": "à voir", "verdict": "true"},
    {"edtf": "2022-06", "subtype": "", "kind": Kind.DATE},
    {"kind": Kind.ENTITY, "subtype": "person"},
    {"work": Work.CHECKED, "checked_by": "aude", "review": ReviewStatus.APPROVED},
    {"origin": Origin.SUGGESTED, "confidence": 0.5},
)


def fresh(world: World, state: AnchorState, **look: Any) -> tuple[Annotation, Step]:
    annotation = replace(world.annotation(), **look)
    return annotation, made(annotation, world.anchor(annotation, "douze arbres", state))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("state", [AnchorState.EXACT, AnchorState.STALE])
def test_row_and_mark_are_those_that_would_be_read(
    world: World, state: AnchorState, look: dict[str, Any]
) -> None:
    annotation, step = fresh(world, state, **look)
    world.apply(step)
    told = made_by(step, world.version.id)
    assert told is not None
    assert [row_of(told)] == list_rows(world.project, "article", [annotation.id])
    assert [mark_of(told)] == marks_of(world.project, world.version.id, [annotation.id])


def test_only_a_step_that_makes_one_and_nothing_else_is_told(world: World) -> None:
    annotation, step = fresh(world, AnchorState.EXACT)
    version = world.version.id
    assert made_by(step, "another") is None
    assert made_by(step.inverse(), version) is None
    assert made_by(Step("annotate", step.changes[:1]), version) is None
    assert made_by(Step("annotate", step.changes[::-1]), version) is None
    other = world.annotation()
    assert made_by(made(annotation, world.anchor(other, "douze arbres")), version) is None
    assert made_by(changed(annotation, replace(annotation, note="x")), version) is None


def test_one_that_names_an_entity_is_left_to_the_file(world: World) -> None:
    mayor = world.entity("Jeanne Sorel")
    _, step = fresh(world, AnchorState.EXACT, kind=Kind.ENTITY, entity_id=mayor.id)
    assert made_by(step, world.version.id) is None
