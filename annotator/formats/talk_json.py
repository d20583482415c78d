"""What people said of an annotation out of JSON objects: flags, reviews, comments, corrections."""

from __future__ import annotations

from annotator.domain.annotation import Annotation
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.review import (
    Comment,
    Decision,
    Flag,
    FlagReason,
    FlagStatus,
    Review,
    Severity,
)
from annotator.formats.json_values import JsonObject, blank_or, said, text, truth
from annotator.formats.moments import moment


def flag_of(each: JsonObject, annotation: Annotation) -> Flag:
    """Return a flag; refused: `dismissal_without_reason`."""
    return Flag(
        id=each.words("id"),
        article_id=annotation.article_id,
        annotation_id=annotation.id,
        reason=each.take("reason", said(FlagReason), FlagReason.OTHER),
        severity=each.take("severity", said(Severity), Severity.WARN),
        raised_by=each.words("raised_by"),
        raised_at=each.take("raised_at", blank_or(moment), ""),
        message=each.words("message"),
        status=each.take("status", said(FlagStatus), FlagStatus.OPEN),
        resolution=each.words("resolution"),
        closed_by=each.take("closed_by", text, None),
        closed_at=each.take("closed_at", blank_or(moment), None),
    )


def review_said(each: JsonObject, annotation_id: str) -> Review:
    """Return a decision; refused: `comment_missing`."""
    return Review(
        id=each.words("id"),
        annotation_id=annotation_id,
        decision=each.need("decision", said(Decision)),
        reviewer_id=each.words("reviewer"),
        reviewed_at=each.take("reviewed_at", blank_or(moment), ""),
        comment=each.words("comment"),
        self_review=each.take("self_review", truth, default=False),
    )


def comment_of(each: JsonObject, annotation_id: str) -> Comment:
    """Return a comment, which needs its text."""
    return Comment(
        id=each.words("id"),
        annotation_id=annotation_id,
        text=each.need("text", text),
        author_id=each.words("author"),
        created_at=each.take("created_at", blank_or(moment), ""),
    )


def correction_of(each: JsonObject, annotation_id: str) -> Correction:
    """Return a correction, which needs both texts; refused: `correction_changes_nothing`."""
    return Correction(
        id=each.words("id"),
        annotation_id=annotation_id,
        from_text=each.need("from", text),
        to_text=each.need("to", text),
        proposed_by=each.words("proposed_by"),
        proposed_at=each.take("proposed_at", blank_or(moment), ""),
        note=each.words("note"),
        state=each.take("state", said(CorrectionState), CorrectionState.PROPOSED),
        decided_by=each.take("decided_by", text, None),
        decided_at=each.take("decided_at", blank_or(moment), None),
        reason=each.words("reason"),
    )
