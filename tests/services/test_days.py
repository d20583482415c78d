"""Tests of `annotator/services/days.py`."""

from __future__ import annotations

from datetime import date

import pytest

from annotator.services.days import coming_day, iso_day
from tests.services.conftest import refused

TODAY = date(2023, 1, 17)
"""A Tuesday."""


def test_an_iso_date_is_taken_as_it_is() -> None:
    assert iso_day(" 2023-01-17 ") == "2023-01-17"
    assert iso_day("  ") == ""
    with refused("date_not_iso"):
        iso_day("17 janvier")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", ""),
        ("2023-01-20", "2023-01-20"),
        ("2022-12-24", "2022-12-24"),
        ("20 janvier", "2023-01-20"),
        ("17 janvier", "2023-01-17"),
        ("16 janvier", "2024-01-16"),
        ("20 January 2023", "2023-01-20"),
        ("le 3 février", "2023-02-03"),
        ("aujourd’hui", "2023-01-17"),
        ("Demain", "2023-01-18"),
        ("tomorrow", "2023-01-18"),
        ("après-demain", "2023-01-19"),
        ("mardi", "2023-01-17"),
        ("lundi", "2023-01-23"),
        ("Friday", "2023-01-20"),
    ],
)
def test_a_day_is_the_next_of_that_name(typed: str, day: str) -> None:
    assert coming_day(typed, TODAY) == day


def test_the_end_of_february_waits_for_a_leap_year_no_longer_than_one() -> None:
    assert coming_day("29 février", date(2023, 3, 1)) == "2024-02-29"


@pytest.mark.parametrize("typed", ["janvier", "2023-01", "the 32nd", "30 février", "soon"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with refused("date_not_iso"):
        coming_day(typed, TODAY)
