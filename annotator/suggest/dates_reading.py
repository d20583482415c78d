"""Reading: from the signs of a text to the dates that single rules find in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.suggest.dates_guards import Guards
from annotator.suggest.dates_patterns import Grammar, Match
from annotator.suggest.dates_signs import Tokens
from annotator.suggest.dates_values import Said


@dataclass(frozen=True, slots=True)
class Item:
    """What is said by the tokens from `first` up to, not including, `stop`.

    `ends` are the two dates that make up one, if they can be resolved together.
    """

    first: int
    stop: int
    said: Said
    ends: tuple[Item, ...] = ()


def read(grammar: Grammar, tokens: Tokens) -> list[Item]:
    """Return the dates that single rules find, in order: the longest at each place.

    A rule looks at a bounded number of tokens, so that the time is linear in the text.
    """
    guards = Guards(grammar.lexicon.lang, tokens)
    found: list[Item] = []
    index = grammar.next_start(tokens.signs, 0)
    while index < len(tokens.signs):
        items = sorted(_all_at(grammar, tokens, index), key=lambda item: -item.stop)
        if items and guards.is_called_after(index, items[0].said):
            stop = items[0].stop
        elif item := _first_that_passes(guards, items):
            found.append(item)
            stop = item.stop
        else:
            stop = index + 1
        index = grammar.next_start(tokens.signs, stop)
    return found


def _first_that_passes(guards: Guards, items: list[Item]) -> Item | None:
    """Return the longest that may be a date, the first of its length in the order of rules."""
    return next((item for item in items if guards.passes(item.first, item.stop, item.said)), None)


def _all_at(grammar: Grammar, tokens: Tokens, index: int) -> Iterator[Item]:
    for rule in grammar.rules_at(tokens.signs[index]):
        found = rule.pattern.match(tokens.signs, index)
        if not found or (rule.tight and not _is_tight(tokens, index, found.end())):
            continue
        said = rule.build(Match(grammar.lexicon, tokens, found))
        if said:
            yield Item(index, found.end(), said)


def _is_tight(tokens: Tokens, first: int, stop: int) -> bool:
    return all(map(tokens.glued, range(first + 1, stop)))
