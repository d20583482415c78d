"""Which of many places are chosen to be tagged, and why others are not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from annotator.domain.text import Span


class Choice:
    """Places with a tick each; one that is tagged already cannot be chosen.

    `reasons` says in words, by its number, why a place is not ticked or how it was found.
    """

    def __init__(
        self,
        spans: Sequence[Span],
        *,
        fixed: Collection[int] = (),
        unticked: Collection[int] = (),
        reasons: Mapping[int, str] | None = None,
    ) -> None:
        self.spans = spans
        self._fixed = frozenset(fixed)
        self._reasons = dict(reasons or {})
        self._ticked = set(range(len(spans))) - self._fixed - set(unticked)

    @property
    def count(self) -> int:
        """How many places are ticked."""
        return len(self._ticked)

    def is_ticked(self, number: int) -> bool:
        """Whether a place is chosen."""
        return number in self._ticked

    def reason(self, number: int) -> str:
        """Return what there is to know about a place, empty for nothing."""
        return self._reasons.get(number, "")

    def flip(self, number: int) -> bool:
        """Choose a place, or no longer; returns whether that could be done."""
        if number in self._fixed:
            return False
        self._ticked ^= {number}
        return True

    def tick_all(self, *, ticked: bool) -> None:
        """Choose all places that can be, or none."""
        everything = set(range(len(self.spans))) - self._fixed
        self._ticked = everything if ticked else set()

    def chosen(self) -> list[Span]:
        """Return the places that are ticked, in their order."""
        return [span for number, span in enumerate(self.spans) if number in self._ticked]
