"""What a text says of a name elsewhere: the same name, the full name, the names in one list.

A name that stands alone is taken for what it is where more stands around it; the last name of a
person for that person; and of names in a row (*A, B and C*) the doubtful for what the sure are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from annotator.suggest.entity_guess import Guess
from annotator.suggest.suggestion import Reason

_TOLD: Final = 0.65
_FIRM: Final = 0.75
_ROW: Final = re.compile(r",? (?:and|et|ou|or|&|ni|with) |, ")
_GOES_ON: Final = re.compile(r",? (?:and|et|ou|or|&|ni) |, (?:[A-Z])")
_WEAK: Final = frozenset(
    {"model", "one_capital", "two_capitals", "many_capitals", "definite", "where_words", "speaks"}
)
_OWN: Final = frozenset({"organisation", "place", "person", "other"})
"""The kinds that go in rows."""


def settled(text: str, guesses: Sequence[Guess]) -> list[Guess]:
    """Return guesses in order, the doubtful ones by what the text says elsewhere."""
    known, surnames = _known(text, guesses)
    told = [_again(text, each, known, surnames) for each in guesses]
    forwards = _in_rows(text, told)
    return _in_rows(text, forwards[::-1])[::-1]


def _known(text: str, guesses: Sequence[Guess]) -> tuple[dict[str, str], frozenset[str]]:
    known: dict[str, str] = {}
    surnames: set[str] = set()
    for each in (one for one in guesses if one.is_sure and not is_weak(one)):
        said = text[each.span.start : each.span.end]
        known.setdefault(said, each.subtype)
        if each.subtype == "person" and " " in said:
            surnames.add(said.split()[-1])
    return known, frozenset(surnames)


def is_weak(each: Guess) -> bool:
    """Whether only the looks of a name, or a model, say what it is."""
    return all(reason.code in _WEAK for reason in each.reasons)


def _again(text: str, each: Guess, known: dict[str, str], surnames: frozenset[str]) -> Guess:
    said = text[each.span.start : each.span.end]
    if said in surnames and each.subtype != "person":
        return _told(each, "person", said)
    subtype = known.get(said)
    if subtype is None or not is_weak(each):
        return each
    return _told(each, subtype, said)


def _told(each: Guess, subtype: str, evidence: str) -> Guess:
    reasons = (Reason("named_elsewhere", evidence),)
    return replace(each, subtype=subtype, score=max(each.score, _TOLD), reasons=reasons)


def _in_rows(text: str, guesses: list[Guess]) -> list[Guess]:
    """Let each doubtful name take its kind from the name before it in a row."""
    found: list[Guess] = []
    for each in guesses:
        last = found[-1] if found else None
        taken = each
        if last is not None and is_weak(each) and _leads(last) and _are_in_row(text, last, each):
            taken = replace(_told(each, last.subtype, _said(text, last)), score=_TOLD)
        found.append(taken)
    return found


def _leads(each: Guess) -> bool:
    is_told = any(reason.code == "named_elsewhere" for reason in each.reasons)
    return each.subtype in _OWN and (is_told or (each.score >= _FIRM and not is_weak(each)))


def _are_in_row(text: str, one: Guess, other: Guess) -> bool:
    first, second = sorted((one.span, other.span), key=lambda span: span.start)
    between = text[first.end : second.start]
    if len(between) > 7 or _ROW.fullmatch(between) is None:
        return False
    is_one = " " not in _said(text, other)
    if between == ", ":
        return is_one and _GOES_ON.match(text, second.end) is not None
    return is_one or one.subtype in {"organisation", "place"}


def _said(text: str, each: Guess) -> str:
    return text[each.span.start : each.span.end]
