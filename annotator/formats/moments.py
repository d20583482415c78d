"""Days and times as files write them, made sure of before they are stored."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_UTC: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", re.ASCII)


def day(text: str) -> str:
    """Return the day, `2023-01-17` and nothing else; ValueError for what is none."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    date.fromisoformat(text)
    return text


def moment(text: str) -> str:
    """Return the moment in UTC, as it is if it ends in `Z`; ValueError for what is none.

    A time with another offset is converted; one without is refused, for it could be anywhere.
    """
    read = datetime.fromisoformat(text)
    if _UTC.fullmatch(text):
        return text
    if read.tzinfo is None:
        raise ValueError(text)
    try:
        converted = read.astimezone(UTC)
    except OverflowError:
        raise ValueError(text) from None
    return converted.isoformat(timespec="milliseconds").replace("+00:00", "Z")
