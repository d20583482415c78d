"""Names of persons as articles write them: titles, given names, particles, last names.

French and English by one set of rules, because articles quote each other's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.domain.folded_text import Folding, folded


def _listed(words: str) -> frozenset[str]:
    """Read a table written as words between spaces."""
    return frozenset(words.split())


_MEN: Final = _listed("m mm mr messrs monsieur messieurs sir lord")
_WOMEN: Final = _listed("mme mmes mlle mlles mrs ms miss madame mesdames lady")
_OTHERS: Final = _listed(
    "dr drs pr prof me mes mgr rev gen adm col lt sgt capt maj cmdt cdt sen rep gov docteur"
    " professeur maitre monseigneur president presidente general generale colonel amiral ministre"
    " premier depute deputee maire senateur senatrice doctor professor minister senator governor"
    " prince princesse princess roi reine king queen pape pope judge juge"
)
_PARTICLES: Final = _listed(
    "de du des d' da das do dos di del della der den dem van von zu ten ter la le les el al ben"
    " bin ibn ould abu bou mac o'"
)
_NO_NAMES: Final = _listed(
    "selon pour avec par mais et or donc car ni que quand lorsque si comme hier aujourd'hui demain"
    " le la les l' un une des du de a au aux en dans sur sous chez entre vers depuis pendant apres"
    " avant contre sans sauf malgre puis enfin ainsi alors cependant pourtant toutefois ce cet"
    " cette ces son sa ses leur leurs mon ma mes notre nos votre vos qui dont ou on il elle ils"
    " elles nous vous je tu est c'est dit ici la-bas quant voici voila outre via feu cher chere"
    " according to for with by but and so nor when if as yesterday today tomorrow the an in at"
    " under from since during after before against without despite then finally thus however yet"
    " this that these those his her its their our your my who whose which where he she they we"
    " you i it is was said says asked while until once both even only not no yes there here"
)
"""Words that begin a sentence with a capital and are nobody's given name; folded."""

_NEAR: Final = 80
"""How far before a name its given names and its title are looked for."""

_BEFORE: Final = re.compile(r"(\S+)[ \t\u00a0\u202f\u2009]$")
_BLANKS_AND_QUOTES: Final = " \t\u00a0\u202f\u2009«“\"'’(["
_ENDS: Final = ".!?…:;—–\n"
_ELIDED: Final = re.compile(r"d['’][^\W\d_a-z]")
_GIVEN: Final = re.compile(
    r"[^\W\d_](?:(?:[^\W\d_]|['’\u0300-\u036f\u2010\u2011-])*|\.(?:-?[^\W\d_]\.)*)"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name taken apart; `last` begins with its particles. `gender` is `m`, `f` or empty."""

    given: tuple[str, ...]
    last: tuple[str, ...]
    gender: str = ""

    def short_forms(self) -> list[str]:
        """Return what the person may be called by alone: the ends of the name, particles whole."""
        tokens = (*self.given[1:], *self.last)
        return [
            " ".join(tokens[at:])
            for at, first in enumerate(tokens)
            if not first.endswith(".") and not (at and is_particle(tokens[at - 1]))
        ]


@dataclass(frozen=True, slots=True)
class Bearer:
    """What stands before a last name in a text: given names from `start` on, and a title.

    `is_first` when they begin a sentence, where any word has a capital.
    """

    start: int
    given: tuple[str, ...]
    gender: str = ""
    has_title: bool = False
    is_first: bool = False


def may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two sets of given names can be one person's: the first is, or is its initial."""
    shorter, longer = sorted((_plain(one[0]), _plain(other[0])), key=len)
    return shorter == longer or (shorter.endswith(".") and longer.startswith(shorter[0]))


def is_particle(word: str) -> bool:
    """Whether a word is a particle of a last name, such as *de*, *van* or *El*."""
    return _plain(word) in _PARTICLES


def gender_of(word: str) -> str | None:
    """Return the gender that a title tells, empty when it tells none; None for no title."""
    plain = _plain(word).rstrip(".")
    if plain in _MEN:
        return "m"
    if plain in _WOMEN:
        return "f"
    return "" if plain in _OTHERS else None


def person_of(name: str) -> Person | None:
    """Take a person's name apart; None for what is not written like one."""
    tokens = name.split()
    gender = ""
    while len(tokens) > 1 and (told := gender_of(tokens[0])) is not None:
        gender = told or gender
        tokens = tokens[1:]
    if not tokens or not all(map(_is_last_name, tokens)):
        return None
    at = next((n for n, each in enumerate(tokens) if n and is_particle(each)), len(tokens) - 1)
    if len(tokens) > 1 and all(is_particle(each) for each in tokens[:-1]):
        at = 0
    return Person(tuple(tokens[:at]), tuple(tokens[at:]), gender)


def bearer_at(text: str, start: int) -> Bearer:
    """Return who bears the last name that begins at a code point offset, as the text says it."""
    given: list[str] = []
    at = start
    while (word := _word_before(text, at)) and gender_of(word) is None:
        begins = at - len(word) - 1
        is_first = begins_sentence(text, begins)
        if len(given) == 3 or not _is_name(word) or _plain(word) in _NO_NAMES:
            break
        given.insert(0, word)
        at = begins
        if is_first:
            return Bearer(at, tuple(given), is_first=True)
    told = gender_of(word) if word else None
    return Bearer(at, tuple(given), told or "", has_title=told is not None)


def begins_sentence(text: str, at: int) -> bool:
    """Whether a word begins a sentence, by the one sign before it: this is asked very often."""
    before = text[max(0, at - _NEAR) : at].rstrip(_BLANKS_AND_QUOTES)
    return not before or before[-1] in _ENDS


def _word_before(text: str, at: int) -> str:
    """Return the word before an offset, with one blank between them, on the same line."""
    found = _BEFORE.search(text[max(0, at - _NEAR) : at])
    return found[1].lstrip("«“\"'’([") if found else ""


def _is_name(word: str) -> bool:
    return word[:1].isupper() and _GIVEN.fullmatch(word) is not None


def _is_last_name(word: str) -> bool:
    return _is_name(word) or is_particle(word) or _ELIDED.match(word) is not None


def _plain(word: str) -> str:
    return folded(word, Folding())
