"""Consistency of an article with itself: numbers, names, titles, ages, weekdays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Final

from annotator.domain.review import FlagReason
from annotator.domain.sentences import sentences
from annotator.suggest.consistency_ages import ages
from annotator.suggest.consistency_names import names_two_ways, titles_two_ways
from annotator.suggest.consistency_numbers import Mention, billions, changing, mentions
from annotator.suggest.consistency_sums import sums
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.quantities import quantities
from annotator.suggest.suggestion import Suggestion

LONGEST: Final = 2_000
"""A longer sentence is no sentence; it is left alone."""

_MOST: Final = 40
"""A sentence with more numbers is a table."""


def findings(
    text: str,
    lang: str,
    published_on: str,
    names: Sequence[Suggestion],
    dates: Sequence[Suggestion],
) -> list[Finding]:
    """Return what does not fit together, in order of its places, each place and code once.

    `names` and `dates` are what recognisers found in this text, in order. The time is linear in
    the text.
    """
    found = chain(
        _numbers(text, is_french=lang.lower().startswith("fr")),
        names_two_ways(names),
        titles_two_ways(names),
        ages(text, names, published_on),
        weekdays(dates),
    )
    once = {(each.code, each.spans): each for each in found}
    return sorted(once.values(), key=lambda each: (each.spans[0].start, each.code))


def weekdays(dates: Sequence[Suggestion]) -> Iterator[Finding]:
    """Yield the dates that do not fall on the day of the week which they are given."""
    for each in dates:
        said, day = each.details.get("weekday"), str(each.details.get("earliest", ""))
        if not said or not day or day != each.details.get("latest"):
            continue
        right = date.fromisoformat(day).isoweekday()
        if right != said:
            params = {"said": str(said), "right": str(right), "date": day}
            yield Finding(FlagReason.DATE, Inconsistency.WEEKDAY, (each.span,), params)


def _numbers(text: str, *, is_french: bool) -> Iterator[Finding]:
    known: list[Mention] = []
    for sentence in sentences(text):
        if len(sentence) > LONGEST:
            continue
        found = list(quantities(text, sentence, is_french=is_french))
        if not found or len(found) > _MOST:
            continue
        yield from sums(text, found)
        if is_french:
            yield from billions(text, found)
        known += mentions(text, sentence, found)
    yield from changing(text, known)
