"""Dates: the bounds of a value with its TIMEX3 modifier."""

from __future__ import annotations

import pytest

from annotator.domain import dates

DESIGNED = [
    # (edtf, mod, earliest, latest)
    ("2023-01-17", "", "2023-01-17", "2023-01-17"),
    ("2023-01-16/2023-01-17", "", "2023-01-16", "2023-01-17"),
    ("2021-11", "", "2021-11-01", "2021-11-30"),
    ("2022-07", "", "2022-07-01", "2022-07-31"),
    ("2022-06", "END", "2022-06-21", "2022-06-30"),
    ("2022-06", "START", "2022-06-01", "2022-06-10"),
    ("2022-06", "MID", "2022-06-11", "2022-06-20"),
    ("2022", "START", "2022-01-01", "2022-04-30"),
    ("2022", "MID", "2022-05-01", "2022-08-31"),
    ("2022", "END", "2022-09-01", "2022-12-31"),
    ("2024-02", "END", "2024-02-21", "2024-02-29"),
    ("198X", "", "1980-01-01", "1989-12-31"),
    ("198X", "START", "1980-01-01", "1982-12-31"),
    ("198X", "END", "1987-01-01", "1989-12-31"),
    ("2023-40", "", "2023-01-01", "2023-06-30"),
    ("2020", "", "2020-01-01", "2020-12-31"),
    ("2023-02-06/2023-02-12", "", "2023-02-06", "2023-02-12"),
    ("1850~", "APPROX", "1850-01-01", "1850-12-31"),
    ("18XX", "", "1800-01-01", "1899-12-31"),
    ("18XX", "MID", "1833-01-01", "1866-12-31"),
    ("2022-22", "END", "2022-08-01", "2022-08-31"),
    ("2023-01-25T14:30:00", "", "2023-01-25", "2023-01-25"),
    ("2020", "BEFORE", "2020-01-01", "2020-12-31"),
    ("2023-01-17", "START", "2023-01-17", "2023-01-17"),
    ("2020/..", "", "2020-01-01", ""),
    ("2020/..", "END", "2020-01-01", ""),
    ("../2017", "START", "", "2017-12-31"),
    ("-0044", "", "", ""),
]


@pytest.mark.parametrize(("edtf", "mod", "earliest", "latest"), DESIGNED)
def test_a_value_is_bounded_by_its_days_and_its_modifier(
    edtf: str, mod: str, earliest: str, latest: str
) -> None:
    assert dates.bounds(edtf, mod) == (earliest, latest)


def test_bounds_of_no_value_are_refused() -> None:
    with pytest.raises(dates.DateRefusal, match="date_not_edtf"):
        dates.bounds("2023-W03")


def test_one_door_leads_to_all_that_dates_can_do() -> None:
    typed = dates.suggestion_of("fin juin 2022")
    assert typed == "2022-06"
    assert dates.is_valid(typed)
    assert dates.parse(typed).level == 0
    assert dates.spoken(typed, "fr") == "juin 2022"
