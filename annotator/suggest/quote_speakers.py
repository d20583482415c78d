"""Speakers: the noun phrase beside a cue of speech, and the name in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.quote_grammar import NAME, Grammar

_OF: Final = re.compile(r"[dD]e\s*$|of\s*$")
_NAME_AT_END: Final = re.compile(rf"{NAME}$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: where the name, or without one the phrase, stands; `is_pronoun` for *he*."""

    span: Span
    is_pronoun: bool = False


def speaker_at(grammar: Grammar, text: str, start: int, end: int) -> Speaker | None:
    """Return the speaker whose phrase begins at `start`, or behind an adjunct that does."""
    at = _skip(text, start, end)
    found = _at(grammar, text, at, end)
    if found is not None:
        return found
    adjunct = grammar.adjunct.match(text, at, end)
    return None if adjunct is None else _at(grammar, text, _skip(text, adjunct.end(), end), end)


def speaker_in(grammar: Grammar, text: str, start: int, end: int) -> Speaker | None:
    """Return the subject of a clause: its first full name, else its first name or phrase."""
    names = [
        match
        for match in grammar.named.finditer(text, start, end)
        if _is_name(grammar, match[0]) and text[match.start() - 1 : match.start()] not in {"'", "’"}
    ]
    phrase = _first_phrase(grammar, text, start, end)
    if phrase is not None and (not names or phrase.start() <= names[0].start()):
        return _of_phrase(phrase)
    full = [each for each in names if " " in each[0] or "\u00a0" in each[0]]
    if names:
        first = next(iter(full), names[0])
        return Speaker(Span(first.start(), first.end()))
    pronouns = list(re.finditer(rf"(?<!\w){grammar.pronoun.pattern}", text[start:end], re.I))
    if pronouns:
        last = pronouns[-1]
        return Speaker(Span(start + last.start(), start + last.end()), is_pronoun=True)
    return None


def _at(grammar: Grammar, text: str, at: int, end: int) -> Speaker | None:
    pronoun = grammar.pronoun.match(text, at, end)
    if pronoun is not None:
        return Speaker(Span(*pronoun.span()), is_pronoun=True)
    name = grammar.named.match(text, at, end)
    if name is not None and _is_name(grammar, name[0]):
        return Speaker(Span(*name.span()))
    phrase = grammar.phrase.match(text, at, end)
    if phrase is not None:
        return _of_phrase(phrase)
    titled = grammar.titled.match(text, at, end)
    return None if titled is None else Speaker(Span(*titled.span("named")))


def _first_phrase(grammar: Grammar, text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the noun phrase that a clause begins with, behind what introduces it."""
    at = _skip(text, start, end)
    return grammar.phrase.match(text, at, end)


def _of_phrase(phrase: re.Match[str]) -> Speaker:
    """Return the name behind a comma if there is one, else the phrase."""
    if phrase["named"]:
        return Speaker(Span(*phrase.span("named")))
    person = _NAME_AT_END.search(phrase[0])
    if person is not None and " " in person[0] and not _OF.search(phrase[0][: person.start()]):
        return Speaker(Span(phrase.start() + person.start(), phrase.start() + person.end()))
    return Speaker(Span(phrase.start(), phrase.start() + len(phrase[0].rstrip(" ,"))))


def _is_name(grammar: Grammar, words: str) -> bool:
    first = re.split(r"[ \u00a0'’]", words, maxsplit=1)[0].casefold()
    return first not in grammar.no_names and len(words) > 1


def _skip(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in ",:—–-"):
        start += 1
    return start
