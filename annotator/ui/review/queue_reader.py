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
from annotator.store.waiting import count_waiting, first_waiting, waiting, waiting_of
from annotator.ui.current import Current
from annotator.ui.review_queue import ReviewQueue
from annotator.ui.session import Session

ARTICLES: Final = frozenset({"article", "article_version"})
"""Records on which the place of every statement hangs."""
NAMES: Final = ARTICLES | {"person", "verdict_value"}
"""Records that may put every statement of a queue elsewhere."""
FIRST: Final = 100
"""So many statements are read before they are painted, and all others after it."""
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
        self.is_whole = True
        """Whether the queue holds all that is asked for, and not only the first of it."""
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
        if self.is_read and self._all is not None:
            return len(self._all)
        if self.is_read and self.is_whole:
            return self._queue.total
        if self._counted is None:
            self._counted = count_waiting(self._session.project)
        return self._counted

    def ask(self, wanted: QueueFilter, order: QueueOrder) -> None:
        """Hold what another filter says, in another order; of many only the first, to begin with.

        It has to be whole before, and it is again after `finish`.
        """
        if (wanted, order) != (self.wanted, self.order):
            was_all = self.wanted == ALL_WAITING
            self.wanted, self.order = wanted, order
            if was_all and self.is_read and self._all is None:
                self._counted = self._queue.total
                self._all = None if wanted == ALL_WAITING else set(self._queue.ids)
            if self.is_read:
                self._begin()

    def read(self) -> None:
        """Read everything anew."""
        self._note_read()
        self._all = None
        self._fill()

    def catch_up(self) -> None:
        """Read what is not read yet, or what another program has changed; the first to begin with.

        A queue of which everything is read, and which has changed, is read as a whole.
        """
        if not self.is_read:
            self._note_read()
            self._all = None
            self._begin()
        elif self._others != self._session.project.others():
            self.read()

    def finish(self) -> None:
        """Read what is left to read."""
        if not self.is_whole:
            self._fill()

    def _note_read(self) -> None:
        self.is_read, self._has_moved = True, False
        self._others = self._session.project.others()

    def follow(self, step: Step) -> None:
        """Take up what a step may have changed; by what it touched alone, where that tells all."""
        self.finish()
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

    def _begin(self) -> None:
        """Hold the first, and those that the editor looks at if they are among what is asked for.

        A statement that is looked at and is not leaves its place to the one after it, and only who
        has read everything knows which that is.
        """
        asked, current = (self.wanted, self.order, self.seat()), self._queue.current
        project, here = self._session.project, {current, self._current.annotation_id} - {""}
        found = waiting_of(project, here, *asked) if here else {}
        if current and current not in found:
            self._fill()
            return
        first = first_waiting(project, *asked, FIRST)
        self.is_whole = len(first) < FIRST and (self._all is not None or self.wanted == ALL_WAITING)
        if self.is_whole:
            self._all = None if self.wanted == ALL_WAITING else self._all
            self._queue.take(first)
        else:
            self._queue.begin((*first, *found.values()))

    def _fill(self) -> None:
        """Read all that is asked for, and if that is something else, all that waits."""
        self.is_whole = True
        if self.wanted == ALL_WAITING:
            self._all = None
        elif self._all is None:
            self._all = {each.annotation_id for each in waiting(self._session.project)}
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
