"""Groups of names: the mentions of one bearer, under the longest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.acronyms import fits, is_acronym, long_forms
from annotator.domain.folded_text import Folding, folded
from annotator.domain.person_names import person_of
from annotator.suggest.suggestion import Suggestion

_LOOSE: Final = Folding()


def grouped(text: str, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the names with `canonical` and `group`: the longest mention of the same bearer.

    A last name belongs to the one full name that ends with it, an acronym to the long form that the
    text ties it to by brackets, or that it fits alone.
    """
    names = dict.fromkeys((each.subtype, each.quote) for each in found)
    leaders = {key: _leader(text, key, list(names), found) for key in names}
    return [_under(each, leaders[each.subtype, each.quote]) for each in found]


def _under(each: Suggestion, leader: str) -> Suggestion:
    return replace(each, details={**each.details, "canonical": leader, "group": leader})


def _leader(
    text: str, key: tuple[str, str], names: Sequence[tuple[str, str]], found: Sequence[Suggestion]
) -> str:
    subtype, quote = key
    others = [name for kind, name in names if kind == subtype and name != quote]
    if is_acronym(quote):
        return _long_form(text, quote, others, found)
    same = [name for name in others if folded(name, _LOOSE) == folded(quote, _LOOSE)]
    if subtype == "person":
        same += _full_names(quote, others)
    return max(dict.fromkeys((quote, *same)), key=len) if same else quote


def _full_names(quote: str, others: Sequence[str]) -> list[str]:
    """Return the full name that a last name belongs to, if there is only one."""
    last = folded(quote.split()[-1], _LOOSE)
    full = [name for name in others if len(name) > len(quote) and _ends(name, quote, last)]
    return full if len({folded(each.split()[0], _LOOSE) for each in full}) == 1 else []


def _ends(name: str, quote: str, last: str) -> bool:
    whole = person_of(name)
    if whole is None or folded(name.split()[-1], _LOOSE) != last:
        return False
    first = quote.split()[0]
    return " " not in quote or first.endswith(".") or name.endswith(quote)


def _long_form(text: str, acronym: str, others: Sequence[str], found: Sequence[Suggestion]) -> str:
    first = next(each for each in found if each.quote == acronym)
    for span in long_forms(text, first.span):
        tied = text[span.start : span.end]
        return next((name for name in others if name in tied or tied in name), tied)
    fitting = [name for name in others if not is_acronym(name) and fits(acronym, name)]
    return fitting[0] if len(fitting) == 1 else acronym
