"""Places: which annotations stand on exactly these words."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final, NamedTuple

from annotator.domain.annotation import Kind
from annotator.store.project import Project

_AT: Final = """
SELECT annotation.id
FROM anchor JOIN annotation ON annotation.id = anchor.annotation_id
WHERE anchor.version_id = ? AND anchor.start = ? AND anchor."end" = ? AND annotation.kind = ?
ORDER BY annotation.id LIMIT 1"""
_ON: Final = """
SELECT a.id, a.kind, a.subtype
FROM anchor p JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ? AND p.start = ? AND p."end" = ?
ORDER BY a.id"""
_OF_KIND: Final = """
SELECT p.start, p."end", a.id
FROM anchor p JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ? AND a.kind = ?
ORDER BY a.id DESC"""


_KNOWN: Final = "SELECT id FROM annotation WHERE id IN (SELECT value FROM json_each(?))"


class Tag(NamedTuple):
    """What some words are tagged as."""

    id: str
    kind: Kind
    subtype: str


def annotation_at(
    project: Project, version_id: str, start: int, end: int, kind: Kind
) -> str | None:
    """Return the id of the first annotation of a kind on this very span of a version, if any."""
    found = project.rows(_AT, (version_id, start, end, kind.value))
    return str(found[0][0]) if found else None


def tags_on(project: Project, version_id: str, start: int, end: int) -> list[Tag]:
    """Return what this very span of a version is tagged as, the oldest tag first."""
    found = project.rows(_ON, (version_id, start, end))
    return [Tag(each_id, Kind(kind), subtype) for each_id, kind, subtype in found]


def places_of_kind(project: Project, version_id: str, kind: Kind) -> dict[tuple[int, int], str]:
    """Return every span of a version with an annotation of a kind on it, and the first's id."""
    found = project.rows(_OF_KIND, (version_id, kind.value))
    return {(start, end): each_id for start, end, each_id in found}


def known_annotations(project: Project, ids: Collection[str]) -> frozenset[str]:
    """Return which of these ids are those of annotations that are there."""
    return frozenset(each for (each,) in project.rows(_KNOWN, (json.dumps(list(ids)),)))
