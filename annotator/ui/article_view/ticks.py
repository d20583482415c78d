"""Where the ticks of the minimap stand: a column for each sort, a row for each share of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view.marks import Mark
from annotator.ui.theme import Theme

TICK: Final = 3
"""How high a tick is."""
PADDING: Final = 8
"""Pixels left free above and below all ticks."""
FLAGS: Final = "flags"
COLUMNS: Final[dict[str, tuple[int, int]]] = {
    FLAGS: (2, 3),
    Kind.CLAIM: (6, 5),
    Kind.ENTITY: (11, 5),
    Kind.DATE: (16, 5),
}
"""Left edge and width of the ticks, by what they stand for."""
HITS: Final = 21
"""Left edge of the ticks of what was found; they go to the right edge of the map."""
WIDTH: Final = 24


@dataclass(frozen=True, slots=True)
class Scale:
    """The way from the code points of a text to the pixels of the map and back."""

    length: int
    room: int

    def row(self, offset: int) -> int:
        """Return the upper edge of the tick of a place in the text."""
        return PADDING + offset * self.room // self.length

    def offset(self, y: float) -> int:
        """Return the place in the text that a pixel stands for; 0 above all of them."""
        return max(0, int((y - PADDING) * self.length / self.room))

    def first(self, row: int) -> int:
        """Return the first place in the text that has its tick in a row."""
        return -(-(row - PADDING) * self.length // self.room)


class Ticks:
    """The rows that hold a tick: by column, those of dimmed marks apart from the others."""

    def __init__(self) -> None:
        self.bright: dict[str, set[int]] = {name: set() for name in COLUMNS}
        self.dim: dict[str, set[int]] = {name: set() for name in COLUMNS}

    def add(self, marks: Iterable[Mark], scale: Scale, shown: Set[str] | None) -> None:
        """Add the ticks of marks; with `shown`, all but those with these ids are dimmed."""
        length, room = scale.length, scale.room
        for mark in marks:
            row = PADDING + mark.span.start * room // length
            rows = self.bright if shown is None or mark.id in shown else self.dim
            rows[mark.kind].add(row)
            if mark.flagged:
                rows[FLAGS].add(row)

    def replace(self, row: int, other: Ticks) -> bool:
        """Take one row over from other ticks; return whether it has changed."""
        has_changed = False
        for mine, theirs in ((self.bright, other.bright), (self.dim, other.dim)):
            for name, rows in mine.items():
                if (row in rows) != (row in theirs[name]):
                    has_changed = True
                    rows ^= {row}
        return has_changed

    def near(self, row: int) -> Ticks:
        """Return the ticks that cover a pixel of the tick in a row."""
        part = Ticks()
        around = range(row - TICK + 1, row + TICK)
        for name in COLUMNS:
            part.bright[name] = self.bright[name].intersection(around)
            part.dim[name] = self.dim[name].intersection(around)
        return part


def hit_rows(hits: Sequence[Span], scale: Scale) -> list[int]:
    """Return the rows in which hits begin; it costs the rows, however many hits share them."""
    rows: list[int] = []
    at = 0
    while at < len(hits):
        row = scale.row(hits[at].start)
        rows.append(row)
        at = bisect_left(hits, scale.first(row + 1), at + 1, key=_start)
    return rows


def paint_ticks(painter: QPainter, ticks: Ticks, theme: Theme) -> None:
    """Paint ticks, each once however many marks share it; the bright ones over the dimmed."""
    for name, rows in ticks.dim.items():
        _paint_column(painter, name, rows, theme.line)
    for name, rows in ticks.bright.items():
        color = theme.flag if name == FLAGS else theme.kind_colors(name)[1]
        _paint_column(painter, name, rows, color)


def _paint_column(painter: QPainter, name: str, rows: set[int], color: QColor) -> None:
    left, width = COLUMNS[name]
    for row in rows:
        painter.fillRect(QRect(left, row, width, TICK), color)


def _start(span: Span) -> int:
    return span.start
