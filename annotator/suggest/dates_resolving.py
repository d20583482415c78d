"""Resolution of dates: what words say, counted from the day they were published.

A bare weekday is the last one on or before publication, unless the sentence looks ahead. A month,
or a day of one, without a year is the nearest, looking back being likelier; the tense decides where
there is one. Every guess keeps the reading it passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta
from typing import Final

from annotator.domain.annotation import TimexType
from annotator.domain.periods import month_length, part_of_a_year
from annotator.suggest.dates_building import length
from annotator.suggest.dates_steps import (
    moved,
    part_name,
    part_point,
    point_of_day,
    stepped,
    weekend,
)
from annotator.suggest.dates_values import (
    FUTURE,
    PAST,
    PRESENT,
    Form,
    Point,
    Reading,
    Reason,
    Said,
    Unit,
    Way,
)

AHEAD_COST: Final = 2.5
"""How much farther a date ahead seems than one behind, in a sentence without a tense."""


@dataclass(frozen=True, slots=True)
class Moment:
    """From when and where words are read: the day of publication, none if unknown, and the tense.

    `tense` is -1 where the sentence looks back, 1 where it looks ahead, 0 where it does neither.
    """

    published: date | None
    tense: int = 0


def resolve(said: Said, moment: Moment) -> Reading | None:
    """Return the reading of what is said, None for a day that no calendar has."""
    try:
        reading = _RESOLVERS[said.form](said, moment)
    except (ValueError, OverflowError):  # no such day, or no such year
        return None
    if not reading or not said.clock or said.form is Form.CLOCK:
        return reading
    return _at_clock(reading, said.clock)


def _at_clock(reading: Reading, clock: str) -> Reading:
    """Add a time of day to a reading that is a day."""

    def at(point: Point) -> Point:
        seconds = clock if clock.rstrip("Z").count(":") == 2 else _with_seconds(clock)
        return Point(f"{point.timex}T{clock}", f"{point.edtf}T{seconds}" if point.edtf else "")

    return replace(
        reading,
        point=at(reading.point),
        others=tuple(map(at, reading.others)),
        kind=TimexType.TIME,
        reasons=(*reading.reasons, Reason.CLOCK),
    )


def _with_seconds(clock: str) -> str:
    return f"{clock[:5]}:00{clock[5:]}"


def _day(said: Said, moment: Moment) -> Reading | None:
    if not said.month:
        return _numbered_weekday(said, moment)
    if not said.year and said.towards == PRESENT and moment.published:
        day = date(moment.published.year + said.code, said.month, said.day)
        return Reading(point_of_day(day), Way.COUNTED, reasons=(Reason.RELATIVE,))
    if not said.year:
        return _day_of_some_year(said, moment)
    point = point_of_day(date(said.year, said.month, said.day))
    others = _swapped(said)
    if others:
        return Reading(point, Way.ORDER, others, reasons=(Reason.NUMERIC,))
    reasons = (Reason.TWO_DIGITS,) if said.short_year else (Reason.WHOLE,)
    return Reading(point, Way.EXPLICIT, reasons=reasons)


def _swapped(said: Said) -> tuple[Point, ...]:
    return (point_of_day(date(said.year, said.day, said.month)),) if said.swapped else ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A period that may be meant, with its first and its last day."""

    point: Point
    first: date
    last: date


def _candidate(point: Point, first: date, last: date | None = None) -> _Candidate:
    return _Candidate(point, first, last or first)


def _chosen(
    candidates: Iterable[_Candidate], said: Said, published: date, tense: int
) -> tuple[list[Point], Way]:
    """Return the readings, the likeliest first, and how the first was chosen.

    *Last* means the latest that is over by publication, *next* the first that begins after it.
    """
    found = sorted(candidates, key=lambda each: each.first)
    behind = [each for each in found if each.first <= published][::-1]
    ahead = [each for each in found if each.first > published]
    if said.towards == PAST:
        over = [each for each in behind if each.last < published]
        return [each.point for each in over[:1]], Way.COUNTED
    if said.towards == FUTURE:
        return [each.point for each in ahead[:1]], Way.COUNTED
    way = Way.NEAREST
    if tense:
        way = Way.LAST if tense == PAST else Way.NEXT
        last_first = tense == PAST or bool(behind and behind[0].last >= published)
    else:
        last_first = _is_behind_nearer(behind, ahead, published)
    ordered = (behind[:1] + ahead[:1]) if last_first else (ahead[:1] + behind[:1])
    return [each.point for each in ordered], way


def _is_behind_nearer(behind: list[_Candidate], ahead: list[_Candidate], published: date) -> bool:
    if not behind or not ahead:
        return bool(behind)
    back = max((published - behind[0].last).days, 0)
    return back <= (ahead[0].first - published).days * AHEAD_COST


def _guess(
    candidates: Iterable[_Candidate], said: Said, moment: Moment, published: date, *reasons: Reason
) -> Reading | None:
    points, way = _chosen(candidates, said, published, moment.tense)
    if not points:
        return None
    tense = {PAST: (Reason.PAST,), FUTURE: (Reason.FUTURE,)}
    counted = (Reason.RELATIVE,) if way is Way.COUNTED else tense.get(moment.tense, ())
    return Reading(points[0], way, tuple(points[1:]), reasons=(*reasons, *counted))


def _undated(timex: str, kind: TimexType = TimexType.DATE) -> Reading:
    return Reading(Point(timex), Way.UNRESOLVED, kind=kind, reasons=(Reason.UNDATED,))


def _day_of_some_year(said: Said, moment: Moment) -> Reading | None:
    date(2000, said.month, said.day)  # refuses a day that no year has
    published = moment.published
    if not published:
        return _undated(f"XXXX-{said.month:02d}-{said.day:02d}")
    days = _same_day(said, published)
    matching = [day for day in days if day.isoweekday() == said.weekday]
    candidates = [_candidate(point_of_day(day), day) for day in matching or days]
    if not matching:
        found = _guess(candidates, said, moment, published, Reason.NO_YEAR)
        return (
            replace(found, others=(*found.others, *_swapped_near(said, moment))) if found else None
        )
    points, _ = _chosen(candidates, said, published, moment.tense)
    return Reading(points[0], Way.PINNED, reasons=(Reason.WEEKDAY,)) if points else None


def _swapped_near(said: Said, moment: Moment) -> tuple[Point, ...]:
    if not said.swapped:
        return ()
    other = _day_of_some_year(replace(said, month=said.day, day=said.month, swapped=False), moment)
    return (other.point,) if other else ()


def _same_day(said: Said, published: date) -> list[date]:
    """Return a day of the year in the years around publication that have it."""
    reach = 4 if (said.month, said.day) == (2, 29) else 1
    years = range(max(published.year - reach, 1), min(published.year + reach, MAXYEAR) + 1)
    month, day = said.month, said.day
    return [date(year, month, day) for year in years if day <= month_length(year, month)]


def _numbered_weekday(said: Said, moment: Moment) -> Reading | None:
    """Find the nearest day with this number that falls on this weekday, within three months."""
    published = moment.published
    if not published:
        return _undated(f"XXXX-XX-{said.day:02d}")
    near = (published + timedelta(days=distance) for distance in range(-92, 93))
    days = [day for day in near if day.day == said.day and day.isoweekday() == said.weekday]
    candidates = [_candidate(point_of_day(day), day) for day in days]
    points, _ = _chosen(candidates, said, published, moment.tense)
    return Reading(points[0], Way.PINNED, reasons=(Reason.WEEKDAY,)) if points else None


def _month(said: Said, moment: Moment) -> Reading | None:
    if said.year:
        date(said.year, said.month, 1)
        value = f"{said.year:04d}-{said.month:02d}"
        return Reading(Point(value, value), Way.EXPLICIT, reasons=(Reason.WHOLE,))
    published = moment.published
    if not published:
        return _undated(f"XXXX-{said.month:02d}")
    if said.towards == PRESENT:
        value = f"{published.year + said.code:04d}-{said.month:02d}"
        return Reading(Point(value, value), Way.COUNTED, reasons=(Reason.RELATIVE,))
    candidates = [_month_candidate(year, said.month) for year in _years_around(published)]
    return _guess(candidates, said, moment, published, Reason.NO_YEAR)


def _month_candidate(year: int, month: int) -> _Candidate:
    value = f"{year:04d}-{month:02d}"
    last = date(year, month, month_length(year, month))
    return _candidate(Point(value, value), date(year, month, 1), last)


def _years_around(published: date, reach: int = 1) -> range:
    return range(max(published.year - reach, 1), min(published.year + reach, MAXYEAR - 1) + 1)


def _year(said: Said, _: Moment) -> Reading:
    reasons = (Reason.BARE_YEAR,)
    if said.year < 0:
        point = Point(f"BC{-said.year:04d}", "0000" if said.year == -1 else f"{said.year + 1:05d}")
        return Reading(point, Way.EXPLICIT, reasons=reasons)
    value = f"{said.year:04d}"
    return Reading(Point(value, value), Way.EXPLICIT, reasons=reasons)


def _part(said: Said, moment: Moment) -> Reading | None:
    if said.year:
        return Reading(part_point(said.year, said.code), Way.EXPLICIT, reasons=(Reason.WHOLE,))
    published = moment.published
    if not published:
        return _undated(f"XXXX-{part_name(said.code)}")
    candidates = [
        _candidate(part_point(year, said.code), *_part_days(year, said.code))
        for year in _years_around(published, 2)
    ]
    if said.code > 24 and said.towards:
        year = published.year + (0 if said.towards == PRESENT else said.towards)
        return _counted(part_point(year, said.code))
    if said.towards == PRESENT:
        running = [each for each in candidates if each.first <= published <= each.last]
        if running:
            return _counted(running[0].point)
    said = replace(said, towards=0 if said.towards == PRESENT else said.towards)
    return _guess(candidates, said, moment, published, Reason.NO_YEAR)


def _part_days(year: int, code: int) -> tuple[date, date]:
    first, last = part_of_a_year(year, code)
    return date(*first), date(*last)


def _counted(point: Point) -> Reading:
    return Reading(point, Way.COUNTED, reasons=(Reason.RELATIVE,))


def _decade(said: Said, _: Moment) -> Reading:
    value = f"{said.code:03d}"
    return Reading(Point(value, f"{value}X"), Way.EXPLICIT, reasons=(Reason.WHOLE,))


def _century(said: Said, _: Moment) -> Reading:
    if said.code < 0:
        value = f"{-said.code - 1:02d}"
        return Reading(Point(f"BC{value}", f"-{value}XX"), Way.EXPLICIT, reasons=(Reason.WHOLE,))
    value = f"{said.code:02d}"
    return Reading(Point(value, f"{value}XX"), Way.EXPLICIT, reasons=(Reason.WHOLE,))


def _weekday(said: Said, moment: Moment) -> Reading | None:
    """Find the last such day on or before publication, or the next if the sentence looks ahead."""
    published = moment.published
    if not published:
        return _undated(f"XXXX-WXX-{said.weekday}")
    last = published - timedelta(days=(published.isoweekday() - said.weekday) % 7)
    following = last + timedelta(days=7)
    if said.towards in {PAST, FUTURE}:
        if said.towards == PAST and last == published:
            last -= timedelta(days=7)
        return _counted(point_of_day(last if said.towards == PAST else following))
    ahead = moment.tense == FUTURE and last != published
    if said.towards == PRESENT:  # whatever the tense: "a strike was called for this Thursday"
        ahead = following - published < published - last
    first, second = (following, last) if ahead else (last, following)
    way, tense = (Way.NEXT, Reason.FUTURE) if ahead else (Way.LAST, Reason.PAST)
    reasons = (Reason.WEEKDAY, tense) if moment.tense else (Reason.WEEKDAY,)
    return Reading(point_of_day(first), way, (point_of_day(second),), reasons=reasons)


def _near_day(said: Said, moment: Moment) -> Reading | None:
    if not moment.published:
        return _undated("XXXX-XX-XX")
    return _counted(point_of_day(moment.published + timedelta(days=said.code)))


def _near_unit(said: Said, moment: Moment) -> Reading | None:
    """Read *last*, *this* or *next* with a unit: one step from the one that publication is in."""
    if not moment.published or said.unit is None:
        return _undated("XXXX")
    steps = 0 if said.towards == PRESENT else said.towards
    if said.unit is Unit.WEEKEND:
        return _weekend(moment.published, steps, moment.tense)
    point = stepped(moment.published, said.unit, steps)
    return _counted(point)


def _weekend(published: date, steps: int, tense: int) -> Reading:
    """Read a weekend; *this* is the one behind if the sentence looks back before it has begun."""
    if steps:
        return _counted(weekend(published, steps))
    over = tense == PAST and published.isoweekday() < 6
    points = [weekend(published, 0), weekend(published, -1)]
    first, second = reversed(points) if over else points
    return replace(_counted(first), others=(second,))


def _shift(said: Said, moment: Moment) -> Reading | None:
    """Count units from publication; the answer is as fine as the unit."""
    if not moment.published or said.unit is None:
        return _undated("XXXX")
    unit, steps = said.unit, said.amount * said.towards
    finer = {Unit.YEAR: (Unit.MONTH, 12), Unit.MONTH: (Unit.DAY, 30), Unit.WEEK: (Unit.DAY, 7)}
    if steps % 2 and unit in finer:
        unit, factor = finer[unit]
        steps *= factor
    point = stepped(moment.published, unit, int(steps / 2))
    if said.mod.value == "APPROX" and "/" not in point.edtf:
        point = Point(point.timex, f"{point.edtf}~")
    return _counted(point)


def _vague(said: Said, _: Moment) -> Reading:
    timex = "PAST_REF" if said.towards == PAST else "FUTURE_REF"
    return Reading(Point(timex), Way.COUNTED, reasons=(Reason.RELATIVE,))


def _window(said: Said, moment: Moment) -> Reading:
    """Read a stretch that ends or begins on the day of publication."""
    unit = said.unit or Unit.DAY
    reading = Reading(
        Point(length(unit, said.amount)),
        Way.COUNTED,
        kind=TimexType.DURATION,
        reasons=(Reason.RELATIVE, Reason.DURATION),
    )
    published = moment.published
    if not published or not said.amount:
        return reading
    away = moved(published, unit, said.amount // 2 * said.towards)
    first, last = sorted((published, away))
    return replace(reading, earliest=first.isoformat(), latest=last.isoformat())


def _clock(said: Said, _: Moment) -> Reading:
    return Reading(
        Point(f"T{said.clock}"), Way.UNRESOLVED, kind=TimexType.TIME, reasons=(Reason.CLOCK,)
    )


def _duration(said: Said, _: Moment) -> Reading:
    return Reading(
        Point(length(said.unit or Unit.DAY, said.amount)),
        Way.EXPLICIT,
        kind=TimexType.DURATION,
        reasons=(Reason.DURATION,),
    )


def _set(said: Said, _: Moment) -> Reading:
    return Reading(Point(said.value), Way.EXPLICIT, kind=TimexType.SET, reasons=(Reason.SET,))


_RESOLVERS: Final[dict[Form, Callable[[Said, Moment], Reading | None]]] = {
    Form.DAY: _day,
    Form.MONTH: _month,
    Form.YEAR: _year,
    Form.SPELT_PART: _part,
    Form.DECADE: _decade,
    Form.CENTURY: _century,
    Form.WEEKDAY: _weekday,
    Form.NEAR_DAY: _near_day,
    Form.NEAR_UNIT: _near_unit,
    Form.SHIFT: _shift,
    Form.VAGUE: _vague,
    Form.WINDOW: _window,
    Form.CLOCK: _clock,
    Form.DURATION: _duration,
    Form.SET: _set,
}
