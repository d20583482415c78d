"""Tables for people: aligned columns, cut short, two spaces apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.cli.output import shown


class Column(NamedTuple):
    """A column: its head, how wide it may be at most, and whether it holds numbers."""

    head: str
    limit: int = 40
    is_number: bool = False


def table(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Yield the lines of a table with its heads; no lines for no rows."""
    if not rows:
        return
    cells = [
        [_cut(shown(str(cell)), column.limit) for cell, column in _pairs(columns, row)]
        for row in rows
    ]
    lines = [[column.head for column in columns], *cells]
    widths = [max(map(width, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(_padded(*each) for each in zip(line, widths, columns, strict=True)).rstrip()


def width(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return sum(_width(sign) for sign in text)


def _pairs(columns: Sequence[Column], row: Sequence[object]) -> Iterator[tuple[object, Column]]:
    return zip(row, columns, strict=True)


def _cut(text: str, limit: int) -> str:
    if width(text) <= limit:
        return text
    kept, room = "", limit - 1
    for sign in text:
        room -= _width(sign)
        if room < 0:
            break
        kept += sign
    return f"{kept.rstrip()}…"


def _padded(text: str, wanted: int, column: Column) -> str:
    padding = " " * (wanted - width(text))
    return padding + text if column.is_number else text + padding


def _width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
