"""Which annotations a list of an article holds, and in which order: ids alone, from SQL."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection
from typing import Final

from annotator.store.list_filter import EMPTY, Filter, conditions
from annotator.store.list_order import Order, sql_of
from annotator.store.project import Project
from annotator.store.records import Cell

_NEWEST: Final = "SELECT id FROM article_version WHERE article_id = ? ORDER BY n DESC LIMIT 1"
_TOTAL: Final = "SELECT count(*) FROM anchor WHERE version_id = ?"
_ALL: Final = """
SELECT annotation_id, start FROM anchor
WHERE version_id = ? ORDER BY start, "end" DESC, annotation_id
"""
_IDS: Final = (
    "SELECT a.id FROM anchor p JOIN annotation a ON a.id = p.annotation_id WHERE p.version_id = ?"
)
# The plus keeps SQLite from going through a whole version for a few of its annotations.
_SOME_IDS: Final = _IDS.replace("p.version_id", "+p.version_id")
_AMONG: Final = "p.annotation_id IN (SELECT value FROM json_each(?))"


def newest_version(project: Project, article_id: str) -> str:
    """Return the id of an article's newest version, empty when there is none."""
    found = project.rows(_NEWEST, (article_id,))
    return str(found[0][0]) if found else ""


def listed(
    project: Project,
    version_id: str,
    wanted: Filter = EMPTY,
    order: Order = Order.READING,
    among: Collection[str] | None = None,
) -> list[str]:
    """Return the ids of a version's annotations that meet a filter, but for its words, in order.

    With `among`, only those of these ids.
    """
    demands, values = conditions(wanted)
    given: list[Cell] = [version_id]
    start = _IDS
    if among is not None:
        start = _SOME_IDS
        demands.insert(0, _AMONG)
        given.append(json.dumps(list(among)))
    sql = " ".join((" AND ".join((start, *demands)), "ORDER BY", sql_of(order)))
    return [annotation_id for (annotation_id,) in project.rows(sql, (*given, *values))]


def in_reading_order(project: Project, version_id: str) -> tuple[list[str], array[int]]:
    """Return the ids of all of a version's annotations, and where each of them begins.

    It is what `listed` gives without a filter, and takes half as long: one index holds it all.
    """
    found = project.rows(_ALL, (version_id,))
    return [each for each, _ in found], array("Q", [start for _, start in found])


def total(project: Project, version_id: str) -> int:
    """Count the annotations that have a place in a version."""
    ((count,),) = project.rows(_TOTAL, (version_id,))
    return int(count)
