"""The marks of one article, found by place or by id without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import compress, count, islice
from operator import eq, sub
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.text import Span

SHORT: Final = 2_000
"""Code points up to which a mark stands in the sorted tier; a window looks back no further."""

Order = tuple[int, int, str]
"""Where a mark comes in reading order: by start, the longer of two first, then by id."""


@dataclass(slots=True)
class Mark:
    """One annotation as the article view needs it: where it stands and how it looks.

    It is never changed, only replaced. Freezing it would make opening a full article slower by a
    third: a hundred thousand of them may be made at once.
    """

    id: str
    kind: Kind
    span: Span
    flagged: bool = False
    checked: bool = False
    stale: bool = False
    suggested: bool = False
    locked: bool = False


class MarkIndex:
    """Marks in two tiers in reading order: the short ones, and the few long ones apart.

    One mark as long as the article would make every look-up in one sorted list a full pass; here
    a look-up costs O(log n), plus what it finds, plus the number of long marks. Ids are unique.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._take(list(marks))

    def _take(self, marks: list[Mark]) -> None:
        """Have these marks and no others."""
        self.__dict__.pop("_by_id", None)
        every = _Tier(marks)
        ends = [mark.span.end for mark in every.marks]
        if max(map(sub, ends, every.starts), default=0) > SHORT:
            self._long = _Tier([mark for mark in every.marks if len(mark.span) > SHORT])
            self._short = _Tier([mark for mark in every.marks if len(mark.span) <= SHORT])
        else:
            self._long, self._short = _Tier([]), every

    @property
    def is_whole(self) -> bool:
        """Whether all the marks there are are here."""
        return True

    def __len__(self) -> int:
        return len(self._short.marks) + len(self._long.marks)

    def __iter__(self) -> Iterator[Mark]:
        """All marks in reading order."""
        return self._in_order()

    def _in_order(self) -> Iterator[Mark]:
        if not self._long.marks:
            return iter(self._short.marks)
        return merge(self._short.marks, self._long.marks, key=order)

    def get(self, mark_id: str) -> Mark | None:
        """Return the mark with this id."""
        return self._by_id.get(mark_id) if mark_id else None

    def put(self, mark: Mark) -> Mark | None:
        """Insert a mark, or replace the one with its id; return the replaced one."""
        replaced = self.drop(mark.id)
        self._by_id[mark.id] = mark
        self._tier(mark).add(mark)
        return replaced

    def drop(self, mark_id: str) -> Mark | None:
        """Take a mark out and return it; None when it is not here."""
        dropped = self._by_id.pop(mark_id, None)
        if dropped is not None:
            self._tier(dropped).remove(dropped)
        return dropped

    def window(self, low: int, high: int) -> list[Mark]:
        """Return the marks that share a code point with `[low, high)`, in reading order."""
        near = self._short.starting(low - SHORT + 1, high)
        found = [mark for mark in near if mark.span.end > low]
        long = [mark for mark in self._long.starting(0, high) if mark.span.end > low]
        return list(merge(found, long, key=order)) if long else found

    def starting(self, low: int, high: int) -> list[Mark]:
        """Return the marks whose start lies in `[low, high)`, in reading order."""
        found = self._short.starting(low, high), self._long.starting(low, high)
        return list(merge(*found, key=order)) if found[1] else found[0]

    def at(self, offset: int) -> list[Mark]:
        """Return the marks over the code point at `offset`, the smallest first.

        Where there are none, those that end there: a caret after the last letter is on the word.
        """
        over = self.window(offset, offset + 1)
        return sorted(over or self._ending(offset), key=_size)

    def step(self, start: tuple[int] | Order, by: int) -> Mark | None:
        """Return the mark `by` places after `start` in reading order, before it when negative.

        `start` is the order of a mark or `(offset,)`: the mark beginning there is the first after
        it. None past either end.
        """
        found: Mark | None = None
        here: tuple[int] | Order = start
        for _ in range(abs(by)):
            tiers = (self._short, self._long)
            near = [each for tier in tiers for each in (tier.next_to(here, back=by < 0),) if each]
            if not near:
                return None
            found = max(near, key=order) if by < 0 else min(near, key=order)
            here = order(found)
        return found

    @cached_property
    def _by_id(self) -> dict[str, Mark]:
        """By id, made when first asked for: opening an article is quicker without."""
        return {mark.id: mark for mark in self._in_order()}

    def _ending(self, offset: int) -> list[Mark]:
        return [mark for mark in self.window(offset - 1, offset) if mark.span.end == offset]

    def _tier(self, mark: Mark) -> _Tier:
        return self._long if len(mark.span) > SHORT else self._short


class _Tier:
    """Marks in reading order, with their starts in a list of their own for bisecting."""

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks
        self.starts = [mark.span.start for mark in marks]
        if not self._is_ordered():
            self.marks = sorted(marks, key=order)
            self.starts.sort()

    def add(self, mark: Mark) -> None:
        place = self._place(order(mark))
        self.starts.insert(place, mark.span.start)
        self.marks.insert(place, mark)

    def remove(self, mark: Mark) -> None:
        place = self._place(order(mark))
        del self.starts[place], self.marks[place]

    def starting(self, low: int, high: int) -> list[Mark]:
        """Return the marks whose start lies in `[low, high)`."""
        return self.marks[bisect_left(self.starts, low) : bisect_left(self.starts, high)]

    def next_to(self, here: tuple[int] | Order, *, back: bool) -> Mark | None:
        """Return the mark that follows a place in reading order, or the one before it."""
        place = self._place(here)
        if back:
            return self.marks[place - 1] if place else None
        if place < len(self.marks) and order(self.marks[place]) == here:
            place += 1
        return self.marks[place] if place < len(self.marks) else None

    def _place(self, here: tuple[int] | Order) -> int:
        """Return how many marks come before a place in reading order."""
        first = bisect_left(self.starts, here[0])
        later = (at for at in count(first) if at == len(self.marks) or self._order(at) >= here)
        return next(later)

    def _order(self, place: int) -> Order:
        return order(self.marks[place])

    def _is_ordered(self) -> bool:
        """Whether the marks came in reading order, as they do out of the store."""
        if self.starts != sorted(self.starts):
            return False
        ties = compress(count(), map(eq, self.starts, islice(self.starts, 1, None)))
        return all(self._order(place) < self._order(place + 1) for place in ties)


def order(mark: Mark) -> Order:
    """Return where a mark comes in reading order."""
    return mark.span.start, -mark.span.end, mark.id


def _size(mark: Mark) -> tuple[int, int, str]:
    return len(mark.span), mark.span.start, mark.id
