"""Dates in prose: where they stand, what they say in TIMEX3, and which days that may be.

French and English, by a grammar of their own; no model, no network. The time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from annotator.domain.annotation import TimexMod, TimexType
from annotator.domain.dates import bounds
from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.text import Span
from annotator.suggest.dates_grammar import grammar_of
from annotator.suggest.dates_intervals import ends_of, resolve_interval
from annotator.suggest.dates_joining import Joiner
from annotator.suggest.dates_reading import Item, read
from annotator.suggest.dates_resolving import Moment, resolve
from annotator.suggest.dates_signs import Tokens
from annotator.suggest.dates_tense import Tenses
from annotator.suggest.dates_values import (
    Contradiction,
    Form,
    FoundDate,
    Reading,
    Reason,
    Said,
    Unit,
    Way,
)

__all__ = ["Contradiction", "FoundDate", "Reason", "Way", "contradictions", "recognise"]

RECOGNISER: Final = "dates/1"
"""Name and version: another version may find other dates in the same text."""

_MARGIN: Final = 400
"""How many characters around a window are read with it, for what belongs to its dates."""


def recognise(
    text: str, lang: str, published_on: str, within: Span | None = None
) -> list[FoundDate]:
    """Return the dates of a text in order; none overlaps another.

    `lang` is a BCP 47 tag; all but French is read as English. `published_on` is the ISO day that
    relative dates are counted from; without one (empty, or less than a day) they get a TIMEX3 value
    only. With `within`, the dates that overlap it, at the cost of that region only; the verbs that
    tell the tense are then looked for in the few hundred characters around it.
    """
    region = _region(text, within)
    part = text[region.start : region.end]
    grammar = grammar_of(lang)
    tokens = grammar.alphabet.read(part)
    language = grammar.lexicon.lang
    items = Joiner(language, tokens).join(read(grammar, tokens))
    tenses = Tenses(language, tokens)
    moment = Moment(_day(published_on))
    places = ((item, _place(item, tokens, region.start)) for item in items)
    return [
        found
        for item, place in places
        if within is None or place.overlaps(within)
        for found in _found(item, tokens, tenses, moment, region.start)
        if within is None or found.span.overlaps(within)
    ]


def contradictions(found: list[FoundDate]) -> list[Contradiction]:
    """Return the dates that do not fall on the weekday which the text gives them."""
    return [
        Contradiction(each, each.weekday, falls_on)
        for each in found
        if each.weekday and (falls_on := _weekday_of(each)) not in {0, each.weekday}
    ]


def _weekday_of(found: FoundDate) -> int:
    """Return the weekday of a single day, 0 for what is none."""
    if found.earliest != found.latest or not found.earliest:
        return 0
    return date.fromisoformat(found.earliest).isoweekday()


def _region(text: str, within: Span | None) -> Span:
    """Return what has to be read: the window and what is around it, cut between words."""
    if within is None:
        return Span(0, len(text))
    start, end = max(within.start - _MARGIN, 0), min(within.end + _MARGIN, len(text))
    cuts = [at for at in range(start, min(within.start, start + _MARGIN)) if text[at].isspace()]
    ends = [at for at in range(max(within.end, end - _MARGIN), end) if text[at].isspace()]
    start = cuts[0] if start and cuts else start
    end = ends[-1] if end < len(text) and ends else end
    return Span(min(start, end), end)


def _day(published_on: str) -> date | None:
    try:
        return date.fromisoformat(published_on)
    except ValueError:
        return None


def _place(item: Item, tokens: Tokens, offset: int) -> Span:
    """Return where an item stands in the whole text, its ends between what is seen."""
    source = tokens.folded.source
    span = snap_to_graphemes(source, tokens.span(item.first, item.stop))
    return Span(span.start + offset, span.end + offset)


def _found(
    item: Item, tokens: Tokens, tenses: Tenses, moment: Moment, offset: int
) -> Iterator[FoundDate]:
    """Yield what an item comes to: one date, or two for what does not make one."""
    said = item.said
    if _is_open(said):
        moment = replace(moment, tense=tenses.around(item.first, item.stop))
    reading = resolve_interval(said, moment) if said.to else resolve(said, moment)
    if reading:
        yield _dated(_place(item, tokens, offset), said, reading)
        return
    readings = ends_of(said, moment)
    for end, read_apart in zip(item.ends, readings, strict=False):
        if read_apart:
            yield _dated(_place(end, tokens, offset), end.said, read_apart)


def _is_open(said: Said) -> bool:
    """Whether the tense counts: nothing else says which year or week is meant."""
    if said.to and _is_open(said.to):
        return True
    if said.form is Form.WEEKDAY or said.unit is Unit.WEEKEND:
        return True
    return said.form in {Form.DAY, Form.MONTH, Form.SPELT_PART} and not said.year


def _dated(span: Span, said: Said, reading: Reading) -> FoundDate:
    point, mod = reading.point, said.mod if not said.to else TimexMod.NONE
    edtf = point.edtf
    if mod is TimexMod.APPROX and edtf and "/" not in edtf and not edtf.endswith("~"):
        edtf += "~"
    earliest, latest = _bounds(edtf, mod.value)
    if said.to and edtf:
        earliest, latest = _narrowed(edtf, said.mod, said.to.mod)
    found = FoundDate(
        span=span,
        timex_type=reading.kind,
        timex_value=point.timex,
        timex_mod=mod,
        edtf=edtf,
        earliest=reading.earliest or earliest,
        latest=reading.latest or latest,
        resolution=reading.way,
        alternatives=tuple(dict.fromkeys(each.edtf for each in reading.others if each.edtf)),
        confidence=_confidence(said, reading),
        reasons=(*reading.reasons, *_REASONS_OF.get(mod, ())),
        weekday=said.weekday if said.form is Form.DAY and not said.to else 0,
    )
    return _doubted(found) if contradictions([found]) else found


def _doubted(found: FoundDate) -> FoundDate:
    """Return a date that its weekday contradicts as one that is half as certain."""
    reasons = (*found.reasons, Reason.CONTRADICTION)
    return replace(found, reasons=reasons, confidence=round(found.confidence / 2, 2))


_REASONS_OF: Final = {
    TimexMod.START: (Reason.PART,),
    TimexMod.MID: (Reason.PART,),
    TimexMod.END: (Reason.PART,),
    TimexMod.APPROX: (Reason.APPROXIMATE,),
    TimexMod.BEFORE: (Reason.APPROXIMATE,),
    TimexMod.AFTER: (Reason.APPROXIMATE,),
}


def _narrowed(edtf: str, first: TimexMod, last: TimexMod) -> tuple[str, str]:
    """Return the bounds of an interval from a part of its start to a part of its end."""
    start, _, end = edtf.partition("/")
    return _bounds(start, first.value)[0], _bounds(end, last.value)[1]


@lru_cache(maxsize=4096)
def _bounds(edtf: str, mod: str) -> tuple[str, str]:
    return bounds(edtf, mod) if edtf else ("", "")


_CERTAINTY: Final = {
    Way.EXPLICIT: 0.95,
    Way.ORDER: 0.7,
    Way.COUNTED: 0.9,
    Way.LAST: 0.85,
    Way.NEXT: 0.8,
    Way.NEAREST: 0.7,
    Way.PINNED: 0.9,
    Way.UNRESOLVED: 0.5,
}


def _confidence(said: Said, reading: Reading) -> float:
    """Return how far the reading is to be trusted."""
    certainty = _CERTAINTY[reading.way]
    if reading.kind in {TimexType.DURATION, TimexType.SET} and not reading.earliest:
        certainty *= 0.7
    if said.form is Form.YEAR and not said.to:
        certainty *= 0.9
    return round(certainty, 2)
