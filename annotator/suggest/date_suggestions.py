"""Dates as suggestions: what `annotator.suggest.dates` finds, in the shape of every suggestion."""

from __future__ import annotations

from typing import Final

from annotator.domain.text import Span
from annotator.suggest import dates
from annotator.suggest.dates_values import FoundDate
from annotator.suggest.suggestion import Reason, Suggestion, Topic

RECOGNISER: Final = dates.RECOGNISER


def recognise(
    text: str, lang: str, published_on: str = "", within: Span | None = None
) -> list[Suggestion]:
    """Return the dates of a text in order; none overlaps another. See `dates.recognise`.

    `details` are `timex`, `timex_type`, `mod`, `edtf`, `earliest`, `latest`, `resolution`,
    `alternatives`, the EDTF values of the other readings, the likeliest first, and `weekday`, the
    one that the words name beside a day (Monday is 1), else 0. The subtype is the TIMEX3 type in
    lower case.
    """
    return [suggestion_of(text, each) for each in dates.recognise(text, lang, published_on, within)]


def suggestion_of(text: str, found: FoundDate) -> Suggestion:
    """Return a date that stands in this text as a suggestion."""
    quote = text[found.span.start : found.span.end]
    return Suggestion(
        Topic.DATE,
        found.span,
        quote,
        found.confidence,
        RECOGNISER,
        found.timex_type.value.lower(),
        tuple(Reason(each.value) for each in found.reasons),
        {
            "timex": found.timex_value,
            "timex_type": found.timex_type.value,
            "mod": found.timex_mod.value,
            "edtf": found.edtf,
            "earliest": found.earliest,
            "latest": found.latest,
            "resolution": found.resolution.value,
            "alternatives": list(found.alternatives),
            "weekday": found.weekday,
        },
    )
