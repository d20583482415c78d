"""Intervals: two dates that were said together, resolved together.

The first takes from the second what it leaves out: `mars et mai 2022` are both of 2022, and of
`lundi et mardi` Monday is the one before that Tuesday.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from annotator.domain.annotation import TimexType
from annotator.domain.edtf import Edtf, is_valid, parse
from annotator.suggest.dates_resolving import Moment, resolve
from annotator.suggest.dates_steps import point_of_day
from annotator.suggest.dates_values import Form, Point, Reading, Reason, Said, Way

_SAME_YEAR: Final = frozenset((Form.DAY, Form.MONTH, Form.SPELT_PART))


def resolve_interval(said: Said, moment: Moment) -> Reading | None:
    """Return the reading of two dates as one; None if they are no interval.

    Two that are only listed make one if no day lies between them.
    """
    start, end = ends_of(said, moment)
    if not start or not end:
        return None
    if said.form is Form.CLOCK:
        return replace(start, point=Point(f"{start.point.timex}/{end.point.timex}"))
    if not start.point.edtf or not end.point.edtf:
        return _undated(start, end, said)
    point = _between(start.point, end.point, listed=said.listed)
    if point is None:
        return None
    others = tuple(other for other in map(_between, start.others, end.others) if other)
    reasons = dict.fromkeys((*end.reasons, *start.reasons, Reason.INTERVAL))
    return Reading(point, _way(start, end), others, reasons=tuple(reasons))


def ends_of(said: Said, moment: Moment) -> tuple[Reading | None, Reading | None]:
    """Return both ends, each read with what the other says."""
    if said.to is None:
        return resolve(said, moment), None
    left, right = replace(said, to=None), said.to
    if left.form is Form.WEEKDAY and right.form is Form.WEEKDAY and moment.published:
        end = resolve(right, moment)
        return (_weekday_before(left, end), end) if end else (None, end)
    left, right = _shared(left, right)
    end = resolve(right, moment)
    if end and end.point.edtf[:1].isdigit() and _leaves_the_year_out(left):
        return _before(left, end, moment), end
    return resolve(left, moment), end


def _shared(left: Said, right: Said) -> tuple[Said, Said]:
    """Give the right its year from the left, and the left its month from the right."""
    if right.form is Form.DAY and left.form is Form.DAY and not left.month:
        left = replace(left, month=right.month)
    if left.year and _leaves_the_year_out(right) and left.form in _SAME_YEAR:
        later = left.form is right.form and _order(right) < _order(left)
        right = replace(right, year=left.year + 1 if later else left.year)
    return left, right


def _order(said: Said) -> tuple[int, int, int]:
    return said.code, said.month, said.day


def _leaves_the_year_out(said: Said) -> bool:
    return said.form in _SAME_YEAR and not said.year and not said.towards


def _before(left: Said, end: Reading, moment: Moment) -> Reading | None:
    """Read the left end in the last year in which it lies before the right end."""
    found = [_one_before(left, point, moment) for point in (end.point, *end.others)]
    points = [each.point for each in found if each]
    return replace(end, point=points[0], others=tuple(points[1:])) if points else None


def _one_before(left: Said, end: Point, moment: Moment) -> Reading | None:
    year = int(end.edtf[:4])
    same = resolve(replace(left, year=year, weekday=0), moment)
    if same and _first_day(same.point) > _first_day(end):
        return resolve(replace(left, year=year - 1, weekday=0), moment)
    return same


@lru_cache(maxsize=4096)
def _parsed(edtf: str) -> Edtf:
    return parse(edtf)


def _first_day(point: Point) -> str:
    day = _parsed(point.edtf).earliest
    return day.isoformat() if day else ""


def _weekday_before(left: Said, end: Reading) -> Reading | None:
    """Read the left end as the last such weekday before the right end, if the calendar has it."""

    def before(point: Point) -> Point:
        day = date.fromisoformat(point.edtf)
        back = (day.isoweekday() - left.weekday) % 7 or 7
        return point_of_day(day - timedelta(days=back))

    try:
        return replace(end, point=before(end.point), others=tuple(map(before, end.others)))
    except OverflowError:
        return None


def _between(start: Point, end: Point, *, listed: bool = False) -> Point | None:
    """Return one value for both; None if they are backwards, or listed and apart."""
    until, since = _parsed(start.edtf).latest, _parsed(end.edtf).earliest
    if listed and not (until and since and until + timedelta(days=1) == since):
        return None
    edtf = f"{start.edtf.partition('/')[0]}/{end.edtf.rpartition('/')[2]}"
    return Point(f"{start.timex}/{end.timex}", edtf) if is_valid(edtf) else None


def _undated(start: Reading, end: Reading, said: Said) -> Reading | None:
    if said.listed:
        return None
    timex = f"{start.point.timex}/{end.point.timex}"
    return Reading(Point(timex), Way.UNRESOLVED, kind=TimexType.DATE, reasons=start.reasons)


def _way(start: Reading, end: Reading) -> Way:
    """Return how the interval was resolved: by its less certain end."""
    return start.way if end.way is Way.EXPLICIT else end.way
