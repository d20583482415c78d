"""What the words beside a name say that it is: nouns before it, ages and offices behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from annotator.domain.text import Span
from annotator.suggest import entity_nouns_en as en
from annotator.suggest import entity_nouns_fr as fr
from annotator.suggest.entity_tails import ADJECTIVE
from annotator.suggest.quote_cues import Cues, cues_of
from annotator.suggest.word_lists import listed

_LOOK: Final = 70
_LOWER_RUN: Final = re.compile(r"(?:(?<![\w-])[\w-]{1,30}[ \u00a0’'])+$")
_WORD: Final = re.compile(r"[\w-]+")
_ADJECTIVES: Final = re.compile(ADJECTIVE)
_AGE: Final = re.compile(
    r",? \(?(?:âgée? de )?\d{1,3} ans\b|, (?:aged )?\d{1,2}(?=[,.;)])| \(\d{1,2}\)"
)
_APPOSED: Final = re.compile(
    r", (?:(?:ancien|ancienne|former|then|le|la|un|une|son|sa|leur|a|an|the|its|his|her|their"
    r"|chief|senior|deputy|now)[ ’']|l['’]){0,2}((?:[\w-]+ ){0,2}[\w-]+)"
)
_WHO: Final = re.compile(r",? (?:who|whose)\b")
_CALLED: Final = listed(
    "appelé appelée baptisé baptisée called dubbed dénommé dénommée entitled intitulé intitulée"
    " named nicknamed nommé nommée surnommé surnommée titled"
)
_SHARES: Final = frozenset({"shares", "stake", "investors", "shareholders", "investor"})
_JOINED: Final = frozenset({"de", "d", "du", "des", "la", "l", "les", "of", "at", "for", "in"})


class Said(NamedTuple):
    """What a neighbour says: the kind, the word that says so, and whether it is in the name."""

    subtype: str
    word: str
    start: int = -1
    """Where the name begins with its noun; -1 if the noun stands outside."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nouns of a language, and how it joins them to names."""

    nouns: Mapping[str, frozenset[str]]
    inside: Mapping[str, frozenset[str]]
    behind: Mapping[str, frozenset[str]]
    people: frozenset[str]
    no_people: frozenset[str]
    people_endings: re.Pattern[str]
    sport: frozenset[str]
    of_bodies: frozenset[str]
    most: int
    """How many words may stand between the noun and the name: adjectives, in French."""
    cues: Cues

    def before(self, text: str, start: int) -> Said | None:
        """Return what the noun right before a name says: *le chalutier X*, *tempête X*."""
        if text[start - 2 : start] == ", ":
            return self._person_apart(text, start - 1)
        words = _words_before(text, start)
        if words and text[words[-1].start : words[-1].end].casefold() in _CALLED:
            words = words[:-1]
        for nth, word in enumerate(reversed(words[-self.most - 1 :])):
            said = text[word.start : word.end].casefold()
            if nth and not self._are_adjectives(text, words[-nth:]):
                return None
            if nth == 0:
                for subtype, nouns in self.inside.items():
                    if said in nouns:
                        return Said(subtype, said, word.start)
            for subtype, nouns in self.nouns.items():
                if said in nouns or said.rstrip("s") in nouns:
                    return Said(subtype, said)
            if self.is_occupation(said) and text[word.start].islower():
                return Said("person", said)
        return None

    def _person_apart(self, text: str, comma_end: int) -> Said | None:
        """*sa mère, Samia*: an office or kin, with the name behind a comma."""
        words = _words_before(f"{text[max(comma_end - _LOOK, 0) : comma_end - 1]} ", _LOOK)
        near = text[max(comma_end - _LOOK, 0) : comma_end - 1].rsplit(None, 1)
        last = near[-1].casefold().rpartition("’")[2].rpartition("'")[2] if near else ""
        is_one = bool(words) and last in self.people
        return Said("person", last) if is_one else None

    def is_occupation(self, word: str) -> bool:
        """Whether a word says what someone does or is to others: *climatologue*, *widow*."""
        if word in self.people:
            return True
        return word not in self.no_people and self.people_endings.search(word) is not None

    def belongs(self, text: str, start: int) -> str:
        """Return the noun of which a body stands behind *de* or *of*: *le patron de X*."""
        words = _words_before(text, start)
        spoken = [text[each.start : each.end].casefold() for each in words]
        if not spoken or spoken[-1] not in _JOINED:
            return ""
        while spoken and spoken[-1] in _JOINED:
            spoken.pop()
        nouns = self.of_bodies | self.sport
        if text[words[-1].start : words[-1].end] == "in":
            nouns = _SHARES
        near = reversed(spoken[-self.most - 1 :])
        return next((each for each in near if each in nouns), "")

    def of_a_club(self, noun: str) -> bool:
        """Whether a noun goes with clubs: *l'entraîneur de X*."""
        return noun in self.sport

    def behind_says(self, text: str, end: int) -> Said | None:
        """Return what stands right behind a name: an age, an occupation, *rocket*."""
        age = _AGE.match(text, end) or _WHO.match(text, end)
        if age is not None:
            return Said("person", age[0].strip(" ,("))
        apposed = _APPOSED.match(text, end)
        if apposed is not None:
            found = self._apposed(apposed[1].casefold().split())
            if found is not None:
                return found
        follows = re.compile(r" ([a-z]+)(?![\w-])").match(text, end)
        for subtype, nouns in self.behind.items() if follows else ():
            if follows and follows[1] in nouns:
                return Said(subtype, follows[1])
        return None

    def _apposed(self, near: list[str]) -> Said | None:
        """Return what the noun of an apposition says: the first in French, the last in English."""
        near = near[:1] if self.most else near
        kinds = [("place", self.nouns["place"]), ("organisation", self.nouns["organisation"])]
        said = [
            Said(subtype, each)
            for each in near
            for subtype in [
                next((kind for kind, nouns in kinds if each in nouns), "")
                or ("person" if self.is_occupation(each) else "")
            ]
            if subtype
        ]
        return said[0 if self.most else -1] if said else None

    def speaks(self, text: str, span: Span) -> bool:
        """Whether a verb of saying stands right before or behind: *a soufflé X*, *X said*."""
        window = text[max(span.start - 40, 0) : span.start]
        before = [each for each in self.cues.verb.finditer(window) if each.end() >= len(window) - 1]
        if before and window.endswith((" ", "\u00a0")):
            return True
        follows = self.cues.verb.match(text, span.end + 1)
        return follows is not None and text[span.end : span.end + 1] in {" ", "\u00a0"}

    def _are_adjectives(self, text: str, words: list[Span]) -> bool:
        return all(_ADJECTIVES.fullmatch(text, each.start, each.end) for each in words)


def neighbours_of(lang: str) -> Neighbours:
    """Return the neighbours of a BCP 47 tag; all but French is read as English."""
    return _french() if lang.lower().startswith("fr") else _english()


@cache
def _french() -> Neighbours:
    return Neighbours(
        fr.NOUNS,
        fr.INSIDE,
        {},
        fr.PEOPLE,
        fr.NO_PEOPLE,
        re.compile(rf"[a-zé-]{{2,}}(?:{fr.PEOPLE_ENDINGS})$"),
        fr.SPORT,
        fr.OF_BODIES,
        2,
        cues_of("fr"),
    )


@cache
def _english() -> Neighbours:
    return Neighbours(
        en.NOUNS,
        {},
        en.BEHIND,
        en.PEOPLE,
        en.NO_PEOPLE,
        re.compile(rf"[a-z-]{{2,}}(?:{en.PEOPLE_ENDINGS})$"),
        en.SPORT,
        en.OF_BODIES,
        0,
        cues_of("en"),
    )


def _words_before(text: str, start: int) -> list[Span]:
    low = max(start - _LOOK, 0)
    run = _LOWER_RUN.search(text[low:start])
    if run is None:
        return []
    return [
        Span(low + each.start() + run.start(), low + each.end() + run.start())
        for each in _WORD.finditer(run[0])
    ]
