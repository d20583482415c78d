"""What is told under a field of a source while it is typed: how the program reads it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.spoken_dates import spoken
from annotator.services.source_editing import day_meant, names_read
from annotator.services.source_fields import Shape, shape_of
from annotator.ui.words import language


def note_of(key: str, text: str) -> str:
    """Return how a text is read, in a few words; empty where there is nothing to tell."""
    if not text.strip():
        return ""
    match shape_of(key):
        case Shape.DATE:
            return _date(text)
        case Shape.NAMES:
            return _names(text)
    return ""


def placeholder_of(key: str) -> str:
    """Return what stands in an empty field."""
    match shape_of(key):
        case Shape.DATE:
            return QCoreApplication.translate("SourceFieldNotes", "2023-01-17, January 2023, 2023…")
        case Shape.NAMES:
            return QCoreApplication.translate("SourceFieldNotes", "Adler, Ruth; Armed Forces")
        case Shape.URL:
            return "https://"
        case Shape.DOI:
            return "10.1000/…"
    return ""


def _date(text: str) -> str:
    value = day_meant(text)
    if not value:
        return QCoreApplication.translate(
            "SourceFieldNotes", "Not a date yet: a day, a month or a year"
        )
    said = spoken(value, language())
    return said if value == text.strip() else f"{value} · {said}"


def _names(text: str) -> str:
    """Return `Ruth Adler (person) · Armed Forces (organisation)`."""
    person, group = (
        QCoreApplication.translate("SourceFieldNotes", "{0} (person)"),
        QCoreApplication.translate("SourceFieldNotes", "{0} (organisation)"),
    )
    return " · ".join(
        (person if is_person else group).format(name) for name, is_person in names_read(text)
    )
