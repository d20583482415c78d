"""How well a name fits what is typed: word starts first, scattered letters last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from annotator.ui.widgets.folding import fold


class Fit(IntEnum):
    """How the words of a query stand in a name, the best first."""

    BEGINS = 0
    """The name begins with the whole query."""
    STARTS = 1
    """Each word of the query begins a word of the name."""
    INSIDE = 2
    """Each stands somewhere in the name."""
    BESIDE = 3
    """Each begins a word of the name or of what is known beside it."""
    SCATTERED = 4
    """Its letters stand in the name in their order, the first one at the start of a word."""


@dataclass(frozen=True, slots=True)
class Match:
    """How a name fits; `letters` are the places of the code points that were typed."""

    fit: Fit
    spread: int = 0
    """How far scattered letters stand apart; 0 for every other fit."""
    letters: tuple[int, ...] = ()


ANYTHING: Final = Match(Fit.BEGINS)
"""What fits an empty query."""


class Name:
    """A name with what is known beside it, made ready once, for the first query that needs it."""

    __slots__ = ("_beside", "_letters", "_places", "_starts", "_text")

    def __init__(self, text: str, beside: str = "") -> None:
        """`beside` holds words that are not shown: synonyms, or the menu."""
        self._text = text
        self._beside = beside
        self._letters = ""
        self._places: list[int] = []
        self._starts: list[int] = []

    def match(self, query: str) -> Match | None:
        """Return how this name fits a query as it was typed, None if it does not."""
        words = _plain(fold(query)).split()
        if not words:
            return ANYTHING
        self._make_ready()
        if self._letters.startswith(" ".join(words)):
            return self._found(Fit.BEGINS, range(len(" ".join(words))))
        fits = [self._fit_of(word) for word in words]
        known = [each for each in fits if each is not None]
        if len(known) == len(words):
            letters = [at for _, places in known for at in places]
            return self._found(max(fit for fit, _ in known), letters)
        return self._scattered("".join(words))

    def _make_ready(self) -> None:
        if self._places or not self._text:
            return
        folded = [
            (letter.lower() if letter.isascii() else fold(letter), place)
            for place, letter in enumerate(self._text)
        ]
        self._letters = "".join(letters for letters, _ in folded)
        self._places = [place for letters, place in folded for _ in letters]
        self._starts = _word_starts(self._letters)
        self._beside = f" {_plain(fold(self._beside))}"

    def _fit_of(self, word: str) -> tuple[Fit, range] | None:
        for start in self._starts:
            if self._letters.startswith(word, start):
                return Fit.STARTS, range(start, start + len(word))
        inside = self._letters.find(word)
        if inside >= 0:
            return Fit.INSIDE, range(inside, inside + len(word))
        return (Fit.BESIDE, range(0)) if f" {word}" in self._beside else None

    def _scattered(self, letters: str) -> Match | None:
        for start in self._starts:
            at, places = start, [start]
            if self._letters[start] != letters[0]:
                continue
            for letter in letters[1:]:
                at = self._letters.find(letter, at + 1)
                if at < 0:
                    break
                places.append(at)
            if len(places) == len(letters):
                found = self._found(Fit.SCATTERED, places)
                return Match(found.fit, places[-1] - places[0], found.letters)
        return None

    def _found(self, fit: Fit, letters: range | list[int]) -> Match:
        return Match(fit, 0, tuple(sorted({self._places[at] for at in letters})))


def _word_starts(letters: str) -> list[int]:
    return [
        at
        for at, letter in enumerate(letters)
        if letter.isalnum() and (at == 0 or not letters[at - 1].isalnum())
    ]


def _plain(text: str) -> str:
    """Return the words with one space between them, whatever stands there instead."""
    return " ".join("".join(each if each.isalnum() else " " for each in text).split())
