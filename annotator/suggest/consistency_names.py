"""Names and titles that an article writes in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from annotator.domain.folded_text import Folding, folded
from annotator.domain.name_pairs import two_ways
from annotator.domain.review import FlagReason
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.suggestion import Suggestion

_LOOSE: Final = Folding()
MOST: Final = 1_000
"""So many different names of a kind are compared; no article has more."""

_LEAST: Final = 0.45
"""What is less sure may be no name at all."""

_FORMER: Final = re.compile(r"^(?:ex-|ancien(?:ne)? |former |then-)")


def names_two_ways(found: Sequence[Suggestion]) -> Iterator[Finding]:
    """Yield the names of a kind that look like one, at the first place of the rarer of both."""
    for subtype in dict.fromkeys(each.subtype for each in found):
        yield from _of_one_kind([each for each in found if each.subtype == subtype])


def _of_one_kind(found: Sequence[Suggestion]) -> Iterator[Finding]:
    places: dict[str, list[Suggestion]] = defaultdict(list)
    for each in found:
        if each.score >= _LEAST:
            places[each.quote].append(each)
    names = list(places)[:MOST]
    for first, second in two_ways(names):
        one, other = sorted((places[names[first]], places[names[second]]), key=len, reverse=True)
        yield Finding(
            FlagReason.NAME,
            Inconsistency.NAME,
            (other[0].span, one[0].span),
            {"one": one[0].quote, "other": other[0].quote},
        )


def titles_two_ways(found: Sequence[Suggestion]) -> Iterator[Finding]:
    """Yield the roles of one person that begin alike and go on differently."""
    told: dict[str, list[Suggestion]] = defaultdict(list)
    for each in found:
        if each.subtype == "person" and each.details.get("role"):
            told[str(each.details["group"])].append(each)
    for name, roles in told.items():
        for one, other in pairwise(roles):
            if _clash(_role(one), _role(other)):
                yield Finding(
                    FlagReason.NAME,
                    Inconsistency.TITLE,
                    (other.span, one.span),
                    {"name": name, "one": _role(one), "other": _role(other)},
                )


def _role(each: Suggestion) -> str:
    return str(each.details["role"])


def _clash(one: str, other: str) -> bool:
    """Whether two roles are the same office, held of different things or once and now."""
    first, second = folded(one, _LOOSE), folded(other, _LOOSE)
    bare, its_bare = _FORMER.sub("", first), _FORMER.sub("", second)
    if first == second or bare.split()[:1] != its_bare.split()[:1]:
        return False
    if (bare == first) != (its_bare == second):
        return True
    shorter, longer = sorted((bare, its_bare), key=len)
    return not longer.startswith(shorter)
