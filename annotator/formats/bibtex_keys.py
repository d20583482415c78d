"""Keys of BibTeX entries: the one that a source came with, or one made of what it is."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from annotator.formats.csl_dates import dated
from annotator.formats.csl_items import Item, names_of, text_of

_KEY: Final = re.compile(r"[^\s{}(),=\"#%~\\']{1,80}")
_SMALL: Final = frozenset(
    {
        *("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et"),
        *("the", "a", "an", "of", "on", "in", "and"),
    }
)


class Keys:
    """The keys of one file: no two are the same, whatever their capitals."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def key_of(self, item: Item) -> str:
        """Return a key that no item before this one has."""
        given = text_of(item, "citation-key")
        wanted = given if given.isascii() and _KEY.fullmatch(given) else _made(item)
        key, count = wanted, 1
        while key.lower() in self._taken:
            count += 1
            key = f"{wanted}-{count}"
        self._taken.add(key.lower())
        return key


def _made(item: Item) -> str:
    names = names_of(item, "author")
    who = names[0].get("family") or names[0].get("literal", "") if names else ""
    issued = item.get("issued")
    told = dated(issued) if isinstance(issued, dict) else None
    year = str(told.begin[0]) if told and told.begin else ""
    words = [word for word in _words(text_of(item, "title")) if word not in _SMALL]
    parts = ("".join(_words(who))[:24], year, words[0][:24] if words else "")
    return "".join(parts) or "source"


def _words(text: str) -> list[str]:
    """Return the words of a text in small ASCII letters; what has none is left out."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", plain)
