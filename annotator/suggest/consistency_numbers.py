"""Numbers that change between mentions: the same thing counted in two ways, or in two scales."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from annotator.domain.folded_text import Folding, folded
from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.quantities import Quantity
from annotator.suggest.word_lists import listed

MOST: Final = 60
"""Of one unit, so many mentions are compared with each other."""

_SHARED: Final = 0.6
"""The part of the shorter sentence's words that both have, for them to tell of the same."""
_FEWEST: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_COMPARED: Final = re.compile(
    r"(?<!\w)(?:contre|précédente?s?|auparavant|fois|davantage|hausse|baisse|passée?s? de|jusqu"
    r"|moins|plus|than|twice|times|previous\w*|earlier|up from|down from|rose|fell|last year"
    r"|chacune?|each|par (?:an|mois|jour)|a (?:year|month|day))(?!\w)",
    re.IGNORECASE,
)
_APPROXIMATE: Final = re.compile(
    r"(?:près de|environ|quelque|presque|about|around|nearly|almost|some|roughly|over)[ \u00a0]$",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_ABOUT: Final = 0.1
"""How far *about* reaches, as a part of the larger number."""

_STOP: Final = listed(
    "dans pour avec sans sous leur leurs elle elles nous vous ceux cette plus moins mais donc aussi"
    " ainsi etre avoir sont etait avait selon entre apres avant depuis with from that this these"
    " those have been were their they them than into about after before will would said says"
    " which when there milliers million millions milliard milliards billion billions"
)
_LOOSE: Final = Folding()


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity with the words of its sentence."""

    quantity: Quantity
    sentence: Span
    words: frozenset[str]
    years: frozenset[str]
    is_compared: bool


def mentions(text: str, sentence: Span, found: Sequence[Quantity]) -> Iterator[Mention]:
    """Yield the quantities of a sentence that can be told apart there: one of each unit."""
    said = text[sentence.start : sentence.end]
    words = frozenset(folded(each, _LOOSE) for each in _WORD.findall(said)) - _STOP
    years = frozenset(_YEAR.findall(said))
    units = [each.unit for each in found]
    for each in found:
        if each.unit and units.count(each.unit) == 1:
            yield Mention(each, sentence, words, years, _COMPARED.search(said) is not None)


def changing(text: str, found: Sequence[Mention]) -> Iterator[Finding]:
    """Yield the numbers that differ from an earlier mention of what seems to be the same."""
    by_unit: dict[str, list[Mention]] = defaultdict(list)
    for each in found:
        if len(by_unit[each.quantity.unit]) < MOST:
            by_unit[each.quantity.unit].append(each)
    for group in by_unit.values():
        for one, other in combinations(group, 2):
            code = _differ(text, one, other)
            if code is not None:
                yield _finding(text, code, one, other)


def billions(text: str, found: Sequence[Quantity]) -> Iterator[Finding]:
    """Yield every *billion* of a French text: it is nearly always a *milliard*."""
    for each in found:
        if each.scale == "billion":
            words = text[each.span.start : each.span.end]
            yield Finding(FlagReason.NUMBER, Inconsistency.BILLION, (each.span,), {"said": words})


def _differ(text: str, one: Mention, other: Mention) -> Inconsistency | None:
    first, second = one.quantity, other.quantity
    is_another_year = bool(one.years and other.years) and one.years != other.years
    if first.value == second.value or is_another_year:
        return None
    shared = len(one.words & other.words)
    is_scale = first.figure == second.figure and first.scale != second.scale
    if is_scale and shared >= 1 and first.scale and second.scale:
        return Inconsistency.SCALE
    shorter = min(len(one.words), len(other.words))
    if shared < _FEWEST or shared < _SHARED * shorter or one.is_compared or other.is_compared:
        return None
    return None if _is_rounded(text, first, second) else Inconsistency.NUMBER


def _is_rounded(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether one number is the other in fewer digits, or about it."""
    before = (text[max(each.span.start - 12, 0) : each.span.start] for each in (one, other))
    gap = abs(one.value - other.value) / max(one.value, other.value)
    if gap <= _ABOUT and any(_APPROXIMATE.search(each) for each in before):
        return True
    shorter, longer = sorted((one, other), key=_digits)
    return float(f"{longer.value:.{_digits(shorter)}g}") == shorter.value


def _digits(each: Quantity) -> int:
    """Return how many digits count: 3 600 has two."""
    return len("".join(_DIGIT.findall(each.figure)).rstrip("0")) or 1


def _finding(text: str, code: Inconsistency, one: Mention, other: Mention) -> Finding:
    spans = (other.quantity.span, one.quantity.span)
    words = [text[each.start : each.end] for each in reversed(spans)]
    return Finding(FlagReason.NUMBER, code, spans, {"one": words[0], "other": words[1]})
