"""The marks of an article that is being opened: those around the screen, and soon all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view.marks import Mark, MarkIndex, Order

_NOWHERE: Final = Span(0, 0)
_END: Final[tuple[Mark, ...]] = ()


class GrowingIndex(MarkIndex):
    """Answers at every moment as if it had all marks: whoever asks for more than is there waits.

    Reading the marks of a full article takes ten times as long as painting a page of it, so the
    page comes first. Marks that are put or dropped meanwhile count, whatever the pieces say.
    """

    def __init__(
        self,
        near: Iterable[Mark] = (),
        reach: Span = _NOWHERE,
        rest: Iterable[Iterable[Mark]] = (),
    ) -> None:
        """`near` are the marks that meet `reach`, `rest` all marks in reading order, in pieces."""
        super().__init__(near)
        self._reach = reach
        self._rest: Iterator[Iterable[Mark]] | None = iter(rest)
        self._grown: list[Mark] = []
        self._changed: dict[str, Mark | None] = {}

    @property
    @override
    def is_whole(self) -> bool:
        """Whether all marks are here."""
        return self._rest is None

    def grow(self) -> bool:
        """Read another piece; return whether there are more to come."""
        if self._rest is None:
            return False
        piece = next(self._rest, _END)
        self._grown.extend(piece)
        if piece is _END:
            self._become_whole()
        return not self.is_whole

    @override
    def __len__(self) -> int:
        self._finish()
        return super().__len__()

    @override
    def __iter__(self) -> Iterator[Mark]:
        self._finish()
        return super().__iter__()

    @override
    def get(self, mark_id: str) -> Mark | None:
        found = super().get(mark_id)
        if found is None and mark_id and mark_id not in self._changed and not self.is_whole:
            self._finish()
            found = super().get(mark_id)
        return found

    @override
    def put(self, mark: Mark) -> Mark | None:
        replaced = super().put(mark)
        self._note(mark.id, mark)
        return replaced

    @override
    def drop(self, mark_id: str) -> Mark | None:
        self._note(mark_id, None)
        return super().drop(mark_id)

    @override
    def window(self, low: int, high: int) -> list[Mark]:
        if low < self._reach.start or high > self._reach.end:
            self._finish()
        return super().window(low, high)

    @override
    def starting(self, low: int, high: int) -> list[Mark]:
        self._finish()
        return super().starting(low, high)

    @override
    def step(self, start: tuple[int] | Order, by: int) -> Mark | None:
        self._finish()
        return super().step(start, by)

    def _note(self, mark_id: str, mark: Mark | None) -> None:
        if not self.is_whole:
            self._changed[mark_id] = mark

    def _finish(self) -> None:
        while self.grow():
            pass

    def _become_whole(self) -> None:
        marks, changed = self._grown, self._changed
        if changed:
            marks = [mark for mark in marks if mark.id not in changed]
        self._rest, self._grown, self._changed = None, [], {}
        self._take(marks)
        for mark in filter(None, changed.values()):
            super().put(mark)
