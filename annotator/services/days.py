"""Days as people type them into a field that takes ISO dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from annotator.domain.date_words import WEEKDAY_NUMBERS, fold
from annotator.domain.dates import suggestion_of
from annotator.domain.refusal import Refusal

_WEEK: Final = 7
_NEAR: Final = {"today": 0, "aujourd'hui": 0, "tomorrow": 1, "demain": 1, "apres-demain": 2}
"""How many days from today words mean, folded."""


def iso_day(typed: str) -> str:
    """Return the day as `2023-01-17`, empty for nothing; else refuse it (`date_not_iso`)."""
    day = typed.strip()
    if not day:
        return ""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise Refusal("date_not_iso", date=day) from None


def coming_day(typed: str, today: date) -> str:
    """Return the ISO date that is meant by what was typed, empty for nothing.

    A day may be typed in numbers or in words, French or English. Without a year it is the next
    such day, today's among them, and so is a weekday; `demain` and `tomorrow` are known too.
    Refused: `date_not_iso`.
    """
    words = fold(typed)
    if not words:
        return ""
    if words in _NEAR:
        return (today + timedelta(days=_NEAR[words])).isoformat()
    if words in WEEKDAY_NUMBERS:
        ahead = (WEEKDAY_NUMBERS[words] - today.isoweekday()) % _WEEK
        return (today + timedelta(days=ahead)).isoformat()
    return iso_day(suggestion_of(typed) or _next_of_the_year(typed, today) or typed)


def _next_of_the_year(typed: str, today: date) -> str:
    """Return the next day of a month that was typed without a year; empty when it is none."""
    for year in (today.year, today.year + 1):
        found = suggestion_of(f"{typed.strip()} {year}") or ""
        if len(found) == len("2023-01-17") and found >= today.isoformat():
            return found
    return ""
