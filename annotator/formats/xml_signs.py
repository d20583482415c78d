"""Characters that XML has no place for."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from annotator.domain.document import Document

REPLACEMENT: Final = "\ufffd"
_REFUSED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def xml_signs(words: str) -> str:
    """Return words in which each sign that XML refuses is one U+FFFD, so that offsets stay."""
    return _REFUSED.sub(REPLACEMENT, words)


def count_refused(document: Document, *, with_text: bool) -> Counter[str]:
    """Count as `signs` what XML refuses in the notes of a document, and in its text if asked to."""
    words = [each.annotation.note for each in document.dossiers]
    if with_text:
        words.append(document.version.text)
    return +Counter(signs=sum(len(_REFUSED.findall(each)) for each in words))
