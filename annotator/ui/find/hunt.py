"""The search through the open article: the hits, which one is at hand, and the way through them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.finding import Finder, Found, Query
from annotator.domain.text import Span
from annotator.ui.find.searcher import Searcher


class Hunt(QObject):
    """Holds the hits of one query in one text."""

    found = Signal()
    """Other hits: the answer to what was asked."""
    moved = Signal()
    """Another hit is at hand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._searcher = Searcher(self)
        self._finder = Finder("")
        self._origin = 0
        self._wish: Callable[[], None] | None = None
        self.result = Found()
        self.at = -1
        """The number of the hit at hand, from 0; -1 for none."""

    @property
    def is_busy(self) -> bool:
        """Whether the answer is still to come."""
        return self._searcher.is_busy

    def current(self) -> Span | None:
        """Return the hit at hand."""
        return self.result.spans[self.at] if self.at >= 0 else None

    def turn_to(self, text: str) -> None:
        """Search in another text from now on; nothing is found in it yet."""
        if text is not self._finder.text:
            self._finder = Finder(text)
        self.clear()

    def clear(self) -> None:
        """Look for nothing."""
        self._searcher.forget()
        self._wish = None
        self._take(Found())

    def start_from(self, offset: int) -> None:
        """Let the first hit at hand be the one at or after this code point."""
        self._origin = offset

    def ask(self, query: Query) -> None:
        """Look for something else. In an article of usual length `found` comes at once."""
        finder = self._finder
        self._wish = None
        self._searcher.ask(lambda pause: finder.find(query, pause), self._take)

    def when_found(self, wish: Callable[[], None]) -> None:
        """Do something with the hits: now, or as soon as they are there."""
        if self.is_busy:
            self._wish = wish
        else:
            wish()

    def step(self, by: int) -> bool:
        """Go on or back, round at the ends; returns whether it went round."""
        count = len(self.result.spans)
        if not count:
            return False
        there = self.at + by
        self.go_to(there % count)
        return not 0 <= there < count

    def go_to(self, number: int) -> None:
        """Take a hit at hand by its number."""
        self.at = number
        self._origin = self.result.spans[number].start
        self.moved.emit()

    def _take(self, result: Found) -> None:
        self.result = result
        at = bisect_left(result.spans, Span(self._origin, self._origin))
        self.at = (at if at < len(result.spans) else 0) if result.spans else -1
        self.found.emit()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()
