"""The queue: in which order statements wait for a second look, and the place reached in it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Anchor, AnchorState, Annotation, ReviewStatus
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Change, Step
from annotator.domain.review import Flag, Severity
from annotator.store.reviews import QueueRow

REMEMBERED: Final = 200
"""How many statements back one can go."""


class QueueOrder(StrEnum):
    """In which order the queue is gone through."""

    READING = "reading"
    SEVERITY = "severity"


@dataclass(frozen=True, slots=True)
class Left:
    """A statement that was left behind: by which act, when (UTC), empty for one that was skipped.

    `undo_index` is where the undo stack stood after the act.
    """

    annotation_id: str
    act: str = ""
    at: str = ""
    undo_index: int = -1


class ReviewQueue:
    """One statement at a time, of everything that waits.

    A statement that leaves the queue keeps its place between its neighbours for as long as one can
    go back to it, so that going on from there leads to the same next one as before.
    """

    def __init__(self) -> None:
        self.waiting: tuple[QueueRow, ...] = ()
        """Everything that waits, in reading order."""
        self.rows: tuple[QueueRow, ...] = ()
        """What waits in the chosen article, or in all, in the chosen order."""
        self.current = ""
        """The id of the statement that is looked at; it may have left the queue."""
        self.looking_back: Left | None = None
        """How the current statement was left, when one has gone back to it."""
        self.order = QueueOrder.READING
        self._article = ""
        self._trail: deque[Left] = deque(maxlen=REMEMBERED)
        self._ring: list[str] = []
        self._ids: dict[str, int] = {}
        self._waiting_ids: frozenset[str] = frozenset()

    @property
    def can_go_back(self) -> bool:
        """Whether a statement was left behind."""
        return bool(self._trail)

    @property
    def position(self) -> int:
        """The place of the current statement, from 1; 0 when it does not wait any more."""
        return self._ids.get(self.current, -1) + 1

    def waits(self, annotation_id: str) -> bool:
        """Whether a statement is among those that are gone through."""
        return annotation_id in self._ids

    def row(self) -> QueueRow | None:
        """Return the row of the current statement; none when it does not wait any more."""
        place = self._ids.get(self.current)
        return None if place is None else self.rows[place]

    def take(self, waiting: Sequence[QueueRow]) -> None:
        """Take what waits now, in reading order; the current statement stays the current one."""
        self.waiting = tuple(waiting)
        self._waiting_ids = frozenset(row.annotation_id for row in waiting)
        self._arrange()

    def is_touched_by(self, step: Step) -> bool:
        """Whether a step may change what waits, or in which order."""
        return any(self._is_touched(change) for change in step.changes)

    def narrow(self, article_id: str) -> None:
        """Go through one article only, or through all with an empty id."""
        self._article = article_id
        self._arrange()

    def sort(self, order: QueueOrder) -> None:
        """Go through it in another order."""
        self.order = order
        self._arrange()

    def settle(self) -> bool:
        """Move on from a statement that waits no more, unless one has gone back to it.

        Returns whether the current statement is another one.
        """
        if self.waits(self.current) or (self.looking_back is not None and self.current):
            return False
        return self._go_to(self._next())

    def turn_to(self, annotation_id: str) -> bool:
        """Make a statement that waits the current one; returns whether it is another one."""
        return self.waits(annotation_id) and self._go_to(annotation_id)

    def leave(self, act: str = "", at: str = "", undo_index: int = -1) -> None:
        """Leave the current statement behind and go on to the next; after the last, the first."""
        if not self.current:
            return
        self._trail.append(Left(self.current, act, at, undo_index))
        self._go_to(self._next())

    def back(self) -> bool:
        """Go back to the statement that was left last; returns whether there was one."""
        if not self._trail:
            return False
        left = self._trail.pop()
        self._go_to(left.annotation_id)
        self.looking_back = left
        return True

    def forget(self, annotation_ids: Collection[str]) -> None:
        """Never go back to these: what was decided of them was undone, or they are gone."""
        kept = [left for left in self._trail if left.annotation_id not in annotation_ids]
        self._trail = deque(kept, REMEMBERED)
        if self.current in annotation_ids:
            self.looking_back = None

    def begin_anew(self) -> None:
        """Forget what was left behind: somebody else goes through the queue now."""
        self._trail.clear()
        self.looking_back = None
        self.settle()

    def _is_touched(self, change: Change) -> bool:
        for record in filter(None, (change.before, change.after)):
            match record:
                case Flag() | Article() | ArticleVersion():
                    return True
                case Annotation() if record.review is ReviewStatus.REQUESTED:
                    return True
                case Anchor() if record.state is AnchorState.STALE:
                    return True
                case Annotation(id=annotation_id) | Anchor(annotation_id=annotation_id):
                    if annotation_id in self._waiting_ids:
                        return True
        return False

    def _go_to(self, annotation_id: str) -> bool:
        is_other = annotation_id != self.current
        self.current = annotation_id
        self.looking_back = None
        return is_other

    def _next(self) -> str:
        """Return the next that waits, around the end; the current one if only that does."""
        at = self._ring.index(self.current) if self.current in self._ring else -1
        around = (*self._ring[at + 1 :], *self._ring[: at + 1])
        return next(filter(self.waits, around), "")

    def _arrange(self) -> None:
        chosen = [row for row in self.waiting if self._article in {"", row.article_id}]
        if self.order is QueueOrder.SEVERITY:
            chosen.sort(key=_mildness)
        self.rows = tuple(chosen)
        self._ids = {row.annotation_id: place for place, row in enumerate(chosen)}
        kept = {left.annotation_id for left in self._trail} | {self.current}
        self._ring = _merged(self._ring, list(self._ids), kept - {""})


_WORST_FIRST: Final = tuple(reversed(Severity))


def _mildness(row: QueueRow) -> int:
    """Return where a row stands by its worst flag; what is not flagged comes last."""
    return _WORST_FIRST.index(Severity(row.severity)) if row.severity else len(_WORST_FIRST)


def _merged(old: Iterable[str], new: list[str], kept: Collection[str]) -> list[str]:
    """Return the new order, with those of `kept` that it lacks behind whom they stood before."""
    present = set(new)
    behind: dict[str, list[str]] = defaultdict(list)
    before = ""
    for each in old:
        if each in present:
            before = each
        elif each in kept:
            behind[before].append(each)
    return [*behind[""], *(one for each in new for one in (each, *behind[each]))]
