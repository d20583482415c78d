"""Texts that nobody writes, each with something to find at its beginning and at its end."""

from __future__ import annotations

from typing import Final

SENTENCE: Final = "Le 3 mai 2022, Jean Dupont (FAR) a dit : « Il y a 12 % de plus à Lyon. » "
HEAD: Final = SENTENCE.strip() + "\n"
TAIL: Final = "\nLe 4 juin 2021, Anne Roy a promis 30 % de plus à la mairie de Lille.\n"

HOSTILE: Final = {
    "1 MB": (SENTENCE * 8 + "\n") * 1_500,
    "1 MB in one line": SENTENCE * 12_000,
    "5,000 quotation marks": '"' * 5_000,
    "5,000 openers": "«" * 5_000,
    "one sentence of 250,000 characters": "le mot Jean Dupont et 12 % de Lyon, " * 7_000,
    "one word of 250,000 characters": "a" * 250_000,
    "200,000 spaces": " " * 200_000,
    "100,000 commas": "," * 100_000,
    "right to left": "قال رئيس الوزراء في 5 مايو 2022 إن 12 % من السكان في القاهرة. " * 200,
    "emoji": "👩‍👩‍👧‍👦 Lyon 🇫🇷 " * 500,
}
LONG: Final = frozenset({"1 MB", "1 MB in one line", "one sentence of 250,000 characters"})
"""Those that take minutes to be read to their end."""


def text_of(name: str) -> str:
    """Return a text with its beginning and its end."""
    return HEAD + HOSTILE[name] + TAIL
