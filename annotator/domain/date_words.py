"""Words of dates in French and English: months, weekdays, parts of a year.

Keys are folded (see `fold`), so that they meet a text whatever its case, accents and spaces.
"""

from __future__ import annotations

import unicodedata
from typing import Final

MONTHS_FR: Final = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
MONTHS_EN: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_MONTHS_FR: Final = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)
SHORT_MONTHS_EN: Final = tuple(name[:3] for name in MONTHS_EN)

_SEASONS_FR: Final = dict(enumerate(("printemps", "été", "automne", "hiver"), start=21))
_SEASONS_EN: Final = dict(enumerate(("spring", "summer", "autumn", "winter"), start=21))

PARTS_FR: Final = {
    **_SEASONS_FR,
    **dict(enumerate(("T1", "T2", "T3", "T4"), start=33)),
    **dict(enumerate(("S1", "S2"), start=40)),
}
PARTS_EN: Final = {
    **_SEASONS_EN,
    **dict(enumerate(("Q1", "Q2", "Q3", "Q4"), start=33)),
    **dict(enumerate(("H1", "H2"), start=40)),
}
"""Labels of the parts of a year, by their ISO 8601-2 code in the place of a month."""

ROMAN: Final = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"),
)
"""Numbers of centuries, from the first."""


def fold(text: str) -> str:
    """Return a text in lower case without accents, with plain dashes, apostrophes and spaces.

    Runs of spaces are one. The length may change: for comparing, never for counting.
    """
    decomposed = unicodedata.normalize("NFKD", text).translate(_PLAIN)
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.casefold().split())


_PLAIN: Final = str.maketrans(
    {"’": "'", "–": "-", "—": "-", "\u2010": "-", "\u2212": "-", "\u00ad": None}
)


def _numbered(*families: tuple[str, ...]) -> dict[str, int]:
    return {
        fold(word).rstrip("."): number
        for family in families
        for number, word in enumerate(family, start=1)
    }


MONTH_NUMBERS: Final = {
    **_numbered(MONTHS_FR, MONTHS_EN, SHORT_MONTHS_FR, SHORT_MONTHS_EN),
    "jan": 1,
    "fev": 2,
    "juill": 7,
    "sept": 9,
}
"""Folded month names and abbreviations of both languages, without their dot."""

WEEKDAY_NUMBERS: Final = _numbered(
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
"""Folded weekday names of both languages, Monday being 1 as in ISO 8601."""

SEASON_CODES: Final = {
    **{fold(name): code for code, name in _SEASONS_FR.items()},
    **{fold(name): code for code, name in _SEASONS_EN.items()},
    "fall": 23,
}
"""Folded names of the seasons, with their ISO 8601-2 code."""
