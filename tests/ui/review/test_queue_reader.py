"""What is asked for is kept up step by step as it would be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.annotation import Anchor, AnchorState, Annotation, Kind, ReviewStatus
from annotator.domain.change import Change, Record, Step
from annotator.domain.review import Comment, Flag, FlagReason, Severity
from annotator.domain.source import Citation
from annotator.services import annotating, planning, reviewing
from annotator.store import waiting as stored
from annotator.store.list_filter import Status
from annotator.store.queue_filter import ALL_WAITING, ME, Among, QueueFilter, QueueOrder
from annotator.ui.review import queue_reader
from annotator.ui.review.queue_reader import QueueReader
from annotator.ui.review_queue import ReviewQueue
from tests.ui.conftest import AUDE, Bench
from tests.ui.review.conftest import Maker

AT = "2023-01-17T10:00:00.000Z"


def reader_on(bench: Bench) -> tuple[QueueReader, ReviewQueue]:
    queue = ReviewQueue()
    reader = QueueReader(bench.session, bench.current, queue)
    bench.session.changed.connect(reader.follow)
    return reader, queue


def annotation(annotation_id: str, review: ReviewStatus = ReviewStatus.NONE) -> Annotation:
    return Annotation(annotation_id, "one", Kind.CLAIM, "p", AT, AT, review=review)


def anchor(annotation_id: str, state: AnchorState = AnchorState.EXACT) -> Anchor:
    return Anchor("x", annotation_id, "v", 0, 5, "words", "", "", state)


@pytest.mark.parametrize(
    ("record", "wanted", "touches"),
    [
        (annotation("held"), ALL_WAITING, True),
        (annotation("z"), ALL_WAITING, False),
        (annotation("z"), QueueFilter(among=Among.OPEN), True),
        (annotation("z", ReviewStatus.REQUESTED), ALL_WAITING, True),
        (anchor("held"), ALL_WAITING, True),
        (anchor("z"), ALL_WAITING, False),
        (anchor("z", AnchorState.STALE), ALL_WAITING, True),
        (Flag("f", "one", "z", FlagReason.OTHER, Severity.INFO, "p", AT), ALL_WAITING, True),
        (Comment("c", "held", "words", "p", AT), ALL_WAITING, False),
        (Citation("c", "held", "s", "p", AT), ALL_WAITING, False),
        (Citation("c", "held", "s", "p", AT), QueueFilter(status=Status.WITHOUT_SOURCE), True),
        (Citation("c", "z", "s", "p", AT), QueueFilter(status=Status.WITHOUT_SOURCE), False),
    ],
)
def test_a_step_that_cannot_change_the_queue_is_not_followed(
    bench: Bench, record: Record, wanted: QueueFilter, *, touches: bool
) -> None:
    reader, queue = reader_on(bench)
    queue.take([stored.Waiting(0, AT, "one", 0, -5, "held")])
    reader.wanted = wanted
    for change in (Change(None, record), Change(record, None)):
        assert reader._is_touched_by(change) is touches


@pytest.mark.parametrize("order", QueueOrder)
@pytest.mark.parametrize(
    "wanted",
    [
        ALL_WAITING,
        QueueFilter(assigned=ME),
        QueueFilter(among=Among.OPEN, status=Status.WITHOUT_SOURCE),
        QueueFilter(severity=Severity.BLOCK),
    ],
)
def test_what_is_followed_is_what_is_read(
    maker: Maker, wanted: QueueFilter, order: QueueOrder
) -> None:
    bench, desk = maker.bench, maker.bench.session.desk
    ids, claim = maker.flagged(3), maker.claim("douze écoles")
    reader, queue = reader_on(bench)
    reader.read()
    reader.ask(wanted, order)

    def holds() -> None:
        held = stored.waiting(bench.session.project, wanted, order, reader.seat())
        assert list(queue.ids) == [each.annotation_id for each in held]
        assert reader.count() == stored.count_waiting(bench.session.project)

    holds()
    steps: tuple[Callable[[], Step], ...] = (
        lambda: planning.assign(desk, ids[1:], AUDE.id),
        lambda: planning.set_priority(desk, [ids[2]], 3),
        lambda: planning.set_due(desk, [ids[1]], "2023-02-01"),
        lambda: reviewing.flag(desk, ids[1], FlagReason.NAME, Severity.BLOCK),
        lambda: reviewing.ask_review(desk, [claim]),
        lambda: reviewing.resolve_all(desk, [ids[0]]),
        lambda: annotating.delete(desk, [ids[2]]),
    )
    for step in steps:
        bench.do(step())
        holds()
    for _ in range(7):
        bench.session.undo()
        holds()
    reader.ask(ALL_WAITING, QueueOrder.READING)
    assert list(queue.ids) == ids
    assert reader.count() == 3


def test_a_filter_is_read_anew_when_another_program_has_written(maker: Maker) -> None:
    ids = maker.flagged(2)
    reader, queue = reader_on(maker.bench)
    reader.ask(QueueFilter(severity=Severity.WARN), QueueOrder.READING)
    assert reader.count() == 2
    assert list(queue.ids) == []
    reader.catch_up()
    assert list(queue.ids) == ids
    reader.catch_up()
    maker.flag(maker.claim("douze écoles"))
    assert reader.count() == 2
    reader.read()
    assert reader.count() == 3


@pytest.mark.parametrize("order", QueueOrder)
@pytest.mark.parametrize(
    "wanted", [ALL_WAITING, QueueFilter(assigned=ME), QueueFilter(among=Among.OPEN)]
)
def test_the_first_are_held_at_once_and_all_of_it_once_it_is_finished(
    maker: Maker, monkeypatch: pytest.MonkeyPatch, wanted: QueueFilter, order: QueueOrder
) -> None:
    bench, desk = maker.bench, maker.bench.session.desk
    ids = maker.flagged(5)
    bench.do(planning.assign(desk, ids[1:], AUDE.id))
    reader, queue = reader_on(bench)
    reader.catch_up()
    queue.turn_to(ids[3])
    monkeypatch.setattr(queue_reader, "FIRST", 2)
    reader.ask(wanted, QueueOrder.QUOTE)
    reader.finish()
    reader.ask(wanted, order)
    found = stored.waiting(desk.project, wanted, order, reader.seat())
    held = [each.annotation_id for each in found]
    if order is not QueueOrder.QUOTE:
        assert not reader.is_whole
        assert queue.total < len(held)
        assert set(queue.ids) == {*held[:2], ids[3]}
    assert queue.current == ids[3]
    assert reader.count() == 5
    reader.finish()
    assert reader.is_whole
    assert list(queue.ids) == held
    assert (queue.current, reader.count()) == (ids[3], 5)


def test_what_is_begun_is_finished_before_a_step_is_followed(
    maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = maker.flagged(5)
    monkeypatch.setattr(queue_reader, "FIRST", 2)
    reader, queue = reader_on(maker.bench)
    reader.catch_up()
    assert list(queue.ids) == ids[:2]
    maker.bench.do(annotating.delete(maker.bench.session.desk, [ids[4]]))
    assert list(queue.ids) == ids[:4]


def test_all_is_read_when_the_statement_that_is_looked_at_is_not_asked_for(
    maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, desk = maker.bench, maker.bench.session.desk
    ids = maker.flagged(5)
    bench.do(planning.assign(desk, ids[1:], AUDE.id))
    reader, queue = reader_on(bench)
    reader.catch_up()
    queue.turn_to(ids[0])
    monkeypatch.setattr(queue_reader, "FIRST", 2)
    reader.ask(QueueFilter(assigned=AUDE.id), QueueOrder.READING)
    assert reader.is_whole
    assert list(queue.ids) == ids[1:]
