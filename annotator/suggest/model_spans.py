"""Spans of a model beside those of the rules: cleaned, translated, and one chosen where they meet.

A rule that is sure wins, since the models mistake kinds more often than the rules do; a name from a
list gives way to a longer name that the model sees around it (*France* in *Tour de France*).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_judging import LIKELY
from annotator.suggest.entity_parts import LOOK
from annotator.suggest.entity_tails import tail_end
from annotator.suggest.entity_words import Words

_SUBTYPES: Final = {
    "PER": "person",
    "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "MISC": "other",
    "PRODUCT": "other",
}
_SCORES: Final = {"other": 0.45}
_USUAL: Final = 0.7
_LISTED: Final = frozenset({"known_place", "where_words"})
_EDGES: Final = " \u00a0\u202f\n\t,;:.!?…«»“”\"'’()[]–—-"
_LEADING: Final = re.compile(
    r"(?:the|a|an|le|la|les|un|une|des|du|de|au|aux|à|en|sur|selon|pour)(?:\s+)|[dl]['’]", re.I
)
_CAPITAL: Final = re.compile(r"(?<![\w-])(?:[a-z]['’])?(?=[^\W\d_a-zà-öø-ÿœ])")
_CAPITALISED: Final = re.compile(
    r"(?<![\w-])[^\W\d_a-zà-öø-ÿœ][\w’'&.-]*(?<![.'’-])(?: \d{1,3}(?!\w))?"
)
_WITHIN_A_WORD: Final = re.compile(r"-?[^\W_]")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


def labelled(text: str, span: Span, label: str, words: Words) -> Guess | None:
    """Return a model's span as a guess, without what is no part of a name; none if nothing is."""
    subtype = _SUBTYPES.get(label)
    clean = _clean(text, span, words)
    said = text[clean.start : clean.end]
    if subtype is None or not any(each.isupper() for each in said) or "\n" in said:
        return None
    if _WITHIN_A_WORD.match(text, clean.end):
        return None
    if len(said) < 2 or said.casefold() in words.no_names | words.common:
        return None
    if words.offices.search(text[max(clean.start - LOOK, 0) : clean.start]):
        return None
    return guess(clean, subtype, _SCORES.get(subtype, _USUAL), "model", label)


def joined(text: str, rules: Sequence[Guess], model: Sequence[Guess]) -> list[Guess]:
    """Return one guess for each place, in order."""
    sure = [each for each in rules if each.is_sure]
    firm = [each for each in sure if not _is_listed(each)]
    usable = [each for each in model if not _meets(each, firm)]
    usable = [_typed(each, rules) for each in usable]
    longer = [each for each in usable if _is_longer(each, sure)]
    kept = [each for each in sure if not (_is_listed(each) and _meets(each, longer))]
    kept += [each for each in usable if not _meets(each, kept)]
    likely = [each for each in rules if each.score >= LIKELY and not each.is_sure]
    kept += [each for each in likely if not _meets(each, kept)]
    return sorted(kept, key=lambda each: each.span.start)


def _typed(each: Guess, rules: Sequence[Guess]) -> Guess:
    """Let a rule say what a name is that the model has no kind for."""
    if each.subtype != "other":
        return each
    kinds = (one.subtype for one in rules if one.span == each.span)
    return replace(each, subtype=next(kinds, each.subtype))


def _is_listed(each: Guess) -> bool:
    return any(reason.code in _LISTED for reason in each.reasons)


def _meets(each: Guess, others: Sequence[Guess]) -> bool:
    return any(one.span.overlaps(each.span) for one in others)


def _is_longer(each: Guess, rules: Sequence[Guess]) -> bool:
    """Whether a model's name is longer than every name of the rules in its place."""
    meeting = [one for one in rules if one.span.overlaps(each.span)]
    return bool(meeting) and all(len(one.span) < len(each.span) for one in meeting)


def _clean(text: str, span: Span, words: Words) -> Span:
    start, end = _stripped(text, span.start, span.end)
    start = _behind_titles(text, start, end, words)
    first = _CAPITAL.search(text, start, end)
    if first is None:
        return Span(start, start)
    return Span(first.start(), _end_of_name(text, first.start(), end))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    possessive = _POSSESSIVE.search(text, start, end)
    end = possessive.start() if possessive else end
    while leading := _LEADING.match(text, start, end):
        start = leading.end()
    return start, end


def _behind_titles(text: str, start: int, end: int, words: Words) -> int:
    title = words.titles.match(text, start, end)
    while title and title.end() < end and text[title.end()] in " \u00a0.":
        start = title.end() + 1
        title = words.titles.match(text, start, end)
    return start


def _end_of_name(text: str, start: int, end: int) -> int:
    """Return where a name ends: behind its last capital word, or that word's tail in French."""
    last = [each.end() for each in _CAPITALISED.finditer(text, start, end)]
    return min(end, tail_end(text, last[-1])) if last else end
