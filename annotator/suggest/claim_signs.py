"""Signs that a sentence is worth checking: patterns with their codes and weights.

The weights are log-odds and add up. They were set by hand, then fitted with a pull to what they
were on our labelled paragraphs, and are where learning starts from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: the code of the reason, what it counts once it stands there, and its pattern."""

    code: str
    weight: float
    pattern: re.Pattern[str]


def whole_words(alternatives: str) -> re.Pattern[str]:
    """Return a pattern of whole words, whatever their capitals; `|` stands between them."""
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?!\w)", re.IGNORECASE)


_NUMBER: Final = re.compile(r"(?<![\w/-])\d(?:[\d\u00a0\u202f .,]*\d)?(?![\w/-])")
_BARE_YEAR: Final = re.compile(r"^(?:1[5-9]|20)\d\d$")

SHARED: Final = (
    Sign(
        "percentage",
        1.2,
        re.compile(r"\d\s?[%‰]|(?<!\w)(?:pour ?cent|per ?cent|percent)(?!\w)", re.I),
    ),
    Sign(
        "money",
        0.5,
        re.compile(
            r"[€$£¥]\s?\d|\d\s?[€$£]|(?<!\w)(?:euros?|dollars?|livres sterling|pounds)(?!\w)", re.I
        ),
    ),
    Sign("question", -1.7, re.compile(r"\?\s*[»”\"]?\s*$")),
    Sign("quoted", -1.9, re.compile(r"[«“”\"]")),
    Sign("year", 1.0, re.compile(r"(?<![\w/-])(?:1[5-9]|20)\d\d(?![\w/-])")),
)

NUMBER_WEIGHT: Final = 1.8
NAME_WEIGHT: Final = 0.1
SHORT_WEIGHT: Final = -1.4
LONG_WEIGHT: Final = 0.5

LONG: Final = 20
"""A sentence of so many words says more than one thing."""


def numbers(sentence: str) -> list[str]:
    """Return the figures of a sentence that count something: years by themselves do not."""
    found = (match[0].strip(" .,\u00a0\u202f") for match in _NUMBER.finditer(sentence))
    return [each for each in found if not _BARE_YEAR.match(each)]
