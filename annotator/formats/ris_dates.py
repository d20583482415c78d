"""Dates of RIS, `2023/01/17/in words`, to and from those of CSL-JSON."""

from __future__ import annotations

import re
from typing import Final

from annotator.formats.csl_dates import Dated, day_parts, read_iso

_SLASHED: Final = re.compile(r"(-?\d{1,4})?/(\d{1,2})?(?:/(\d{1,2})?(?:/(.*))?)?", re.ASCII)
_SEASONS: Final = ("", "Spring", "Summer", "Autumn", "Winter")


def ris_date(told: Dated) -> str:
    """Return a date with its slashes; of two dates the first, and a season or words at the end."""
    if not told.begin:
        return f"///{told.words}" if told.words else ""
    year, *rest = told.begin
    months = [f"{part:02d}" for part in rest]
    places = [f"{year:04d}", *months, "", ""][:3]
    return "/".join((*places, told.words or _SEASONS[told.season]))


def read_ris_date(text: str) -> Dated:
    """Return the date of a field: slashed, ISO, or a bare year; all else stays in words."""
    words = " ".join(text.split())
    found = _SLASHED.fullmatch(words)
    if found is None:
        return read_iso(words)
    year, month, day, other = found.groups()
    numbers = [int(part) for part in (year, month, day) if part]
    begin = day_parts(numbers) if year and (month or not day) else ()
    told = (other or "").strip()
    if not begin:
        return Dated(words=told or words.strip("/ "))
    season = _season(told)
    return Dated(begin, (), season, words="" if season else told)


def _season(told: str) -> int:
    lowered = told.casefold().replace("fall", "autumn")
    return next((at for at, word in enumerate(_SEASONS) if word and word.casefold() == lowered), 0)
