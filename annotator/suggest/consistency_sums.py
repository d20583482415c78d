"""Sums and changes that do not come out: parts and wholes, rises in % and in points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annotator.domain.review import FlagReason
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.quantities import Quantity, said

_TOTAL: Final = re.compile(
    r"(?<!\w)(?:soit(?: un total de| au total)?|au total|en tout|pour un total de|in all|in total"
    r"|for a total of|a total of|altogether|making)[ \u00a0,:]*$",
    re.IGNORECASE,
)
_TOTAL_BEHIND: Final = re.compile(
    r"[^\d.;:!?,]{0,30}(?<!\w)(?:au total|en tout|in all|in total|altogether)(?!\w)", re.IGNORECASE
)
_JOINED: Final = re.compile(
    r"[^.;:!?()]{0,40}?(?:,|(?<!\w)(?:et|and|puis|ainsi que)(?!\w))[^\d]{0,12}"
)
_WHOLE: Final = re.compile(r"[^.;:!?\d]{0,60}(?<!\w)(?:dont|including|among them)(?!\w)[^\d]{0,20}")
_FROM: Final = re.compile(r"(?<!\w)(?:de|from|contre)[ \u00a0]+[€$£]?$", re.IGNORECASE)
_TO: Final = re.compile(r"[^\d.;:!?]{0,30}(?<!\w)(?:à|to)[ \u00a0]+[€$£]?", re.IGNORECASE)
_RISE: Final = re.compile(
    r"(?<!\w)(?:hausse|baisse|augment\w+|progress\w+|recul\w*|chute|diminution|bond|croissance"
    r"|increase|rise|fall|drop|gain|decline|jump|growth|cut)(?!\w)[^\d.;:!?]{0,20}$",
    re.IGNORECASE,
)
_LOOK: Final = 40
_CLOSE: Final = 1.0
"""A change may be rounded by so many per cent."""


def sums(text: str, found: Sequence[Quantity]) -> Iterator[Finding]:
    """Yield what does not come out among the quantities of one sentence, in order."""
    yield from _totals(text, found)
    yield from _wholes(text, found)
    yield from _changes(text, found)


def _totals(text: str, found: Sequence[Quantity]) -> Iterator[Finding]:
    """*12 hommes et 8 femmes, soit 21 personnes*."""
    for at, total in enumerate(found):
        is_total = _TOTAL.search(_before(text, total)) or _TOTAL_BEHIND.match(text, total.span.end)
        if at < 2 or not is_total:
            continue
        parts = _run_before(text, found[:at])
        right = sum(each.value for each in parts)
        if len(parts) > 1 and _same_kind([*parts, total]) and not _near(right, total.value):
            yield _finding(Inconsistency.SUM, text, total, parts, sum=said(right))


def _run_before(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities at the end that commas and *et* join."""
    run = list(found[-1:])
    for one, other in zip(found[-2::-1], found[:0:-1], strict=False):
        between = text[one.span.end : other.span.start]
        if not _JOINED.fullmatch(between):
            break
        run.insert(0, one)
    return run


def _wholes(text: str, found: Sequence[Quantity]) -> Iterator[Finding]:
    """*20 blessés, dont 12 femmes et 11 enfants*: the parts are more than the whole."""
    for at, whole in enumerate(found[:-1]):
        first = found[at + 1]
        if not _WHOLE.fullmatch(text[whole.span.end : first.span.start]):
            continue
        parts = [first]
        for one, other in zip(found[at + 1 :], found[at + 2 :], strict=False):
            if not _JOINED.fullmatch(text[one.span.end : other.span.start]):
                break
            parts.append(other)
        right = sum(each.value for each in parts)
        if right > whole.value and _same_kind([*parts, whole]):
            yield _finding(Inconsistency.PARTS, text, whole, parts, sum=said(right))


def _changes(text: str, found: Sequence[Quantity]) -> Iterator[Finding]:
    """*passé de 10 % à 15 %, soit une hausse de 5 %*."""
    for at in range(len(found) - 2):
        first, last, change = found[at : at + 3]
        between = text[first.span.end : last.span.start]
        is_path = _FROM.search(_before(text, first)) and _TO.fullmatch(_unitless(between, first))
        if not is_path or not _RISE.search(_before(text, change)) or not first.value:
            continue
        yield from _judged(text, first, last, change)


def _judged(text: str, first: Quantity, last: Quantity, change: Quantity) -> Iterator[Finding]:
    gap = abs(last.value - first.value)
    right = 100 * gap / first.value
    is_share = last.unit == "%" and first.unit in {"%", ""}
    if change.unit == "%" and abs(change.value - right) > _CLOSE:
        code = Inconsistency.CHANGE
        if is_share and _near(gap, change.value):
            code = Inconsistency.POINTS
        yield _change(code, text, (first, last, change), said(right))
    elif change.unit == "point" and is_share and abs(change.value - gap) > _CLOSE / 2:
        yield _change(Inconsistency.CHANGE, text, (first, last, change), said(gap))


def _change(
    code: Inconsistency, text: str, found: tuple[Quantity, Quantity, Quantity], right: str
) -> Finding:
    first, last, change = found
    params = {"first": _word(text, first), "last": _word(text, last), "said": said(change.value)}
    spans = (change.span, first.span, last.span)
    return Finding(FlagReason.NUMBER, code, spans, params | {"right": right})


def _finding(
    code: Inconsistency, text: str, whole: Quantity, parts: Sequence[Quantity], **params: str
) -> Finding:
    told = {"parts": " + ".join(_word(text, each) for each in parts), "said": _word(text, whole)}
    spans = (whole.span, *(each.span for each in parts))
    return Finding(FlagReason.NUMBER, code, spans, told | params)


def _same_kind(found: Sequence[Quantity]) -> bool:
    """Whether quantities can be added up: no share beside a count, no euro beside a person."""
    signs = {each.unit if each.unit in {"%", "€", "$", "£", "point"} else "" for each in found}
    return len(signs) == 1


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1.0)


def _unitless(between: str, first: Quantity) -> str:
    """Leave out the unit that stands behind the first number."""
    return between.replace("%", "", 1) if first.unit == "%" else between


def _before(text: str, found: Quantity) -> str:
    return text[max(found.span.start - _LOOK, 0) : found.span.start]


def _word(text: str, found: Quantity) -> str:
    return text[found.span.start : found.span.end]
