"""How files say where a review stands: as the project does, but `self_approved` is told apart."""

from __future__ import annotations

from typing import Final

from annotator.domain.annotation import ReviewStatus
from annotator.domain.dossier import Dossier
from annotator.domain.review import Decision, Review

SELF_APPROVED: Final = "self_approved"


def review_word(dossier: Dossier) -> str:
    """Return the review status; `self_approved` if nobody else made the last approval."""
    status = dossier.annotation.review
    if status is ReviewStatus.APPROVED:
        for review in reversed(dossier.reviews):
            if review.decision is Decision.APPROVED:
                return SELF_APPROVED if review.self_review else status.value
    return status.value


def review_of(word: str) -> ReviewStatus:
    """Return the status that a word stands for; ValueError if it is none."""
    return ReviewStatus.APPROVED if word == SELF_APPROVED else ReviewStatus(word)


def standing_review(dossier: Dossier) -> Review | None:
    """Return the last review, unless it took the one before it back."""
    last = dossier.reviews[-1] if dossier.reviews else None
    return None if last is None or last.decision is Decision.REOPENED else last
