"""Tests of `annotator/services/correcting.py`."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.change import Change, Step
from annotator.domain.correction import CorrectionState
from annotator.services import annotating, correcting
from annotator.store.corrections import correction, corrections_of
from tests.services.conftest import Bench, refused


def proposed(bench: Bench, annotation_id: str = "") -> str:
    claim = annotation_id or bench.tag("12 millions d’euros")
    step = correcting.propose(bench.desk, claim, " 11 millions d’euros ", " Selon le budget. ")
    return bench.do(step).changes[0].id


def state(bench: Bench, correction_id: str) -> CorrectionState:
    found = correction(bench.desk.project, correction_id)
    assert found is not None
    return found.state


def test_a_correction_is_proposed_for_the_words_of_the_article(bench: Bench) -> None:
    found = correction(bench.desk.project, proposed(bench))
    assert found is not None
    assert (found.from_text, found.to_text) == ("12 millions d’euros", "11 millions d’euros")
    assert found.note == "Selon le budget."
    assert found.proposed_by == bench.desk.person.id


def test_an_approved_statement_can_be_corrected_too(bench: Bench) -> None:
    assert state(bench, proposed(bench, bench.approved())) is CorrectionState.PROPOSED


def test_the_same_words_correct_nothing(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    with refused("correction_changes_nothing"):
        correcting.propose(bench.desk, claim, "12 millions d’euros")
    with refused("annotation_missing|anchor_missing"):
        correcting.propose(bench.desk, "nothing", "x")


def test_a_proposal_is_worded_otherwise_or_withdrawn(bench: Bench) -> None:
    one = proposed(bench)
    bench.do(correcting.edit(bench.desk, one, "", "à supprimer"))
    found = correction(bench.desk.project, one)
    assert found is not None
    assert (found.to_text, found.note) == ("", "à supprimer")
    assert correcting.edit(bench.desk, one, "", "à supprimer").changes == ()
    bench.do(correcting.withdraw(bench.desk, one))
    with refused("correction_missing"):
        correcting.withdraw(bench.desk, one)


def test_the_editor_decides_in_their_own_name(bench: Bench) -> None:
    one = proposed(bench)
    bench.do(correcting.accept(bench.other, one), bench.other)
    found = correction(bench.desk.project, one)
    assert found is not None
    assert found.state is CorrectionState.ACCEPTED
    assert found.decided_by == bench.other.person.id
    assert found.decided_at is not None
    for again in (correcting.withdraw, correcting.accept):
        with refused("correction_decided"):
            again(bench.desk, one)
    with refused("correction_decided"):
        correcting.edit(bench.desk, one, "x", "")


def test_a_rejection_says_why_and_can_be_taken_back(bench: Bench) -> None:
    one = proposed(bench)
    with refused("rejection_without_reason"):
        correcting.reject(bench.other, one, " ")
    bench.do(correcting.reject(bench.other, one, "citation exacte"), bench.other)
    assert state(bench, one) is CorrectionState.REJECTED
    bench.do(correcting.reopen(bench.desk, one))
    found = correction(bench.desk.project, one)
    assert found is not None
    assert (found.state, found.decided_by, found.reason) == (CorrectionState.PROPOSED, None, "")
    assert correcting.reopen(bench.desk, one).changes == ()


def test_what_stands_in_the_text_stays_applied(bench: Bench) -> None:
    one = proposed(bench)
    found = correction(bench.desk.project, one)
    assert found is not None
    applied = replace(found, state=CorrectionState.APPLIED)
    bench.do(Step("apply", (Change(found, applied),)))
    with refused("correction_applied"):
        correcting.reopen(bench.desk, one)


def test_a_correction_goes_with_its_annotation_and_comes_back_with_it(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    one = proposed(bench, claim)
    step = bench.do(annotating.delete(bench.desk, [claim]))
    assert corrections_of(bench.desk.project, claim) == []
    bench.do(step.inverse())
    assert [each.id for each in corrections_of(bench.desk.project, claim)] == [one]
