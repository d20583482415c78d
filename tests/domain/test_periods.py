"""Stretches of the calendar: parts of a year and thirds."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.periods import PARTS_OF_A_YEAR, month_length, part_of_a_year, third

THIRDS = ("START", "MID", "END")


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_is_as_long_as_the_calendar_says(year: int, month: int) -> None:
    assert month_length(year, month) == calendar.monthrange(year, month)[1]


def test_the_year_zero_and_its_fours_are_leap_years() -> None:
    assert [month_length(year, 2) for year in (0, -4, -1, -100, -400)] == [29, 29, 28, 28, 29]


def test_every_code_from_21_to_41_is_a_part_of_a_year() -> None:
    assert list(PARTS_OF_A_YEAR) == list(range(21, 42))


@pytest.mark.parametrize("codes", [range(21, 25), range(25, 29), range(33, 37), (37, 38, 39)])
def test_parts_of_one_kind_follow_one_another_without_a_gap(codes: Sequence[int]) -> None:
    parts = [part_of_a_year(2023, code) for code in codes]
    for (_, last), (first, _) in pairwise(parts):
        assert date(*last) + timedelta(days=1) == date(*first)


def test_a_southern_summer_is_of_the_year_of_its_december() -> None:
    assert part_of_a_year(2022, 30) == ((2022, 12, 1), (2023, 2, 28))


@pytest.mark.parametrize(
    ("first", "last", "second_begins", "third_begins"),
    [
        ("2022-06-01", "2022-06-30", "2022-06-11", "2022-06-21"),  # a month: ten days
        ("2023-02-01", "2023-02-28", "2023-02-11", "2023-02-21"),
        ("2023-01-01", "2023-01-31", "2023-01-11", "2023-01-21"),
        ("2022-01-01", "2022-12-31", "2022-05-01", "2022-09-01"),  # a year: four months
        ("2022-01-01", "2022-03-31", "2022-02-01", "2022-03-01"),  # a quarter: one month
        ("2022-12-01", "2023-02-28", "2023-01-01", "2023-02-01"),  # a winter, over the new year
        ("2022-01-01", "2022-06-30", "2022-03-01", "2022-05-01"),  # a half: two months
        ("2022-01-01", "2022-04-30", "2022-02-01", "2022-04-01"),  # 1, 2 and 1 month
        ("1980-01-01", "1989-12-31", "1983-01-01", "1987-01-01"),  # a decade: 3, 4 and 3 years
        ("1800-01-01", "1899-12-31", "1833-01-01", "1867-01-01"),  # a century: 33, 34 and 33
        ("2020-01-01", "2021-12-31", "2020-09-01", "2021-05-01"),  # two years: eight months
        ("2020-07-01", "2023-06-30", "2021-07-01", "2022-07-01"),  # three years from July
        ("2022-01-01", "2022-02-28", "2022-01-20", "2022-02-10"),  # two months: 19, 21, 19 days
        ("2023-02-06", "2023-02-12", "2023-02-08", "2023-02-11"),  # a week: 2, 3 and 2 days
        ("2023-02-06", "2023-02-08", "2023-02-07", "2023-02-08"),  # three days
        ("9999-01-01", "9999-12-31", "9999-05-01", "9999-09-01"),
        ("0001-01-01", "9999-12-31", "3334-01-01", "6667-01-01"),
    ],
)
def test_thirds_are_cut_in_whole_units(
    first: str, last: str, second_begins: str, third_begins: str
) -> None:
    begin, finish, second, end = map(date.fromisoformat, (first, last, second_begins, third_begins))
    one_day = timedelta(days=1)
    assert third(begin, finish, "START") == (begin, second - one_day)
    assert third(begin, finish, "MID") == (second, end - one_day)
    assert third(begin, finish, "END") == (end, finish)


@pytest.mark.parametrize("part", THIRDS)
def test_one_or_two_days_have_no_thirds(part: str) -> None:
    day = date(2023, 1, 17)
    assert third(day, day, part) == (day, day)
    assert third(day, day + timedelta(days=1), part) == (day, day + timedelta(days=1))


@given(st.dates(), st.dates())
def test_thirds_cover_a_stretch_without_gap_or_overlap(one: date, other: date) -> None:
    first, last = sorted((one, other))
    stretches = [third(first, last, part) for part in THIRDS]
    if (last - first).days >= 2:
        assert [stretches[0][0], stretches[2][1]] == [first, last]
        for (_, end), (begin, _) in pairwise(stretches):
            assert end + timedelta(days=1) == begin
