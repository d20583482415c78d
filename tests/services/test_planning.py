"""Tests of `annotator/services/planning.py`."""

from __future__ import annotations

import pytest

from annotator.services import planning
from tests.services.conftest import Bench, refused


def test_statements_are_given_to_a_person_and_taken_back(bench: Bench) -> None:
    ids = [bench.tag("12 millions d’euros"), bench.tag("40 000 habitants")]
    other = bench.other.person.id
    step = bench.do(planning.assign(bench.desk, ids, other))
    assert [bench.get(each).assigned_to for each in ids] == [other, other]
    assert (step.act, len(step.changes)) == ("assign", 2)
    assert planning.assign(bench.desk, ids, other).changes == ()
    bench.do(planning.assign(bench.desk, ids[:1], ""))
    assert bench.get(ids[0]).assigned_to is None
    with refused("person_missing"):
        planning.assign(bench.desk, ids, "nobody")


def test_an_approved_statement_can_be_planned(bench: Bench) -> None:
    claim = bench.approved()
    bench.do(planning.set_priority(bench.desk, [claim], 3))
    after = bench.get(claim)
    assert (after.priority, after.review) == (3, "approved")


def test_a_priority_is_one_of_four(bench: Bench) -> None:
    with pytest.raises(ValueError, match="4"):
        planning.set_priority(bench.desk, [], 4)


def test_a_day_is_set_and_taken_away(bench: Bench) -> None:
    claim = bench.tag("2024")
    bench.do(planning.set_due(bench.desk, [claim], " 2023-01-20 "))
    assert bench.get(claim).due_on == "2023-01-20"
    bench.do(planning.set_due(bench.desk, [claim], ""))
    assert bench.get(claim).due_on == ""
    with refused("date_not_iso"):
        planning.set_due(bench.desk, [claim], "vendredi")


def test_nothing_else_changes_but_the_time_of_the_change(bench: Bench) -> None:
    claim = bench.checked()
    before = bench.get(claim)
    bench.do(planning.set_due(bench.desk, [claim], "2023-01-20"))
    after = bench.get(claim)
    assert after.modified_at > before.modified_at
    assert (after.work, after.checked_by) == (before.work, before.checked_by)
