"""Groups of names: the mentions of one bearer, under the longest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.acronyms import fits, is_acronym, long_forms
from annotator.domain.folded_text import Folding, folded
from annotator.domain.person_names import person_of
from annotator.suggest.suggestion import Suggestion

_LOOSE: Final = Folding()
_MOST: Final = 200
"""An acronym is compared with so many names of its initial."""

_Key = tuple[str, str]


def grouped(text: str, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the names with `canonical` and `group`: the longest mention of the same bearer.

    A last name belongs to the one full name that ends with it, an acronym to the long form that the
    text ties it to by brackets, or that it fits alone. The time is linear in the names.
    """
    known = _Known(text, found)
    leaders = {key: known.leader(*key) for key in known.first}
    return [_under(each, leaders[each.subtype, each.quote]) for each in found]


def _under(each: Suggestion, leader: str) -> Suggestion:
    return replace(each, details={**each.details, "canonical": leader, "group": leader})


class _Known:
    """The different names of a text, by what they share with others of their kind."""

    def __init__(self, text: str, found: Sequence[Suggestion]) -> None:
        self._text = text
        self.first: dict[_Key, Suggestion] = {}
        self._alike: dict[_Key, list[str]] = defaultdict(list)
        self._initial: dict[_Key, list[str]] = defaultdict(list)
        self._last: dict[str, list[str]] = defaultdict(list)
        for each in found:
            if self.first.setdefault((each.subtype, each.quote), each) is each:
                self._add(each.subtype, each.quote)

    def _add(self, subtype: str, name: str) -> None:
        plain = folded(name, _LOOSE)
        self._alike[subtype, plain].append(name)
        near = self._initial[subtype, plain[:1]]
        if len(near) < _MOST and not is_acronym(name):
            near.append(name)
        if subtype == "person" and person_of(name) is not None:
            self._last[plain.split()[-1]].append(name)

    def leader(self, subtype: str, quote: str) -> str:
        """Return the name that a name stands under: itself, if it is the longest."""
        if is_acronym(quote):
            return self._long_form(subtype, quote)
        same = [quote, *self._alike[subtype, folded(quote, _LOOSE)]]
        if subtype == "person":
            same += self._full_names(quote)
        return max(dict.fromkeys(same), key=len)

    def _full_names(self, quote: str) -> list[str]:
        """Return the full name that a last name belongs to, if there is only one."""
        near = self._last[folded(quote.split()[-1], _LOOSE)][:_MOST]
        full = [name for name in near if len(name) > len(quote) and _ends(name, quote)]
        return full if len({folded(each.split()[0], _LOOSE) for each in full}) == 1 else []

    def _long_form(self, subtype: str, acronym: str) -> str:
        near = self._initial[subtype, folded(acronym, _LOOSE)[:1]]
        for span in long_forms(self._text, self.first[subtype, acronym].span):
            tied = self._text[span.start : span.end]
            return next((name for name in near if name in tied or tied in name), tied)
        fitting = [name for name in near if fits(acronym, name)]
        return fitting[0] if len(fitting) == 1 else acronym


def _ends(name: str, quote: str) -> bool:
    """Whether a full name ends with a shorter one, whose given name may be an initial."""
    return " " not in quote or quote.split()[0].endswith(".") or name.endswith(quote)
