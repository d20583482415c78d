"""Findings: what in an article does not fit together, as a reason for a flag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.domain.review import FlagReason
from annotator.domain.text import Span


class Inconsistency(StrEnum):
    """What does not fit; behind each the params that its sentence needs.

    All params are words as the article writes them, or plain numbers with a point.
    """

    SUM = "sum_is_off"
    """`parts` come to `sum`, the article says `said`."""
    PARTS = "parts_exceed_whole"
    """`parts` come to `sum`, more than the whole, `said`."""
    CHANGE = "change_is_off"
    """From `first` to `last` is a change of `right` %, the article says `said`."""
    POINTS = "percent_for_points"
    """From `first` to `last` are `said` points, or `right` %: the article says `said` %."""
    NUMBER = "number_changes"
    """`one` here, `other` there, seemingly of the same."""
    SCALE = "scale_changes"
    """`one` here, `other` there: millions and milliards."""
    BILLION = "billion_in_french"
    """`said` in a French text: a billion is a milliard in English."""
    NAME = "name_two_ways"
    """`one` here, `other` there."""
    TITLE = "title_two_ways"
    """`name` is `one` here, `other` there."""
    AGE = "age_against_birth"
    """`name`, `age` years old, but born in `born`, would be `right`."""
    AGE_CHANGES = "age_changes"
    """`name` is `one` years old here, `other` there."""
    WEEKDAY = "weekday_contradicts"
    """`said` is not the day of the week of `date`, which falls on `right` (Monday is 1)."""
    QUOTE = "quote_differs"
    """The article prints `printed`, the source says `cited`."""
    SOURCE_AGE = "source_before_event"
    """The source is of `source`, the event of `event`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; it never decides, and may be right as it stands.

    `spans` are places in the text, in code points: the first is where a flag goes, the others are
    what it does not fit with.
    """

    reason: FlagReason
    code: Inconsistency
    spans: tuple[Span, ...]
    params: Mapping[str, str] = field(default_factory=dict)
