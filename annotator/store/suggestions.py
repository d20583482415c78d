"""Suggestions in the project file: what was found before, what was left, what was learned."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotator.domain.left_suggestion import LeftSuggestion
from annotator.store.errors import told
from annotator.store.project import Project, StoreError
from annotator.store.writing import transaction


class Found(NamedTuple):
    """What a recogniser of a version found, as JSON; `context` is what else it depends on."""

    text_sha256: str
    recogniser: str
    version: str
    context: str
    found: str


Place = tuple[str, int, int]
"""The kind of an annotation and where it stands, in code points: thousands are read at once."""

_FOUND = """
SELECT found FROM suggestion_cache
WHERE text_sha256 = ? AND recogniser = ? AND version = ? AND context = ?
"""
_STANDING = """
SELECT a.kind, p.start, p."end"
FROM anchor p CROSS JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ? ORDER BY p.start, p."end" DESC
"""
_CITED = """
SELECT DISTINCT p.annotation_id
FROM anchor p JOIN annotation a ON a.id = p.annotation_id
JOIN citation c ON c.annotation_id = p.annotation_id
WHERE p.version_id = ? AND a.kind = 'claim'
"""


def found_before(
    project: Project, text_sha256: str, recogniser: str, version: str, context: str
) -> str | None:
    """Return what was found in a text, as JSON; none when nobody has looked."""
    rows = project.rows(_FOUND, (text_sha256, recogniser, version, context))
    return str(rows[0][0]) if rows else None


def keep_found(project: Project, found: Sequence[Found], *, at: str) -> None:
    """Keep answers, so that they need not be found again; a project for reading keeps none."""
    if project.read_only or not found:
        return
    with told(project.path), transaction(project.connection):
        project.connection.executemany(
            "INSERT OR REPLACE INTO suggestion_cache VALUES (?, ?, ?, ?, ?, ?)",
            [(*each, at) for each in found],
        )


def standing(project: Project, version_id: str) -> list[Place]:
    """Return the places of all annotations of a version, in reading order."""
    return project.rows(_STANDING, (version_id,))


def cited_claims(project: Project, version_id: str) -> list[str]:
    """Return the ids of the claims of a version that cite a source."""
    return [str(row[0]) for row in project.rows(_CITED, (version_id,))]


def left_in(project: Project, text_sha256: str) -> list[LeftSuggestion]:
    """Return what was left in a text, the oldest first."""
    return project.records(LeftSuggestion, "WHERE text_sha256 = ? ORDER BY id", (text_sha256,))


def learned(project: Project, recogniser: str) -> dict[str, object]:
    """Return what a recogniser has learned; empty for nothing."""
    rows = project.rows("SELECT weights FROM learned WHERE recogniser = ?", (recogniser,))
    found = json.loads(rows[0][0]) if rows else {}
    return found if isinstance(found, dict) else {}


def put_learned(project: Project, recogniser: str, what: Mapping[str, object]) -> None:
    """Keep what a recogniser has learned; an empty one forgets it. Refused when read-only."""
    if project.read_only:
        raise StoreError("project_read_only", path=str(project.path))
    with told(project.path), transaction(project.connection):
        project.connection.execute("DELETE FROM learned WHERE recogniser = ?", (recogniser,))
        if what:
            weights = json.dumps(dict(what), sort_keys=True, allow_nan=False)
            project.connection.execute("INSERT INTO learned VALUES (?, ?)", (recogniser, weights))
