"""Blocks of a page: paragraphs with a label beside them, and a bar of verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter

from annotator.ui.printing.measures import COLUMN, GUTTER, LEFT, RIGHT, RULE, UNIT, Run
from annotator.ui.printing.paging import Chunk
from annotator.ui.printing.set_text import SetText

_WHOLE: Final = 3
"""A paragraph of so many lines stays in one piece."""
_TOGETHER: Final = 2
"""So many lines of a longer one stay together at its beginning, and at its end."""
_ABOVE_BASELINE: Final = 0.74
"""Where in a line its baseline runs, from the top."""


class Block(Protocol):
    """What stands on pages: it is cut into chunks that are not cut any further."""

    def chunks(self, device: QPagedPaintDevice) -> Iterator[Chunk]:
        """Yield them from top to bottom."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, with a label in the gutter beside their first line; measures are in points.

    `wide` lets the words begin in the gutter; `indent` moves them in. `before` is the space above,
    which a page does not begin with. `holds_next` keeps all of it on the page of what comes next.
    `rule` draws a line above it, so thick and over the whole width, but not at the top of a page.
    `quote` draws one at its left.
    """

    runs: tuple[Run, ...]
    leading: float
    before: float = 0.0
    label: tuple[Run, ...] = ()
    wide: bool = False
    indent: float = 0.0
    holds_next: bool = False
    rule: float = 0.0
    quote: bool = False

    def chunks(self, device: QPagedPaintDevice) -> Iterator[Chunk]:
        """Yield lines that stay together: no first and no last line stands alone on a page."""
        x = (LEFT if self.wide else COLUMN) + self.indent
        words = SetText(self.runs, RIGHT - x, device)
        label = SetText(self.label, GUTTER, device)
        rows = max(len(words), len(label) if self.label else 0)
        for first, last in _cuts(rows):
            yield Chunk(
                height=(last - first) * self.leading,
                before=self.before if first == 0 else 0.0,
                holds_next=self.holds_next,
                paint=partial(self._paint, words, label, x, (first, last)),
            )

    def _paint(
        self,
        words: SetText,
        label: SetText,
        x: float,
        rows: tuple[int, int],
        painter: QPainter,
        top: float,
        *,
        is_first: bool,
    ) -> None:
        first, last = rows
        if self.rule and first == 0 and not is_first:
            _rule(painter, top - self.before * 0.35, self.rule)
        if self.quote:
            height = (last - first) * self.leading
            _fill(painter, QRectF(x - 9, top + 1, 1.2, height - 2), RULE)
        for row in range(first, last):
            baseline = top + (row - first + _ABOVE_BASELINE) * self.leading
            # A label is read before what it labels.
            if self.label and row < len(label):
                label.paint(painter, row, LEFT, baseline)
            if row < len(words):
                words.paint(painter, row, x, baseline)


@dataclass(frozen=True, slots=True)
class Bar:
    """How several colours share a whole, as one bar in the column."""

    shares: tuple[tuple[str, int], ...]
    height: float = 7.0
    before: float = 8.0

    def chunks(self, _device: QPagedPaintDevice) -> Iterator[Chunk]:
        """Yield the one there is; it stays with its words."""
        yield Chunk(self.height, self.before, holds_next=True, paint=self._paint)

    def _paint(self, painter: QPainter, top: float, *, is_first: bool) -> None:
        del is_first
        whole, x = sum(count for _, count in self.shares), COLUMN
        for colour, count in self.shares:
            width = (RIGHT - COLUMN) * count / whole
            _fill(painter, QRectF(x, top, max(width - 1, 0.5), self.height), colour)
            x += width


def _cuts(rows: int) -> Iterator[tuple[int, int]]:
    """Yield where rows may be parted: the first of each piece, and the one after its last."""
    if rows <= _WHOLE:
        yield 0, rows
        return
    yield 0, _TOGETHER
    yield from ((row, row + 1) for row in range(_TOGETHER, rows - _TOGETHER))
    yield rows - _TOGETHER, rows


def _rule(painter: QPainter, y: float, thickness: float) -> None:
    colour = "#1B1F24" if thickness > 1 else RULE
    _fill(painter, QRectF(LEFT, y, RIGHT - LEFT, thickness), colour)


def _fill(painter: QPainter, rect: QRectF, colour: str) -> None:
    scaled = QRectF(rect.x() * UNIT, rect.y() * UNIT, rect.width() * UNIT, rect.height() * UNIT)
    painter.fillRect(scaled, QColor(colour))
