"""Characters that XML has no place for."""

from __future__ import annotations

import re
from typing import Final

REPLACEMENT: Final = "\ufffd"
_REFUSED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def xml_signs(words: str) -> str:
    """Return words in which each sign that XML refuses is one U+FFFD, so that offsets stay."""
    return _REFUSED.sub(REPLACEMENT, words)


def refused_signs(words: str) -> int:
    """Count the signs that XML refuses."""
    return len(_REFUSED.findall(words))
