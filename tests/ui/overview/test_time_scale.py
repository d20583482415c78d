"""Where days stand on the timeline."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.overview.time_scale import TimeScale, day_of, scale_over

DAYS = st.dates(date(1000, 1, 1), date(2100, 12, 31))


def test_a_short_time_is_even() -> None:
    scale = TimeScale(date(2020, 1, 1), date(2022, 1, 1), date(2021, 6, 1))
    assert scale.is_even
    middle = scale.place(date(2020, 12, 31))
    assert middle == pytest.approx(0.5, abs=0.01)


def test_in_a_long_time_what_is_near_the_middle_has_more_room() -> None:
    scale = TimeScale(date(1854, 1, 1), date(2023, 6, 1), date(2023, 1, 17))
    assert not scale.is_even
    near = scale.place(date(2023, 2, 1)) - scale.place(date(2022, 2, 1))
    far = scale.place(date(1901, 1, 1)) - scale.place(date(1900, 1, 1))
    assert near > 20 * far


@given(DAYS, DAYS, DAYS, st.data())
def test_days_keep_their_order_and_stay_on_the_line(
    one: date, other: date, middle: date, data: st.DataObject
) -> None:
    scale = TimeScale(min(one, other, middle), max(one, other, middle), middle)
    span = (scale.last - scale.first).days
    first, second = sorted(data.draw(st.tuples(*(st.integers(0, span),) * 2)))
    places = [scale.place(scale.first + timedelta(days)) for days in (first, second)]
    assert 0 <= places[0] <= places[1] <= 1


def test_years_are_marked_and_months_in_a_short_time() -> None:
    years = TimeScale(date(2019, 5, 1), date(2022, 3, 1), date(2022, 1, 1))
    assert years.ticks(20) == [date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1)]
    months = TimeScale(date(2022, 11, 20), date(2023, 1, 20), date(2023, 1, 1))
    assert months.ticks(20) == [date(2022, 12, 1), date(2023, 1, 1)]


@given(DAYS, st.integers(1, 20))
def test_marks_stand_apart(first: date, most: int) -> None:
    scale = TimeScale(first, date(2101, 1, 1), date(2023, 1, 17))
    places = [scale.place(each) for each in scale.ticks(most)]
    assert all(b - a >= 1 / most - 1e-9 for a, b in pairwise(places))
    assert len(places) <= most + 1


def test_without_days_there_is_no_line() -> None:
    assert scale_over([], None) is None
    only = scale_over([date(2023, 1, 17)], None)
    assert only is not None
    assert only.place(date(2023, 1, 17)) == 0.5


def test_a_day_that_is_none_is_none() -> None:
    assert day_of("2023-01-17") == date(2023, 1, 17)
    assert day_of("") is None
    assert day_of("-0044-03-15") is None
