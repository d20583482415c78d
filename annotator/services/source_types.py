"""The types of sources: which fields each needs, in its own order and with its own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.services.source_fields import FieldSpec, is_shown, spec_of
from annotator.services.translatable import QT_TRANSLATE_NOOP

MAIN_TYPES: Final[Mapping[str, str]] = {
    "article-newspaper": QT_TRANSLATE_NOOP("SourceTypes", "News article"),
    "webpage": QT_TRANSLATE_NOOP("SourceTypes", "Web page"),
    "report": QT_TRANSLATE_NOOP("SourceTypes", "Report"),
    "interview": QT_TRANSLATE_NOOP("SourceTypes", "Interview"),
    "dataset": QT_TRANSLATE_NOOP("SourceTypes", "Data"),
    "motion_picture": QT_TRANSLATE_NOOP("SourceTypes", "Video"),
    "personal_communication": QT_TRANSLATE_NOOP("SourceTypes", "Conversation or letter"),
    "article-journal": QT_TRANSLATE_NOOP("SourceTypes", "Journal article"),
}
"""The types that are offered at once."""

MORE_TYPES: Final[Mapping[str, str]] = {
    "article-magazine": QT_TRANSLATE_NOOP("SourceTypes", "Magazine article"),
    "article": QT_TRANSLATE_NOOP("SourceTypes", "Other article, preprint"),
    "bill": QT_TRANSLATE_NOOP("SourceTypes", "Bill"),
    "book": QT_TRANSLATE_NOOP("SourceTypes", "Book"),
    "broadcast": QT_TRANSLATE_NOOP("SourceTypes", "Broadcast"),
    "chapter": QT_TRANSLATE_NOOP("SourceTypes", "Chapter of a book"),
    "classic": QT_TRANSLATE_NOOP("SourceTypes", "Classical work"),
    "collection": QT_TRANSLATE_NOOP("SourceTypes", "Archive collection"),
    "document": QT_TRANSLATE_NOOP("SourceTypes", "Document"),
    "entry": QT_TRANSLATE_NOOP("SourceTypes", "Entry in a database"),
    "entry-dictionary": QT_TRANSLATE_NOOP("SourceTypes", "Entry in a dictionary"),
    "entry-encyclopedia": QT_TRANSLATE_NOOP("SourceTypes", "Entry in an encyclopedia"),
    "event": QT_TRANSLATE_NOOP("SourceTypes", "Event"),
    "figure": QT_TRANSLATE_NOOP("SourceTypes", "Figure"),
    "graphic": QT_TRANSLATE_NOOP("SourceTypes", "Picture"),
    "hearing": QT_TRANSLATE_NOOP("SourceTypes", "Hearing"),
    "legal_case": QT_TRANSLATE_NOOP("SourceTypes", "Court decision"),
    "legislation": QT_TRANSLATE_NOOP("SourceTypes", "Law"),
    "manuscript": QT_TRANSLATE_NOOP("SourceTypes", "Manuscript"),
    "map": QT_TRANSLATE_NOOP("SourceTypes", "Map"),
    "musical_score": QT_TRANSLATE_NOOP("SourceTypes", "Musical score"),
    "pamphlet": QT_TRANSLATE_NOOP("SourceTypes", "Pamphlet, press kit"),
    "paper-conference": QT_TRANSLATE_NOOP("SourceTypes", "Conference paper"),
    "patent": QT_TRANSLATE_NOOP("SourceTypes", "Patent"),
    "performance": QT_TRANSLATE_NOOP("SourceTypes", "Performance"),
    "periodical": QT_TRANSLATE_NOOP("SourceTypes", "Issue of a periodical"),
    "post": QT_TRANSLATE_NOOP("SourceTypes", "Post on a network"),
    "post-weblog": QT_TRANSLATE_NOOP("SourceTypes", "Blog post"),
    "regulation": QT_TRANSLATE_NOOP("SourceTypes", "Regulation"),
    "review": QT_TRANSLATE_NOOP("SourceTypes", "Review"),
    "review-book": QT_TRANSLATE_NOOP("SourceTypes", "Book review"),
    "software": QT_TRANSLATE_NOOP("SourceTypes", "Software"),
    "song": QT_TRANSLATE_NOOP("SourceTypes", "Sound recording"),
    "speech": QT_TRANSLATE_NOOP("SourceTypes", "Speech"),
    "standard": QT_TRANSLATE_NOOP("SourceTypes", "Standard"),
    "thesis": QT_TRANSLATE_NOOP("SourceTypes", "Thesis"),
    "treaty": QT_TRANSLATE_NOOP("SourceTypes", "Treaty"),
}
"""All other types of CSL."""

TYPES: Final[Mapping[str, str]] = {**MAIN_TYPES, **MORE_TYPES}


def _fields(keys: str, **labels: str) -> tuple[FieldSpec, ...]:
    """Return fields in the order of `keys`; a dash of a field's name is `_` in `labels`."""
    return tuple(spec_of(key, labels.get(key.replace("-", "_"), "")) for key in keys.split())


_GENERAL: Final = _fields("title author container-title publisher issued URL")
_LAW: Final = _fields(
    "title authority number container-title section issued URL",
    issued=QT_TRANSLATE_NOOP("SourceFields", "In force from"),
    container_title=QT_TRANSLATE_NOOP("SourceFields", "Published in"),
)
_TALK: Final = _fields(
    "title author event-title event-place issued URL",
    author=QT_TRANSLATE_NOOP("SourceFields", "Speaker"),
    issued=QT_TRANSLATE_NOOP("SourceFields", "When"),
)
_ENTRY: Final = _fields("title author container-title edition publisher issued URL")
_BOOK: Final = _fields("title author editor publisher publisher-place issued edition ISBN URL")
_WORK: Final = _fields(
    "title author genre publisher issued archive URL",
    author=QT_TRANSLATE_NOOP("SourceFields", "By"),
    issued=QT_TRANSLATE_NOOP("SourceFields", "Made"),
)
_SITE: Final = QT_TRANSLATE_NOOP("SourceFields", "Site")

_FORMS: Final[Mapping[str, tuple[FieldSpec, ...]]] = {
    "article-newspaper": _fields(
        "title author container-title issued page URL",
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Newspaper"),
    ),
    "article-magazine": _fields(
        "title author container-title issued issue page URL",
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Magazine"),
    ),
    "article-journal": _fields(
        "title author container-title volume issue page issued DOI URL",
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Journal"),
    ),
    "article": _fields("title author container-title publisher number issued DOI URL"),
    "webpage": _fields("title URL container-title author issued", container_title=_SITE),
    "post-weblog": _fields(
        "title URL container-title author issued",
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Blog"),
    ),
    "post": _fields(
        "title author container-title issued URL",
        title=QT_TRANSLATE_NOOP("SourceFields", "First words"),
        author=QT_TRANSLATE_NOOP("SourceFields", "Account"),
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Network"),
    ),
    "report": _fields(
        "title author publisher number issued URL DOI",
        publisher=QT_TRANSLATE_NOOP("SourceFields", "Institution"),
    ),
    "interview": _fields(
        "title author interviewer medium issued container-title URL",
        title=QT_TRANSLATE_NOOP("SourceFields", "Subject"),
        author=QT_TRANSLATE_NOOP("SourceFields", "Interviewed"),
        interviewer=QT_TRANSLATE_NOOP("SourceFields", "By"),
        medium=QT_TRANSLATE_NOOP("SourceFields", "How"),
        issued=QT_TRANSLATE_NOOP("SourceFields", "When"),
    ),
    "dataset": _fields(
        "title author publisher version issued DOI URL",
        author=QT_TRANSLATE_NOOP("SourceFields", "Compiled by"),
    ),
    "motion_picture": _fields(
        "title author container-title publisher dimensions issued URL",
        author=QT_TRANSLATE_NOOP("SourceFields", "By"),
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Platform"),
        publisher=QT_TRANSLATE_NOOP("SourceFields", "Producer"),
    ),
    "broadcast": _fields(
        "title author container-title publisher dimensions issued URL",
        author=QT_TRANSLATE_NOOP("SourceFields", "By"),
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Programme"),
        publisher=QT_TRANSLATE_NOOP("SourceFields", "Channel"),
        issued=QT_TRANSLATE_NOOP("SourceFields", "Broadcast on"),
    ),
    "personal_communication": _fields(
        "title author recipient genre issued",
        title=QT_TRANSLATE_NOOP("SourceFields", "Subject"),
        author=QT_TRANSLATE_NOOP("SourceFields", "From"),
        recipient=QT_TRANSLATE_NOOP("SourceFields", "To"),
        genre=QT_TRANSLATE_NOOP("SourceFields", "How"),
        issued=QT_TRANSLATE_NOOP("SourceFields", "When"),
    ),
    "book": _BOOK,
    "classic": _BOOK,
    "chapter": _fields(
        "title author container-title editor page publisher publisher-place issued ISBN URL",
        container_title=QT_TRANSLATE_NOOP("SourceFields", "Book"),
    ),
    "paper-conference": _fields(
        "title author event-title event-place container-title page publisher issued DOI URL",
        event_title=QT_TRANSLATE_NOOP("SourceFields", "Conference"),
    ),
    "thesis": _fields(
        "title author genre publisher issued URL",
        publisher=QT_TRANSLATE_NOOP("SourceFields", "University"),
    ),
    "speech": _TALK,
    "performance": _TALK,
    "event": _TALK,
    "hearing": _fields(
        "title author authority event-place issued URL",
        author=QT_TRANSLATE_NOOP("SourceFields", "Heard"),
        issued=QT_TRANSLATE_NOOP("SourceFields", "When"),
    ),
    "legal_case": _fields(
        "title authority number issued URL",
        authority=QT_TRANSLATE_NOOP("SourceFields", "Court"),
        issued=QT_TRANSLATE_NOOP("SourceFields", "Decided"),
    ),
    "legislation": _LAW,
    "bill": _LAW,
    "regulation": _LAW,
    "treaty": _LAW,
    "standard": _LAW,
    "patent": _fields("title author number authority issued URL"),
    "entry": _ENTRY,
    "entry-dictionary": _ENTRY,
    "entry-encyclopedia": _ENTRY,
    "graphic": _WORK,
    "figure": _WORK,
    "map": _WORK,
    "manuscript": _WORK,
    "collection": _WORK,
    "software": _fields("title author version publisher issued URL"),
    "periodical": _fields("title editor publisher volume issue issued ISSN URL"),
}


def fields_of(csl_type: str) -> tuple[FieldSpec, ...]:
    """Return the fields that a type needs, in their order; a type without its own has six."""
    return _FORMS.get(csl_type, _GENERAL)


def kept_fields(csl_type: str, item: Mapping[str, object]) -> tuple[FieldSpec, ...]:
    """Return the fields that an item holds beside those of its type, in the order of the labels.

    Another type had them, or a file brought them along; changing the type drops none.
    """
    needed = {spec.key for spec in fields_of(csl_type)}
    return tuple(spec_of(key) for key in item if key not in needed and is_shown(key))
