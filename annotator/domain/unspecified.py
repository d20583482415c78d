"""Unspecified digits: the real days that a pattern of digits and `X` can mean.

A year is four signs, with `-` before it if it is before year 0; a month and a day are two.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from annotator.domain.periods import Day, month_length, part_of_a_year

Ends = tuple[Day | None, Day | None]
"""First and last day, inclusive; None where nothing is known."""


def exists(year: str, month: str, day: str) -> bool:
    """Whether any day of the calendar fits."""
    return next(_fitting(year, month, day), None) is not None


def days_that_fit(year: str, month: str, day: str) -> Ends:
    """Return the first and the last day that fit; a year that is all `X` leaves both open."""
    if year.endswith("XXXX"):
        return None, None
    return (
        next(_fitting(year, month, day), None),
        next(_fitting(year, month, day, backwards=True), None),
    )


def parts_that_fit(year: str, code: int) -> Ends:
    """Return the same for a part of the year, by its code in the place of a month."""
    if year.endswith("XXXX"):
        return None, None
    first = next(_years(year, backwards=False))
    last = next(_years(year, backwards=True))
    return part_of_a_year(first, code)[0], part_of_a_year(last, code)[1]


_DIGITS: Final = "0123456789"


def _fitting(year: str, month: str, day: str, *, backwards: bool = False) -> Iterator[Day]:
    """Yield the real days that fit, in order, lazily: four `X` of a year cost nothing unused."""
    for y in _years(year, backwards=backwards):
        for m in _numbers(month, backwards=backwards):
            if not 1 <= m <= 12:
                continue
            length = month_length(y, m)
            for d in _numbers(day, backwards=backwards):
                if 1 <= d <= length:
                    yield y, m, d


def _years(year: str, *, backwards: bool) -> Iterator[int]:
    if year.startswith("-"):
        return (-number for number in _numbers(year[1:], backwards=not backwards))
    return _numbers(year, backwards=backwards)


def _numbers(pattern: str, *, backwards: bool) -> Iterator[int]:
    """Yield the numbers that fit a pattern, in order."""
    digits = _DIGITS[::-1] if backwards else _DIGITS
    return (int("".join(each)) for each in product(*(digits if c == "X" else c for c in pattern)))
