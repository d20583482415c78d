"""English words of dates, folded: lower case."""

from __future__ import annotations

from typing import Final

from annotator.domain.date_words import MONTHS_EN
from annotator.suggest.dates_patterns import Lexicon
from annotator.suggest.dates_values import FUTURE, PAST, PRESENT, Unit

_WEEKDAYS: Final = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_SMALL: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_CENTURIES: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)


def _both(names: dict[str, Unit]) -> dict[str, Unit]:
    """Return names of units with their plurals."""
    return {**names, **{f"{name}s": unit for name, unit in names.items()}}


ENGLISH: Final = Lexicon(
    lang="en",
    months={name.lower(): number for number, name in enumerate(MONTHS_EN, start=1)},
    short_months={
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
    weekdays={name: number for number, name in enumerate(_WEEKDAYS, start=1)},
    units={
        **_both(
            {
                "second": Unit.SECOND,
                "minute": Unit.MINUTE,
                "hour": Unit.HOUR,
                "day": Unit.DAY,
                "week": Unit.WEEK,
                "weekend": Unit.WEEKEND,
                "month": Unit.MONTH,
                "quarter": Unit.QUARTER,
                "year": Unit.YEAR,
                "decade": Unit.DECADE,
                "fortnight": Unit.PAIR,
            }
        ),
        "century": Unit.CENTURY,
        "centuries": Unit.CENTURY,
    },
    numbers={
        **{name: number for number, name in enumerate(_SMALL, start=1)},
        "a": 1,
        "an": 1,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
        "hundred": 100,
        "thousand": 1000,
    },
    ordinals={
        **{word: number for number, word in enumerate(_CENTURIES[:4], start=1)},
        "1st": 1,
        "2nd": 2,
        "3rd": 3,
        "4th": 4,
        "final": 9,
        "last": 9,
    },
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    centuries={word: number for number, word in enumerate(_CENTURIES)},
    directions={
        **dict.fromkeys(("last", "past", "previous", "preceding"), PAST),
        **dict.fromkeys(("next", "coming", "following", "upcoming"), FUTURE),
        **dict.fromkeys(("this", "current"), PRESENT),
    },
    days={"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0},
    ordinal_endings=("st", "nd", "rd", "th"),
    categories={
        "AND": ("and",),
        "ONE": ("one",),
        "DASH": ("-", "–", "—"),
        "SINGLE": ("week", "weekend", "month", "quarter", "year", "decade", "century"),
        "LASTNEXT": ("last", "next", "this", "past", "coming"),
        "PASTNEXT": ("last", "past", "previous", "preceding", "next", "coming", "following"),
        "DAYPART": ("morning", "afternoon", "evening", "night"),
        "WEEKDAYS": tuple(f"{name}s" for name in _WEEKDAYS),
        "SHORTDAY": ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
        "EVERY": ("every", "each"),
        "SOME": ("few", "several", "recent"),
        "TENS": ("dozen", "couple"),
        "DECADES": (
            *("twenties", "thirties", "forties", "fifties", "sixties"),
            *("seventies", "eighties", "nineties"),
        ),
    },
)
