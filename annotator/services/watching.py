"""Watching long work: how far it is, and whether it is to stop.

The worker tells, another thread looks; both may at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from annotator.domain.refusal import Refusal

T = TypeVar("T")


class Watch:
    """What is told of a piece of work while it goes on.

    `total` is how many steps it has, 0 while nobody knows; `done` how many of them are done;
    `what` what is worked on, such as the name of a file, for people to read.
    """

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.what = ""
        self._is_stopped = False

    @property
    def is_stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._is_stopped

    def stop(self) -> None:
        """Ask the work to stop: it ends, refused, at its next step."""
        self._is_stopped = True

    def expect(self, total: int) -> None:
        """Begin to count from nothing to `total`; work of several parts does so for each."""
        self.done, self.total = 0, total

    def heed(self) -> None:
        """Refuse to go on (`stopped`) when it was asked to stop."""
        if self._is_stopped:
            raise Refusal("stopped")

    def advance(self, by: int = 1) -> None:
        """Count steps as done; refused (`stopped`) when it was asked to stop."""
        self.done += by
        if self._is_stopped:
            raise Refusal("stopped")

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """Yield the items, and count each once what takes them asks for the next."""
        for item in items:
            if self._is_stopped:
                raise Refusal("stopped")
            yield item
            self.done += 1
