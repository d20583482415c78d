"""Dates side by side: in order, those that their weekday contradicts, those not resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from annotator.domain.date_words import WEEKDAY_NUMBERS
from annotator.domain.text import Span
from annotator.services.desk import Desk
from annotator.store.articles import read_version
from annotator.store.date_places import DatePlace, date_places

_BEFORE: Final = 16
"""How many characters before a date its weekday may begin."""

_WEEKDAY: Final = re.compile("|".join(map(re.escape, WEEKDAY_NUMBERS)), re.IGNORECASE)


class DateDoubt(StrEnum):
    """What about a date an editor should look at."""

    NONE = ""
    WEEKDAY = "weekday_contradicts"
    UNRESOLVED = "date_not_resolved"


@dataclass(frozen=True, slots=True)
class DateRow:
    """One date of an article, and what is the matter with it.

    For a weekday that contradicts the date, `said` is what the words say and `falls_on` what the
    day is; weekdays count from Monday, 1.
    """

    place: DatePlace
    doubt: DateDoubt = DateDoubt.NONE
    said: int = 0
    falls_on: int = 0


def dates_in_order(desk: Desk, article_id: str) -> list[DateRow]:
    """Return an article's dates in their order, with what is the matter with each."""
    places = date_places(desk.project, article_id)
    article, text = desk.article(article_id), read_version(desk.project, article_id).text
    suspects = [each for each in places if _names_a_weekday(each)]
    wrong = _contradicted(text, article.lang, article.published_on, suspects)
    return [_row(each, wrong) for each in places]


def _row(place: DatePlace, wrong: dict[str, tuple[int, int]]) -> DateRow:
    if place.annotation_id in wrong:
        said, falls_on = wrong[place.annotation_id]
        return DateRow(place, DateDoubt.WEEKDAY, said, falls_on)
    if not place.edtf and not place.timex_value:
        return DateRow(place, DateDoubt.UNRESOLVED)
    return DateRow(place)


def _names_a_weekday(place: DatePlace) -> bool:
    return _WEEKDAY.search(f"{place.prefix[-_BEFORE:]}{place.exact}") is not None


def _contradicted(
    text: str, lang: str, published_on: str, suspects: Iterable[DatePlace]
) -> dict[str, tuple[int, int]]:
    """Return, by annotation, the weekday that is said and the one that the date falls on.

    What the annotation says counts: an editor may have dated the words otherwise.
    """
    # The grammar of dates takes a while to read, and most articles need none of it.
    from annotator.suggest.dates import contradictions, recognise

    wrong: dict[str, tuple[int, int]] = {}
    for place in suspects:
        near = recognise(text, lang, published_on, Span(place.start, place.end))
        day = place.earliest if place.earliest == place.latest else ""
        told = [
            replace(each, earliest=day or each.earliest, latest=day or each.latest)
            for each in near
            if each.weekday
        ]
        for each in contradictions(told):
            wrong[place.annotation_id] = (each.said, each.falls_on)
    return wrong
