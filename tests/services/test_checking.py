"""Tests of `annotator/services/checking.py`."""

from __future__ import annotations

from annotator.services.checking import problems
from tests.services.conftest import Bench


def test_a_whole_project_has_no_problems(bench: Bench) -> None:
    bench.approved()
    assert problems(bench.desk.project) == []


def test_a_problem_says_where_it_is(bench: Bench) -> None:
    anchor = bench.anchor(bench.tag("40 000"))
    bench.desk.project.connection.execute("UPDATE anchor SET exact = '41 000'")
    found = {problem.code: problem.params for problem in problems(bench.desk.project)}
    assert found["quote_changed"]["record"] == "anchor"
    assert found["quote_changed"]["id"] == anchor.id
