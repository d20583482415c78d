"""Refusals and notes in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.refusal import Refusal
from annotator.services.wording import NOTES, worded


def worded_refusal(refusal: Refusal) -> str:
    """Return why a request cannot be met, in one sentence."""
    return worded(refusal, _translated)


def worded_note(code: str) -> str:
    """Return what else an act did, in one sentence."""
    return QCoreApplication.translate("Notes", NOTES[code])


def _translated(english: str) -> str:
    return QCoreApplication.translate("Refusals", english)
