"""Names of several words that the lists hold, wherever they stand: *prix Goncourt*, *Red Cross*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_words import Words
from annotator.suggest.name_lists import NameLists

_BEGINS: Final = re.compile(r"(?<![\w@#-])[^\W\d_][\w&+.]*")
_GOES_ON: Final = re.compile(r"[- \u00a0](?:[^\W\d_a-zà-öø-ÿœ]|of [A-Z])")
_DATELINE: Final = re.compile(
    r"^([A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?: [A-ZÀ-Þ.'’-]{2,}){0,3})"
    r"(?=(?:, [A-Z][\w. ]{1,24})?(?: \([\w ]{2,12}\))? ?[—–-] |, [A-Z][a-z]| \([A-Z]{2,8}\))",
    re.MULTILINE,
)
_MINISTRY: Final = re.compile(
    r"(?<!\w)(?:Ministry|Department|Committee|Office|Bureau|Secretariat) (?:of|for) [A-Z]\w+"
    r"(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+)?){1,3},? and [A-Z]\w+(?: [A-Z]\w+)?"
)
_HEAD_BEFORE: Final = re.compile(
    r"([A-ZÀ-ÖØ-Þ][\w-]+)(?: [a-zà-öø-ÿ][\w-]*){0,3} (?:de la |du |des |de |de l['’]|d['’])$"
)
_CAPITAL_BEFORE: Final = re.compile(r"[A-Z][\w.&-]+ $")


def known_names(text: str, words: Words, lists: NameLists, region: Span) -> Iterator[Guess]:
    """Yield the known names of several words in a region in order; none overlaps another.

    What goes on with more capitals may be a longer name that no list holds, and is left out.
    """
    end = region.start
    whole = [*_datelines(text, region), *_ministries(text, words, region)]
    taken = {each.span.start: each for each in whole}
    for match in _BEGINS.finditer(text, region.start, region.end):
        if match.start() < end:
            continue
        if match.start() in taken:
            end = taken[match.start()].span.end
            yield taken[match.start()]
            continue
        stop, subtype = lists.known_end(text, match.start())
        if stop > region.end or not stop or _is_part(text, words, match.start(), stop, subtype):
            continue
        end = stop
        said = text[match.start() : stop]
        yield guess(Span(match.start(), stop), subtype, 0.85, f"known_{subtype}", said)


def _datelines(text: str, region: Span) -> Iterator[Guess]:
    """*LOS ANGELES (AFP) -*: where an article was written, before it begins."""
    for match in _DATELINE.finditer(text, region.start, region.end):
        yield guess(Span(*match.span(1)), "place", 0.8, "dateline", match[1])


def _ministries(text: str, words: Words, region: Span) -> Iterator[Guess]:
    """*Ministry of Housing, Communities and Local Government*."""
    for match in () if words.head_is_first else _MINISTRY.finditer(text, region.start, region.end):
        yield guess(Span(*match.span()), "organisation", 0.8, "head_word", match[0].split()[0])


def _is_part(text: str, words: Words, start: int, end: int, subtype: str) -> bool:
    """Whether a known name is part of a longer one: *New York Marathon*, *Ohio Supreme Court*."""
    if words.head_is_first:
        headed = _HEAD_BEFORE.search(text, max(start - 60, 0), start)
        heads = words.organisations | words.events
        is_headed = headed is not None and headed[1].casefold() in heads
        before = text[max(start - 60, 0) : start]
        is_led = any(lead.search(before) for _, lead in words.lower_heads)
        is_headed = is_headed or (is_led and words.outside.search(before) is None)
        return subtype == "place" and (text[end : end + 1] == "-" or is_headed)
    goes_on = _GOES_ON.match(text, end) is not None and subtype != "event"
    capital = _CAPITAL_BEFORE.search(text, max(start - 30, 0), start)
    is_led = capital is not None and capital[0].strip().casefold() not in words.no_names
    return (goes_on and subtype in {"place", "other", "work"}) or (
        is_led and subtype == "organisation"
    )
