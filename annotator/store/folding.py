"""Names and titles folded for finding: no capitals, no accents, no difference in spacing."""

from __future__ import annotations

import unicodedata
from typing import Final

_PLAIN: Final = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "’": "'"})


def squeezed(text: str) -> str:
    """Return a name without capitals and with single spaces; its accents stay."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def folded(text: str) -> str:
    """Return text without capitals, accents and ligatures, with single spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return " ".join(bare.translate(_PLAIN).split())
