"""How files say where a review stands: as the project does, but `self_approved` is told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

from annotator.domain.annotation import ReviewStatus
from annotator.domain.dossier import Dossier
from annotator.domain.review import Decision, Review
from annotator.domain.table_row import Decided

R = TypeVar("R", Review, Decided)

SELF_APPROVED: Final = "self_approved"


def review_word(dossier: Dossier) -> str:
    """Return the review status; `self_approved` if nobody else made the last approval."""
    return review_told(dossier.annotation.review, dossier.reviews)


def review_told(status: str, reviews: Sequence[Review | Decided]) -> str:
    """Return what `review_word` says, of a status and the reviews behind it, oldest first."""
    if status == ReviewStatus.APPROVED:
        for review in reversed(reviews):
            if review.decision == Decision.APPROVED:
                return SELF_APPROVED if review.self_review else ReviewStatus.APPROVED.value
    return str(status)


def review_of(word: str) -> ReviewStatus:
    """Return the status that a word stands for; ValueError if it is none."""
    return ReviewStatus.APPROVED if word == SELF_APPROVED else ReviewStatus(word)


def standing_review(reviews: Sequence[R]) -> R | None:
    """Return the last of reviews, the oldest first, unless it took the one before it back."""
    last = reviews[-1] if reviews else None
    return None if last is None or last.decision == Decision.REOPENED else last
