"""Fills the queue with what is asked for, and keeps it and its count up with each step."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Final

from annotator.domain.annotation import Anchor, AnchorState, Annotation, ReviewStatus
from annotator.domain.change import Change, Step
from annotator.domain.review import Flag
from annotator.domain.source import Citation
from annotator.store.queue_filter import ALL_WAITING, Among, QueueFilter, QueueOrder, Seat
from annotator.store.waiting import count_waiting, waiting, waiting_of
from annotator.ui.current import Current
from annotator.ui.review_queue import ReviewQueue
from annotator.ui.session import Session

ARTICLES: Final = frozenset({"article", "article_version"})
"""Records on which the place of every statement hangs."""
NAMES: Final = ARTICLES | {"person", "verdict_value"}
"""Records that may put every statement of a queue elsewhere."""
MANY: Final = 1000
"""With more touched annotations than this the queue is read anew."""


class QueueReader:
    """Until it is asked to catch up it only counts; from then on it follows what steps touch."""

    def __init__(self, session: Session, current: Current, queue: ReviewQueue) -> None:
        self._session = session
        self._current = current
        self._queue = queue
        self.wanted = ALL_WAITING
        self.order = QueueOrder.READING
        self.is_read = self._has_moved = False
        self._counted: int | None = None
        self._others = 0
        self._all: set[str] | None = None
        """All that waits, while the queue holds something else."""

    def seat(self) -> Seat:
        """Return who asks, where and when."""
        desk = self._session.desk
        return Seat(desk.person.id, self._current.article_id, desk.now())

    def count(self) -> int:
        """Return how many statements wait, in all articles, whatever is asked for."""
        if self._has_moved:
            self.read()
        if self.is_read:
            return self._queue.total if self._all is None else len(self._all)
        if self._counted is None:
            self._counted = count_waiting(self._session.project)
        return self._counted

    def ask(self, wanted: QueueFilter, order: QueueOrder) -> None:
        """Hold what another filter says, in another order."""
        if (wanted, order) != (self.wanted, self.order):
            was_all = self.wanted == ALL_WAITING
            self.wanted, self.order = wanted, order
            if was_all and self.is_read and self._all is None:
                self._all = set(self._queue.ids)
            if self.is_read:
                self._fill()

    def read(self) -> None:
        """Read everything anew."""
        self.is_read, self._has_moved = True, False
        self._others = self._session.project.others()
        self._all = None
        if self.wanted != ALL_WAITING:
            self._all = {each.annotation_id for each in waiting(self._session.project)}
        self._fill()

    def catch_up(self) -> None:
        """Read what is not read yet, or what another program has changed."""
        if not self.is_read or self._others != self._session.project.others():
            self.read()

    def follow(self, step: Step) -> None:
        """Take up what a step may have changed; by what it touched alone, where that tells all."""
        if not any(map(self._is_touched_by, step.changes)):
            return
        touched = step.touched_annotations()
        names = {change.name for change in step.changes}
        project = self._session.project
        is_ordered_by_name = self.order is QueueOrder.ASSIGNEE
        anew = NAMES if self.wanted != ALL_WAITING or is_ordered_by_name else ARTICLES
        if not self.is_read:
            self._has_moved = True
        elif anew.isdisjoint(names) and len(touched) <= MANY and self._others == project.others():
            self._follow(touched)
        else:
            self.read()

    def _follow(self, touched: Collection[str]) -> None:
        project = self._session.project
        found = waiting_of(project, touched, self.wanted, self.order, self.seat())
        self._queue.follow(touched, found)
        if self._all is not None:
            self._all.difference_update(touched)
            self._all.update(waiting_of(project, touched))

    def _fill(self) -> None:
        if self.wanted == ALL_WAITING:
            self._all = None
        with _uncollected():
            found = waiting(self._session.project, self.wanted, self.order, self.seat())
            self._queue.take(found)

    def _is_touched_by(self, change: Change) -> bool:
        """Whether a change may put a statement into the queue, out of it, or elsewhere."""
        if change.name in NAMES:
            return True
        for record in filter(None, (change.before, change.after)):
            match record:
                case Flag():
                    return True
                case Annotation() if record.review is ReviewStatus.REQUESTED:
                    return True
                case Anchor() if record.state is AnchorState.STALE:
                    return True
                case Annotation(id=each) | Anchor(annotation_id=each):
                    if self._may_hold(each):
                        return True
                case Citation(annotation_id=each):
                    if self.wanted != ALL_WAITING and self._may_hold(each):
                        return True
        return False

    def _may_hold(self, annotation_id: str) -> bool:
        is_of_more = self.wanted.among is not Among.WAITING
        in_all = self._all is not None and annotation_id in self._all
        return is_of_more or in_all or self._queue.waits(annotation_id)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no cycles meanwhile: a hundred thousand places hold none, and all are gone over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
