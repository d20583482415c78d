"""Tests of `annotator/domain/gate.py`."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Anchor, AnchorState, Annotation, Kind, ReviewStatus, Work
from annotator.domain.article import ArticleVersion
from annotator.domain.change import Change, Record
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.gate import closes_the_gate
from annotator.domain.review import Comment, Flag, FlagReason, FlagStatus, Severity

AT = "2023-01-17T10:00:00.000Z"


def annotation(work: Work = Work.CHECKED, review: ReviewStatus = ReviewStatus.NONE) -> Annotation:
    by = "p" if work is Work.CHECKED else None
    return Annotation("a", "r", Kind.CLAIM, "p", AT, AT, work=work, review=review, checked_by=by)


def anchor(state: AnchorState) -> Anchor:
    return Anchor("x", "a", "v", 0, 3, "mot", "", "", state)


def flag(severity: Severity, status: FlagStatus = FlagStatus.OPEN) -> Flag:
    return Flag("f", "r", "a", FlagReason.DATE, severity, "p", AT, "?", status, "oui")


def correction(state: CorrectionState) -> Correction:
    return Correction("c", "a", "12", "21", "p", AT, state=state)


VERSION = ArticleVersion("v", "r", 2, "Texte", "0" * 64, "text", "0" * 64, "", AT)


@pytest.mark.parametrize(
    "after",
    [
        annotation(Work.IN_PROGRESS),
        annotation(review=ReviewStatus.REQUESTED),
        annotation(review=ReviewStatus.CHANGES_REQUESTED),
        anchor(AnchorState.STALE),
        flag(Severity.BLOCK),
        correction(CorrectionState.PROPOSED),
        VERSION,
    ],
)
def test_what_has_to_be_settled_closes_the_gate(after: Record) -> None:
    assert closes_the_gate(Change(None, after))


@pytest.mark.parametrize(
    "after",
    [
        annotation(),
        annotation(review=ReviewStatus.APPROVED),
        anchor(AnchorState.MOVED),
        flag(Severity.WARN),
        flag(Severity.BLOCK, FlagStatus.RESOLVED),
        correction(CorrectionState.ACCEPTED),
        Comment("k", "a", "bien", "p", AT),
    ],
)
def test_what_is_settled_leaves_the_gate_open(after: Record) -> None:
    assert not closes_the_gate(Change(None, after))


def test_what_was_found_ready_is_no_longer_there_once_something_is_deleted() -> None:
    assert closes_the_gate(Change(annotation(), None))
    assert not closes_the_gate(Change(flag(Severity.BLOCK), None))
