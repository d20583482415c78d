"""Tests of `annotator/suggest/patience.py`."""

from __future__ import annotations

from annotator.suggest.patience import BLOCK_MS, IN_ALL, Failures
from annotator.suggest.recognisers import Cost


def test_one_block_of_many_may_fail() -> None:
    failures = Failures(10)
    assert not failures.has("dates/1")
    failures.count("dates/1")
    assert failures.has("dates/1")
    assert not failures.is_too_often("dates/1")
    assert not failures.is_too_often("names/1")


def test_two_in_a_row_are_too_many_unless_an_answer_came_between() -> None:
    failures = Failures(10)
    failures.count("dates/1")
    failures.forgive("dates/1")
    failures.count("dates/1")
    assert not failures.is_too_often("dates/1")
    failures.count("dates/1")
    assert failures.is_too_often("dates/1")


def test_who_fails_here_and_there_is_left_out_in_the_end() -> None:
    failures = Failures(100)
    for number in range(IN_ALL):
        assert not failures.is_too_often("dates/1"), number
        failures.count("dates/1")
        failures.forgive("dates/1")
    assert failures.is_too_often("dates/1")


def test_who_fails_in_the_only_block_fails_in_all() -> None:
    failures = Failures(1)
    failures.count("dates/1")
    assert failures.is_too_often("dates/1")


def test_every_kind_of_recogniser_has_its_deadline() -> None:
    assert BLOCK_MS.keys() == set(Cost)
