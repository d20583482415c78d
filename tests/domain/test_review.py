"""Tests of `annotator/domain/review.py`: the guards between the statuses, one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest

from annotator.domain.annotation import Anchor, AnchorState, Annotation, Kind, ReviewStatus, Work
from annotator.domain.refusal import Refusal
from annotator.domain.review import (
    EVIDENCE_CODES,
    GUARDS,
    Act,
    Decision,
    Flag,
    FlagReason,
    FlagStatus,
    Review,
    Severity,
    Standing,
    demand,
    obstacles,
    still_checked,
)
from annotator.domain.source import Citation

AT = "2023-01-17T10:00:00.000Z"
ANCHOR = Anchor("n1", "a1", "v1", 0, 2, "It", "", " cost")
QUOTED = Citation("c1", "a1", "s1", "aude", AT, quote="12 M€")
LINK = Citation("c2", "a1", "s1", "aude", AT)
FLAG = Flag("f1", "t1", "a1", FlagReason.NUMBER, Severity.WARN, "aude", AT)
CLAIM = Annotation(
    "a1",
    "t1",
    Kind.CLAIM,
    "aude",
    AT,
    AT,
    verdict="true",
    work=Work.CHECKED,
    checked_by="aude",
    checked_at=AT,
)
SOUND = Standing(CLAIM, ANCHOR, (QUOTED,), (), unverifiable=False, person_id="lea", alone=False)
"""A claim that Aude has checked, seen by Léa: nothing stands in its way."""


def codes(act: Act, standing: Standing) -> list[str]:
    return [guard.code for guard in obstacles(act, standing)]


def seen(standing: Standing = SOUND, **fields: object) -> Standing:
    """The standing with other fields of its annotation."""
    return replace(
        standing, annotation=replace(standing.annotation, **cast("dict[str, Any]", fields))
    )


def test_nothing_stands_in_the_way_of_a_sound_claim() -> None:
    for act in (Act.EDIT, Act.CHECK, Act.REQUEST, Act.APPROVE, Act.REQUEST_CHANGES):
        assert codes(act, SOUND) == []
        demand(act, SOUND)


def test_an_approved_annotation_is_locked_until_it_is_reopened() -> None:
    approved = seen(review=ReviewStatus.APPROVED)
    for act in (Act.EDIT, Act.CHECK, Act.REQUEST, Act.APPROVE, Act.REQUEST_CHANGES):
        assert codes(act, approved)[0] == "locked"
    assert codes(Act.REOPEN, approved) == []
    assert codes(Act.REOPEN, SOUND) == ["not_approved"]


@pytest.mark.parametrize("act", [Act.CHECK, Act.APPROVE])
def test_a_claim_needs_a_verdict_and_a_citation_that_says_something(act: Act) -> None:
    assert codes(act, seen(verdict=None)) == ["verdict_missing"]
    assert codes(act, replace(SOUND, citations=())) == ["evidence_missing"]
    assert codes(act, replace(SOUND, citations=(LINK,))) == ["evidence_missing"]
    located = replace(LINK, locator="p. 3")
    assert codes(act, replace(SOUND, citations=(LINK, located))) == []


@pytest.mark.parametrize("act", [Act.CHECK, Act.APPROVE])
def test_what_is_unverifiable_or_not_checkable_needs_a_rationale_instead(act: Act) -> None:
    bare = replace(SOUND, citations=())
    unverifiable = replace(bare, unverifiable=True)
    uncheckable = seen(bare, checkable=False, verdict=None)
    for standing in (unverifiable, uncheckable):
        assert codes(act, standing) == ["rationale_missing"]
        assert codes(act, seen(standing, rationale=" \n")) == ["rationale_missing"]
        assert codes(act, seen(standing, rationale="No figures exist.")) == []


@pytest.mark.parametrize("kind", [Kind.ENTITY, Kind.DATE])
@pytest.mark.parametrize("act", [Act.CHECK, Act.APPROVE])
def test_an_entity_or_a_date_needs_a_citation_or_a_note(act: Act, kind: Kind) -> None:
    bare = seen(replace(SOUND, citations=(), unverifiable=True), kind=kind, verdict=None)
    assert codes(act, bare) == ["ground_missing"]
    assert codes(act, seen(bare, note="  ")) == ["ground_missing"]
    assert codes(act, seen(bare, note="As on the town’s page.")) == []
    assert codes(act, replace(bare, citations=(LINK,))) == []


@pytest.mark.parametrize("act", [Act.CHECK, Act.APPROVE])
def test_words_that_have_changed_have_to_be_confirmed_first(act: Act) -> None:
    for state in AnchorState:
        standing = replace(SOUND, anchor=replace(ANCHOR, state=state))
        settled = state in {AnchorState.EXACT, AnchorState.MOVED}
        assert codes(act, standing) == ([] if settled else ["words_unsettled"])
    assert codes(act, replace(SOUND, anchor=None)) == ["words_unsettled"]


def test_only_what_is_checked_is_approved() -> None:
    unchecked = seen(work=Work.IN_PROGRESS, checked_by=None, checked_at=None)
    assert codes(Act.APPROVE, unchecked) == ["not_checked"]


def test_a_second_person_approves_unless_nobody_else_is_there() -> None:
    own = replace(SOUND, person_id="aude")
    assert codes(Act.APPROVE, own) == ["own_work"]
    assert codes(Act.APPROVE, replace(own, alone=True)) == []


def test_a_refusal_names_the_first_thing_where_to_mend_it_and_all_the_rest() -> None:
    bare = seen(replace(SOUND, citations=()), verdict=None, work=Work.TO_CHECK, checked_by=None)
    with pytest.raises(Refusal) as caught:
        demand(Act.APPROVE, bare)
    assert caught.value.code == "verdict_missing"
    assert caught.value.params == {
        "act": "approve",
        "field": "verdict",
        "missing": ("verdict_missing", "evidence_missing", "not_checked"),
    }


def test_checked_lasts_as_long_as_what_it_rests_on() -> None:
    assert still_checked(SOUND)
    assert still_checked(seen(review=ReviewStatus.APPROVED))
    assert not still_checked(replace(SOUND, citations=()))
    assert not still_checked(seen(verdict=None))


def test_every_code_of_evidence_guards_checking_and_approving_alike() -> None:
    for act in (Act.CHECK, Act.APPROVE):
        assert {guard.code for guard in GUARDS if guard.act is act} >= EVIDENCE_CODES


def test_a_flag_is_open_until_it_is_answered() -> None:
    assert FLAG.is_open
    assert not replace(FLAG, status=FlagStatus.RESOLVED).is_open
    assert not replace(FLAG, status=FlagStatus.DISMISSED, resolution="It is right.").is_open


@pytest.mark.parametrize("resolution", ["", "  "])
def test_a_flag_is_dismissed_for_a_reason(resolution: str) -> None:
    with pytest.raises(Refusal, match=r"^dismissal_without_reason\("):
        replace(FLAG, status=FlagStatus.DISMISSED, resolution=resolution)


@pytest.mark.parametrize("decision", [Decision.CHANGES_REQUESTED, Decision.REOPENED])
def test_asking_for_changes_and_reopening_say_why(decision: Decision) -> None:
    with pytest.raises(Refusal) as caught:
        Review("r1", "a1", decision, "lea", AT, comment=" ")
    assert caught.value.code == "comment_missing"
    assert caught.value.params == {"decision": decision.value}
    assert Review("r1", "a1", decision, "lea", AT, comment="Which year?").comment == "Which year?"


def test_an_approval_needs_no_comment() -> None:
    assert Review("r1", "a1", Decision.APPROVED, "lea", AT).comment == ""
