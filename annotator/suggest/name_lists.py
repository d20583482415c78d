"""Lists of names that come with the program: places, given names, and the best known others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.resources import resource


@dataclass(frozen=True, slots=True)
class NameLists:
    """What is known by name. `doubtful` are places only where the words before them say so."""

    places: frozenset[str]
    doubtful: frozenset[str]
    given: frozenset[str]
    organisations: frozenset[str]
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

    def is_person(self, name: str) -> bool:
        """Whether a last name alone means one well-known person."""
        return name in self.persons


@cache
def name_lists() -> NameLists:
    """Read the lists, once; they are small files of the program's own."""
    listed = _lines("places.txt")
    return NameLists(
        frozenset(each for each in listed if not each.endswith("?")),
        frozenset(each[:-1] for each in listed if each.endswith("?")),
        frozenset(_lines("given_names.txt")),
        frozenset(_lines("organisations.txt")),
        frozenset(_lines("persons.txt")),
    )


def _lines(name: str) -> list[str]:
    return resource("names", name).read_text(encoding="utf-8").split("\n")[:-1]


def _plain(name: str) -> str:
    return name.replace("’", "'").replace("\u00a0", " ").replace("\n", " ")
