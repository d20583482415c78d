"""Labels of dates: an EDTF value in a few words of French or English.

Labels are for reading, never for storing; what has no short name is shown as its EDTF text.
"""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.date_words import (
    MONTHS_EN,
    MONTHS_FR,
    PARTS_EN,
    PARTS_FR,
    ROMAN,
    SHORT_MONTHS_EN,
    SHORT_MONTHS_FR,
)
from annotator.domain.edtf import is_valid


def spoken(edtf: str, lang: str) -> str:
    """Return a short label, such as `17 janv. 2023`; French for a `fr` tag, English otherwise.

    `16–17 Jan 2023`, `June 2022`, `1980s`, `about 1850`, `2020 – …`. A text that is no EDTF value
    comes back as it is.
    """
    if not is_valid(edtf):
        return edtf
    french = lang.lower().startswith("fr")
    if "/" not in edtf:
        return _label(edtf, french=french) or edtf
    start, end = (_END_SIGNS.get(each) or _label(each, french=french) for each in edtf.split("/"))
    return _joined(start, end) if start and end else edtf


_END_SIGNS: Final = {"..": "…", "": "?"}
_DATE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d).*)?)?)?", re.ASCII
)
_DECADE: Final = re.compile(r"\d{3}X", re.ASCII)
_CENTURY: Final = re.compile(r"\d\dXX", re.ASCII)


def _label(edtf: str, *, french: bool) -> str:
    """Return the label of one date, empty where it has none."""
    plain = edtf.rstrip("?~%")
    label = _plain_label(plain, french=french)
    if not label or plain == edtf:
        return label
    if edtf[-1] in "~%":
        label = f"{'vers' if french else 'about'} {label}"
    if edtf[-1] in "?%":
        label += "\u202f?" if french else "?"
    return label


def _plain_label(edtf: str, *, french: bool) -> str:
    if found := _DATE.fullmatch(edtf):
        return _calendar_label(found.groupdict(), french=french)
    if _DECADE.fullmatch(edtf):
        return f"années {edtf[:3]}0" if french else f"{edtf[:3]}0s"
    if _CENTURY.fullmatch(edtf) and int(edtf[:2]) < len(ROMAN):
        return _century(int(edtf[:2]) + 1, french=french)
    return ""


def _calendar_label(parts: dict[str, str | None], *, french: bool) -> str:
    year, month, day, time = (parts[name] for name in ("year", "month", "day", "time"))
    if month is None:
        return str(year)
    number = int(month)
    if number > 12:
        name = (PARTS_FR if french else PARTS_EN).get(number)
        return f"{name} {year}" if name else ""
    if day is None:
        return f"{(MONTHS_FR if french else MONTHS_EN)[number - 1]} {year}"
    short = (SHORT_MONTHS_FR if french else SHORT_MONTHS_EN)[number - 1]
    first = "1er" if french and day == "01" else str(int(day))
    return f"{first} {short} {year}" + (f", {time}" if time else "")


def _century(number: int, *, french: bool) -> str:
    if french:
        return f"{ROMAN[number - 1]}{'er' if number == 1 else 'e'} siècle"
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century"


def _joined(start: str, end: str) -> str:
    """Join two labels and say what they share once: `16–17 Jan 2023`, `30 Jan – 2 Feb 2023`."""
    left, right = start.split(), end.split()
    shared = 0
    while shared < min(len(left), len(right)) - 1 and left[-1 - shared] == right[-1 - shared]:
        shared += 1
    left = left[: len(left) - shared]
    single = len(left) == len(right) - shared == 1
    dash = "–" if single and not {start, end} & set(_END_SIGNS.values()) else " – "
    return f"{' '.join(left)}{dash}{end}"
