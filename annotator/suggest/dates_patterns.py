"""Patterns of dates: rules written as lines of words, compiled to look at signs.

A line is read piece by piece. A capitalised name is a category of words or numbers (`WEEKDAY`,
`YEAR`), another word is itself; `a|b` is either, `:w` gives what is found a name, `?` makes it
optional; brackets stand alone: `( , YEAR:y )?`. `@d` is a day of the month with its ending,
`@m` a month that may be abbreviated, `@n` a count in figures or words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.suggest.dates_signs import NUMBER_SIGNS, Alphabet, Tokens
from annotator.suggest.dates_values import Said, Unit

_BRACKETS: Final = {"(": "(?:", ")": ")", ")?": ")?", "|": "|"}

Build = Callable[["Match"], Said | None]
Line = tuple[str, Build]


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, folded, by what they mean in a date.

    `categories` are word lists that only rules name; `ordinal_endings` stand behind a day's figure.
    """

    lang: str
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, Unit]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    seasons: Mapping[str, int]
    centuries: Mapping[str, int]
    directions: Mapping[str, int]
    days: Mapping[str, int]
    ordinal_endings: tuple[str, ...]
    categories: Mapping[str, tuple[str, ...]]

    def words_of(self, category: str) -> Iterable[str]:
        """Return the words of a category. Raises KeyError for a name that is none."""
        named: dict[str, Iterable[str]] = {
            "MONTH": self.months,
            "SHORTMONTH": self.short_months,
            "WEEKDAY": self.weekdays,
            "UNIT": self.units,
            "CARD": self.numbers,
            "ORD": self.ordinals,
            "SEASON": self.seasons,
            "CENTURY": self.centuries,
            "TOWARDS": self.directions,
            "NEARDAY": self.days,
            "ENDING": self.ordinal_endings,
        }
        return named[category] if category in named else self.categories[category]


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule has found: the tokens, and which of them each name of the rule stands for."""

    lexicon: Lexicon
    tokens: Tokens
    found: re.Match[str]

    def has(self, name: str) -> bool:
        """Whether this name of the rule stands for anything here."""
        return name in self.found.re.groupindex and self.found.start(name) >= 0

    def word(self, name: str) -> str:
        """Return the first word that a name stands for, empty for none."""
        return self.tokens.word(self.found.start(name)) if self.has(name) else ""

    def words(self, name: str) -> list[str]:
        """Return all words that a name stands for."""
        return [self.tokens.word(index) for index in range(*self.found.span(name))]

    def figure(self, name: str) -> int:
        """Return the number that a name stands for in figures, 0 for none."""
        word = self.word(name)
        return int(word) if word.isdecimal() else 0

    def count(self, name: str) -> int:
        """Return a number in figures or words: `vingt et un`, `quatre-vingt-dix`."""
        if self.word(name).isdecimal():
            return self.figure(name)
        total = 0
        numbers = self.lexicon.numbers
        for value in (numbers[word] for word in self.words(name) if word in numbers):
            if value >= 100 or (value == 20 and total == 4):
                total = max(total, 1) * value
            else:
                total += value
        return total


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled line and what makes a date of its words."""

    pattern: re.Pattern[str]
    build: Build
    tight: bool


class Grammar:
    """The rules of one language, found by the sign that they may begin with."""

    def __init__(self, lexicon: Lexicon, loose: Sequence[Line], tight: Sequence[Line]) -> None:
        """`tight` rules are for what is written without spaces, such as `17/01/2023`."""
        self.lexicon = lexicon
        lines = [line for line, _ in (*loose, *tight)]
        self.alphabet = Alphabet(_words(lexicon, lines))
        self._rules: dict[str, list[Rule]] = {}
        for is_tight, group in ((False, loose), (True, tight)):
            for line, build in group:
                self._add(line, build, tight=is_tight)
        self._starts = re.compile(f"[{''.join(map(re.escape, self._rules))}]")
        self._any = {sign: _any_of(rules) for sign, rules in self._rules.items()}

    def pattern(self, line: str) -> re.Pattern[str]:
        """Compile a line of words that this grammar knows."""
        return re.compile("".join(self._piece(piece) for piece in line.split()))

    def rules_at(self, sign: str) -> list[Rule]:
        """Return the rules that may begin with a sign."""
        return self._rules.get(sign, [])

    def next_start(self, signs: str, index: int) -> int:
        """Return the next token that a rule matches from, or the end."""
        for found in self._starts.finditer(signs, index):
            start = found.start()
            if self._any[signs[start]].match(signs, start):
                return start
        return len(signs)

    def signs_of(self, alternatives: str) -> str:
        """Return the signs of `a|b|CATEGORY`."""
        return "".join(sign for each in alternatives.split("|") for sign in self._signs(each))

    def _add(self, line: str, build: Build, *, tight: bool) -> None:
        rule = Rule(self.pattern(line), build, tight)
        for sign in sorted(set(self._first(line.split()))):
            self._rules.setdefault(sign, []).append(rule)

    def _first(self, pieces: list[str]) -> Iterator[str]:
        """Yield the signs that a line may begin with; only single words are optional in front."""
        for piece in pieces:
            if piece.startswith("@"):
                yield from self.signs_of(_MACRO_STARTS[piece[1]])
                return
            yield from self.signs_of(_parts(piece)[0])
            if not piece.endswith("?"):
                return

    def _piece(self, piece: str) -> str:
        if piece in _BRACKETS:
            return _BRACKETS[piece]
        if piece.startswith("@"):
            return self._macro(piece[1])
        words, name = _parts(piece)
        signs = f"[{''.join(map(re.escape, self.signs_of(words)))}]"
        group = f"(?P<{name}>{signs})" if name else signs
        return group + ("?" if piece.endswith("?") else "")

    def _macro(self, name: str) -> str:
        def any_of(words: str) -> str:
            return f"[{''.join(map(re.escape, self.signs_of(words)))}]"

        if name in "de":
            return f"(?P<{name}>{any_of('DAYNO')}){any_of('ENDING')}?"
        if name == "m":
            dotted = f"{any_of('SHORTMONTH')}{re.escape(self.alphabet.sign('.'))}?"
            return f"(?P<{name}>{any_of('MONTH')}|{dotted})"
        card, more = any_of("CARD"), f"{any_of('AND')}{any_of('ONE')}"
        return f"(?P<{name}>{any_of('NUM')}|{card}(?:{any_of('-')}?{card}){{0,3}}(?:{more})?)"

    def _signs(self, word: str) -> str:
        if word in NUMBER_SIGNS:
            return NUMBER_SIGNS[word]
        if word.isupper():
            return "".join(map(self.alphabet.sign, self.lexicon.words_of(word)))
        return self.alphabet.sign(word)


_MACRO_STARTS: Final = {
    **dict.fromkeys("de", "DAYNO"),
    "m": "MONTH|SHORTMONTH",
    "n": "NUM|CARD",
}


def _any_of(rules: Iterable[Rule]) -> re.Pattern[str]:
    """Return one pattern for what any rule matches, to pass over what none does."""
    bare = (_NAME.sub("(?:", rule.pattern.pattern) for rule in rules)
    return re.compile("|".join(dict.fromkeys(bare)))


_NAME: Final = re.compile(r"\(\?P<[a-z]>")


def _parts(piece: str) -> tuple[str, str]:
    """Return the words of a piece and its name, which is empty for a mere `:` too."""
    words, _, name = piece.rstrip("?").partition(":")
    return (words, name) if words else (":", "")


def _words(lexicon: Lexicon, lines: Iterable[str]) -> Iterator[str]:
    """Yield every word that lines name, themselves or by a category."""
    yield from (*_ALWAYS, *lexicon.words_of("MONTH"), *lexicon.words_of("SHORTMONTH"))
    for category in ("CARD", "ENDING", "AND", "ONE"):
        yield from lexicon.words_of(category)
    for piece in (piece for line in lines for piece in line.split()):
        if piece in _BRACKETS or piece.startswith("@"):
            continue
        for word in _parts(piece)[0].split("|"):
            if not word.isupper():
                yield word
            elif word not in NUMBER_SIGNS:
                yield from lexicon.words_of(word)


_ALWAYS: Final = (".", ",", "-")
