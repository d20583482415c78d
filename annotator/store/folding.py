"""Names and titles folded for finding: no capitals, no accents, no difference in spacing."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_PLAIN: Final = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "’": "'"})
_LATIN_MARKS: Final = re.compile("[\u0300-\u034e\u0350-\u036f]+")


def squeezed(text: str) -> str:
    """Return a name without capitals and with single spaces; its accents stay."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def folded(text: str) -> str:
    """Return text without capitals, accents and ligatures, with single spaces."""
    # Most texts of a long list are nothing but ASCII, or become so without the Latin accents.
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = _LATIN_MARKS.sub("", apart).translate(_PLAIN)
    if not bare.isascii():
        bare = "".join(each for each in bare if not unicodedata.combining(each))
    return " ".join(bare.split())
