"""What may stand in the fields of a source: its types, and what is refused in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.domain.source import check_url, csl_item
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.details.citation_draft import day_typed

TYPES: Final[Mapping[str, str]] = {
    "webpage": QT_TRANSLATE_NOOP("Words", "Web page"),
    "article-newspaper": QT_TRANSLATE_NOOP("Words", "News article"),
    "article-journal": QT_TRANSLATE_NOOP("Words", "Journal article"),
    "article": QT_TRANSLATE_NOOP("Words", "Other article"),
    "report": QT_TRANSLATE_NOOP("Words", "Report"),
    "interview": QT_TRANSLATE_NOOP("Words", "Interview"),
    "personal_communication": QT_TRANSLATE_NOOP("Words", "Conversation or letter"),
    "book": QT_TRANSLATE_NOOP("Words", "Book"),
    "broadcast": QT_TRANSLATE_NOOP("Words", "Broadcast"),
    "speech": QT_TRANSLATE_NOOP("Words", "Speech"),
    "dataset": QT_TRANSLATE_NOOP("Words", "Data"),
    "legislation": QT_TRANSLATE_NOOP("Words", "Law"),
    "document": QT_TRANSLATE_NOOP("Words", "Document"),
}
"""The types of CSL that sources are given here."""
CHECKED: Final = ("title", "url", "issued")
"""Fields that not every text fits, by their names in a `SourceForm`."""


def refusal_of(name: str, text: str) -> Refusal | None:
    """Return why a text cannot stand in a field of a source; none when it can."""
    try:
        match name:
            case "title" if not text.strip():
                return Refusal("source_untitled")
            case "url":
                check_url(text.strip())
            case "issued":
                csl_item("", title="", issued=day_typed(text))
    except Refusal as refusal:
        return refusal
    return None


def value_of(name: str, text: str) -> str:
    """Return what is stored of a text: a date in words becomes an ISO date."""
    return day_typed(text) if name == "issued" else text.strip()
