"""Lists of names that come with the program: places, given names, and the best known others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from annotator.resources import resource

LISTED: Final = {
    "places": "place",
    "organisations": "organisation",
    "events": "event",
    "works": "work",
    "others": "other",
}
"""By its file: what the names of a list are."""

_ARTICLES: Final = frozenset({"le", "la", "les"})
_LONGEST: Final = 60
_FIRST: Final = re.compile(r"[\w'&+.-]+")


@dataclass(frozen=True, slots=True)
class Listed:
    """The names of one kind; `doubtful` are those that mean other things too."""

    sure: frozenset[str]
    doubtful: frozenset[str]
    by_word: Mapping[str, tuple[str, ...]]
    """The sure names of several words by their first words, the longest first."""

    def holds(self, name: str) -> bool:
        """Whether a name is of this kind whatever stands around it."""
        return name in self.sure

    def may_hold(self, name: str) -> bool:
        """Whether a name is of this kind, be it one that means other things too."""
        return name in self.sure or name in self.doubtful


@dataclass(frozen=True, slots=True)
class NameLists:
    """What is known by name. Names are asked for as a text writes them."""

    kinds: Mapping[str, Listed]
    """By subtype."""
    given: frozenset[str]
    persons: frozenset[str]
    demonyms: Mapping[str, frozenset[str]]
    """By language: what people of a country, a town or a faith are called."""
    words: Mapping[str, frozenset[str]]
    """By language: the usual words, in lower case, that are no names."""

    def is_place(self, name: str) -> bool:
        """Whether a name is a place whatever stands around it."""
        return self.kinds["place"].holds(_plain(name))

    def may_be_place(self, name: str) -> bool:
        """Whether a name is a place, be it of a name that means other things too."""
        return self.kinds["place"].may_hold(_plain(name))

    def is_given(self, name: str) -> bool:
        """Whether a word is a given name; a double one is if its first half is."""
        first, _, second = name.partition("-")
        return name in self.given or (first in self.given and second in self.given)

    def is_organisation(self, name: str) -> bool:
        """Whether a name is that of a well-known organisation."""
        return self.kinds["organisation"].holds(_plain(name))

    def known_end(self, text: str, start: int) -> tuple[int, str]:
        """Return where the longest known name of several words ends, and its subtype; 0 if none."""
        part = _plain(text[start : start + _LONGEST])
        found = self._known(part, start)
        if found[0] or not part[:1].islower() or part.partition(" ")[0] in _ARTICLES:
            return found
        raised, subtype = self._known(part[0].upper() + part[1:], start)
        return (raised, subtype) if subtype == "organisation" else found

    def _known(self, part: str, start: int) -> tuple[int, str]:
        first = _FIRST.match(part)
        best = (0, "")
        for subtype, listed in self.kinds.items() if first else ():
            for name in listed.by_word.get(first[0] if first else "", ()):
                if part.startswith(name) and not part[len(name) : len(name) + 1].isalnum():
                    best = max(best, (start + len(name), subtype))
                    break
        return best

    def known_as(self, name: str) -> str:
        """Return the one subtype that a name has for sure; empty for none and for several."""
        plain = _plain(name)
        found = [subtype for subtype, listed in self.kinds.items() if plain in listed.sure]
        found += ["person"] if name in self.persons else []
        return found[0] if len(found) == 1 else ""

    def perhaps(self, name: str) -> frozenset[str]:
        """Return every subtype that a name is listed under, the doubtful ones too."""
        plain = _plain(name)
        found = {subtype for subtype, listed in self.kinds.items() if listed.may_hold(plain)}
        return frozenset(found | ({"person"} if name in self.persons else set()))

    def is_person(self, name: str) -> bool:
        """Whether a last name alone means one well-known person."""
        return name in self.persons

    def is_demonym(self, word: str, lang: str) -> bool:
        """Whether a word means someone by country, town or faith: *Danois*, *Spaniard*."""
        return word in self.demonyms[lang]

    def is_usual(self, word: str, lang: str) -> bool:
        """Whether a word is a usual one of a language, capitalised for its place alone."""
        return word.casefold() in self.words[lang]


@cache
def name_lists() -> NameLists:
    """Read the lists, once; they are small files of the program's own."""
    return NameLists(
        {subtype: _listed(_lines(f"{name}.txt")) for name, subtype in LISTED.items()},
        frozenset(_lines("given_names.txt")),
        frozenset(_lines("persons.txt")),
        {lang: frozenset(_lines(f"demonyms_{lang}.txt")) for lang in ("fr", "en")},
        {lang: frozenset(_lines(f"words_{lang}.txt")) for lang in ("fr", "en")},
    )


def _listed(lines: list[str]) -> Listed:
    sure = frozenset(each for each in lines if not each.endswith("?"))
    doubtful = frozenset(each[:-1] for each in lines if each.endswith("?"))
    return Listed(sure, doubtful, _by_first_word(each for each in sure if " " in each))


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        first = _FIRST.match(name)
        if first:
            found[first[0]].append(name)
    return {word: tuple(sorted(each, key=len, reverse=True)) for word, each in found.items()}


def _lines(name: str) -> list[str]:
    return resource("names", name).read_text(encoding="utf-8").split("\n")[:-1]


def _plain(name: str) -> str:
    return name.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ")
