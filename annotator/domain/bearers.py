"""Who bears a last name in a text, and whose a place of it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.domain.person_names import Bearer, Person, bearer_at, may_be_one
from annotator.domain.text import Span


@dataclass(slots=True)
class Bearers:
    """Everybody who bears the last name of `person`, by their given names.

    `own` are the full names that can be this person's, `others` those of others; a person of
    whom only the last name is known may be any of the others.
    """

    person: Person
    own: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    has_title: bool = False
    _own_gender: str = ""
    _genders: set[str] = field(default_factory=set)
    _groups: list[tuple[tuple[str, ...], list[str]]] = field(default_factory=list)

    def rivals(self, full: str = "") -> list[str]:
        """Return the full names that mean somebody else: than the person, or than `full`."""
        if self.person.given:
            return self.others
        known = next((names for _, names in self._groups if full in names), [])
        groups = [names for _, names in self._groups if names is not known]
        return [name for names in groups for name in names] if full or len(groups) > 1 else []

    def is_known_for_another(self, bearer: Bearer) -> bool:
        """Whether given names stand there that are not this person's."""
        return bool(self.person.given and bearer.given and not bearer.is_first) and not may_be_one(
            self.person.given, bearer.given
        )

    def is_unclear(self, bearer: Bearer) -> bool | None:
        """Whether the title there leaves open who is meant; None when titles tell nothing.

        Titles of both genders with one name mean two persons.
        """
        if len(self._genders) < 2:
            return None
        return not self._own_gender or bearer.gender != self._own_gender

    def add(self, bearer: Bearer, last: str) -> None:
        """Take note of one place of the name."""
        self.has_title |= bearer.has_title
        self._genders |= {bearer.gender} - {""}
        if not bearer.given:
            return
        full = " ".join((*bearer.given, last))
        if self.person.given and may_be_one(self.person.given, bearer.given):
            self._own_gender = self._own_gender or bearer.gender
            _add_once(self.own, full)
            return
        _add_once(self.others, full)
        for given, names in self._groups:
            if may_be_one(given, bearer.given):
                _add_once(names, full)
                return
        self._groups.append((bearer.given, [full]))


def bearers_of(text: str, person: Person, places: Iterable[Span]) -> Bearers:
    """Look at everybody who bears a person's last name at these places of a text.

    A word that begins a sentence is no given name if the text has it in small letters too.
    """
    found = Bearers(person, _own_gender=person.gender)
    last = " ".join(person.last)
    for span in places:
        bearer = bearer_at(text, span.start)
        if bearer.is_first and f" {bearer.given[0].lower()} " in text:
            bearer = Bearer(span.start, ())
        found.add(bearer, last)
    return found


def _add_once(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)
