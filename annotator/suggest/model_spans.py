"""Spans of a model: cleaned of what is no part of a name, and translated into our kinds."""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
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
