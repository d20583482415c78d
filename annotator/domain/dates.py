"""Dates of the domain: the one door to EDTF values, their bounds, readings and labels.

TIMEX3 says what the words say, EDTF what can be sorted; `bounds` turns a value and the TIMEX3
modifier beside it into the first and last day that an editor can compare.
"""

from __future__ import annotations

from datetime import date

from annotator.domain.edtf import DateRefusal, Edtf, is_valid, parse
from annotator.domain.periods import third
from annotator.domain.spoken_dates import spoken

__all__ = ["DateRefusal", "Edtf", "bounds", "is_valid", "parse", "spoken", "suggestion_of"]


def suggestion_of(typed: str) -> str | None:
    """Return the EDTF value of a typed date, or None if it has no reading, or more than one.

    See `annotator.domain.typed_dates.suggestion_of`.
    """
    # Its patterns take 3 ms to compile, and the start-up of the window needs none of them.
    from annotator.domain import typed_dates

    return typed_dates.suggestion_of(typed)


def bounds(text: str, mod: str = "") -> tuple[str, str]:
    """Return the first and last day of an EDTF value as ISO dates, inclusive, empty where open.

    `mod` is a TIMEX3 modifier: `START`, `MID` and `END` narrow a value that is bounded at both
    ends to that third of it (see `annotator.domain.periods.third`); all others, `APPROX` too,
    leave it as it is. Refuses what `parse` refuses.
    """
    value = parse(text)
    first, last = value.earliest, value.latest
    if first and last:
        first, last = third(first, last, mod)
    return _iso(first), _iso(last)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
