"""The queue's order and the place reached in it, without a window."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from annotator.domain.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Kind,
    ReviewStatus,
    Work,
)
from annotator.domain.change import Change, Record, Step
from annotator.domain.review import Comment, Flag, FlagReason, Severity
from annotator.store.reviews import QueueRow
from annotator.ui.review_queue import REMEMBERED, QueueOrder, ReviewQueue

AT = "2023-01-17T10:00:00.000Z"


def row(annotation_id: str, article_id: str = "one", severity: str = "warn") -> QueueRow:
    return QueueRow(
        annotation_id,
        article_id,
        article_id.title(),
        Kind.CLAIM,
        "words",
        0,
        5,
        AnchorState.EXACT,
        Work.CHECKED,
        ReviewStatus.NONE,
        (FlagReason.OTHER,) if severity else (),
        severity,
        int(bool(severity)),
    )


def queue_of(names: Iterable[str]) -> ReviewQueue:
    queue = ReviewQueue()
    queue.take([row(name) for name in names])
    queue.settle()
    return queue


def decide(queue: ReviewQueue, act: str = "approve") -> None:
    """Decide the current statement, which leaves the queue for it."""
    queue.take([each for each in queue.waiting if each.annotation_id != queue.current])
    queue.leave(act, AT, 1)


def test_an_empty_queue_has_no_place() -> None:
    queue = queue_of("")
    assert (queue.current, queue.position, queue.row()) == ("", 0, None)
    queue.leave()
    assert not queue.back()
    assert not queue.can_go_back


def test_it_begins_with_the_first_and_each_decision_leads_to_the_next() -> None:
    queue = queue_of("abc")
    seen = []
    while queue.current:
        seen.append((queue.current, queue.position, len(queue.rows)))
        decide(queue)
    assert seen == [("a", 1, 3), ("b", 1, 2), ("c", 1, 1)]


def test_what_was_skipped_comes_again_after_the_last() -> None:
    queue = queue_of("abc")
    queue.leave()
    decide(queue)
    assert queue.current == "c"
    queue.leave()
    assert queue.current == "a"


def test_the_only_one_is_its_own_next() -> None:
    queue = queue_of("a")
    queue.leave()
    assert queue.current == "a"


def test_back_goes_through_what_was_left_and_forward_leads_where_one_was() -> None:
    queue = queue_of("abcd")
    for _ in range(3):
        decide(queue)
    assert queue.current == "d"
    assert queue.back()
    assert (queue.current, queue.position) == ("c", 0)
    assert queue.looking_back is not None
    assert (queue.looking_back.act, queue.looking_back.undo_index) == ("approve", 1)
    assert queue.row() is None
    queue.back()
    assert queue.current == "b"
    assert not queue.settle()
    queue.leave()
    assert queue.current == "d"
    assert queue.looking_back is None


def test_one_that_was_left_keeps_its_place_while_others_come_and_go() -> None:
    queue = queue_of("abcde")
    queue.leave()
    decide(queue)
    queue.take([row(name) for name in "axce"])
    queue.back()
    assert queue.current == "b"
    queue.leave()
    assert queue.current == "x"


def test_what_leaves_the_queue_elsewhere_is_moved_on_from() -> None:
    queue = queue_of("abc")
    queue.turn_to("b")
    queue.take([row("a"), row("c")])
    assert queue.settle()
    assert queue.current == "c"
    assert not queue.settle()


def test_what_is_gone_is_never_gone_back_to() -> None:
    queue = queue_of("abc")
    queue.leave()
    queue.leave()
    queue.forget({"b"})
    queue.back()
    assert queue.current == "a"
    queue.forget({"a"})
    assert queue.looking_back is None


def test_another_person_goes_back_to_nothing() -> None:
    queue = queue_of("abc")
    decide(queue)
    queue.leave()
    queue.back()
    queue.back()
    assert queue.current == "a"
    queue.begin_anew()
    assert queue.current == "b"
    assert not queue.can_go_back


def test_only_what_waits_can_be_turned_to() -> None:
    queue = queue_of("ab")
    assert queue.turn_to("b")
    assert not queue.turn_to("b")
    assert not queue.turn_to("nobody")
    assert queue.current == "b"


def test_the_worst_come_first_and_reading_order_decides_between_equals() -> None:
    queue = ReviewQueue()
    rows = [row("a", severity=""), row("b", severity="info"), row("c"), row("d"), row("e")]
    rows[3] = rows[3]._replace(severity=Severity.BLOCK)
    queue.take(rows)
    queue.sort(QueueOrder.SEVERITY)
    assert [each.annotation_id for each in queue.rows] == ["d", "c", "e", "b", "a"]
    queue.sort(QueueOrder.READING)
    assert [each.annotation_id for each in queue.rows] == ["a", "b", "c", "d", "e"]


def test_one_article_can_be_gone_through_alone() -> None:
    queue = ReviewQueue()
    queue.take([row("a"), row("b", "two"), row("c", "two")])
    queue.settle()
    queue.narrow("two")
    assert not queue.waits("a")
    assert queue.settle()
    assert (queue.current, queue.position, len(queue.rows)) == ("b", 1, 2)
    assert len(queue.waiting) == 3
    queue.narrow("")
    assert (queue.current, queue.position, len(queue.rows)) == ("b", 2, 3)


def test_not_every_step_back_is_remembered() -> None:
    queue = queue_of("ab")
    for _ in range(2 * REMEMBERED):
        queue.leave()
    steps = 0
    while queue.back():
        steps += 1
    assert steps == REMEMBERED


def annotation(annotation_id: str, review: ReviewStatus = ReviewStatus.NONE) -> Annotation:
    return Annotation(annotation_id, "one", Kind.CLAIM, "p", AT, AT, review=review)


def anchor(annotation_id: str, state: AnchorState = AnchorState.EXACT) -> Anchor:
    return Anchor("x", annotation_id, "v", 0, 5, "words", "", "", state)


@pytest.mark.parametrize(
    ("record", "touches"),
    [
        (annotation("a"), True),
        (annotation("z"), False),
        (annotation("z", ReviewStatus.REQUESTED), True),
        (anchor("a"), True),
        (anchor("z"), False),
        (anchor("z", AnchorState.STALE), True),
        (Flag("f", "one", "z", FlagReason.OTHER, Severity.INFO, "p", AT), True),
        (Comment("c", "a", "words", "p", AT), False),
    ],
)
def test_a_step_that_cannot_change_the_queue_need_not_be_followed(
    record: Record, *, touches: bool
) -> None:
    queue = queue_of("ab")
    assert queue.is_touched_by(Step("any", (Change(None, record),))) is touches
    assert queue.is_touched_by(Step("any", (Change(record, None),))) is touches
