"""Dates of CSL-JSON: read from what files write, and told as ISO and EDTF write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

_ISO: Final = re.compile(
    r"(?P<year>-?\d{4})(?:[-/](?P<month>\d\d?)(?:[-/](?P<day>\d\d?))?)?(?P<circa>[~?%])?", re.ASCII
)
_TIME: Final = re.compile(r"T\d\d:.*$")
_NUMBER: Final = re.compile(r"-?\d{1,4}", re.ASCII)
_SEASONS: Final = {21: 1, 22: 2, 23: 3, 24: 4}

Parts = tuple[int, ...]


class Dated(NamedTuple):
    """A date of an item: a day, month or year, or two of them; or only words.

    `begin` and `end` are a year, or year and month, or all three; empty for none. A year before 1
    is 0 or negative. `season` is 1 (spring) to 4, or 0.
    """

    begin: Parts = ()
    end: Parts = ()
    season: int = 0
    circa: bool = False
    words: str = ""

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.begin or self.words)

    def item(self) -> dict[str, object]:
        """Return the CSL-JSON object; one that says nothing is empty."""
        made: dict[str, object] = {}
        if self.begin:
            made["date-parts"] = [list(each) for each in (self.begin, self.end) if each]
        if self.season:
            made["season"] = self.season
        if self.circa:
            made["circa"] = True
        if self.words:
            made["literal"] = self.words
        return made


def dated(value: Mapping[str, object]) -> Dated:
    """Return the date of a CSL-JSON object, whose parts may be strings.

    Parts that make no date are told in words, as is what the object says in `raw`.
    """
    words = str(value.get("literal") or value.get("raw") or "")
    circa = _is_true(value.get("circa"))
    season = _season(value.get("season"))
    dates = value.get("date-parts")
    given = [each for each in map(_known, dates) if each] if isinstance(dates, list) else []
    read = [_parts(each) for each in given[:2]]
    if not read:
        return Dated(words=words, circa=circa and bool(words))
    if not all(read):
        told = " – ".join("-".join(map(str, each)) for each in given[:2])
        return Dated(words=words or told, circa=circa)
    begin, found = _without_season(read[0])
    end = read[1] if len(read) > 1 else ()
    return Dated(begin, end, season or found, circa, words)


def read_iso(text: str) -> Dated:
    """Return the date of `2023-01-17`, `2023-01`, `2023`, `2023-21`, two with a slash, `2023~`.

    A time after a day is passed over. What is nothing of the kind is kept in words.
    """
    words = " ".join(text.split())
    sides = [_side(side) for side in _TIME.sub("", words).split("/")]
    if len(sides) == 3:
        # 2023/01/17 is one date, and no interval.
        sides = [_side(_TIME.sub("", words).replace("/", "-"))]
    known = [side for side in sides if side is not None]
    if not known or len(known) < len(sides) or len(sides) > 2 or not known[0].begin:
        return Dated(words=words)
    first, last = known[0], known[-1]
    if len(known) == 1:
        return first
    return first._replace(end=last.begin, circa=first.circa or last.circa)


def edtf(told: Dated) -> str:
    """Return a date as EDTF, empty where it is only words: `2023-01-17`, `2023-21`, `1850~`."""
    if not told.begin:
        return ""
    begin = (told.begin[0], 20 + told.season) if told.season else told.begin
    mark = "~" if told.circa else ""
    sides = [_told(begin) + mark, *([_told(told.end) + mark] if told.end else [])]
    return "/".join(sides)


def day_parts(numbers: Sequence[int]) -> Parts:
    """Return the parts as far as they make a date: none for a 13th month or a 30 February."""
    parts = tuple(numbers[:3])
    if not parts or not all(parts[1:]):
        return ()
    year = parts[0] if 1 <= parts[0] <= 9999 else 2000
    try:
        date(*(year, *parts[1:], 1, 1)[:3])
    except ValueError:
        return ()
    return parts


def _side(text: str) -> Dated | None:
    if text in {"", ".."}:
        return Dated()
    found = _ISO.fullmatch(text.strip())
    if found is None:
        return None
    numbers = [int(part) for part in found.group("year", "month", "day") if part]
    parts, season = _without_season(_parts(numbers))
    return Dated(parts, (), season, found["circa"] is not None) if parts else None


def _known(parts: object) -> list[object]:
    """Return the parts of one date that are given: registries write `[[null]]` for no date."""
    return [part for part in parts if part not in {None, ""}] if isinstance(parts, list) else []


def _parts(parts: Sequence[object]) -> Parts:
    words = [str(int(part) if isinstance(part, float) else part).strip() for part in parts]
    if not words or not all(map(_NUMBER.fullmatch, words)):
        return ()
    numbers = [int(word) for word in words]
    if len(numbers) == 2 and numbers[1] in _SEASONS:
        return tuple(numbers)
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return day_parts(numbers)


def _without_season(parts: Parts) -> tuple[Parts, int]:
    season = _SEASONS.get(parts[1], 0) if len(parts) == 2 else 0
    return (parts[:1], season) if season else (parts, 0)


def _season(value: object) -> int:
    word = str(value).strip()
    return int(word) if word in {"1", "2", "3", "4"} else 0


def _is_true(value: object) -> bool:
    return bool(value) and str(value).strip().lower() not in {"", "0", "false"}


def _told(parts: Parts) -> str:
    sign = "-" if parts[0] < 0 else ""
    year = f"{sign}{abs(parts[0]):04d}"
    return "-".join((year, *(f"{part:02d}" for part in parts[1:])))
