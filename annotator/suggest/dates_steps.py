"""Steps on the calendar: the period of some unit that lies so many of them away from a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from annotator.domain.periods import month_length
from annotator.suggest.dates_building import SEASON_VALUES
from annotator.suggest.dates_values import Point, Unit


def point_of_day(day: date) -> Point:
    """Return a day as TIMEX3 and EDTF write it, which is the same."""
    return Point(day.isoformat(), day.isoformat())


def part_name(code: int) -> str:
    """Return how TIMEX3 calls a part of a year, by its ISO 8601-2 code: `SU`, `Q1`, `H2`."""
    if code in SEASON_VALUES:
        return SEASON_VALUES[code]
    return f"H{code - 39}" if code >= 40 else f"Q{code - 32}"


def part_point(year: int, code: int) -> Point:
    """Return a season, a quarter or a half of a year."""
    return Point(f"{year:04d}-{part_name(code)}", f"{year:04d}-{code}")


def weekend(published: date, steps: int) -> Point:
    """Return a Saturday and Sunday: *last* is the latest that is over, *this* the week's own."""
    saturday = published + timedelta(days=6 - published.isoweekday(), weeks=steps)
    sunday = saturday + timedelta(days=1)
    year, week, _ = saturday.isocalendar()
    return Point(f"{year:04d}-W{week:02d}-WE", f"{saturday}/{sunday}")


def stepped(day: date, unit: Unit, steps: int) -> Point:
    """Return the period of this unit that lies so many of them away."""
    if unit in _DAYS_OF:
        return point_of_day(day + timedelta(days=_DAYS_OF[unit] * steps))
    if unit in {Unit.SECOND, Unit.MINUTE, Unit.HOUR}:
        return point_of_day(_hours_away(day, unit, steps))
    if unit in {Unit.WEEK, Unit.WEEKEND}:
        return _week(day + timedelta(weeks=steps))
    return _calendar_step(day, unit, steps)


_DAYS_OF: Final = {Unit.DAY: 1, Unit.PAIR: 15}


def _week(day: date) -> Point:
    monday = day - timedelta(days=day.isoweekday() - 1)
    year, week, _ = day.isocalendar()
    return Point(f"{year:04d}-W{week:02d}", f"{monday}/{monday + timedelta(days=6)}")


def _calendar_step(day: date, unit: Unit, steps: int) -> Point:
    """Step by months or more."""
    if unit is Unit.DECADE:
        decade = day.year // 10 + steps
        date(decade * 10, 1, 1)
        return Point(f"{decade:03d}", f"{decade:03d}X")
    if unit is Unit.CENTURY:
        century = (day.year - 1) // 100 + steps
        date(century * 100 + 1, 1, 1)
        return Point(f"{century:02d}", f"{century:02d}XX")
    if unit is Unit.YEAR:
        value = f"{day.replace(month=1, day=1, year=day.year + steps).year:04d}"
        return Point(value, value)
    months = {Unit.QUARTER: 3, Unit.HALF: 6}.get(unit, 1)
    total = day.year * 12 + day.month - 1 + months * steps
    year, month = total // 12, total % 12
    date(year, month + 1, 1)
    if months > 1:
        return part_point(year, (33 if months == 3 else 40) + month // months)
    value = f"{year:04d}-{month + 1:02d}"
    return Point(value, value)


def _hours_away(day: date, unit: Unit, steps: int) -> date:
    """Return the day so many hours away, as far as days tell: less than a whole one is none."""
    return day + timedelta(days=int(steps / 24)) if unit is Unit.HOUR else day


def moved(day: date, unit: Unit, steps: int) -> date:
    """Return the same day so many units away, the last of its month where there is no such day."""
    days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.PAIR: 15}
    if unit in days:
        return day + timedelta(days=days[unit] * steps)
    if unit in {Unit.SECOND, Unit.MINUTE, Unit.HOUR}:
        return _hours_away(day, unit, steps)
    months = {Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
    total = day.year * 12 + day.month - 1 + months.get(unit, 1) * steps
    year, month = total // 12, total % 12 + 1
    return date(year, month, min(day.day, month_length(year, month)))
