"""Lists of words as a source file writes them: in one string, with spaces between."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words of a string."""
    return frozenset(words.split())
