"""Building: what a rule has matched, as the value that its words say."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from annotator.domain.annotation import TimexMod
from annotator.suggest.dates_patterns import Build, Match
from annotator.suggest.dates_values import FUTURE, PAST, PRESENT, Form, Said, Unit

_DECADE_WORDS: Final = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_TENS: Final = {
    "dizaine": 10,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "dozen": 12,
    "couple": 2,
}
_PARTS: Final = {
    "debut": TimexMod.START,
    "early": TimexMod.START,
    "beginning": TimexMod.START,
    "start": TimexMod.START,
    "mi": TimexMod.MID,
    "milieu": TimexMod.MID,
    "mid": TimexMod.MID,
    "middle": TimexMod.MID,
    "fin": TimexMod.END,
    "late": TimexMod.END,
    "end": TimexMod.END,
}
_SHORT_YEARS_FROM: Final = 1970


def part_of(word: str) -> TimexMod:
    """Return the third of a period that a word means: `fin`, `early`."""
    return _PARTS.get(word, TimexMod.NONE)


def whole_year(two_digits: int) -> int:
    """Return the year from 1970 to 2069 that two digits mean."""
    century = 1900 if two_digits >= _SHORT_YEARS_FROM % 100 else 2000
    return century + two_digits


def _month(match: Match, name: str) -> int:
    word = match.word(name)
    return match.lexicon.months.get(word) or match.lexicon.short_months.get(word, 0)


def _towards(match: Match) -> int:
    return match.lexicon.directions.get(match.word("t"), 0)


def day(match: Match) -> Said:
    """Build a day of a month, with or without weekday, year and clock: `mardi 17 janvier 2023`."""
    return Said(
        Form.DAY,
        year=match.figure("y"),
        month=_month(match, "m"),
        day=match.figure("d"),
        weekday=match.lexicon.weekdays.get(match.word("w"), 0),
        towards=_towards(match),
    )


def days(match: Match) -> Said:
    """Build several days of one month: `du 3 au 5 mai`, `16-17 January 2023`."""
    end = replace(
        day(match),
        day=match.figure("e"),
        weekday=match.lexicon.weekdays.get(match.word("v"), 0),
    )
    return replace(day(match), to=end, listed=match.has("l") and not match.has("f"))


def days_in_a_row(match: Match) -> Said | None:
    """Build three days, one after the other: `les 12, 13 et 14 mai`."""
    first, middle, last = (match.figure(name) for name in "die")
    return days(match) if (middle, last) == (first + 1, first + 2) else None


def numbered_weekday(match: Match) -> Said:
    """Build a weekday with the number of its day only: `lundi 16`."""
    return day(match)


def month(match: Match) -> Said:
    """Build a month, with or without a year."""
    return Said(
        Form.MONTH, year=match.figure("y"), month=_month(match, "m"), towards=_towards(match)
    )


def month_of_a_near_year(match: Match) -> Said:
    """Build a month of last, this or next year; `code` says how many years it is away."""
    towards = 0 if match.has("p") else _towards(match)
    code = towards if towards in {PAST, FUTURE} else 0
    return Said(Form.MONTH, month=_month(match, "m"), code=code, towards=PRESENT)


def day_of_a_near_year(match: Match) -> Said:
    """Build a day of last, this or next year: `5 mai de l'an dernier`; `code` as for a month."""
    return replace(month_of_a_near_year(match), form=Form.DAY, day=match.figure("d"))


def year(match: Match) -> Said:
    """Build a year in four digits."""
    return Said(Form.YEAR, year=match.figure("y"))


def years(match: Match) -> Said | None:
    """Build two years in a row: `2021-2022`, `2021/22`; None where they do not follow."""
    first, second = match.figure("y"), match.figure("z")
    if second < 100:
        second += first // 100 * 100
    if not first < second < first + 200:
        return None
    return Said(Form.YEAR, year=first, to=Said(Form.YEAR, year=second))


def seasons(match: Match) -> Said | None:
    """Build a season over two years, which belongs to the first: `l'hiver 2021-2022`."""
    span = years(match)
    return replace(season(match), year=span.year) if span and span.to else None


def weekday(match: Match) -> Said:
    """Build a weekday alone, or last or next."""
    towards = PRESENT if match.has("p") else _towards(match)
    return Said(Form.WEEKDAY, weekday=match.lexicon.weekdays[match.word("w")], towards=towards)


def near_day(match: Match) -> Said:
    """Build a day named by its distance: `hier`, `tomorrow morning`."""
    return Said(Form.NEAR_DAY, code=match.lexicon.days[match.word("d")])


def day_away(distance: int) -> Build:
    """Return what builds a day at a distance from publication."""
    return lambda _: Said(Form.NEAR_DAY, code=distance)


def near_unit(match: Match) -> Said:
    """Build a period next to the present one: `la semaine dernière`, `this year`."""
    unit = Unit.WEEKEND if match.has("e") else match.lexicon.units[match.word("u")]
    towards = PRESENT if match.has("p") else _towards(match) or PRESENT
    return Said(Form.NEAR_UNIT, unit=unit, towards=towards, mod=part_of(match.word("f")))


def season(match: Match) -> Said:
    """Build a season, with a year or near: `été 2022`, `last summer`."""
    towards = PRESENT if match.has("p") else _towards(match)
    return Said(
        Form.SPELT_PART,
        code=match.lexicon.seasons[match.word("s")],
        year=match.figure("y"),
        towards=towards,
        mod=part_of(match.word("f")),
    )


def part_of_year(match: Match) -> Said | None:
    """Build a quarter or a half: `T1 2022`, `first half of last year`."""
    number = match.figure("q") or match.lexicon.ordinals.get(match.word("o"), 0)
    halves = match.word("u")[0] in "sh"
    most, first = (2, 40) if halves else (4, 33)
    number = most if number == 9 else number
    if not 1 <= number <= most:
        return None
    towards = PRESENT if match.has("p") else _towards(match)
    return Said(Form.SPELT_PART, code=first + number - 1, year=match.figure("y"), towards=towards)


def decade(match: Match) -> Said | None:
    """Build ten years: `années 1980`, `'80s`, `the eighties`; None for a year inside one."""
    number = match.figure("y") or _DECADE_WORDS.get(match.word("c"), 0) * 10
    number = number or (match.count("n") if match.has("n") else 0)
    if number % 10 or (number >= 100 and number < 1000) or (not number and not match.has("y")):
        return None
    if number < 100:
        number += 1900 if number >= 30 else 2000
    return Said(Form.DECADE, code=number // 10, mod=part_of(match.word("f")))


def decades(match: Match) -> Said | None:
    """Build two decades: `les années 1970-1980`."""
    first, last = match.figure("y"), match.figure("z")
    if first % 10 or last % 10 or not first < last:
        return None
    return Said(Form.DECADE, code=first // 10, to=Said(Form.DECADE, code=last // 10))


def century(match: Match) -> Said | None:
    """Build a hundred years: `XIXe siècle`, `20th century`."""
    number = match.figure("c") - 1 if match.figure("c") else None
    if number is None:
        number = match.lexicon.centuries[match.word("c")]
    return Said(Form.CENTURY, code=number) if number <= 21 else None


def centuries(match: Match) -> Said | None:
    """Build two centuries: `XVIIIe et XIXe siècles`."""
    first, last = match.lexicon.centuries[match.word("c")], match.lexicon.centuries[match.word("k")]
    if not first < last:
        return None
    return Said(Form.CENTURY, code=first, to=Said(Form.CENTURY, code=last))


def _halves(match: Match) -> int:
    tens = _TENS.get(match.word("x"))
    count = tens if tens else match.count("n") if match.has("n") else 0
    return count * 2 + (1 if match.has("h") else 0)


def shifted(towards: int) -> Build:
    """Return what builds a time so many units ago, or ahead."""

    def build(match: Match) -> Said:
        unit = match.lexicon.units[match.word("u")]
        if match.has("v"):
            return Said(Form.VAGUE, unit=unit, towards=towards)
        mods = {"g": TimexMod.BEFORE, "l": TimexMod.AFTER, "a": TimexMod.APPROX}
        mod = next((value for name, value in mods.items() if match.has(name)), TimexMod.NONE)
        if match.has("x"):
            mod = TimexMod.APPROX
        return Said(Form.SHIFT, unit=unit, amount=_halves(match), towards=towards, mod=mod)

    return build


def window(match: Match) -> Said:
    """Build a stretch up to publication, or from it: `the next two weeks`."""
    towards = FUTURE if _towards(match) == FUTURE else PAST
    unit = match.lexicon.units[match.word("u")]
    return Said(Form.WINDOW, unit=unit, amount=_halves(match), towards=towards)


def duration(match: Match) -> Said | None:
    """Build a length of time: `deux ans et demi`, `twenty years`."""
    amount = _halves(match)
    unit = match.lexicon.units[match.word("u")]
    return Said(Form.DURATION, unit=unit, amount=amount) if amount else None


def vague_duration(match: Match) -> Said:
    """Build a length of time without a number: `quelques semaines`, `several years`."""
    return Said(Form.DURATION, unit=match.lexicon.units[match.word("u")])


def clock(match: Match) -> Said | None:
    """Build a time of day: `14h30`, `2:30 p.m.`, `noon`; None for what no clock shows."""
    hour, minute, second = match.figure("h"), match.figure("i"), match.figure("s")
    half = match.word("f")[:1]
    if (half and not 1 <= hour <= 12) or hour > 24 or (hour == 24 and minute):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    text = f"{hour % 24:02d}:{minute:02d}" + (f":{second:02d}" if match.has("s") else "")
    return Said(Form.CLOCK, clock=text + ("Z" if match.has("z") else ""))


def named_clock(match: Match) -> Said:
    """Build noon and midnight."""
    return Said(Form.CLOCK, clock="12:00" if match.word("c") in {"midi", "noon"} else "00:00")


def every_unit(match: Match) -> Said:
    """Build what comes again: `chaque année`, `every two weeks`."""
    count = max(match.count("n") if match.has("n") else 1, 1)
    return Said(Form.SET, value=length(match.lexicon.units[match.word("u")], count * 2))


def every_weekday(match: Match) -> Said:
    """Build a weekday that comes again: `tous les lundis`, `every Monday`."""
    word = match.word("w")
    number = match.lexicon.weekdays.get(word) or match.lexicon.weekdays[word.removesuffix("s")]
    return Said(Form.SET, value=f"XXXX-WXX-{number}")


def every_weekend(_: Match) -> Said:
    """Build weekends that come again."""
    return Said(Form.SET, value="XXXX-WXX-WE")


def every_date(match: Match) -> Said:
    """Build a month, a day of one or a season that comes again: `every May`."""
    if match.has("s"):
        name = SEASON_VALUES[match.lexicon.seasons[match.word("s")]]
        return Said(Form.SET, value=f"XXXX-{name}")
    day_part = f"-{match.figure('d'):02d}" if match.has("d") else ""
    return Said(Form.SET, value=f"XXXX-{_month(match, 'm'):02d}{day_part}")


def figures(order: str) -> Build:
    """Return what builds a date in figures: `order` names year, month and day as they stand.

    The figures are `y`, `a` and `b`. Where the first two could be swapped, `swapped` says so.
    """

    def build(match: Match) -> Said | None:
        values = dict(zip(order, (match.figure("a"), match.figure("b")), strict=True))
        written = match.word("y")
        short = len(written) < 4
        if len(written) == 1:
            return None
        found = Said(
            Form.DAY,
            year=whole_year(int(written)) if short else int(written),
            month=values["m"],
            day=values["d"],
            swapped=values["m"] <= 12 and values["d"] <= 12 and values["m"] != values["d"],
            short_year=short,
        )
        if found.month > 12:
            found = replace(found, month=found.day, day=found.month)
        return found if 1 <= found.month <= 12 and found.day else None

    return build


def iso_day(match: Match) -> Said | None:
    """Build a day as ISO 8601 writes it, with or without a time."""
    found = figures("md")(match)
    if not found or found.month != match.figure("a"):
        return None
    if not match.has("h"):
        return replace(found, swapped=False)
    said = clock(match)
    return replace(found, swapped=False, clock=said.clock) if said else None


def figures_of_a_month(match: Match) -> Said:
    """Build a month in figures: `01/2023`."""
    return Said(Form.MONTH, year=match.figure("y"), month=match.figure("a"))


def day_and_month(order: str) -> Build:
    """Return what builds a day in two figures, the year left out: `le 17/01`."""

    def build(match: Match) -> Said | None:
        values = dict(zip(order, (match.figure("a"), match.figure("b")), strict=True))
        if values["m"] > 12:
            return None
        swapped = values["d"] <= 12 and values["d"] != values["m"]
        return Said(Form.DAY, month=values["m"], day=values["d"], swapped=swapped)

    return build


def before_christ(match: Match) -> Said:
    """Build a year or a century before our era."""
    if match.has("c"):
        return Said(Form.CENTURY, code=-match.lexicon.centuries[match.word("c")] - 1)
    return Said(Form.YEAR, year=-match.figure("y"))


SEASON_VALUES: Final = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


def length(unit: Unit, halves: int) -> str:
    """Return a TIMEX3 duration; `halves` counts half units, and 0 is a number nobody knows."""
    times = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H"}
    if unit is Unit.HOUR and halves % 2:
        return f"PT{halves * 30}M"
    if unit in times:
        return f"PT{_number(halves)}{times[unit]}"
    for part, factor, smaller in _SMALLER:
        if unit is part and (halves % 2 or part in {Unit.PAIR, Unit.HALF}):
            return length(smaller, halves * factor) if halves else f"PX{smaller.value}"
    return f"P{_number(halves)}{unit.value}"


def _number(halves: int) -> str:
    if not halves:
        return "X"
    return str(halves // 2) if halves % 2 == 0 else f"{halves // 2}.5"


_SMALLER: Final = (
    (Unit.YEAR, 12, Unit.MONTH),
    (Unit.HALF, 6, Unit.MONTH),
    (Unit.PAIR, 2, Unit.WEEK),
    (Unit.CENTURY, 10, Unit.DECADE),
    (Unit.DECADE, 10, Unit.YEAR),
    (Unit.DAY, 24, Unit.HOUR),
)
