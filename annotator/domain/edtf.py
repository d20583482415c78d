"""EDTF values (ISO 8601-2, levels 0 to 2), read into the days they cover.

The grammar is that of the Extended Date/Time Format specification of the Library of Congress. All
positions are code points from 0. A value that is right so far and only needs more signs is refused
as `date_unfinished`, so that a field can tell typing from error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Final

from annotator.domain.periods import PARTS_OF_A_YEAR, Day
from annotator.domain.refusal import Refusal
from annotator.domain.unspecified import Ends, days_that_fit, exists, parts_that_fit


class DateRefusal(Refusal):
    """What was typed is no EDTF value; `params["at"]` is where it goes wrong."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A valid EDTF value: the lowest level that has it, and its first and last day, inclusive.

    None stands for an end that is open or unknown, or outside the years 1 to 9999. A time of day
    gives the day as it is written, whatever its offset from UTC.
    """

    text: str
    level: int
    earliest: date | None
    latest: date | None


def parse(text: str) -> Edtf:
    """Read an EDTF value, or refuse it with a `DateRefusal`.

    Codes: `date_empty`, `date_unfinished`, `date_not_edtf` (with `got`), `date_no_such_month`,
    `date_no_such_day`, `date_no_such_time`, `date_interval_backwards`, `date_interval_open`.
    """
    if not text.strip():
        raise DateRefusal("date_empty", at=0)
    scan = _Scanner(text)
    reach = _set(scan) if scan.peek() in {"[", "{"} else _date_or_interval(scan)
    scan.end()
    return Edtf(text, reach.level, _as_date(reach.first), _as_date(reach.last))


def is_valid(text: str) -> bool:
    """Whether a text is an EDTF value."""
    try:
        parse(text)
    except DateRefusal:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Reach:
    """First and last day of a part of a value; None is open, or no year at all (`XXXX`)."""

    first: Day | None
    last: Day | None
    level: int
    text: str = ""


_DIGITS: Final = "0123456789"
_DIGITS_AND_X: Final = _DIGITS + "X"

_LEVELS: Final = (
    re.compile(r"\d{4}(-(0\d|1[0-2])(-\d\d(T.+)?)?)?", re.ASCII),
    re.compile(
        r"(-?\d{4}(-([01]\d(-\d\d)?|2[1-4]))?|Y-?\d+"
        r"|-?(\d{3}X|\d\dXX|\d{4}-XX(-XX)?|\d{4}-\d\d-XX))[?~%]?",
        re.ASCII,
    ),
)
"""What a date of level 0 or 1 looks like; any other that is valid is of level 2."""


class _Scanner:
    """A place in a text, and what may be read from there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def peek(self) -> str:
        """Return the next sign, empty at the end."""
        return self.text[self.at : self.at + 1]

    def accept(self, signs: str) -> str:
        """Read one of these signs if it is next; else read nothing and return nothing."""
        sign = self.peek()
        if sign and sign in signs:
            self.at += 1
            return sign
        return ""

    def expect(self, signs: str) -> str:
        """Read one of these signs, or refuse."""
        return self.accept(signs) or self._fail()

    def run(self, signs: str, most: int) -> str:
        """Read up to `most` of these signs."""
        start = self.at
        while self.at < start + most and self.accept(signs):
            pass
        return self.text[start : self.at]

    def digits(self, count: int, signs: str = _DIGITS) -> str:
        """Read exactly so many digits, or refuse."""
        return "".join(self.expect(signs) for _ in range(count))

    def pair(self, signs: str = _DIGITS) -> str:
        """Read two digits; the text may end after the first, which is for the caller to judge."""
        found = self.run(signs, 2)
        if len(found) < 2 and (self.peek() or not found):
            self._fail()
        return found

    def end(self) -> None:
        """Refuse whatever is left."""
        if self.peek():
            self._fail()

    def _fail(self) -> str:
        """Refuse the next sign, or the end of the text."""
        if not self.peek():
            raise DateRefusal("date_unfinished", at=self.at)
        raise DateRefusal("date_not_edtf", at=self.at, got=self.peek())


def _date_or_interval(scan: _Scanner) -> _Reach:
    start = _interval_end(scan, timed=True)
    if start.text and scan.peek() != "/":
        return start
    if "T" in start.text:
        scan.end()  # a time of day has no place in an interval
    scan.expect("/")
    end_at = scan.at
    end = _interval_end(scan)
    if not start.text and not end.text:
        _refuse_endless(scan)
    _check_order(start, end, at=end_at)
    unspecified = 2 if "X" in scan.text else 0
    return _Reach(start.first, end.last, max(start.level, end.level, unspecified))


def _interval_end(scan: _Scanner, *, timed: bool = False) -> _Reach:
    """Read a date, `..` for an open end, or nothing for an unknown one."""
    if scan.peek() == ".":
        _dots(scan)
        return _Reach(None, None, 1)
    if scan.peek() in {"/", ""}:
        return _Reach(None, None, 1)
    return _date(scan, timed=timed)


def _refuse_endless(scan: _Scanner) -> None:
    """Refuse an interval without a date: `/` and `../` may still get one, `../..` may not."""
    code = "date_unfinished" if scan.text.endswith("/") else "date_interval_open"
    raise DateRefusal(code, at=scan.at)


def _check_order(start: _Reach, end: _Reach, *, at: int) -> None:
    if start.first and end.last and start.first > end.last:
        raise DateRefusal("date_interval_backwards", at=at, start=start.text, end=end.text)


def _set(scan: _Scanner) -> _Reach:
    """Read `[one,of,these]` or `{all,of..these}`; only its outer ends may be open."""
    close = {"[": "]", "{": "}"}[scan.expect("[{")]
    members = [_open_start(scan) if scan.peek() == "." else _member(scan, close)]
    while scan.accept(","):
        members.append(_member(scan, close))
    scan.expect(close)
    firsts = [member.first for member in members]
    lasts = [member.last for member in members]
    first = None if None in firsts else min(day for day in firsts if day)
    last = None if None in lasts else max(day for day in lasts if day)
    return _Reach(first, last, 2)


def _open_start(scan: _Scanner) -> _Reach:
    _dots(scan)
    return _Reach(None, _date(scan).last, 2)


def _dots(scan: _Scanner) -> None:
    scan.expect(".")
    scan.expect(".")


def _member(scan: _Scanner, close: str) -> _Reach:
    start = _date(scan)
    if scan.peek() != ".":
        return start
    _dots(scan)
    if scan.peek() in {close, ""}:
        return _Reach(start.first, None, 2)
    end_at = scan.at
    end = _date(scan)
    _check_order(start, end, at=end_at)
    return _Reach(start.first, end.last, 2)


def _date(scan: _Scanner, *, timed: bool = False) -> _Reach:
    start = scan.at
    first, last = _long_year(scan) if scan.accept("Y") else _calendar_date(scan)
    text = scan.text[start : scan.at]
    if timed and scan.peek() == "T" and _COMPLETE_DAY.fullmatch(text):
        _time(scan)
        text = scan.text[start : scan.at]
    level = next((n for n, form in enumerate(_LEVELS) if form.fullmatch(text)), 2)
    return _Reach(first, last, level, text)


_COMPLETE_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_QUALIFIERS: Final = "?~%"


def _calendar_date(scan: _Scanner) -> Ends:
    """Read a year, month, part of a year or day, with qualifiers before or after each component."""
    scan.accept(_QUALIFIERS)
    at = scan.at
    year = scan.accept("-") + scan.digits(4, _DIGITS_AND_X)
    if year == "-0000":
        raise DateRefusal("date_not_edtf", at=at, got="-")
    if "X" not in year and scan.accept("S"):
        return _estimated(scan, int(year), width=4)
    scan.accept(_QUALIFIERS)
    if not scan.accept("-"):
        return days_that_fit(year, "XX", "XX")
    scan.accept(_QUALIFIERS)
    return _within_year(scan, year)


def _within_year(scan: _Scanner, year: str) -> Ends:
    at = scan.at
    month = scan.pair(_DIGITS_AND_X)
    codes = [code for code in PARTS_OF_A_YEAR if str(code).startswith(month)]
    if not codes and not exists(year, month.ljust(2, "X"), "XX"):
        raise DateRefusal("date_no_such_month", at=at, year=year, month=month)
    if len(month) < 2:
        raise DateRefusal("date_unfinished", at=scan.at)
    scan.accept(_QUALIFIERS)
    if codes:
        return parts_that_fit(year, codes[0])
    if not scan.accept("-"):
        return days_that_fit(year, month, "XX")
    scan.accept(_QUALIFIERS)
    return _within_month(scan, year, month)


def _within_month(scan: _Scanner, year: str, month: str) -> Ends:
    at = scan.at
    day = scan.pair(_DIGITS_AND_X)
    if not exists(year, month, day.ljust(2, "X")):
        raise DateRefusal("date_no_such_day", at=at, year=year, month=month, day=day)
    if len(day) < 2:
        raise DateRefusal("date_unfinished", at=scan.at)
    scan.accept(_QUALIFIERS)
    return days_that_fit(year, month, day)


def _long_year(scan: _Scanner) -> Ends:
    """Read what follows `Y`: a year of five digits or more, or a mantissa and `E` exponent.

    A mantissa of eighteen digits and an exponent of two are more than the age of anything.
    """
    sign = scan.accept("-")
    at = scan.at
    mantissa = scan.expect(_DIGITS[1:]) + scan.run(_DIGITS, 17)
    if scan.accept("E"):
        year = int(mantissa) * 10 ** int(scan.digits(1) + scan.run(_DIGITS, 1))
        if year <= MAXYEAR:
            raise DateRefusal("date_not_edtf", at=at, got=mantissa[0])
    else:
        if len(mantissa) < 5:
            scan.expect("E")  # it is not there: a shorter year without it is refused
        year = int(mantissa)
    year = -year if sign else year
    if scan.accept("S"):
        return _estimated(scan, year, width=len(str(abs(year))))
    scan.accept(_QUALIFIERS)
    return (year, 1, 1), (year, 12, 31)


def _estimated(scan: _Scanner, year: int, *, width: int) -> Ends:
    """Read how many of a year's digits are significant: `1950S2` is somewhere in the 1900s."""
    block = 10 ** max(0, width - int(scan.expect(_DIGITS[1:])))
    scan.accept(_QUALIFIERS)
    low = abs(year) // block * block
    years = (low, low + block - 1) if year >= 0 else (1 - low - block, -low)
    return (years[0], 1, 1), (years[1], 12, 31)


def _time(scan: _Scanner) -> None:
    """Read `Thh:mm:ss` with `Z`, an offset of up to fourteen hours, or neither (local time)."""
    scan.expect("T")
    _clock(scan, 23)
    for _ in range(2):
        scan.expect(":")
        _clock(scan, 59)
    if not scan.accept("Z") and scan.accept("+-"):
        _clock(scan, 14)
        if scan.accept(":"):
            _clock(scan, 59)


def _clock(scan: _Scanner, most: int) -> None:
    """Read two digits that are a number up to `most`."""
    at = scan.at
    found = scan.pair()
    if int(found.ljust(2, "0")) > most:
        raise DateRefusal("date_no_such_time", at=at, time=found)
    if len(found) < 2:
        raise DateRefusal("date_unfinished", at=scan.at)


def _as_date(day: Day | None) -> date | None:
    return date(*day) if day and MINYEAR <= day[0] <= MAXYEAR else None
