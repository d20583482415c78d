"""What several annotations are, taken together: counts, tags, and what an article has at all."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final, NamedTuple

from annotator.domain.person import Person
from annotator.domain.source import Source
from annotator.store.project import Project


class Tally(NamedTuple):
    """How many of some annotations are what; `tags` with how many have each, most first."""

    claims: int
    entities: int
    dates: int
    checked: int
    requested: int
    approved: int
    flagged: int
    tags: tuple[tuple[str, int], ...]


class InUse(NamedTuple):
    """What the annotations of an article have, each once: a filter offers nothing else."""

    authors: tuple[Person, ...]
    sources: tuple[Source, ...]
    tags: tuple[str, ...]


_COUNT: Final = """
SELECT total(kind = 'claim'), total(kind = 'entity'), total(kind = 'date'),
  total(work = 'checked'), total(review = 'requested'), total(review = 'approved'),
  total(EXISTS (SELECT 1 FROM flag WHERE annotation_id = a.id AND status = 'open'))
FROM annotation a WHERE id IN (SELECT value FROM json_each(?))
"""
_TAGS: Final = """
SELECT t.value, count(DISTINCT a.id) FROM annotation a, json_each(a.tags) t
WHERE a.id IN (SELECT value FROM json_each(?)) AND a.tags <> '[]'
GROUP BY t.value ORDER BY count(DISTINCT a.id) DESC, t.value
"""
_TAGS_IN_USE: Final = """
SELECT DISTINCT t.value FROM annotation a, json_each(a.tags) t
WHERE a.article_id = ? AND a.tags <> '[]' ORDER BY t.value
"""
_AUTHORS: Final = """
WHERE id IN (SELECT created_by FROM annotation WHERE article_id = ?) ORDER BY name, id
"""
_CITED: Final = """
WHERE id IN (
  SELECT c.source_id FROM annotation a JOIN citation c ON c.annotation_id = a.id
  WHERE a.article_id = ?
) ORDER BY created_at, id
"""


def tally(project: Project, ids: Collection[str]) -> Tally:
    """Count what these annotations are."""
    wanted = (json.dumps(list(ids)),)
    ((*counts,),) = project.rows(_COUNT, wanted)
    tags = tuple((str(tag), int(count)) for tag, count in project.rows(_TAGS, wanted))
    claims, entities, dates, checked, requested, approved, flagged = map(int, counts)
    return Tally(claims, entities, dates, checked, requested, approved, flagged, tags)


def in_use(project: Project, article_id: str) -> InUse:
    """Return what the annotations of an article have: who made them, their sources and tags."""
    return InUse(
        tuple(project.records(Person, _AUTHORS, (article_id,))),
        tuple(project.records(Source, _CITED, (article_id,))),
        tuple(str(tag) for (tag,) in project.rows(_TAGS_IN_USE, (article_id,))),
    )
