"""Lists of names that come with the program: places, given names, and the best known others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from annotator.resources import resource

_LONGEST: Final = 60
_FIRST: Final = re.compile(r"[\w'&.-]+")


@dataclass(frozen=True, slots=True)
class NameLists:
    """What is known by name. `doubtful` are places only where the words before them say so."""

    places: frozenset[str]
    doubtful: frozenset[str]
    given: frozenset[str]
    organisations: frozenset[str]
    organisations_by_word: Mapping[str, tuple[str, ...]]
    """By their first words, the longest first; so are the places of several words."""
    places_by_word: Mapping[str, tuple[str, ...]]
    persons: frozenset[str]

    def is_place(self, name: str) -> bool:
        """Whether a name is a place whatever stands around it."""
        return _plain(name) in self.places

    def may_be_place(self, name: str) -> bool:
        """Whether a name is a place, be it of a name that means other things too."""
        return _plain(name) in self.places or _plain(name) in self.doubtful

    def is_given(self, name: str) -> bool:
        """Whether a word is a given name; a double one is if its first half is."""
        return name in self.given or name.partition("-")[0] in self.given

    def is_organisation(self, name: str) -> bool:
        """Whether a name is that of a well-known organisation."""
        return _plain(name) in self.organisations

    def organisation_end(self, text: str, start: int) -> int:
        """Return where the longest organisation ends that is known by the words here; 0 if none."""
        return _end_of(self.organisations_by_word, text, start)

    def place_end(self, text: str, start: int) -> int:
        """Return where a place of several words ends, *Émirats arabes unis*; 0 if none is here."""
        return _end_of(self.places_by_word, text, start)

    def is_person(self, name: str) -> bool:
        """Whether a last name alone means one well-known person."""
        return name in self.persons


@cache
def name_lists() -> NameLists:
    """Read the lists, once; they are small files of the program's own."""
    listed = _lines("places.txt")
    organisations = _lines("organisations.txt")
    return NameLists(
        frozenset(each for each in listed if not each.endswith("?")),
        frozenset(each[:-1] for each in listed if each.endswith("?")),
        frozenset(_lines("given_names.txt")),
        frozenset(organisations),
        _by_first_word(organisations),
        _by_first_word([each for each in listed if " " in each and not each.endswith("?")]),
        frozenset(_lines("persons.txt")),
    )


def _end_of(names: Mapping[str, tuple[str, ...]], text: str, start: int) -> int:
    part = _plain(text[start : start + _LONGEST])
    first = _FIRST.match(part)
    for name in names.get(first[0], ()) if first else ():
        if part.startswith(name) and not part[len(name) : len(name) + 1].isalnum():
            return start + len(name)
    return 0


def _by_first_word(names: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names, key=len, reverse=True):
        first = _FIRST.match(name)
        if first:
            found[first[0]] = (*found.get(first[0], ()), name)
    return found


def _lines(name: str) -> list[str]:
    return resource("names", name).read_text(encoding="utf-8").split("\n")[:-1]


def _plain(name: str) -> str:
    return name.replace("’", "'").replace("\u00a0", " ").replace("\n", " ")
