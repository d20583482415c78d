"""The language of a text, guessed by its small words."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_LOOKED_AT: Final = 20_000

_FRENCH: Final = """
    le la les l un une des du de et est sont été être dans pour par que qui qu sur avec pas au aux
    ce cette ces il elle ils elles nous vous leur mais où se sa ses selon après
"""
_ENGLISH: Final = """
    the of and to in is was were are be been for that with it its he she they at by from this these
    have has had not but his her their which would will said who after about
"""
_SMALL_WORDS: Final = {"fr": frozenset(_FRENCH.split()), "en": frozenset(_ENGLISH.split())}


def guess_language(text: str) -> str:
    """Return `fr` or `en` for the beginning of a text, or empty if in doubt.

    In doubt is what has fewer than two of the small words, or not twice as many as of the other
    language.
    """
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    counts = {lang: sum(map(small.__contains__, words)) for lang, small in _SMALL_WORDS.items()}
    (best, most), (_, fewest) = sorted(counts.items(), key=lambda item: -item[1])
    return best if most >= max(2, 2 * fewest) else ""
