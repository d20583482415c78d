"""What hangs on annotations as tables tell it: in plain values, for those of a place at once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import Any, Final

from annotator.domain.source import Source
from annotator.domain.table_row import Cited, Decided, Raised, Table
from annotator.store.project import Project
from annotator.store.records import Cell

_BETWEEN: Final = """
SELECT annotation_id AS held FROM anchor WHERE version_id = ?1 AND start BETWEEN ?2 AND ?3
"""
_LISTED: Final = "SELECT value AS held FROM json_each(?1)"

# Each begins with the annotation. CROSS JOIN keeps SQLite to the order of the tables: what is
# chosen comes first, and what hangs on it is found by an index.
_CITED: Final = """
SELECT held, source_id, stance, quote, accessed_on,
  locator <> '' OR archived_url <> '' OR note <> '' OR note_private <> '' OR used_as <> '',
  (SELECT count(*) FROM attachment WHERE citation_id = citation.id)
FROM ({0}) CROSS JOIN citation ON annotation_id = held ORDER BY created_at, id
"""
_RAISED: Final = """
SELECT held, reason, severity, status = 'open', (message <> '') + (resolution <> '')
FROM ({0}) CROSS JOIN flag ON annotation_id = held ORDER BY raised_at, id
"""
_DECIDED: Final = """
SELECT held, decision, reviewer_id, reviewed_at, self_review, comment <> ''
FROM ({0}) CROSS JOIN review ON annotation_id = held ORDER BY reviewed_at, id
"""
_COMMENTS: Final = """
SELECT held, count(*) FROM ({0}) CROSS JOIN comment ON annotation_id = held GROUP BY held
"""
_CORRECTIONS: Final = """
SELECT held, count(*), sum(reason <> '')
FROM ({0}) CROSS JOIN correction ON annotation_id = held GROUP BY held
"""
_THERE: Final = """
SELECT 'citation' WHERE EXISTS (SELECT 1 FROM citation)
UNION ALL SELECT 'flag' WHERE EXISTS (SELECT 1 FROM flag)
UNION ALL SELECT 'review' WHERE EXISTS (SELECT 1 FROM review)
UNION ALL SELECT 'comment' WHERE EXISTS (SELECT 1 FROM comment)
UNION ALL SELECT 'correction' WHERE EXISTS (SELECT 1 FROM correction)
"""

On = Mapping[Cell, Any]
"""What hangs on annotations, by their ids."""


class ToldHanging:
    """Reads what hangs on the annotations of one version of an article.

    It is told in the fields of a `TableRow` from its evidence on. Tables that hold nothing when
    this is made are not looked at.
    """

    def __init__(self, project: Project, version_id: str) -> None:
        self._project = project
        self._version_id = version_id
        self._there = {table for (table,) in project.rows(_THERE)}
        self._sources: dict[Cell, Source] = {}

    def columns(self, ids: Sequence[str], starts: Sequence[int] = ()) -> Table:
        """Return the columns of what hangs on annotations; raises one of `NO_RECORD`.

        Where all that begin between two places are asked for, the `starts` of these in reading
        order are enough for the project, and it need not be told of every id.
        """
        if starts and starts[0] != starts[-1]:
            # Those before and after them that begin where they do are read with them.
            held = _BETWEEN
            asked: tuple[Cell, ...] = (self._version_id, starts[0], starts[-1])
        else:
            held, asked = _LISTED, (json.dumps(ids),)

        def rows(table: str, sql: str) -> list[tuple[Any, ...]]:
            there = table in self._there
            return self._project.rows(sql.format(held), asked) if there else []

        written: dict[Cell, int] = {}
        made = (
            self._cited(rows("citation", _CITED)),
            _raised(rows("flag", _RAISED), written),
            _decided(rows("review", _DECIDED), written),
        )
        comments = dict(rows("comment", _COMMENTS))
        corrections: dict[Cell, int] = {}
        for held_id, count, reasons in rows("correction", _CORRECTIONS):
            corrections[held_id] = count
            written[held_id] = written.get(held_id, 0) + reasons
        lists = (_column(ids, each, ()) for each in made)
        counts = (_column(ids, each, 0) for each in (comments, corrections, written))
        return (*lists, *counts)

    def _cited(self, rows: Sequence[tuple[Any, ...]]) -> On:
        sources = self._sources = self._known({row[1] for row in rows})
        found: dict[Cell, tuple[Cited, ...]] = {}
        for held, source_id, *said in rows:
            found[held] = (*found.get(held, ()), Cited(sources[source_id], *said))
        return found

    def _known(self, ids: set[Cell]) -> dict[Cell, Source]:
        """Return sources, of which the last ones are known; only a few are ever kept."""
        known = {each: self._sources[each] for each in ids & self._sources.keys()}
        if missing := ids - known.keys():
            listed = "WHERE id IN (SELECT value FROM json_each(?))"
            found = self._project.records(Source, listed, (json.dumps(list(missing)),))
            known |= {each.id: each for each in found}
        return known


def _raised(rows: Sequence[tuple[Any, ...]], written: dict[Cell, int]) -> On:
    found: dict[Cell, tuple[Raised, ...]] = {}
    for held, reason, severity, is_open, words in rows:
        found[held] = (*found.get(held, ()), Raised(reason, severity, is_open))
        written[held] = written.get(held, 0) + words
    return found


def _decided(rows: Sequence[tuple[Any, ...]], written: dict[Cell, int]) -> On:
    found: dict[Cell, tuple[Decided, ...]] = {}
    for held, decision, reviewer_id, reviewed_at, self_review, words in rows:
        review = Decided(decision, reviewer_id, reviewed_at, self_review)
        found[held] = (*found.get(held, ()), review)
        written[held] = written.get(held, 0) + words
    return found


def _column(ids: Sequence[str], found: On, nothing: object) -> Sequence[Any]:
    return list(map(found.get, ids, repeat(nothing))) if found else [nothing] * len(ids)
