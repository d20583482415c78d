"""Tests of `annotator/domain/verdict.py`."""

from __future__ import annotations

import re

from annotator.domain.verdict import PLAIN_SCALE, PLAIN_VALUES


def test_a_verdict_speaks_french_or_english() -> None:
    half = PLAIN_VALUES[2]
    assert half.label("fr") == half.label("fr_CA") == "À nuancer"
    assert half.label("en") == half.label("de") == half.label("") == "Half"


def test_a_new_project_starts_with_five_ranked_verdicts() -> None:
    assert PLAIN_SCALE.is_default
    assert [value.rank for value in PLAIN_VALUES] == [0, 1, 2, 3, 4]
    assert len({value.id for value in PLAIN_VALUES}) == 5
    assert {value.scale_id for value in PLAIN_VALUES} == {PLAIN_SCALE.id}
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value.colour) for value in PLAIN_VALUES)


def test_only_the_unproven_stands_on_a_rationale_and_has_no_rating() -> None:
    assert [v.id for v in PLAIN_VALUES if v.unverifiable] == ["unproven"]
    assert [v.rating for v in PLAIN_VALUES] == [4, 3, 2, 1, None]
