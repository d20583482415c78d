"""The gate: what stands between an article and *ready*."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Anchor, AnchorState, Annotation, ReviewStatus, Work
from annotator.domain.article import ArticleVersion
from annotator.domain.change import Change
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.review import Flag, Severity


class Obstacle(StrEnum):
    """What can stand in the way, in the order in which it is told.

    Those of an annotation's own are named as the guards of `annotator.domain.review` are; of
    several of these only the first is told.
    """

    NOTHING_MARKED = "nothing_marked"
    """No annotation at all: nobody has looked at the article."""
    BLOCKING_FLAG = "blocking_flag"
    CHANGES_REQUESTED = "changes_requested"
    REVIEW_REQUESTED = "review_requested"
    CORRECTION_UNDECIDED = "correction_undecided"
    VERDICT_MISSING = "verdict_missing"
    RATIONALE_MISSING = "rationale_missing"
    EVIDENCE_MISSING = "evidence_missing"
    GROUND_MISSING = "ground_missing"
    WORDS_UNSETTLED = "words_unsettled"
    NOT_CHECKED = "not_checked"


MENDED_IN: Final[dict[Obstacle, str]] = {
    Obstacle.WORDS_UNSETTLED: "anchor",
    Obstacle.VERDICT_MISSING: "verdict",
    Obstacle.RATIONALE_MISSING: "rationale",
    Obstacle.EVIDENCE_MISSING: "citations",
    Obstacle.GROUND_MISSING: "note",
}
"""The field of the details in which an obstacle is mended, as the guards name it."""

_SETTLED: Final = frozenset({AnchorState.EXACT, AnchorState.MOVED})
_OPEN_REVIEWS: Final = frozenset({ReviewStatus.REQUESTED, ReviewStatus.CHANGES_REQUESTED})


def closes_the_gate(change: Change) -> bool:
    """Whether a change may put something in the way of an article that was ready.

    A deleted annotation counts too: what was found ready is no longer what there is.
    """
    match change.after:
        case Annotation() as annotation:
            return annotation.work is not Work.CHECKED or annotation.review in _OPEN_REVIEWS
        case Anchor() as anchor:
            return anchor.state not in _SETTLED
        case Flag() as flag:
            return flag.is_open and flag.severity is Severity.BLOCK
        case Correction() as correction:
            return correction.state is CorrectionState.PROPOSED
        case ArticleVersion():
            return True
        case None:
            return isinstance(change.before, Annotation | ArticleVersion)
        case _:
            return False
