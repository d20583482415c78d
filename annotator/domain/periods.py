"""Stretches of the calendar: months, named parts of a year, thirds.

Days here are `(year, month, day)` in the proleptic Gregorian calendar with a year 0 before year 1
(ISO 8601), so that they may lie outside what `datetime.date` holds.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

Day = tuple[int, int, int]

_NORTHERN: Final = ((3, 3), (6, 3), (9, 3), (12, 3))
_SOUTHERN: Final = ((9, 3), (12, 3), (3, 3), (6, 3))
_QUARTERS: Final = ((1, 3), (4, 3), (7, 3), (10, 3))
_QUADRIMESTERS: Final = ((1, 4), (5, 4), (9, 4))
_HALVES: Final = ((1, 6), (7, 6))

PARTS_OF_A_YEAR: Final[dict[int, tuple[int, int]]] = dict(
    enumerate((*_NORTHERN, *_NORTHERN, *_SOUTHERN, *_QUARTERS, *_QUADRIMESTERS, *_HALVES), start=21)
)
"""First month and number of months of what ISO 8601-2 writes in the place of a month.

21 to 24 are spring, summer, autumn, winter, read as *meteorological seasons of the northern
hemisphere* (three whole months; spring begins on 1 March); 25 to 28 say northern outright, 29 to 32
southern; then quarters, thirds and halves of the year. A winter (a southern summer) belongs to
the year of its December and ends in the February after.
"""


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month, in any year."""
    return 29 if month == 2 and calendar.isleap(year) else _LENGTHS[month - 1]


def part_of_a_year(year: int, code: int) -> tuple[Day, Day]:
    """Return the first and last day of a part named by a code of `PARTS_OF_A_YEAR`."""
    first_month, months = PARTS_OF_A_YEAR[code]
    overflow, zero_based = divmod(first_month + months - 2, 12)
    last_year, last_month = year + overflow, zero_based + 1
    last = (last_year, last_month, month_length(last_year, last_month))
    return (year, first_month, 1), last


def third(first: date, last: date, part: str) -> tuple[date, date]:
    """Return the `START`, `MID` or `END` of a stretch, ends inclusive; any other part is all of it.

    One month falls into its ten days: 1 to 10, 11 to 20, 21 to the end. Anything else is counted in
    the largest unit (years, months, days) of which it is made whole and holds three: the outer
    thirds take a third of them, rounded down, the middle the rest. So a year falls into four
    months each, a decade into three, four and three years. What is shorter than three days stays.
    """
    cuts = _cuts(first, last)
    if cuts is None or part not in {"START", "MID", "END"}:
        return first, last
    middle, end = cuts
    if part == "START":
        return first, middle - _ONE_DAY
    if part == "MID":
        return middle, end - _ONE_DAY
    return end, last


_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ONE_DAY: Final = timedelta(days=1)


def _cuts(first: date, last: date) -> tuple[date, date] | None:
    """Return the first days of the middle and of the last third."""
    months = _whole_months(first, last)
    if months == 1:
        return first.replace(day=11), first.replace(day=21)
    if months >= 3:
        outer = _outer_months(first, months)
        return _months_later(first, outer), _months_later(first, months - outer)
    days = (last - first).days + 1
    if days < 3:
        return None
    return first + timedelta(days // 3), first + timedelta(days - days // 3)


def _outer_months(first: date, months: int) -> int:
    years, rest = divmod(months, 12)
    if years >= 3 and not rest and first.month == 1:
        return years // 3 * 12
    return months // 3


def _whole_months(first: date, last: date) -> int:
    """Return how many months make up the stretch, 0 where it begins or ends inside one."""
    if first.day != 1 or last.day != month_length(last.year, last.month):
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _months_later(first: date, months: int) -> date:
    years, zero_based = divmod(first.month - 1 + months, 12)
    return first.replace(year=first.year + years, month=zero_based + 1)
