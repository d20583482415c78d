"""Names of one article that look like one name written in two ways.

Two ways are a letter more, fewer, other or moved, or other capitals, accents, hyphens and spaces.
What writers do on purpose is none: a last name alone, an acronym, a headline in capitals, a plural.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from annotator.domain.acronyms import fits, is_acronym
from annotator.domain.folded_text import Folding, folded
from annotator.domain.name_variants import Likeness, likeness
from annotator.domain.person_names import may_be_one, person_of

SHORTEST: Final = 5
"""Names of fewer letters are often one letter apart: Rome and Roma, Iran and Irak."""

_ON_PURPOSE: Final = frozenset({Likeness.SAME, Likeness.CAPITALS})
_ENDINGS: Final = frozenset({"s", "x", "e", "es"})
_LOOSE: Final = Folding()


def two_ways(names: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of names that look like one, by their places in the list, each once.

    The time is linear in the names: only those that share all letters but one are compared.
    """
    near: dict[str, list[tuple[int, str]]] = defaultdict(list)
    found: dict[tuple[int, int], None] = {}
    for at, name in enumerate(names):
        for unit in _units(name):
            for key in _keys(unit):
                for other, known in near[key]:
                    if other != at and _look_alike(names[other], known, name, unit):
                        found[other, at] = None
                near[key].append((at, unit))
    return sorted(found)


def is_on_purpose(one: str, other: str, aliases: Iterable[str] = ()) -> bool:
    """Whether two ways to write one name need no explanation.

    They need none if both are among `aliases`, names of which it is said that they mean the same.
    """
    if {squeezed(one), squeezed(other)} <= {squeezed(each) for each in aliases}:
        return True
    if squeezed(one) == squeezed(other):
        alike = {likeness(one, other), likeness(other, one)}
        # A short word in capitals is an acronym, and no headline: Otan and OTAN.
        return bool(alike & _ON_PURPOSE) and Likeness.CASE not in alike
    return any(_is_short_for(*pair) for pair in ((one, other), (other, one)))


def squeezed(name: str) -> str:
    """Return the letters and digits of a name, without case and accents."""
    return "".join(sign for sign in folded(name, _LOOSE) if sign.isalnum())


def one_apart(one: str, other: str) -> bool:
    """Whether two words are one letter more, fewer, other or moved apart."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if len(one) == len(other) == 2:
        return one == other[::-1]
    return max(len(one), len(other)) == 1


def _units(name: str) -> Iterator[str]:
    """Yield what of a name is compared: the whole, and a person's last name."""
    whole = squeezed(name)
    yield whole
    person = person_of(name)
    if person is not None and person.given:
        yield squeezed(" ".join(person.last))


def _keys(unit: str) -> set[str]:
    """Return what two words share that are the same, or one letter apart."""
    return {unit, *(unit[:at] + unit[at + 1 :] for at in range(len(unit)))}


def _look_alike(one: str, unit: str, other: str, its_unit: str) -> bool:
    if is_on_purpose(one, other):
        return False
    if unit == its_unit:
        return squeezed(one) == squeezed(other)
    if min(len(unit), len(its_unit)) < SHORTEST or not one_apart(unit, its_unit):
        return False
    if _digits(unit) != _digits(its_unit) or _differ_in_endings(one, other):
        return False
    if _is_plural(unit, its_unit):
        return False
    return _may_share(one, unit, other, its_unit)


def _may_share(one: str, unit: str, other: str, its_unit: str) -> bool:
    """Whether what is beside the compared parts lets both be one name."""
    is_whole = (unit == squeezed(one), its_unit == squeezed(other))
    if all(is_whole):
        return True
    first, second = person_of(one), person_of(other)
    if first is None or second is None:
        return False
    if not any(is_whole):
        return may_be_one(first.given, second.given)
    # A last name alone may be that of a full name; two full names are compared as such.
    return not first.given or not second.given


def _digits(unit: str) -> str:
    return "".join(filter(str.isdigit, unit))


def _differ_in_endings(one: str, other: str) -> bool:
    """Whether each word is the other name's, but for the ending of a plural or of a woman."""
    words, others = (folded(each, _LOOSE).split() for each in (one, other))
    return len(words) == len(others) and all(
        word == its or _is_plural(word, its) for word, its in zip(words, others, strict=True)
    )


def _is_plural(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name is the end or the acronym of a longer one, or has only part of its words."""
    if is_acronym(short) and fits(short, name):
        return True
    person = person_of(name)
    if person is not None and squeezed(short) in map(squeezed, person.short_forms()):
        return True
    words, all_words = (set(folded(each, _LOOSE).split()) for each in (short, name))
    return words < all_words
