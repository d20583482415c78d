"""Values of dates in prose: what words say, and what that comes to once it is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.annotation import TimexMod, TimexType
from annotator.domain.text import Span


class Form(StrEnum):
    """The form of words that names a time; each is resolved in its own way."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SPELT_PART = "spelt_part"
    DECADE = "decade"
    CENTURY = "century"
    WEEKDAY = "weekday"
    NEAR_DAY = "near_day"
    NEAR_UNIT = "near_unit"
    SHIFT = "shift"
    VAGUE = "vague"
    WINDOW = "window"
    CLOCK = "clock"
    DURATION = "duration"
    SET = "set"


class Unit(StrEnum):
    """Units of time; the values are those of TIMEX3 durations, but for two that ISO writes alike.

    `HALF` is half a year, `PAIR` a French fortnight (*quinzaine*), `WEEKEND` a Saturday and Sunday.
    """

    SECOND = "S"
    MINUTE = "TM"
    HOUR = "H"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    PAIR = "2W"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "HY"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


class Way(StrEnum):
    """How a date was resolved; `explicit` when its own words say it whole."""

    EXPLICIT = "explicit"
    ORDER = "order_of_language"
    COUNTED = "counted_from_publication"
    LAST = "last_before_publication"
    NEXT = "next_after_publication"
    NEAREST = "nearest_to_publication"
    PINNED = "pinned_by_weekday"
    UNRESOLVED = "unresolved"


class Reason(StrEnum):
    """Why a recogniser holds something for a date, and for this one."""

    WHOLE = "whole_date"
    WEEKDAY = "weekday"
    NO_YEAR = "no_year"
    RELATIVE = "relative_words"
    BARE_YEAR = "bare_year"
    PAST = "sentence_looks_back"
    FUTURE = "sentence_looks_ahead"
    NUMERIC = "numeric_order"
    TWO_DIGITS = "two_digit_year"
    INTERVAL = "interval"
    CLOCK = "time_of_day"
    DURATION = "duration"
    SET = "recurring"
    APPROXIMATE = "approximate"
    PART = "part_of_period"
    CONTRADICTION = "weekday_contradicts"
    UNDATED = "no_publication_date"


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of one date say, before it is known when they were said.

    Numbers are 0 where nothing is said. `code` is an ISO 8601-2 part of a year (21 to 41), a decade
    (`198`), a century (`18`), the days from publication, or the years from the present one of a
    month. `towards` is -1 for what is past (*last*, *ago*), 1 for what is to come, 2 for the
    present one. `year` is negative before our era. `amount` counts halves, so that two and
    a half years are 5. `clock` is `14:30`, with seconds or `Z` where they are said.
    """

    form: Form
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    code: int = 0
    unit: Unit | None = None
    amount: int = 0
    towards: int = 0
    clock: str = ""
    value: str = ""
    mod: TimexMod = TimexMod.NONE
    swapped: bool = False
    short_year: bool = False
    to: Said | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One reading: the TIMEX3 value and the EDTF value, empty where there is none."""

    timex: str
    edtf: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A resolved date: the first reading, the others, and how they came about."""

    point: Point
    way: Way
    others: tuple[Point, ...] = ()
    kind: TimexType = TimexType.DATE
    earliest: str = ""
    latest: str = ""
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date found in a text; `span` is half-open, in code points of that text.

    `edtf`, `earliest` and `latest` are empty for durations, sets, and what could not be resolved;
    the days are ISO dates, inclusive. `alternatives` are EDTF values of the other readings, the
    likeliest first. `confidence` runs from 0 to 1. `weekday` is the one that the words name
    beside a day (Monday is 1), 0 if they name none.
    """

    span: Span
    timex_type: TimexType
    timex_value: str
    timex_mod: TimexMod
    edtf: str
    earliest: str
    latest: str
    resolution: Way
    alternatives: tuple[str, ...]
    confidence: float
    reasons: tuple[Reason, ...]
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A date that does not fall on the weekday it is given; weekdays count from Monday, 1."""

    found: FoundDate
    said: int
    falls_on: int


PAST: Final = -1
FUTURE: Final = 1
PRESENT: Final = 2
