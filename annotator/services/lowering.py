"""Lowering: a status that a file claims and the guards refuse becomes one that they allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.domain.altered import altered
from annotator.domain.annotation import Annotation, ReviewStatus, Work
from annotator.domain.review import EVIDENCE_CODES, Act, Decision, Review, Standing, obstacles
from annotator.services.settling import in_progress


@dataclass(frozen=True, slots=True)
class Lowered:
    """A status of the file that the guards refuse, and the codes of what it misses."""

    status: str
    missing: tuple[str, ...]


def missing_of(standing: Standing) -> tuple[str, ...]:
    """Return the codes of what an annotation lacks to be checked, its lock aside."""
    codes = (guard.code for guard in obstacles(Act.CHECK, standing))
    return tuple(code for code in codes if code in EVIDENCE_CODES)


def allowed_work(standing: Standing, now: str) -> tuple[Annotation, tuple[Lowered, ...]]:
    """Return a new annotation with a work status that it may have.

    What is checked without a named checker has the standing's person as one, at `now`; what is not
    checked has none.
    """
    annotation = standing.annotation
    if annotation.work is not Work.CHECKED:
        return altered(annotation, checked_by=None, checked_at=None), ()
    missing = missing_of(standing)
    if missing:
        return in_progress(annotation), (Lowered(Work.CHECKED.value, missing),)
    return replace(
        annotation,
        checked_by=annotation.checked_by or standing.person_id,
        checked_at=annotation.checked_at or now,
    ), ()


def allowed_review(
    annotation: Annotation, reviews: Sequence[Review]
) -> tuple[Annotation, tuple[Lowered, ...]]:
    """Return a new annotation with a review status that its reviews, oldest first, bear out."""
    last = reviews[-1] if reviews else None
    match annotation.review:
        case ReviewStatus.APPROVED:
            missing = _unapproved(annotation, last)
        case ReviewStatus.CHANGES_REQUESTED:
            said = last is not None and last.decision is Decision.CHANGES_REQUESTED
            missing = () if said else ("review_missing",)
        case _:
            missing = ()
    if not missing:
        return annotation, ()
    lowered = Lowered(annotation.review.value, missing)
    return replace(annotation, review=ReviewStatus.NONE), (lowered,)


def _unapproved(annotation: Annotation, last: Review | None) -> tuple[str, ...]:
    missing = [] if annotation.work is Work.CHECKED else ["not_checked"]
    if last is None or last.decision is not Decision.APPROVED:
        missing.append("review_missing")
    elif last.reviewer_id == annotation.checked_by and not last.self_review:
        missing.append("own_work")
    return tuple(missing)
