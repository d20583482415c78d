"""How the names of an article are written: each way once, and where it stands first."""

from __future__ import annotations

import json
from typing import Final, NamedTuple

from annotator.store.listing import newest_version
from annotator.store.project import Project


class NameForm(NamedTuple):
    """One way in which a name is written, with one role beside it.

    `entity_id`, `name` and `aliases` are those of the entity that is named, empty for none;
    `unconfirmed` counts the places whose spelling is not confirmed. The last two say where it
    stands first.
    """

    words: str
    subtype: str
    entity_id: str
    name: str
    aliases: tuple[str, ...]
    role: str
    places: int
    unconfirmed: int
    annotation_id: str
    start: int


class PersonPlace(NamedTuple):
    """Where a person is named, from which code point on."""

    words: str
    entity_id: str
    annotation_id: str
    start: int


# Of a group, SQLite gives the other columns of the row that has the least start.
_FORMS: Final = """
SELECT p.exact, a.subtype, coalesce(e.id, ''), coalesce(e.canonical_name, ''),
  coalesce(e.aliases, '[]'), a.role, count(*), sum(NOT a.spelling_confirmed), a.id, min(p.start)
FROM anchor p
JOIN annotation a ON a.id = p.annotation_id
LEFT JOIN entity e ON e.id = a.entity_id
WHERE p.version_id = ? AND a.kind = 'entity'
GROUP BY p.exact, a.subtype, a.entity_id, a.role
ORDER BY min(p.start), a.id
"""
_PERSONS: Final = """
SELECT p.exact, coalesce(a.entity_id, ''), a.id, p.start
FROM anchor p JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ? AND a.kind = 'entity' AND a.subtype = 'person'
ORDER BY p.start, a.id
"""


def name_forms(project: Project, article_id: str) -> list[NameForm]:
    """Return the ways in which an article's names are written, in the order of the text."""
    rows = project.rows(_FORMS, (newest_version(project, article_id),))
    return [NameForm._make((*row[:4], tuple(json.loads(row[4])), *row[5:])) for row in rows]


def person_places(project: Project, article_id: str) -> list[PersonPlace]:
    """Return every place where an article names a person, in the order of the text."""
    rows = project.rows(_PERSONS, (newest_version(project, article_id),))
    return [PersonPlace(*row) for row in rows]
