"""How long one waits for the worker, and how often a recogniser may fail in a text."""

from __future__ import annotations

from typing import Final

from annotator.suggest.recognisers import Cost

BLOCK_MS: Final = {Cost.INSTANT: 10_000, Cost.MODEL: 20_000, Cost.REMOTE: 30_000}
"""How long an answer for a block may take, a model being loaded before."""
TEXT_MS: Final = 30_000
"""How long the worker may take to start and to read a text."""
LOAD_MS: Final = 90_000
"""How long the worker may take to load a model, from a disk that is slow."""
WHOLE_MS: Final = 60_000
"""How long an answer about all of a text may take."""
IN_A_ROW: Final = 2
"""A recogniser that fails in so many blocks, one after the other, is left out."""
IN_ALL: Final = 5
"""A recogniser that fails in so many blocks of a text is left out."""


class Failures:
    """How often recognisers have failed in a text; one block that hangs costs only that block."""

    def __init__(self, blocks: int = 1) -> None:
        """`blocks` are those of the text: who fails in the only one, fails in all."""
        self._most = min(blocks, IN_ALL)
        self._in_a_row: dict[str, int] = {}
        self._in_all: dict[str, int] = {}

    def count(self, label: str) -> None:
        """Count that a recogniser broke or took too long."""
        self._in_a_row[label] = self._in_a_row.get(label, 0) + 1
        self._in_all[label] = self._in_all.get(label, 0) + 1

    def forgive(self, label: str) -> None:
        """Take it that a recogniser has answered."""
        self._in_a_row[label] = 0

    def has(self, label: str) -> bool:
        """Whether a recogniser has failed at all."""
        return label in self._in_all

    def is_too_often(self, label: str) -> bool:
        """Whether a recogniser need not be asked about this text any more."""
        in_a_row, in_all = self._in_a_row.get(label, 0), self._in_all.get(label, 0)
        return in_a_row >= IN_A_ROW or in_all >= self._most
