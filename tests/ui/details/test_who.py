"""Badges in the details: who tagged, who checked, who approved."""

from __future__ import annotations

import pytest

from annotator.domain.person import Role
from annotator.services import annotating, reviewing
from annotator.services.people import edit_person
from annotator.ui.people.badge import Face
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import moment_said
from tests.ui.conftest import LEA, Desk

AM = Face("Aude Martin", "AM", 0)
LR = Face("Léa Roy", "LR", 1)


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


def test_the_head_says_who_tagged_and_when(desk: Desk, claim: str) -> None:
    badge = desk.pane.details.head.badge
    assert badge.face == AM
    when = moment_said(desk.bench.get(claim).created_at)
    assert badge.accessibleName() == f"Tagged by Aude Martin, {when}"


def test_the_foot_has_the_badge_of_whoever_checked_and_then_approved(
    desk: Desk, claim: str
) -> None:
    badge = desk.pane.details.standing.badge
    assert badge.isHidden()
    bench = desk.bench
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    bench.cite(claim)
    bench.do(reviewing.check(bench.session.desk, [claim]))
    assert badge.face == AM
    bench.session.sit_down(LEA)
    bench.do(reviewing.approve(bench.session.desk, claim))
    assert badge.face == LR


def test_who_is_called_otherwise_is_so_at_once(desk: Desk, claim: str) -> None:
    bench = desk.bench
    person = bench.session.desk.person
    bench.do(edit_person(bench.session.desk, person.id, "Aude Roux", "", Role.EDITOR))
    assert desk.pane.details.head.badge.face == Face("Aude Roux", "AR", 0)


def test_what_an_approval_closes_says_why(desk: Desk, claim: str) -> None:
    desk.bench.approve(claim)
    details = desk.pane.details
    why = details.claim.verdict.options()[0].reason
    assert why
    assert not details.claim.verdict.options()[0].is_enabled
    assert why in details.head.chips.chips[0].toolTip()
    assert details.head.chips.chips[0].accessibleDescription() == why
    for field in (details.claim.not_checkable, details.claim.rationale, details.remarks.note):
        assert field.toolTip() == plain_tip(why)
    desk.bench.session.undo()
    assert details.claim.verdict.options()[0].is_enabled
    assert details.claim.not_checkable.toolTip() == ""
    assert details.head.chips.chips[0].accessibleDescription() == ""
