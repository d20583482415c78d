"""What stands in documents from elsewhere and has no place here, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.services.translatable import QT_TRANSLATE_NOOP

LOST: Final[Mapping[str, str]] = {
    "relations": QT_TRANSLATE_NOOP("IntakeReport", "relations"),
    "events": QT_TRANSLATE_NOOP("IntakeReport", "events"),
    "attributes": QT_TRANSLATE_NOOP("IntakeReport", "attributes"),
    "links": QT_TRANSLATE_NOOP("IntakeReport", "links"),
    "notes": QT_TRANSLATE_NOOP("IntakeReport", "notes"),
    "chains": QT_TRANSLATE_NOOP("IntakeReport", "chains of references"),
    "slots": QT_TRANSLATE_NOOP("IntakeReport", "slots"),
    "analyses": QT_TRANSLATE_NOOP("IntakeReport", "analyses of words, such as parts of speech"),
    "other_regions": QT_TRANSLATE_NOOP("IntakeReport", "regions that are no words"),
    "pictures": QT_TRANSLATE_NOOP("IntakeReport", "pictures"),
    "pdfs": QT_TRANSLATE_NOOP("IntakeReport", "PDF files"),
    "recordings": QT_TRANSLATE_NOOP("IntakeReport", "recordings"),
    "cases": QT_TRANSLATE_NOOP("IntakeReport", "cases"),
    "labels": QT_TRANSLATE_NOOP("IntakeReport", "labels of whole texts"),
    "refused": QT_TRANSLATE_NOOP("IntakeReport", "refused annotations"),
    "comments": QT_TRANSLATE_NOOP("IntakeReport", "comments"),
    "sets": QT_TRANSLATE_NOOP("IntakeReport", "sets"),
}
"""By the code that readers count it under; one that is not here is told by its own name."""


def lost_word(code: str) -> str:
    """Return what a reader counts as lost, in English: the window translates it."""
    return LOST.get(code, code.replace("_", " "))
