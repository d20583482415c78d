"""Where days stand on a line: evenly, or closer together the further they are from a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import copysign, log1p
from typing import Final

_YEAR: Final = 365.25
_EVEN: Final = 8 * _YEAR
"""Over so many days the line is even; over more, what is far away stands closer together."""
_UNIT: Final = 90.0
"""Within so many days of the middle an uneven line is nearly even."""
_MARGIN: Final = 0.02


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A line from `first` to `last`, on which `middle` is the day that the article is of."""

    first: date
    last: date
    middle: date

    @property
    def is_even(self) -> bool:
        """Whether a day is as wide here as there."""
        return (self.last - self.first).days <= _EVEN

    def place(self, day: date) -> float:
        """Return where a day stands, from 0 at the left to 1 at the right."""
        low, high, at = self._mapped(self.first), self._mapped(self.last), self._mapped(day)
        share = (at - low) / (high - low) if high > low else 0.5
        return _MARGIN + share * (1 - 2 * _MARGIN)

    def ticks(self, most: int) -> list[date]:
        """Return the firsts of years, or of months in a short time, at most so many."""
        years = range(self.first.year, self.last.year + 2)
        found = [date(year, 1, 1) for year in years if year <= date.max.year]
        found = [each for each in found if self.first <= each <= self.last]
        if len(found) < 2:
            found = [each for each in self._months() if self.first <= each <= self.last]
        return self._thinned(found, most)

    def _mapped(self, day: date) -> float:
        days = float((day - self.middle).days)
        return days if self.is_even else copysign(log1p(abs(days) / _UNIT), days)

    def _months(self) -> Iterable[date]:
        for year in range(self.first.year, self.last.year + 1):
            for month in range(1, 13):
                yield date(year, month, 1)

    def _thinned(self, days: list[date], most: int) -> list[date]:
        """Leave out what would stand too close to its neighbour, the last ones first to stay."""
        kept: list[date] = []
        for each in reversed(days):
            if not kept or self.place(kept[-1]) - self.place(each) >= 1 / max(most, 1):
                kept.append(each)
        return kept[::-1]


def scale_over(days: Iterable[date], middle: date | None) -> TimeScale | None:
    """Return the line that holds some days and the middle; none without any day."""
    known = [*days, *([middle] if middle else [])]
    if not known:
        return None
    return TimeScale(min(known), max(known), middle or max(known))


def day_of(iso: str) -> date | None:
    """Return the day of an ISO date; none for an empty one, or one of no calendar year."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
