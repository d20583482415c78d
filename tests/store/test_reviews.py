from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus, Work
from annotator.domain.review import FlagReason, FlagStatus, Severity
from annotator.store.reviews import (
    QueueRow,
    comments_of,
    flag,
    flags_of,
    flags_on_article,
    queue,
    reviews_of,
)
from tests.store.making import World, at, changed


def test_what_hangs_on_an_annotation_comes_the_oldest_first(world: World) -> None:
    claim, other = world.tag("douze arbres"), world.tag("cent")
    late, early = world.flag(claim, minute=5), world.flag(claim, minute=1)
    last, first = world.review(claim, 5), world.review(claim, 1)
    after, before = world.comment(claim, "b", 5), world.comment(claim, "a", 1)
    world.flag(other)
    world.review(other)
    world.comment(other, "c")
    assert flags_of(world.project, claim.id) == [early, late]
    assert reviews_of(world.project, claim.id) == [first, last]
    assert comments_of(world.project, claim.id) == [before, after]
    assert flag(world.project, late.id) == late
    assert flag(world.project, "none") is None


def test_flags_on_an_article_as_a_whole_are_told_apart(world: World) -> None:
    world.flag(world.tag("douze arbres"))
    late, early = world.flag(None, minute=5), world.flag(None, minute=1)
    assert flags_on_article(world.project, "article") == [early, late]
    assert flags_on_article(world.project, "none") == []


def test_the_queue_holds_what_is_flagged_or_asked_about_or_stale(world: World) -> None:
    world.tag("Montclar")
    flagged, asked = world.tag("douze arbres"), world.tag("cent")
    stale = world.annotation(Kind.DATE)
    world.add(stale, world.anchor(stale, "2020", AnchorState.STALE))
    world.flag(flagged, FlagReason.NAME, Severity.BLOCK, 2)
    world.flag(flagged, FlagReason.NUMBER, Severity.INFO, 1)
    world.apply(changed(asked, replace(asked, review=ReviewStatus.REQUESTED)))
    world.flag(None)
    first, second, third = queue(world.project)
    start = world.version.text.index("douze arbres")
    assert first == QueueRow(
        annotation_id=flagged.id,
        article_id="article",
        article_title="Des arbres à Montclar",
        kind=Kind.CLAIM,
        exact="douze arbres",
        start=start,
        end=start + 12,
        state=AnchorState.EXACT,
        work=Work.TO_CHECK,
        review=ReviewStatus.NONE,
        reasons=(FlagReason.NUMBER, FlagReason.NAME),
        severity=Severity.BLOCK,
        open_flags=2,
    )
    assert (second.annotation_id, second.review) == (asked.id, ReviewStatus.REQUESTED)
    assert (second.reasons, second.severity, second.open_flags) == ((), "", 0)
    assert (third.annotation_id, third.state) == (stale.id, AnchorState.STALE)


def test_what_was_answered_leaves_the_queue(world: World) -> None:
    claim = world.tag("douze arbres")
    raised = world.flag(claim)
    assert len(queue(world.project)) == 1
    answered = replace(raised, status=FlagStatus.RESOLVED, closed_by="aude", closed_at=at(3))
    world.apply(changed(raised, answered))
    assert queue(world.project) == []


def test_a_place_that_was_stale_once_is_not_in_the_queue(world: World) -> None:
    date = world.annotation(Kind.DATE)
    world.add(date, world.anchor(date, "2020", AnchorState.STALE))
    second = world.new_version(world.article, 2)
    world.add(second, world.anchor(date, "2020", AnchorState.EXACT, second))
    assert queue(world.project) == []


def test_the_queue_goes_by_articles_the_oldest_first_then_by_place(world: World) -> None:
    old = world.article
    late, early = world.tag("Le budget"), world.tag("La maire")
    world.flag(early)
    world.flag(late)
    world.article, world.version = world.new_article(minute=7)
    other = world.tag("Montclar")
    world.flag(other)
    assert [row.annotation_id for row in queue(world.project)] == [early.id, late.id, other.id]
    assert [row.annotation_id for row in queue(world.project, old.id)] == [early.id, late.id]
    assert queue(world.project, "none") == []
