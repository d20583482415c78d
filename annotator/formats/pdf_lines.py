"""Lines of a page of a PDF in reading order: columns one after the other, tables row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from annotator.formats.built_text import CELL
from annotator.formats.pdf_pages import Piece

SAME_LINE: Final = 0.4
"""Ems that the base lines of pieces in one line are apart at most."""
WIDE_GAP: Final = 2.5
"""Ems between two pieces of a line that are cells of a table."""
FEWEST: Final = 3
"""Lines that a column has."""
DEEPEST: Final = 16
"""How often a page is cut within what was cut."""
READABLE: Final = 14
"""Letters that the lines of a column have on average; the cells of a table have fewer."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column; `block` numbers the columns and bands in reading order."""

    words: str
    left: float
    right: float
    base: float
    size: float
    block: int


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Return the lines of a page, as they are read."""
    found: list[Line] = []
    for block, region in enumerate(_regions(list(pieces))):
        found.extend(_line(row, block) for row in _rows(region))
    return found


def _regions(pieces: list[Piece], depth: int = 0) -> list[list[Piece]]:
    """Cut a page into bands and columns, in reading order."""
    rows = _rows(pieces)
    gutter = _best_gutter(pieces, rows) if depth < DEEPEST else None
    if gutter is None:
        return [pieces] if pieces else []
    regions: list[list[Piece]] = []
    for is_parted, run in _runs(rows, gutter):
        band = [piece for row in run for piece in row]
        if is_parted:
            left = [piece for piece in band if piece.left < gutter]
            right = [piece for piece in band if piece.left >= gutter]
            regions += [*_regions(left, depth + 1), *_regions(right, depth + 1)]
        else:
            regions += _regions(band, depth + 1)
    return regions


def _rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces line by line, from the top, each from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (-each.base, each.left)):
        last = rows[-1][0] if rows else None
        if last and abs(last.base - piece.base) <= SAME_LINE * max(last.size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda each: each.left)
    return rows


def _best_gutter(pieces: Sequence[Piece], rows: Sequence[list[Piece]]) -> float | None:
    """Return where the right one of two columns begins that share most lines, if any two do."""
    if len(rows) < FEWEST:
        return None
    margin = min(piece.left for piece in pieces)
    edges = Counter(round(piece.left) for piece in pieces if piece.left > margin + piece.size)
    candidates = [edge - 1.0 for edge, count in edges.most_common(8) if count >= FEWEST]
    scored = [(_parted(rows, gutter), gutter) for gutter in candidates]
    most, best = max(scored, default=(0, 0.0))
    return best if most else None


def _parted(rows: Sequence[list[Piece]], gutter: float) -> int:
    """Return how many lines stand in columns at a gutter."""
    return sum(len(run) for is_parted, run in _runs(rows, gutter) if is_parted)


def _runs(rows: Sequence[list[Piece]], gutter: float) -> list[tuple[bool, Sequence[list[Piece]]]]:
    """Return stretches of lines with whether they stand in two columns at a gutter."""
    runs: list[tuple[bool, list[list[Piece]]]] = []
    for row in rows:
        is_clean = not any(piece.left < gutter < piece.right for piece in row)
        if runs and runs[-1][0] == is_clean:
            runs[-1][1].append(row)
        else:
            runs.append((is_clean, [row]))
    return [(is_clean and _are_columns(run, gutter), run) for is_clean, run in runs]


def _are_columns(rows: Sequence[list[Piece]], gutter: float) -> bool:
    """Whether there is running text on both sides."""
    sides: tuple[list[str], list[str]] = ([], [])
    for row in rows:
        for piece in row:
            sides[piece.left >= gutter].append(piece.words)
    return all(
        len(side) >= FEWEST and sum(map(len, side)) >= READABLE * len(side) for side in sides
    )


def _line(row: Sequence[Piece], block: int) -> Line:
    words = row[0].words
    for before, piece in pairwise(row):
        is_cell = piece.left - before.right > WIDE_GAP * max(before.size, piece.size)
        words += (CELL if is_cell else " ") + piece.words
    first = row[0]
    right = max(piece.right for piece in row)
    return Line(words, first.left, right, first.base, median(each.size for each in row), block)
