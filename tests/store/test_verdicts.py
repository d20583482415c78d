from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.change import Change, Step
from annotator.domain.verdict import PLAIN_SCALE, PLAIN_VALUES, VerdictScale, VerdictValue
from annotator.store.errors import StoreError
from annotator.store.project import Project
from annotator.store.verdicts import (
    default_scale,
    every_value,
    scales,
    times_given,
    verdict_value,
    verdict_values,
)
from tests.store.making import World, tamper


def test_a_project_uses_its_default_scale(world: World) -> None:
    mine = VerdictScale("desk", "Desk", "Rédaction", is_default=True)
    values = [
        VerdictValue(f"desk_{n}", "desk", n, f"V{n}", f"V{n}", "#000000", retired_on=retired)
        for n, retired in ((1, ""), (0, "2022-12-31"))
    ]
    world.add(mine, *values)
    world.apply(
        Step("edit", (Change(PLAIN_SCALE, replace(PLAIN_SCALE, is_default=False)),)),
    )
    assert default_scale(world.project) == mine
    assert scales(world.project) == [mine, replace(PLAIN_SCALE, is_default=False)]
    assert verdict_values(world.project) == [values[1], values[0]]
    assert verdict_values(world.project, "plain") == list(PLAIN_VALUES)
    assert verdict_value(world.project, "desk_1") == values[0]
    assert verdict_value(world.project, "none") is None


def test_a_project_without_a_scale_is_damaged(path: Path) -> None:
    tamper(path, "UPDATE verdict_scale SET is_default = 0")
    with Project.open(path) as project, pytest.raises(StoreError) as refusal:
        default_scale(project)
    assert refusal.value.code == "project_damaged"


def test_every_value_is_known_whatever_its_scale_and_however_old(world: World) -> None:
    mine = VerdictScale("desk", "Desk", "Rédaction")
    old = VerdictValue("desk_1", "desk", 0, "V", "V", "#000000", retired_on="2022-12-31")
    world.add(mine, old)
    assert every_value(world.project) == [old, *PLAIN_VALUES]


def test_it_is_counted_how_often_a_verdict_was_given(world: World) -> None:
    assert times_given(world.project) == {}
    for verdict in ("true", "true", "false", None):
        world.add(replace(world.annotation(), verdict=verdict))
    assert times_given(world.project) == {"true": 2, "false": 1}
