"""Names of persons, organisations, places, events and works, without a model.

Rules guess, from the words beside a name, its own words and lists; the tagger weighs their guesses
together with all that it sees (`name_tagger`). With a model: `annotator.suggest.models`.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_groups import grouped
from annotator.suggest.entity_guess import LEAST, Guess
from annotator.suggest.entity_judging import Judge
from annotator.suggest.entity_known import known_names
from annotator.suggest.entity_memory import settled
from annotator.suggest.entity_parts import Cutter, lower_words
from annotator.suggest.entity_roles import role_of
from annotator.suggest.entity_spans import Candidate, candidates
from annotator.suggest.entity_titles import quoted_titles
from annotator.suggest.entity_words import Words, words_of
from annotator.suggest.name_lists import name_lists
from annotator.suggest.name_tagger import names
from annotator.suggest.suggestion import Suggestion, Topic

RECOGNISER: Final = "names/2"

_MARGIN: Final = 2_000
"""How many characters around a window are read with it, for the names that its own repeat."""


def recognise(
    text: str, lang: str, published_on: str = "", within: Span | None = None
) -> list[Suggestion]:
    """Return the names of a text in order of their places; none overlaps another.

    `lang` is a BCP 47 tag; all but French is read as English. With `within`, those that overlap it;
    only the region around it is read, and names are grouped within what was read.
    """
    words = words_of(lang)
    region = region_around(text, within)
    found = names(text, region, words.lang, found_names(text, words, region), None)
    return suggested(text, words, found, RECOGNISER, within)


def found_names(text: str, words: Words, region: Span) -> list[Guess]:
    """Return every guess for a region in order, the doubtful ones too; none overlaps another."""
    titles = list(quoted_titles(text, words, region))
    listed = known_names(text, words, name_lists(), region)
    fixed = _merged(titles, [each for each in listed if not _meets(each, titles)])
    found = _merged(fixed, list(_named(text, words, region, fixed)))
    return settled(text, list(_apart(iter(found))))


def suggested(
    text: str, words: Words, guesses: Sequence[Guess], recogniser: str, within: Span | None
) -> list[Suggestion]:
    """Return guesses as suggestions with their roles, grouped; with `within`, what overlaps it."""
    kept = (each for each in guesses if each.score >= LEAST)
    found = [_suggestion(text, words, each, recogniser) for each in kept]
    told = grouped(text, found)
    return [each for each in told if within is None or each.span.overlaps(within)]


def region_around(text: str, within: Span | None) -> Span:
    """Return what has to be read for a window: it and what is around, cut between words."""
    if within is None:
        return Span(0, len(text))
    start, end = max(within.start - _MARGIN, 0), min(within.end + _MARGIN, len(text))
    while start and start < within.start and not text[start - 1].isspace():
        start += 1
    while end < len(text) and end > within.end and not text[end].isspace():
        end -= 1
    return Span(start, end)


def _named(text: str, words: Words, region: Span, titles: Sequence[Guess]) -> Iterator[Guess]:
    lists = name_lists()
    cutter = Cutter(text, words, lists, lower_words(text[region.start : region.end]))
    judge = Judge(text, words, lists)
    at = 0
    for candidate in candidates(text, words, region):
        while at < len(titles) and titles[at].span.end <= candidate.span.start:
            at += 1
        left = [candidate]
        if at < len(titles) and titles[at].span.overlaps(candidate.span):
            left = _without(candidate, titles[at : at + 8])
        judged = (judge.judge(part) for each in left for part in cutter.parts(each))
        yield from (each for each in judged if each is not None)


def _without(candidate: Candidate, fixed: Sequence[Guess]) -> list[Candidate]:
    """Return what is left of a candidate before, between and behind what has a name already."""
    runs: list[list[Span]] = [[]]
    for word in candidate.words:
        if any(each.span.overlaps(word) for each in fixed):
            runs.append([])
        else:
            runs[-1].append(word)
    return [Candidate(Span(run[0].start, run[-1].end), tuple(run)) for run in runs if run]


def _merged(one: list[Guess], other: list[Guess]) -> list[Guess]:
    return sorted((*one, *other), key=lambda each: each.span.start)


def _meets(each: Guess, titles: Sequence[Guess]) -> bool:
    place = bisect.bisect(titles, each.span.start, key=lambda one: one.span.start)
    return any(one.span.overlaps(each.span) for one in titles[max(place - 1, 0) : place + 1])


def _apart(found: Iterator[Guess]) -> Iterator[Guess]:
    end = 0
    for each in found:
        if each.span.start >= end:
            end = each.span.end
            yield each


def _suggestion(text: str, words: Words, each: Guess, recogniser: str) -> Suggestion:
    quote = text[each.span.start : each.span.end]
    role = role_of(text, each.span, words) if each.subtype == "person" else ""
    return Suggestion(
        Topic.ENTITY,
        each.span,
        quote,
        each.score,
        recogniser,
        each.subtype,
        each.reasons,
        {"canonical": quote, "role": role, "group": quote},
    )
