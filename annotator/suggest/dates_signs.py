"""Signs of a text: one for each word, number and mark, so that a grammar reads words as letters.

Every word that a grammar knows has a sign of its own, every number one for its size, all other
words share one. Rules are then small patterns over a string about a fifth as long as the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.folded_text import FoldedText, Folding, fold_text
from annotator.domain.text import Span

UNKNOWN: Final = "x"
BREAK: Final = "\n"

_TOKEN: Final = re.compile(
    r"\n|\d++|(?:aujourd|jusqu|lorsqu|puisqu|[cdjlmnost]|qu)'|[^\W\d_]++|[^\w\s]|_"
)
_FIRST_SIGN: Final = 0xE000

NUMBER_SIGNS: Final[Mapping[str, str]] = {
    "MONTHNO": "a",
    "DAYNO": "abc",
    "HOUR": "abd",
    "SIXTY": "abcde",
    "TWO": "abcdef",
    "THREE": "g",
    "YEAR": "y",
    "NUM": "abcefgyh",
}
"""Categories of numbers, by their signs: see `_number_sign`."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into tokens; `signs` has one character for each, so its indices are theirs."""

    folded: FoldedText
    bounds: list[tuple[int, int]]
    words: list[str]
    signs: str

    def word(self, index: int) -> str:
        """Return a token as folded: lower case, no accents."""
        return self.words[index]

    def written(self, index: int) -> str:
        """Return a token as it stands in the text."""
        span = self.span(index, index + 1)
        return self.folded.source[span.start : span.end]

    def span(self, first: int, stop: int) -> Span:
        """Return where tokens from `first` up to, not including, `stop` stand in the text."""
        return self.folded.around(self.bounds[first][0], self.bounds[stop - 1][1])

    def glued(self, index: int) -> bool:
        """Whether a token touches the one before it."""
        return 0 < index < len(self.bounds) and self.bounds[index - 1][1] == self.bounds[index][0]

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.written(index)[:1].isupper()


class Alphabet:
    """The signs of the words of one language."""

    def __init__(self, words: Iterable[str]) -> None:
        self._signs = {
            word: chr(_FIRST_SIGN + number) for number, word in enumerate(sorted(set(words)))
        }

    def sign(self, word: str) -> str:
        """Return the sign of a word that the grammar knows. Raises KeyError for any other."""
        return self._signs[word]

    def read(self, text: str) -> Tokens:
        """Cut a text into tokens, in time linear in its length."""
        folded = fold_text(text, Folding())
        words = _TOKEN.findall(folded.text)
        bounds = [found.span() for found in _TOKEN.finditer(folded.text)]
        known = self._signs.get
        signs = [known(word) or _other_sign(word) for word in words]
        return Tokens(folded, bounds, words, "".join(signs))


def _other_sign(word: str) -> str:
    if word == "\n":
        return BREAK
    return _number_sign(word) if word[0].isdigit() else UNKNOWN


def _number_sign(digits: str) -> str:
    """Return `a` to 12, `b` to 23, `c` to 31, `d` for 0, `e` to 59, `f` to 99, `g` three digits.

    Four are `y` from 1000 to 2199, else `h`; more are `i`, whatever their number.
    """
    if len(digits) > 4 or not digits.isdecimal() or not digits.isascii():
        return "i"
    number = int(digits)
    if len(digits) < 3:
        sizes = ((0, "d"), (12, "a"), (23, "b"), (31, "c"), (59, "e"), (99, "f"))
        return next(sign for most, sign in sizes if number <= most)
    if len(digits) == 3:
        return "g"
    return "y" if 1000 <= number < 2200 else "h"
