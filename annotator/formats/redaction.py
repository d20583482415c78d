"""What leaves the desk of a confidential source: its pseudonym, and nothing that it said."""

from __future__ import annotations

from typing import Final

from annotator.domain.dossier import Evidence
from annotator.domain.source import Confidentiality, Source

UNNAMED: Final = "confidential"
"""Stands for a confidential source that was given no pseudonym."""


def is_withheld(source: Source) -> bool:
    """Whether a redacted export must not tell which source this is."""
    return source.confidentiality is Confidentiality.CONFIDENTIAL


def stand_in(source: Source) -> str:
    """Return what a redacted export calls a confidential source."""
    return source.pseudonym.strip() or UNNAMED


def telling(evidence: Evidence) -> dict[str, str]:
    """Return what a citation holds that may give its source away, by the citation's fields.

    Its words, the place in the work and the archived address can be looked up; the public note is
    written to be read and stays.
    """
    citation = evidence.citation
    return {
        "quote": citation.quote,
        "locator": citation.locator,
        "archived_url": citation.archived_url,
    }
