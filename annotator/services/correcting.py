"""Correcting: other words for the article, proposed by a checker and decided by an editor."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.change import Change, Step, only_real
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.refusal import Refusal
from annotator.services.desk import Desk
from annotator.store import corrections


def propose(desk: Desk, annotation_id: str, to_text: str, note: str = "") -> Step:
    """Propose other words for those of an annotation, an approved one too.

    `to_text` may be empty: the words are to go. `note` is the public one. Refused:
    `correction_changes_nothing`.
    """
    anchor = desk.anchor(annotation_id)
    made = Correction(
        desk.new_id(),
        annotation_id,
        anchor.exact,
        to_text.strip(),
        desk.person.id,
        desk.now(),
        note.strip(),
    )
    return Step("propose_correction", (Change(None, made),))


def edit(desk: Desk, correction_id: str, to_text: str, note: str) -> Step:
    """Word a proposal otherwise; one that is decided already is refused (`correction_decided`)."""
    before = _proposed(desk, correction_id)
    after = replace(before, to_text=to_text.strip(), note=note.strip())
    return Step("edit_correction", only_real((Change(before, after),)))


def withdraw(desk: Desk, correction_id: str) -> Step:
    """Take a proposal away again; one that is decided already is refused (`correction_decided`)."""
    return Step("withdraw_correction", (Change(_proposed(desk, correction_id), None),))


def accept(desk: Desk, correction_id: str, reason: str = "") -> Step:
    """Decide that the text is to be changed so; a new version of it applies the correction."""
    return _decide(desk, "accept_correction", correction_id, CorrectionState.ACCEPTED, reason)


def reject(desk: Desk, correction_id: str, reason: str) -> Step:
    """Decide that the text stays, for a reason (`rejection_without_reason`)."""
    if not reason.strip():
        raise Refusal("rejection_without_reason")
    return _decide(desk, "reject_correction", correction_id, CorrectionState.REJECTED, reason)


def reopen(desk: Desk, correction_id: str) -> Step:
    """Let a decided correction be a proposal again; one that is applied stays so."""
    before = _correction(desk, correction_id)
    if before.state is CorrectionState.APPLIED:
        raise Refusal("correction_applied")
    after = replace(
        before, state=CorrectionState.PROPOSED, decided_by=None, decided_at=None, reason=""
    )
    return Step("reopen_correction", only_real((Change(before, after),)))


def _decide(desk: Desk, act: str, correction_id: str, state: CorrectionState, reason: str) -> Step:
    before = _proposed(desk, correction_id)
    after = replace(
        before,
        state=state,
        decided_by=desk.person.id,
        decided_at=desk.now(),
        reason=reason.strip(),
    )
    return Step(act, (Change(before, after),))


def _proposed(desk: Desk, correction_id: str) -> Correction:
    found = _correction(desk, correction_id)
    if found.state is not CorrectionState.PROPOSED:
        raise Refusal("correction_decided", state=found.state.value)
    return found


def _correction(desk: Desk, correction_id: str) -> Correction:
    found = corrections.correction(desk.project, correction_id)
    if found is None:
        raise Refusal("correction_missing", id=correction_id)
    return found
