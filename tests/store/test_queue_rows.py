"""The statements of the queue as rows of a table."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus, Work
from annotator.domain.review import Decision, FlagReason, Review, Severity
from annotator.store.queue_rows import table_rows
from tests.store.making import World, at, changed


def test_a_row_tells_of_the_worst_flag_and_the_plan(world: World) -> None:
    claim = world.tag("douze arbres")
    world.flag(claim, FlagReason.STYLE, Severity.WARN, minute=5)
    world.flag(claim, FlagReason.NAME, Severity.BLOCK, minute=9)
    planned = replace(claim, assigned_to="bruno", priority=2, due_on="2023-02-01")
    world.apply(changed(claim, planned))
    (row,) = table_rows(world.project, [claim.id, "gone"]).values()
    assert row.annotation_id == claim.id
    assert (row.article_title, row.exact) == (world.article.title, "douze arbres")
    assert (row.reason, row.severity, row.open_flags) == (FlagReason.NAME, Severity.BLOCK, 2)
    assert (row.assigned_to, row.priority, row.due_on) == ("bruno", 2, "2023-02-01")
    assert row.since == at(5)
    assert not row.self_approved


def test_a_row_without_a_flag_says_where_it_stands(world: World) -> None:
    date = world.annotation(Kind.DATE)
    world.add(date, world.anchor(date, "2020", AnchorState.STALE))
    (row,) = table_rows(world.project, [date.id]).values()
    assert (row.reason, row.severity, row.open_flags) == (None, None, 0)
    assert (row.state, row.assigned_to, row.since) == (AnchorState.STALE, "", date.modified_at)


def test_a_row_says_whether_its_checker_approved_it(world: World) -> None:
    claim = world.tag("cent")
    own = Review(world.new_id(), claim.id, Decision.APPROVED, "aude", at(3), self_review=True)
    checked = replace(claim, work=Work.CHECKED, checked_by="aude", checked_at=at(2))
    world.add(own)
    approved = replace(checked, review=ReviewStatus.APPROVED)
    world.apply(changed(claim, approved))
    assert table_rows(world.project, [claim.id])[claim.id].self_approved
    again = Review(world.new_id(), claim.id, Decision.APPROVED, "bruno", at(4))
    world.add(again)
    assert not table_rows(world.project, [claim.id])[claim.id].self_approved
