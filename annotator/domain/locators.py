"""Places in a work as editors write them, `p. 12`, `§ 3`, `1:02:30`: their kind and number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

OTHER: Final = "other"
"""The label of a place of no kind that styles know: it is told as it is."""

_WORDS: Final = {
    "page": r"pp?\.?|pages?|pg\.?",
    "paragraph": r"§+|¶+|par[as]?\.?|paragraphs?|paragraphes?",
    "chapter": r"chap(?:ter|itre)?s?\.?|ch\.?",
    "section": r"sect?\.?|sections?",
    "line": r"ll?\.|lines?|lignes?",
    "volume": r"vols?\.?|volumes?|t\.|tomes?",
    "figure": r"figs?\.?|figures?",
    "table": r"tables?|tableaux?|tabl?\.",
    "note": r"nn?\.|notes?",
    "folio": r"ff?\.|fol\.?|folios?",
    "column": r"cols?\.?|columns?|colonnes?",
    "article-locator": r"arts?\.?|articles?",
    "timestamp": r"à|at|min(?:ute)?s?\.?|time(?:code)?",
}
_NUMBER: Final = r"(?P<value>[\divxlcIVXLC][\w.,:;\s&–—-]*)"
_KINDS: Final = {
    label: re.compile(rf"(?:{words})\s*{_NUMBER}", re.IGNORECASE) for label, words in _WORDS.items()
}
_TIME: Final = re.compile(r"\d{1,3}(?::\d\d){1,2}|\d{1,2}\s?h(?:\s?\d\d)?|\d{1,3}\s?min.*")
_NUMERIC: Final = re.compile(r"[\divxlc]+(?:\s*[-–,&]\s*[\divxlc]+)*", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"\w\s*[-–,&]\s*\w")


class PlaceKind(StrEnum):
    """What the number of a place counts, as far as a form offers it; by the labels of CSL."""

    PAGE = "page"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    CHAPTER = "chapter"
    LINE = "line"
    TIME = "timestamp"
    OTHER = "other"


_SIGNS: Final = {
    PlaceKind.PAGE: ("p.", "pp."),
    PlaceKind.PARAGRAPH: ("§", "§§"),
    PlaceKind.SECTION: ("sect.", "sect."),
    PlaceKind.CHAPTER: ("chap.", "chap."),
    PlaceKind.LINE: ("l.", "ll."),
}
"""Before one number, and before several; the same in English and French."""


_LABELS: Final = {kind.value for kind in PlaceKind} - {OTHER}


@dataclass(frozen=True, slots=True)
class Place:
    """A place in its two parts; of kind `other` it is all in `value`."""

    kind: PlaceKind = PlaceKind.PAGE
    value: str = ""


def located(locator: str) -> tuple[str, str] | None:
    """Return the label of CSL for a place and what it numbers; none for nothing.

    A number without a word is a page, one with colons a time.
    """
    words = " ".join(locator.split())
    if not words:
        return None
    if _TIME.fullmatch(words):
        return "timestamp", words
    if _NUMERIC.fullmatch(words):
        return "page", words
    for label, kind in _KINDS.items():
        found = kind.fullmatch(words)
        if found:
            return label, found["value"].strip()
    return OTHER, words


def place_of(locator: str) -> Place:
    """Return a place as a form shows it; a kind that none offers, as `fig. 3`, all in words."""
    found = located(locator)
    if found is None:
        return Place()
    label, value = found
    if label in _LABELS:
        return Place(PlaceKind(label), value)
    words = " ".join(locator.split())
    for kind, signs in _SIGNS.items():
        for sign in signs:
            if words.startswith(f"{sign} "):
                return Place(kind, words.removeprefix(f"{sign} "))
    return Place(PlaceKind.OTHER, words)


def locator_of(place: Place) -> str:
    """Return a place as it is stored: `p. 4`, `pp. 4-6`, `§ 3`, `12:30`.

    Whatever is read as another kind of place than the one that is meant stands there as it was
    typed, so that `place_of` says what it is.
    """
    value = " ".join(place.value.split())
    own = located(value)
    if own is None or place.kind is PlaceKind.OTHER or own[0] not in {"page", OTHER}:
        return value
    if place.kind is PlaceKind.TIME:
        return f"{value} min" if value.isdecimal() else value
    if own[1] != value:
        # It was typed with its own word, such as `p. 7`.
        return value
    if place.kind is PlaceKind.PAGE and not any(map(str.isdigit, value.split()[0])):
        # A form proposes pages; `in the annex` is none.
        return value if own[0] == OTHER else f"p. {value}"
    one, several = _SIGNS[place.kind]
    return f"{several if _SEVERAL.search(value) else one} {value}"
