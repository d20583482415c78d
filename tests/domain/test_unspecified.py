"""Unspecified digits: against every day of a few years, counted one by one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from annotator.domain.unspecified import days_that_fit, exists, parts_that_fit

DAYS = [date(1996, 1, 1) + timedelta(days=n) for n in range(366 + 365 * 3 + 1)]


@pytest.mark.parametrize("month", ["02", "0X", "1X", "X1", "XX", "X2"])
@pytest.mark.parametrize("day", ["29", "3X", "X1", "XX", "31"])
@pytest.mark.parametrize("year", ["1996", "1997", "1999"])
def test_first_and_last_day_are_those_found_by_counting(year: str, month: str, day: str) -> None:
    pattern = f"{year}-{month}-{day}"
    fitting = [each for each in DAYS if _fits(each.isoformat(), pattern)]
    found = days_that_fit(year, month, day)
    assert exists(year, month, day) == bool(fitting)
    if fitting:
        assert [date(*end) for end in found if end] == [fitting[0], fitting[-1]]
    else:
        assert found == (None, None)


def _fits(text: str, pattern: str) -> bool:
    return all(sign in ("X", each) for each, sign in zip(text, pattern, strict=True))


def test_years_before_zero_run_backwards() -> None:
    assert days_that_fit("-01XX", "03", "XX") == ((-199, 3, 1), (-100, 3, 31))
    assert parts_that_fit("-000X", 22) == ((-9, 6, 1), (0, 8, 31))


def test_a_wholly_unspecified_year_leaves_both_ends_open() -> None:
    assert days_that_fit("XXXX", "12", "25") == (None, None)
    assert days_that_fit("-XXXX", "12", "25") == (None, None)
    assert parts_that_fit("XXXX", 24) == (None, None)
