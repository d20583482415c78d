"""The fields of the forms of sources: what each holds and what it is called, as a table."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from annotator.formats.csl_schema import DATES, FIELD_ALIASES, FIELDS, NAMES, PROSE
from annotator.services.translatable import QT_TRANSLATE_NOOP


class Shape(StrEnum):
    """How a field is typed and read."""

    TEXT = "text"
    PROSE = "prose"
    """Text of several lines."""
    NAMES = "names"
    """People as `Family, Given` and organisations as they are, divided by `;`."""
    DATE = "date"
    URL = "url"
    DOI = "doi"


class FieldSpec(NamedTuple):
    """One field: its name in CSL-JSON, and its label in English, to be translated."""

    key: str
    label: str

    @property
    def shape(self) -> Shape:
        """How it is typed and read."""
        return shape_of(self.key)


LABELS: Final[dict[str, str]] = {
    "title": QT_TRANSLATE_NOOP("SourceFields", "Title"),
    "author": QT_TRANSLATE_NOOP("SourceFields", "Author"),
    "editor": QT_TRANSLATE_NOOP("SourceFields", "Edited by"),
    "translator": QT_TRANSLATE_NOOP("SourceFields", "Translated by"),
    "interviewer": QT_TRANSLATE_NOOP("SourceFields", "Interviewed by"),
    "recipient": QT_TRANSLATE_NOOP("SourceFields", "Sent to"),
    "director": QT_TRANSLATE_NOOP("SourceFields", "Directed by"),
    "container-author": QT_TRANSLATE_NOOP("SourceFields", "Author of the book"),
    "container-title": QT_TRANSLATE_NOOP("SourceFields", "Published in"),
    "collection-title": QT_TRANSLATE_NOOP("SourceFields", "Series"),
    "collection-number": QT_TRANSLATE_NOOP("SourceFields", "No. in the series"),
    "publisher": QT_TRANSLATE_NOOP("SourceFields", "Publisher"),
    "publisher-place": QT_TRANSLATE_NOOP("SourceFields", "Place"),
    "issued": QT_TRANSLATE_NOOP("SourceFields", "Published"),
    "accessed": QT_TRANSLATE_NOOP("SourceFields", "Accessed"),
    "original-date": QT_TRANSLATE_NOOP("SourceFields", "First published"),
    "event-date": QT_TRANSLATE_NOOP("SourceFields", "Held on"),
    "event-title": QT_TRANSLATE_NOOP("SourceFields", "Event"),
    "event-place": QT_TRANSLATE_NOOP("SourceFields", "Held in"),
    "URL": QT_TRANSLATE_NOOP("SourceFields", "Address"),
    "DOI": QT_TRANSLATE_NOOP("SourceFields", "DOI"),
    "ISBN": QT_TRANSLATE_NOOP("SourceFields", "ISBN"),
    "ISSN": QT_TRANSLATE_NOOP("SourceFields", "ISSN"),
    "volume": QT_TRANSLATE_NOOP("SourceFields", "Volume"),
    "issue": QT_TRANSLATE_NOOP("SourceFields", "Issue"),
    "page": QT_TRANSLATE_NOOP("SourceFields", "Pages"),
    "number": QT_TRANSLATE_NOOP("SourceFields", "Number"),
    "number-of-pages": QT_TRANSLATE_NOOP("SourceFields", "Number of pages"),
    "number-of-volumes": QT_TRANSLATE_NOOP("SourceFields", "Number of volumes"),
    "chapter-number": QT_TRANSLATE_NOOP("SourceFields", "Chapter"),
    "edition": QT_TRANSLATE_NOOP("SourceFields", "Edition"),
    "version": QT_TRANSLATE_NOOP("SourceFields", "Version"),
    "genre": QT_TRANSLATE_NOOP("SourceFields", "Kind"),
    "medium": QT_TRANSLATE_NOOP("SourceFields", "Medium"),
    "dimensions": QT_TRANSLATE_NOOP("SourceFields", "Length"),
    "section": QT_TRANSLATE_NOOP("SourceFields", "Section"),
    "authority": QT_TRANSLATE_NOOP("SourceFields", "Authority"),
    "jurisdiction": QT_TRANSLATE_NOOP("SourceFields", "Jurisdiction"),
    "status": QT_TRANSLATE_NOOP("SourceFields", "Status"),
    "archive": QT_TRANSLATE_NOOP("SourceFields", "Archive"),
    "archive_location": QT_TRANSLATE_NOOP("SourceFields", "Shelf mark"),
    "language": QT_TRANSLATE_NOOP("SourceFields", "Language"),
    "abstract": QT_TRANSLATE_NOOP("SourceFields", "Abstract"),
    "keyword": QT_TRANSLATE_NOOP("SourceFields", "Keywords"),
    "note": QT_TRANSLATE_NOOP("SourceFields", "Note"),
    "annote": QT_TRANSLATE_NOOP("SourceFields", "Remarks"),
    "title-short": QT_TRANSLATE_NOOP("SourceFields", "Short title"),
    "source": QT_TRANSLATE_NOOP("SourceFields", "Found in"),
}
"""What a field is called where its type has no word of its own; others have their CSL names."""

UNSHOWN: Final = frozenset({"id", "type", "categories", "custom", "citation-key", "citation-label"})
"""Fields of an item that no form shows: they are kept as they are."""


def shape_of(key: str) -> Shape:
    """Return how a field of CSL-JSON is typed and read."""
    if key in NAMES:
        return Shape.NAMES
    if key in DATES:
        return Shape.DATE
    if key in PROSE:
        return Shape.PROSE
    return {"URL": Shape.URL, "DOI": Shape.DOI}.get(key, Shape.TEXT)


def spec_of(key: str, label: str = "") -> FieldSpec:
    """Return a field with a label, or with its usual one."""
    return FieldSpec(key, label or LABELS.get(key, key))


def is_shown(key: str) -> bool:
    """Whether forms show a field of an item at all."""
    return FIELD_ALIASES.get(key, key) in FIELDS and key not in UNSHOWN
