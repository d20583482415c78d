"""A program to be started: it has the recognisers read a text that nobody writes.

In a process of its own no lines are counted, which takes several times as long as the work does.
"""

from __future__ import annotations

import sys

from annotator.domain.text import Span
from annotator.suggest import claims, date_suggestions, entities, quotes
from annotator.suggest.suggestion import Suggestion

SENTENCE = "Le 3 mai, Jean Dupont (FAR) a dit : « Il y a 12 % de plus à Lyon », selon la BBC. "
HOSTILE = {
    "1 MB": SENTENCE * 12_500,
    "5,000 quotation marks": '"' * 5_000,
    "5,000 openers": "«" * 5_000,
    "one sentence of 250,000 characters": "le mot Jean Dupont et 12 % de Lyon, " * 7_000,
    "one word of 250,000 characters": "a" * 250_000,
    "capitals": "Aa " * 60_000,
    "lone surrogates": "\ud800 Jean Dupont a dit « Bonjour \udfff à tous les amis ». " * 200,
    "100,000 commas": "," * 100_000,
    "100,000 digits": "1" * 100_000,
    "digits apart": "1 " * 100_000,
    "particles": "Jean de la " * 20_000,
    "titles": "le ministre de la " * 20_000,
    "parts": "20 dont 12 et " * 10_000,
    "lines": "\n" * 100_000,
    "emoji": "👩‍👩‍👧‍👦 Lyon 🇫🇷 " * 10_000,
}


def read(text: str, lang: str, within: Span | None = None) -> list[Suggestion]:
    found: list[Suggestion] = []
    for each in (date_suggestions, entities, quotes, claims):
        found += each.recognise(text, lang, "2023-01-17", within)
    return found


def main(name: str) -> None:
    """Read a text whole and in its middle, and see that what is found stands there."""
    text = HOSTILE[name]
    for lang in ("fr", "en") if len(text) < 300_000 else ("fr",):
        assert all(each.fits(text) for each in read(text, lang))
        middle = len(text) // 2
        shown = read(text, lang, Span(middle, min(middle + 2_000, len(text))))
        assert all(each.fits(text) for each in shown)


if __name__ == "__main__":
    main(*sys.argv[1:])
