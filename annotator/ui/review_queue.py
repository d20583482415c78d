"""The queue: in which order statements wait for a second look, and the place reached in it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.store.waiting import Waiting

REMEMBERED: Final = 200
"""How many statements back one can go."""


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

    It knows of each statement where it stands and nothing else, and what a step costs it depends on
    how many statements the step touched: a hundred thousand may wait. Which statements there are,
    and in which order, says who fills it.
    """

    def __init__(self) -> None:
        self.current = ""
        """The id of the statement that is looked at; it may have left the queue."""
        self.looking_back: Left | None = None
        """How the current statement was left, when one has gone back to it."""
        self._trail: deque[Left] = deque(maxlen=REMEMBERED)
        self._waiting: dict[str, Waiting] = {}
        self._ids: list[str] = []
        self._behind: dict[str, list[str]] = {}
        """Those that left the queue, behind whom they stood; empty for before the first."""
        self._old: tuple[list[str], dict[str, Waiting]] | None = None
        """What was gone through before, while it is only begun with what is gone through now."""

    @property
    def total(self) -> int:
        """How many are gone through."""
        return len(self._ids)

    @property
    def ids(self) -> Sequence[str]:
        """Those that are gone through, in their order; to be read, not kept."""
        return self._ids

    @property
    def first(self) -> str:
        """The id of the first; empty when nothing waits."""
        return self._ids[0] if self._ids else ""

    @property
    def can_go_back(self) -> bool:
        """Whether a statement was left behind."""
        return bool(self._trail)

    @property
    def position(self) -> int:
        """The place of the current statement, from 1; 0 when it does not wait any more."""
        return self._at(self.current) + 1 if self.waits(self.current) else 0

    def waits(self, annotation_id: str) -> bool:
        """Whether a statement is among those that are gone through."""
        return annotation_id in self._waiting

    def place_of(self, annotation_id: str) -> int:
        """Return the place of one that waits, from 0; -1 for any other."""
        return self._at(annotation_id) if self.waits(annotation_id) else -1

    def begin(self, first: Iterable[Waiting]) -> None:
        """Hold the first of what waits now, until `take` has all of it.

        Meanwhile a statement among these can be turned to, and none be left.
        """
        if self._old is None:
            # Letting go of a hundred thousand places takes time: `take` does it.
            self._old = self._ring(), self._waiting
        self._waiting = {each.annotation_id: each for each in first}
        self._ids = sorted(self._waiting, key=self._waiting.__getitem__)
        self._behind = {}

    def take(self, waiting: Iterable[Waiting]) -> None:
        """Take all that waits now; the current statement stays the current one."""
        before = self._ring() if self._old is None else self._old[0]
        self._old = None
        self._waiting = {each.annotation_id: each for each in waiting}
        self._arrange(before)

    def follow(self, touched: Collection[str], waiting: Mapping[str, Waiting]) -> None:
        """Take up where some statements stand now; those that `waiting` lacks wait no more."""
        for gone in set(touched) - waiting.keys():
            self._drop(gone)
        for place in waiting.values():
            self._put(place)
        self._forget_left()

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

    def _go_to(self, annotation_id: str) -> bool:
        is_other = annotation_id != self.current
        self.current = annotation_id
        self.looking_back = None
        return is_other

    def _next(self) -> str:
        """Return the next that waits, around the end; the current one if only that does."""
        if not self._ids:
            return ""
        before = self.current if self.waits(self.current) else self._before(self.current)
        return self._ids[(self._at(before) + 1) % len(self._ids)] if before else self._ids[0]

    def _before(self, left: str) -> str:
        """Return behind whom one stood that left the queue; empty for before the first."""
        return next((each for each, those in self._behind.items() if left in those), "")

    # The order

    def _at(self, annotation_id: str) -> int:
        return bisect_left(self._ids, self._waiting[annotation_id], key=self._waiting.__getitem__)

    def _drop(self, annotation_id: str) -> None:
        if self.waits(annotation_id):
            at = self._at(annotation_id)
            left = [annotation_id, *self._behind.pop(annotation_id, ())]
            del self._ids[at]
            self._behind.setdefault(self._ids[at - 1] if at else "", []).extend(left)
        self._waiting.pop(annotation_id, None)

    def _put(self, place: Waiting) -> None:
        annotation_id = place.annotation_id
        if self.waits(annotation_id):
            del self._ids[self._at(annotation_id)]
        self._waiting[annotation_id] = place
        if self.waits(annotation_id):
            insort(self._ids, annotation_id, key=self._waiting.__getitem__)
            self._come_back(annotation_id)

    def _come_back(self, annotation_id: str) -> None:
        """Let one that left the queue wait again; those that stood behind it do so still."""
        for those in self._behind.values():
            if annotation_id in those:
                at = those.index(annotation_id)
                self._behind[annotation_id] = those[at + 1 :]
                del those[at:]
                return

    def _ring(self) -> list[str]:
        """Return everything in its order, with those that left where they stood."""
        if not self._behind:
            return self._ids
        return [*self._behind.get("", ()), *self._with_left()]

    def _with_left(self) -> Iterator[str]:
        for each in self._ids:
            yield each
            yield from self._behind.get(each, ())

    def _arrange(self, before: list[str]) -> None:
        """Put everything in order anew; those that left stand behind whom they stood before."""
        self._ids = sorted(self._waiting, key=self._waiting.__getitem__)
        self._behind = {}
        last = ""
        for each in before:
            if self.waits(each):
                last = each
            else:
                self._behind.setdefault(last, []).append(each)
        self._forget_left()

    def _forget_left(self) -> None:
        """Keep of those that left only whom one can go back to."""
        kept = {left.annotation_id for left in self._trail} | {self.current}
        here = {each: [one for one in those if one in kept] for each, those in self._behind.items()}
        self._behind = {each: those for each, those in here.items() if those}
