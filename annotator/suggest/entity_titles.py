"""Titles: works and events in quotation marks, and works behind their noun and a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_parts import LOOK
from annotator.suggest.entity_words import Words
from annotator.suggest.quote_marks import quoted
from annotator.suggest.word_lists import listed

_MOST_WORDS: Final = 9
_APART: Final = re.compile(
    r"(?<![\w-])([a-zé-]+), ([A-ZÀ-ÖØ-Þ][^,;:.!?«»“”\"\n]{2,70}?(?:: [^,;.«»“”\"\n]{2,40})?[?!]?)"
    r"(?=[,.]|$)"
)
"""*Son livre, Le Journal d'un prisonnier, …*"""

_NOUN_APART: Final = re.compile(r"([a-zé-]+)[,:][ \u00a0]$")
_HASHTAG: Final = re.compile(r"(?<![\w&/])#[^\W\d_]\w{1,60}")
_SPOKEN: Final = re.compile(r"[.!?…,;]$")
_LED: Final = re.compile(
    r"(?:(?<![\w-])(?:pour|dans|de|du|des|avec|son|sa|ses|leur|et|après|sur|for|of|in|with|her|his"
    r"|their|its|from|and|to|on|after|by|publie[zr]?|publié|signe|présente|chante|wrote|directed"
    r"|published)|d['’]|['’]s)[ \u00a0]?$",
    re.IGNORECASE,
)
_SMALL: Final = listed(
    "a an and as at au aux by d dans de des du en et for from in l la le les of on or par pour"
    " sur the to un une with à"
)
_WORD: Final = re.compile(r"[^\W_]+")


def quoted_titles(text: str, words: Words, region: Span) -> Iterator[Guess]:
    """Yield the titles of a region in order; the quoted ones with their quotation marks."""
    part = text[region.start : region.end]
    found = [*_quoted(text, part, words, region), *_apart(text, words, region)]
    tags = _HASHTAG.finditer(text, region.start, region.end)
    found += [guess(Span(*match.span()), "other", 0.8, "hashtag", match[0]) for match in tags]
    end = region.start
    for each in sorted(found, key=lambda one: one.span.start):
        if each.span.start >= end:
            end = each.span.end
            yield each


def _quoted(text: str, part: str, words: Words, region: Span) -> Iterator[Guess]:
    for pair in quoted(part):
        inner = part[pair.words.start : pair.words.end].strip(" \u00a0\u202f")
        if not inner[:1].isupper() or len(inner) > 200 or len(inner.split()) > _MOST_WORDS:
            continue
        whole = Span(pair.whole.start + region.start, pair.whole.end + region.start)
        before = text[max(whole.start - LOOK, 0) : whole.start]
        subtype = _subtype(text, words, whole, inner, before)
        if subtype:
            lead = before.split()
            yield guess(whole, subtype, 0.75, "quoted_title", lead[-1] if lead else inner)


def _subtype(text: str, words: Words, whole: Span, inner: str, before: str) -> str:
    for subtype, pattern in (("work", words.works), ("event", words.exercises)):
        if pattern.search(before):
            return subtype
    told = words.neighbours.before(text, whole.start)
    if told is not None and told.subtype in {"work", "other", "event"} and told.start < 0:
        return told.subtype
    noun = _NOUN_APART.search(before)
    if noun is not None and noun[1] in words.neighbours.nouns["work"]:
        return "work"
    if _SPOKEN.search(inner) or not _LED.search(before):
        return ""
    return "work" if _is_titled(inner, words) else ""


def _is_titled(inner: str, words: Words) -> bool:
    """Whether words are written as a title: all with capitals, in French the first few only."""
    spoken = [each[0] for each in _WORD.finditer(inner)]
    big = [each for each in spoken if each.casefold() not in _SMALL]
    if all(each[:1].isupper() or each.isdigit() for each in big):
        return True
    return words.head_is_first and len(spoken) <= 6 and words.verbs.search(inner) is None


def _apart(text: str, words: Words, region: Span) -> Iterator[Guess]:
    for match in _APART.finditer(text, region.start, region.end):
        if match[1] in words.neighbours.nouns["work"] and len(match[2].split()) <= _MOST_WORDS:
            yield guess(Span(*match.span(2)), "work", 0.65, "noun_before", match[1])
