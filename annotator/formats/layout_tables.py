"""Tables that only arrange paragraphs on a page, told from tables that say something."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from annotator.formats.safe_xml import Element, local

LONG_CELL: Final = 250
"""Characters; a table with so long a cell holds paragraphs."""


def is_layout(table: Element, row_names: Container[str], cell_names: Container[str]) -> bool:
    """Whether a table has one column, a long cell, or a table inside."""
    if any(local(each) == local(table) for each in table.iterdescendants()):
        return True
    rows = [each for each in table.iter() if local(each) in row_names]
    cells = [[each for each in row if local(each) in cell_names] for row in rows]
    if max(map(len, cells), default=0) <= 1:
        return True
    return any(sum(map(len, cell.itertext())) > LONG_CELL for row in cells for cell in row)
