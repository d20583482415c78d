"""The sentences of a text, cut a few at a time, so that a book does not hold up the screen."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.article import ArticleVersion
from annotator.domain.text import Span
from annotator.services.coverage import pieces_of_sentences

_TURN: Final = 0.012
"""How many seconds are cut in one turn of the loop."""


class SentenceCut(QObject):
    """Keeps the sentences of the text that was asked for last: no text ever changes."""

    done = Signal()
    """The sentences of the text that was asked for last are there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version_id = ""
        self._found: list[Span] = []
        self._pieces: Iterator[list[Span]] | None = None
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._go_on)

    def of(self, version: ArticleVersion) -> list[Span] | None:
        """Return the sentences of a text, or none while they are being cut."""
        if version.id != self._version_id:
            self._version_id, self._found = version.id, []
            self._pieces = pieces_of_sentences(version.text)
            self._cut()
        return None if self._pieces is not None else self._found

    def _cut(self) -> None:
        """Cut for one turn, and go on in the next if there is more."""
        end = perf_counter() + _TURN
        for piece in self._pieces or ():
            self._found += piece
            if perf_counter() > end:
                self._next.start()
                return
        self._pieces = None

    def _go_on(self) -> None:
        self._cut()
        if self._pieces is None:
            self.done.emit()
