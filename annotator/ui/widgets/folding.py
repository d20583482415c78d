"""Letters compared without case, accents and ligatures."""

from __future__ import annotations

from unicodedata import combining, normalize

_PLAIN = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "\u00a0": " ", "\u202f": " "})


def fold(text: str) -> str:
    """Return what `text` is compared as: `fold("Œuvre d’État") == "oeuvre d'etat"`."""
    spread = normalize("NFD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in spread if not combining(letter))
