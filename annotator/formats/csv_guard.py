"""Guards against formulas: a text cell that a spreadsheet would calculate gets an apostrophe.

The rule is OWASP ASVS 1.2.10 with the full-width forms of its signs, and it can be taken back: a
cell that has apostrophes before such a sign already gets one more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_SIGNS: Final = "=+\\-@\t\r\0\uff1d\uff0b\uff0d\uff20"
_NEEDS_GUARD: Final = re.compile(f"'*[{_SIGNS}]")
_HAS_GUARD: Final = re.compile(f"'+[{_SIGNS}]")

_BETWEEN: Final = "\x1f"
_SUSPECT: Final = re.compile(f"{_BETWEEN}['{_SIGNS}]")


def guard(cell: str) -> str:
    """Return the cell, with an apostrophe before it where a formula could begin."""
    return "'" + cell if _NEEDS_GUARD.match(cell) else cell


def unguard(cell: str) -> str:
    """Return the cell that `guard` was given."""
    return cell[1:] if _HAS_GUARD.match(cell) else cell


def unguarded(row: Sequence[str]) -> Sequence[str]:
    """Return the row that `guarded` was given."""
    if f"{_BETWEEN}'" not in in_a_row(row):
        return row
    return [unguard(cell) for cell in row]


def in_a_row(cells: Sequence[str]) -> str:
    """Return cells as one text, which tells what is in none of them at a single look."""
    return _BETWEEN + _BETWEEN.join(cells)


def guarded(cells: Sequence[str], run: str = "") -> Sequence[str]:
    """Guard cells; one search over all of them tells whether they need a closer look.

    It is for every column: a number or a date that is one begins with a digit and stays as it is;
    what only pretends to be one, in a file from elsewhere, does not get through either. `run` is
    what `in_a_row` says of them, where it is known already.
    """
    if _SUSPECT.search(run or in_a_row(cells)) is None:
        return cells
    return [guard(cell) for cell in cells]
