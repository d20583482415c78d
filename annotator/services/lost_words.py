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
    "other_regions": QT_TRANSLATE_NOOP("IntakeReport", "regions that are no words"),
    "pictures": QT_TRANSLATE_NOOP("IntakeReport", "pictures"),
    "pdfs": QT_TRANSLATE_NOOP("IntakeReport", "PDF files"),
    "recordings": QT_TRANSLATE_NOOP("IntakeReport", "recordings"),
    "cases": QT_TRANSLATE_NOOP("IntakeReport", "cases"),
    "sets": QT_TRANSLATE_NOOP("IntakeReport", "sets"),
}
"""By the code that readers count it under; one that is not here is told by its own name."""


def lost_word(code: str) -> str:
    """Return what a reader counts as lost, in English: the window translates it."""
    return LOST.get(code, code.replace("_", " "))
