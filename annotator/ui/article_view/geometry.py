"""Where words stand on the screen: the piece of each line that a range of a block covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


SEAM: Final = 1.0
"""Pixels between two runs of glyphs that are no gap: their edges are not rounded alike."""


class Piece(NamedTuple):
    """A stretch of one line, in pixels from the block's top left corner."""

    line: int
    left: float
    right: float
    baseline: int


def has_right_to_left(block: QTextBlock) -> bool:
    """Whether a range of this block may fall apart into several pieces of one line."""
    return _RIGHT_TO_LEFT.search(block.text()) is not None


def begins_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from the right."""
    directions = (bidirectional(character) for character in text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"


def pieces(block: QTextBlock, start: int, end: int, *, is_mixed: bool) -> list[Piece]:
    """Return what a range covers, in UTF-16 units from the block's start; the block is laid out.

    Blanks at a line's end are left out. `is_mixed` asks the glyphs themselves, which is right in
    every writing direction and slower.
    """
    layout = block.layout()
    find = _by_glyphs if is_mixed else _by_carets
    return [
        piece
        for line, first, last in _lines(layout, start, end)
        for piece in find(line, first, last)
    ]


def _lines(layout: QTextLayout, start: int, end: int) -> Iterator[tuple[QTextLine, int, int]]:
    """Yield the lines that a range meets, each with the part of the range on it."""
    first = layout.lineForTextPosition(start)
    number = first.lineNumber() if first.isValid() else layout.lineCount()
    for at in range(number, layout.lineCount()):
        line = layout.lineAt(at)
        begins = line.textStart()
        if begins >= end:
            return
        yield line, max(start, begins), min(end, begins + line.textLength())


def _by_carets(line: QTextLine, first: int, last: int) -> Iterator[Piece]:
    words = line.naturalTextRect()
    begins = line.textStart()
    left = caret_x(line, first) if first > begins else words.left()
    is_whole = last == begins + line.textLength()
    right = words.right() if is_whole else min(caret_x(line, last), words.right())
    if right > left:
        yield Piece(line.lineNumber(), left, right, baseline_of(line))


def _by_glyphs(line: QTextLine, first: int, last: int) -> Iterator[Piece]:
    """Yield the stretches from left to right; what only changes its face or direction is one."""
    words = line.naturalTextRect()
    joined: list[tuple[float, float]] = []
    for left, right in sorted(_extents(line, first, last)):
        if joined and left <= joined[-1][1] + SEAM:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    for start, end in joined:
        left, right = max(start, words.left()), min(end, words.right())
        if right > left:
            yield Piece(line.lineNumber(), left, right, baseline_of(line))


def _extents(line: QTextLine, first: int, last: int) -> Iterator[tuple[float, float]]:
    for run in line.glyphRuns(first, last - first):
        rect = run.boundingRect()
        yield rect.left(), rect.right()


def baseline_of(line: QTextLine) -> int:
    """Return how far below the block's upper edge the letters of a line stand, in whole pixels."""
    return round(line.y() + line.ascent())


def caret_x(line: QTextLine, position: int) -> float:
    """Return where a caret at a position of the block stands, in pixels from the block's left."""
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else 0)


def glyph_edge(block: QTextBlock, unit: int, *, is_after: bool) -> float | None:
    """Return the x of the edge of one character, in its own direction of writing.

    That is where a mark begins that begins with it, or with `is_after` ends that ends with it.
    None for what has no glyph.
    """
    line = block.layout().lineForTextPosition(unit)
    runs = line.glyphRuns(unit, 1) if line.isValid() else []
    if not runs:
        return None
    rect = runs[0].boundingRect()
    return rect.left() if runs[0].isRightToLeft() == is_after else rect.right()


def rect_of(piece: Piece, rise: int, fall: int) -> QRectF:
    """Return a piece as a rectangle from `rise` above its baseline to `fall` below it."""
    return QRectF(piece.left, piece.baseline - rise, piece.right - piece.left, rise + fall)
