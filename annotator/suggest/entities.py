"""Names of persons, organisations, places, events and works, by rules and small lists.

What a name is follows from the words beside it, from its own words, and from lists of places and
given names. A model may know better (`annotator.suggest.models`); these rules need none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_groups import grouped
from annotator.suggest.entity_guess import Guess
from annotator.suggest.entity_judging import Judge
from annotator.suggest.entity_parts import Cutter, lower_words
from annotator.suggest.entity_roles import role_of
from annotator.suggest.entity_spans import candidates
from annotator.suggest.entity_titles import quoted_titles
from annotator.suggest.entity_words import Words, words_of
from annotator.suggest.name_lists import name_lists
from annotator.suggest.suggestion import Reason, Suggestion, Topic

RECOGNISER: Final = "names/1"

LEAST: Final = 0.35
"""What scores less is not suggested."""

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
    guesses = [
        each for each in found_names(text, words, region_around(text, within)) if _is_kept(each)
    ]
    return suggested(text, words, guesses, RECOGNISER, within)


def found_names(text: str, words: Words, region: Span) -> list[Guess]:
    """Return every guess for a region in order, the doubtful ones too; none overlaps another."""
    titles = list(quoted_titles(text, words, region))
    names = _named(text, words, region, titles)
    found = sorted((*titles, *names), key=lambda each: each.span.start)
    known = _taken_for(text, found)
    return list(_apart(_again(text, each, known) for each in found))


def suggested(
    text: str, words: Words, guesses: Sequence[Guess], recogniser: str, within: Span | None
) -> list[Suggestion]:
    """Return guesses as suggestions with their roles, grouped; with `within`, what overlaps it."""
    found = [_suggestion(text, words, each, recogniser) for each in guesses]
    kept = grouped(text, found)
    return [each for each in kept if within is None or each.span.overlaps(within)]


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


def _is_kept(each: Guess) -> bool:
    return each.score >= LEAST


def _named(text: str, words: Words, region: Span, titles: Sequence[Guess]) -> Iterator[Guess]:
    lists = name_lists()
    cutter = Cutter(text, words, lists, lower_words(text[region.start : region.end]))
    judge = Judge(text, words, lists)
    at = 0
    for candidate in candidates(text, words, region):
        while at < len(titles) and titles[at].span.end <= candidate.span.start:
            at += 1
        if at < len(titles) and titles[at].span.start <= candidate.span.start:
            continue
        judged = (judge.judge(part) for part in cutter.parts(candidate))
        yield from (each for each in judged if each is not None)


def _taken_for(text: str, found: Sequence[Guess]) -> dict[str, str]:
    """Return what names that are sure were taken for, and the last words of persons' full names."""
    known: dict[str, str] = {}
    for each in (one for one in found if one.is_sure):
        said = text[each.span.start : each.span.end]
        known.setdefault(said, each.subtype)
        if each.subtype == "person" and " " in said:
            known.setdefault(said.split()[-1], "person")
    return known


def _again(text: str, each: Guess, known: dict[str, str]) -> Guess:
    """Take a name that stands elsewhere with more around it for what it is there."""
    said = text[each.span.start : each.span.end]
    subtype = known.get(said)
    if subtype is None or each.is_sure:
        return each
    return replace(each, subtype=subtype, score=0.65, reasons=(Reason("named_elsewhere", said),))


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
