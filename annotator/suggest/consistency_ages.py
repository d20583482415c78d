"""Ages that do not fit a year of birth, or change between mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.suggestion import Suggestion

_AGE: Final = re.compile(
    r"(?<![\d,.])(?P<age>\d{1,3})(?:[ \u00a0]ans|-year-old|[ \u00a0]years[ \u00a0]old)(?!\w)"
    r"|(?<=,[ \u00a0])(?P<bare>\d{2})(?=,)|(?<!\w)aged[ \u00a0](?P<aged>\d{1,3})(?!\d)"
)
_SPELT: Final = re.compile(r"(?:âgée?s?(?: de)?|,|\(|aged|a|an|the)[ \u00a0]?$|^$")
_BIRTH: Final = re.compile(
    r"(?<!\w)(?:[Nn]ée?s?|[Bb]orn)(?!\w)[^.;:!?\d]{0,40}"
    r"(?:\d{1,2}(?:er)?[ \u00a0][^\W\d_]+[ \u00a0])?[^.;:!?\d]{0,20}(?P<year>(?:18|19|20)\d\d)"
)
_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NEXT: Final = 60
_REACH: Final = 120
"""How far behind a name its age or birth may stand."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A number of years, or the year of a birth, of somebody."""

    span: Span
    number: int


def ages(text: str, names: Sequence[Suggestion], published_on: str) -> Iterator[Finding]:
    """Yield the ages that do not fit, in the order of their persons.

    An age counts on the day of publication; where its sentence names another year, it does not.
    """
    persons = [each for each in names if each.subtype == "person"]
    starts = [each.span.start for each in persons]
    years: dict[str, list[_Told]] = {}
    births: dict[str, list[_Told]] = {}
    for match in _AGE.finditer(text):
        owner = _owner(text, persons, starts, match.start())
        told = match["age"] or match["bare"] or match["aged"]
        if owner and _is_age(text, match) and not _is_dated(text, match, published_on):
            years.setdefault(owner, []).append(_Told(Span(*match.span()), int(told)))
    for match in _BIRTH.finditer(text):
        owner = _led_to(text, persons, starts, match) or _owner(
            text, persons, starts, match.start()
        )
        if owner:
            born = _Told(Span(*match.span("year")), int(match["year"]))
            births.setdefault(owner, []).append(born)
    for owner, told in years.items():
        yield from _changing(owner, told)
        yield from _against(owner, told, births.get(owner, []), published_on)


def _owner(text: str, persons: Sequence[Suggestion], starts: Sequence[int], at: int) -> str:
    """Return the group of the last person named shortly before a place, in the same paragraph."""
    last = bisect_right(starts, at) - 1
    if last < 0 or at - persons[last].span.end > _REACH:
        return ""
    if "\n" in text[persons[last].span.end : at]:
        return ""
    return str(persons[last].details["group"])


def _led_to(
    text: str, persons: Sequence[Suggestion], starts: Sequence[int], match: re.Match[str]
) -> str:
    """Return the group of the person that *Né en 1960 à Lyon,* leads to."""
    at = bisect_right(starts, match.end())
    if not match[0][0].isupper() or at == len(persons) or starts[at] - match.end() > _NEXT:
        return ""
    is_same = "." not in text[match.end() : starts[at]]
    return str(persons[at].details["group"]) if is_same else ""


def _is_age(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - 12, 0) : match.start()]
    return match["age"] is None or _SPELT.search(before) is not None


def _is_dated(text: str, match: re.Match[str], published_on: str) -> bool:
    """Whether the words around an age name a year other than the one of publication."""
    start = max(text.rfind(".", 0, match.start()) + 1, match.start() - _REACH)
    stop = text.find(".", match.end(), match.end() + _REACH)
    around = text[start : stop if stop >= 0 else match.end() + _REACH]
    plain = _BIRTH.sub("", around)
    return any(year != published_on[:4] for year in _YEAR.findall(plain))


def _changing(owner: str, told: Sequence[_Told]) -> Iterator[Finding]:
    first = told[0]
    for other in told[1:]:
        if other.number != first.number:
            params = {"name": owner, "one": str(first.number), "other": str(other.number)}
            spans = (other.span, first.span)
            yield Finding(FlagReason.NUMBER, Inconsistency.AGE_CHANGES, spans, params)


def _against(
    owner: str, told: Sequence[_Told], births: Sequence[_Told], published_on: str
) -> Iterator[Finding]:
    if not births or not published_on[:4].isdigit():
        return
    born = births[0]
    right = int(published_on[:4]) - born.number
    for each in told:
        if each.number not in {right, right - 1}:
            params = {
                "name": owner,
                "age": str(each.number),
                "born": str(born.number),
                "right": str(right),
            }
            spans = (each.span, born.span)
            yield Finding(FlagReason.DATE, Inconsistency.AGE, spans, params)
