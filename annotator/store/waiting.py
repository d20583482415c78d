"""What waits for a second look, by its place in the queue alone: a hundred thousand at once."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final, NamedTuple

from annotator.store.project import Project
from annotator.store.queue_filter import (
    ALL_WAITING,
    RANKS,
    Among,
    QueueFilter,
    QueueOrder,
    Seat,
    conditions,
)
from annotator.store.records import Cell


class Waiting(NamedTuple):
    """An annotation by its place in a queue: sorted, they stand in the order that was asked for.

    `rank` is what that order puts first, and the same for all in reading order; those of one order
    can be compared. `made` is when its article came in, `back` the end of its place as a negative
    number.
    """

    rank: int | str
    made: str
    article_id: str
    start: int
    back: int
    annotation_id: str


NOBODY_ASKS: Final = Seat()
MOST_ARTICLES: Final = 50
"""So many articles are asked one by one for what waits in them, before all are at once."""
_NEWEST: Final = """
newest AS MATERIALIZED (
  SELECT r.created_at AS made, r.id AS article_id, v.id AS version_id
  FROM article r JOIN article_version v ON v.article_id = r.id
  WHERE v.n = (SELECT max(n) FROM article_version WHERE article_id = r.id)
)"""
_OF_ALL: Final = """
FROM annotation a
CROSS JOIN anchor p ON p.annotation_id = a.id
CROSS JOIN newest v ON v.version_id = p.version_id
WHERE 1"""
_OF_SOME: Final = """
FROM annotation a
JOIN article r ON r.id = a.article_id
JOIN article_version v ON v.article_id = r.id
  AND v.n = (SELECT max(n) FROM article_version WHERE article_id = r.id)
JOIN anchor p ON p.annotation_id = a.id AND p.version_id = v.id
WHERE a.id IN (SELECT value FROM json_each(?))"""
_ARTICLES: Final = " ".join(
    ("WITH", _NEWEST, "SELECT made, article_id, version_id FROM newest ORDER BY made, article_id")
)
_OF_ONE: Final = """
SELECT p.start, -p."end", a.id
FROM anchor p
CROSS JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ?"""
_IN_ONE: Final = ' ORDER BY p.start, p."end" DESC, a.id LIMIT ?'
_WAITS: Final = """
(a.review = 'requested' OR p.state = 'stale'
  OR EXISTS (SELECT 1 FROM flag WHERE annotation_id = a.id AND status = 'open'))"""
_PLACE: Final = 'v.made, v.article_id, p.start, -p."end", a.id'


def waiting(
    project: Project,
    wanted: QueueFilter = ALL_WAITING,
    order: QueueOrder = QueueOrder.READING,
    seat: Seat = NOBODY_ASKS,
) -> list[Waiting]:
    """Return the places of what a queue holds, in its order, of all articles.

    Without a filter they are those of what `annotator.store.reviews.queue` tells of.
    """
    body, values = _queue(wanted, seat)
    places = project.rows(f"WITH {_NEWEST} SELECT {RANKS[order]}, {_PLACE} {body}", tuple(values))
    # Python sorts sooner than SQLite, which would have to write it all down once more.
    return sorted(map(Waiting._make, places))


def first_waiting(
    project: Project, wanted: QueueFilter, order: QueueOrder, seat: Seat, limit: int
) -> list[Waiting]:
    """Return the first places of what `waiting` tells, so many at most, and sooner than all."""
    if order is QueueOrder.READING:
        found = _first_in_reading_order(project, wanted, seat, limit)
        if found is not None:
            return found
    body, values = _queue(wanted, seat)
    sql = f"WITH {_NEWEST} SELECT {RANKS[order]}, {_PLACE} {body} ORDER BY 1, 2, 3, 4, 5, 6 LIMIT ?"
    return list(map(Waiting._make, project.rows(sql, (*values, limit))))


def _first_in_reading_order(
    project: Project, wanted: QueueFilter, seat: Seat, limit: int
) -> list[Waiting] | None:
    """Go through the articles, until there are enough; None when that takes too many of them."""
    articles = project.rows(_ARTICLES)
    demands, values = _demands(wanted, seat)
    sql = " AND ".join((_OF_ONE, *demands)) + _IN_ONE
    found: list[Waiting] = []
    for made, article_id, version_id in articles[:MOST_ARTICLES]:
        rest = limit - len(found)
        rows = project.rows(sql, (version_id, *values, rest))
        found += (Waiting(0, made, article_id, *row) for row in rows)
        if len(found) == limit:
            return found
    return None if len(articles) > MOST_ARTICLES else found


def waiting_of(
    project: Project,
    ids: Collection[str],
    wanted: QueueFilter = ALL_WAITING,
    order: QueueOrder = QueueOrder.READING,
    seat: Seat = NOBODY_ASKS,
) -> dict[str, Waiting]:
    """Return the places of those of some annotations that a queue holds, by their ids.

    What it costs depends on `ids` alone, not on how much waits.
    """
    demands, values = conditions(wanted, seat)
    if wanted.among is Among.WAITING:
        demands.append(_WAITS)
    place = _PLACE.replace("v.made, v.article_id", "r.created_at, r.id")
    sql = " AND ".join((f"SELECT {RANKS[order]}, {place} {_OF_SOME}", *demands))
    found = map(Waiting._make, project.rows(sql, (json.dumps(list(ids)), *values)))
    return {each.annotation_id: each for each in found}


def count_waiting(
    project: Project, wanted: QueueFilter = ALL_WAITING, seat: Seat = NOBODY_ASKS
) -> int:
    """Return how much a queue holds, in all articles."""
    body, values = _queue(wanted, seat)
    return int(project.rows(f"WITH {_NEWEST} SELECT count(*) {body}", tuple(values))[0][0])


def _queue(wanted: QueueFilter, seat: Seat) -> tuple[str, list[Cell]]:
    """Return the statement from where it says out of what, and its values."""
    demands, values = _demands(wanted, seat)
    return " AND ".join((_OF_ALL, *demands)), values


def _demands(wanted: QueueFilter, seat: Seat) -> tuple[list[str], list[Cell]]:
    """Return all that a filter demands, and its values."""
    demands, values = conditions(wanted, seat)
    if wanted.among is Among.WAITING:
        demands.insert(0, _WAITS)
    return demands, values
