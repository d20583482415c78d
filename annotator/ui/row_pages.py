"""The rows of a list that were looked at, read by the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from annotator.store.annotations import ListRow, list_rows
from annotator.store.project import Project

PAGE: Final = 64
"""How many rows are read at once: more than a tall window shows."""
KEPT: Final = 32 * PAGE
"""How many rows are kept at most; the ones that were read first go first."""


class RowPages:
    """Reads rows when they are looked at and keeps them until they are said to have changed."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._article_id = ""
        self._rows: dict[str, ListRow] = {}

    def turn_to(self, article_id: str) -> None:
        """Keep the rows of another article from now on."""
        self._article_id = article_id
        self._rows.clear()

    def at(self, ids: Sequence[str], number: int) -> ListRow | None:
        """Return the row at a place of a list; what stands on the same page is read with it.

        None when another program has deleted it.
        """
        found = self._rows.get(ids[number])
        if found is None:
            first = number - number % PAGE
            self._read(ids[first : first + PAGE])
            found = self._rows.get(ids[number])
        return found

    def of(self, annotation_id: str) -> ListRow | None:
        """Return one row; nothing else is read."""
        if annotation_id not in self._rows:
            self._read((annotation_id,))
        return self._rows.get(annotation_id)

    def known(self, ids: Iterable[str]) -> dict[str, ListRow]:
        """Return those of these rows that are at hand; nothing is read."""
        return {each: self._rows[each] for each in ids if each in self._rows}

    def read_again(self, ids: Iterable[str]) -> dict[str, ListRow]:
        """Read rows that have changed; return those that there still are."""
        wanted = list(ids)
        for each in wanted:
            self._rows.pop(each, None)
        self._read(wanted)
        return {each: self._rows[each] for each in wanted if each in self._rows}

    def take(self, row: ListRow) -> dict[str, ListRow]:
        """Keep a row that need not be read; return it by its id."""
        self._rows[row.id] = row
        return {row.id: row}

    def forget(self) -> None:
        """Drop every row, because any of them may have changed."""
        self._rows.clear()

    def _read(self, ids: Iterable[str]) -> None:
        unknown = [each for each in ids if each not in self._rows]
        self._rows.update(
            (row.id, row) for row in list_rows(self._project, self._article_id, unknown)
        )
        surplus = len(self._rows) - KEPT
        if surplus > 0:
            for each in list(islice(self._rows, max(surplus, PAGE))):
                del self._rows[each]
