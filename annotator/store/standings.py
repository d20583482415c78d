"""Standings: annotations with what the guards look at, many at once."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final, NamedTuple

from annotator.domain.annotation import Anchor, Annotation
from annotator.domain.review import Flag
from annotator.domain.source import Citation
from annotator.store.project import Project

_LISTED: Final = "WHERE id IN (SELECT value FROM json_each(?))"
_NEWEST_LAST: Final = """
WHERE annotation_id IN (SELECT value FROM json_each(?))
ORDER BY (SELECT n FROM article_version v WHERE v.id = version_id)
"""
_CITED: Final = """
WHERE annotation_id IN (SELECT value FROM json_each(?)) ORDER BY created_at, id
"""
_RAISED: Final = """
WHERE annotation_id IN (SELECT value FROM json_each(?)) ORDER BY raised_at, id
"""


class Stood(NamedTuple):
    """An annotation, where it stands in the newest version that it stands in, and what hangs on it.

    Citations and flags are the oldest first, answered flags among them.
    """

    annotation: Annotation
    anchor: Anchor | None
    citations: tuple[Citation, ...]
    flags: tuple[Flag, ...]


def stood(project: Project, ids: Collection[str]) -> dict[str, Stood]:
    """Return those of some annotations that are there, by their ids."""
    listed = (json.dumps(list(ids)),)
    citations: dict[str, list[Citation]] = {}
    flags: dict[str, list[Flag]] = {}
    with project.snapshot():
        found = project.records(Annotation, _LISTED, listed)
        places = project.records(Anchor, _NEWEST_LAST, listed)
        for citation in project.records(Citation, _CITED, listed):
            citations.setdefault(citation.annotation_id, []).append(citation)
        for flag in project.records(Flag, _RAISED, listed):
            flags.setdefault(flag.annotation_id or "", []).append(flag)
    anchors = {anchor.annotation_id: anchor for anchor in places}
    return {
        each.id: Stood(
            each,
            anchors.get(each.id),
            tuple(citations.get(each.id, ())),
            tuple(flags.get(each.id, ())),
        )
        for each in found
    }
