r"""Lists inside one cell: joined with ` | `, with `\` before a `|` or a `\` of an item."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

SEPARATOR: Final = " | "
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def joined(items: Collection[str]) -> str:
    r"""Join items into a cell: `["a|b", "c"]` gives `a\|b | c`.

    Empty items keep the places of the others, unless all are empty: then the cell is.
    """
    plain = SEPARATOR.join(items)
    if not plain or (len(items) > 1 and not any(items)):
        return ""
    if "\\" not in plain and plain.count("|") == len(items) - 1:
        return plain
    return SEPARATOR.join([item.replace("\\", "\\\\").replace("|", "\\|") for item in items])


def split(cell: str) -> tuple[str, ...]:
    """Return the items of a cell, none for an empty one.

    Every bar within an item is escaped, so an unescaped separator always divides.
    """
    if not cell:
        return ()
    return tuple(_ESCAPED.sub(r"\1", item) for item in cell.split(SEPARATOR))
