"""Dates as people type them, turned into EDTF where there is exactly one reading.

French and English, in any case, with or without accents. This reads what stands alone in a field;
it does not look for dates in prose, and knows no publication date to count from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from annotator.domain.date_words import MONTH_NUMBERS, ROMAN, SEASON_CODES, WEEKDAY_NUMBERS, fold
from annotator.domain.edtf import is_valid, parse


def suggestion_of(typed: str) -> str | None:
    """Return the EDTF value of a typed date, or None if it has no reading, or more than one.

    `17/01/2023`, `16–17 Jan 2023`, `fin juin 2022` (the month: the third is for TIMEX3's modifier),
    `T1 2023`, `1980s`. `03/04/2023` is None: it is a day in March or in April.
    """
    bare = typed.strip()
    for guess in (bare, bare.upper()):
        if is_valid(guess):
            return guess
    text = fold(bare)
    found = _single(text) or _days_of_a_month(text) or _range(text)
    return found if found and is_valid(found) else None


def _single(text: str) -> str | None:
    """Read one date, with what may stand before it."""
    rest = _ABOUT.sub("", text, count=1)
    value = _with_weekday(_LEAD.sub("", rest))
    return f"{value}~" if value and rest != text else value


def _with_weekday(text: str) -> str | None:
    """Read a date; one whose weekday is not that of its day has no reading."""
    found = _WEEKDAY.match(text)
    if not found:
        return _plain(text)
    value = _plain(text[found.end() :])
    return value if value and _falls_on(value, WEEKDAY_NUMBERS[found[1]]) else None


def _falls_on(value: str, weekday: int) -> bool:
    try:
        return date.fromisoformat(value).isoweekday() == weekday
    except ValueError:  # no such day, or a month or a year, which is on no weekday
        return False


def _plain(text: str) -> str | None:
    for pattern, build in _FORMS:
        if found := pattern.fullmatch(text):
            return build(found)
    return None


def _days_of_a_month(text: str) -> str | None:
    """Read `January 16-17, 2023`."""
    found = _AMERICAN_DAYS.fullmatch(text)
    if not found:
        return None
    month, first, last, year = found.groups()
    return f"{_day(year, _month(month), first)}/{_day(year, _month(month), last)}"


def _range(text: str) -> str | None:
    """Read `16-17 janvier 2023`, `from 30 January to 2 February 2023`, `mars et mai 2022`."""
    rest = _FROM.sub("", text)
    for joint in (_SPACED_JOINT, _TIGHT_JOINT):
        sides = joint.split(rest)
        if len(sides) == 3:
            start, end = _sides(sides[0], sides[2])
            listed = rest == text and sides[1] in {"et", "and"}
            return _joined(start, end, listed=listed) if start and end else None
    return None


def _sides(left: str, right: str) -> tuple[str | None, str | None]:
    """Read both sides; the first takes from the second the month and year that it leaves out."""
    end = _single(right)
    if not end:
        return None, None
    year, month = end[:4], _MONTH_BY_CODE.get(end[5:7], "")
    for tail in ("", f" {year}", f" {month} {year}"):
        start = _single(left + tail)
        if start and len(start) == len(end):
            return start, end
    return None, end


def _joined(start: str, end: str, *, listed: bool) -> str | None:
    """Make an interval; two dates that are only listed, and are no neighbours, make a set."""
    if not (is_valid(start) and is_valid(end)):
        return None
    if not listed:
        return f"{start}/{end}"
    last, first = parse(start).latest, parse(end).earliest
    neighbours = last and first and last + timedelta(days=1) == first
    return f"{start}/{end}" if neighbours else f"{{{start},{end}}}"


def _numeric(found: re.Match[str]) -> str | None:
    """Read two numbers before a year: one above 12 can only be the day."""
    first, second, year = found[1], found[3], found[4]
    if int(first) > 12 or int(first) == int(second):
        return _day(year, second, first)
    return _day(year, first, second) if int(second) > 12 else None


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}"


def _month(name: str) -> str:
    return f"{MONTH_NUMBERS[name]:02d}"


def _moment(found: re.Match[str]) -> str:
    return f"{found[1]}T{found[2]}{found[3] or ':00'}{(found[4] or '').upper()}"


def _part_of_year(found: re.Match[str]) -> str | None:
    """Read a quarter or a half: `T1`, `H2`, `premier trimestre`."""
    number = _ORDINALS.get(found["number"]) or int(found["number"])
    first_code, most = (33, 4) if found["unit"][0] in "tq" else (40, 2)
    return f"{found['year']}-{first_code + number - 1}" if 1 <= number <= most else None


def _any(words: Iterable[str]) -> str:
    """Return a pattern for these words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


_MONTH_BY_CODE: Final = {f"{number:02d}": name for name, number in MONTH_NUMBERS.items()}
_CENTURIES: Final = {fold(roman): number for number, roman in enumerate(ROMAN)}
_ORDINALS: Final = {
    **dict.fromkeys(("premier", "1er", "first", "1st"), 1),
    **dict.fromkeys(("deuxieme", "second", "2e", "2eme", "2nd"), 2),
    **dict.fromkeys(("troisieme", "third", "3e", "3eme", "3rd"), 3),
    **dict.fromkeys(("quatrieme", "fourth", "4e", "4eme", "4th"), 4),
}

_NAMED_MONTH: Final = rf"({_any(MONTH_NUMBERS)})\.?"
_NUMBERED_DAY: Final = r"(\d{1,2})(?:er|st|nd|rd|th)?"

_ABOUT: Final = _form(r"^(?:(?:vers|environ|autour de|around|about|circa) |ca?\.? ?(?=\d))")
_LEAD: Final = _form(
    r"^(?:(?:a|le|la|les|en|au|on|in|the) |l'"
    r"|(?:debut|milieu|mi|fin|early|mid|late|start|beginning|middle|end)[ -]"
    r"(?:(?:de|du|des|of) )?)+"
)
_WEEKDAY: Final = _form(rf"({_any(WEEKDAY_NUMBERS)}),? (?:(?:le|the) )?")
_FROM: Final = _form(r"^(?:du|de|from|entre|between) ")
_SPACED_JOINT: Final = _form(r" (-|au|a|to|et|and) ")
_TIGHT_JOINT: Final = _form(r" ?(-) ?")
_AMERICAN_DAYS: Final = _form(rf"{_NAMED_MONTH} (\d{{1,2}}) ?- ?(\d{{1,2}}),? (\d{{4}})")

_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...]] = (
    (_form(r"\d{4}"), lambda m: m[0]),
    (_form(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})"), lambda m: _day(m[1], m[3], m[4])),
    (_form(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})"), _numeric),
    (_form(r"(0?[1-9]|1[0-2])[/.](\d{4})"), lambda m: f"{m[2]}-{m[1].zfill(2)}"),
    (
        _form(rf"{_NUMBERED_DAY}(?: of)? {_NAMED_MONTH},? (\d{{4}})"),
        lambda m: _day(m[3], _month(m[2]), m[1]),
    ),
    (
        _form(rf"{_NAMED_MONTH} {_NUMBERED_DAY},? (\d{{4}})"),
        lambda m: _day(m[3], _month(m[1]), m[2]),
    ),
    (_form(rf"{_NAMED_MONTH},?(?: of| de)? (\d{{4}})"), lambda m: f"{m[2]}-{_month(m[1])}"),
    (_form(r"(?:annees|decennie) (\d{3})0"), lambda m: f"{m[1]}X"),
    # the 1900s are a decade or a century
    (_form(r"(\d{2}[1-9])0'?s"), lambda m: f"{m[1]}X"),
    (
        _form(rf"({_any(_CENTURIES)})(?:er|e|eme) siecle"),
        lambda m: f"{_CENTURIES[m[1]]:02d}XX",
    ),
    (
        _form(r"([1-9]\d?)(?:er|eme|e|st|nd|rd|th) (?:siecle|century)"),
        lambda m: f"{int(m[1]) - 1:02d}XX",
    ),
    (
        _form(rf"({_any(SEASON_CODES)})(?: of| de)? (\d{{4}})"),
        lambda m: f"{m[2]}-{SEASON_CODES[m[1]]}",
    ),
    (_form(r"(?P<unit>[tqsh])(?P<number>\d)[ /-]?(?P<year>\d{4})"), _part_of_year),
    (_form(r"(?P<year>\d{4})[ /-]?(?P<unit>[tqsh])(?P<number>\d)"), _part_of_year),
    (
        _form(
            rf"(?P<number>{_any(_ORDINALS)}) (?P<unit>trimestre|quarter|semestre|half)"
            r"(?: of| de)? (?P<year>\d{4})"
        ),
        _part_of_year,
    ),
    (
        _form(r"(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(:\d\d)?(z|[+-]\d\d:\d\d)?"),
        _moment,
    ),
)
"""How one date may be written, folded, and what it then is in EDTF; the first that fits counts."""
