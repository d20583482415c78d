"""Sources and citations."""

from __future__ import annotations

import json
from collections.abc import Collection

from annotator.domain.dossier import Evidence
from annotator.domain.source import Citation, Source
from annotator.store.folding import folded
from annotator.store.project import Project

_OF_ANNOTATION = "WHERE annotation_id = ? ORDER BY created_at, id"
_CITED = "WHERE id IN (SELECT source_id FROM citation WHERE annotation_id = ?)"
_OF_SOURCE = "WHERE source_id = ? ORDER BY created_at, id"
_OF_ARTICLES = """
WHERE id IN (
  SELECT c.source_id FROM citation c JOIN annotation a ON a.id = c.annotation_id
  WHERE a.article_id IN (SELECT value FROM json_each(?))
)
ORDER BY created_at, id
"""
_LAST_USED_FIRST = """
ORDER BY max(
  created_at,
  coalesce((SELECT max(created_at) FROM citation WHERE source_id = source.id), '')
) DESC, id DESC
"""
# What hangs on an annotation is no source: most rows are passed over unread.
_PSEUDONYMS = """
SELECT pseudonym FROM source
UNION SELECT json_extract(after, '$.pseudonym') FROM history
WHERE annotation_id IS NULL AND record = 'source' AND json_valid(after)
"""


def sources(project: Project) -> list[Source]:
    """Return every source, the oldest first."""
    return project.records(Source, "ORDER BY created_at, id")


def source(project: Project, source_id: str) -> Source | None:
    """Return one source."""
    return project.record(Source, source_id)


def sources_of_articles(project: Project, article_ids: Collection[str]) -> list[Source]:
    """Return the sources that are cited for annotations of some articles, the oldest first."""
    return project.records(Source, _OF_ARTICLES, (json.dumps(list(article_ids)),))


def find_sources(project: Project, typed: str, limit: int = 20) -> list[Source]:
    """Return the sources in which every typed word occurs, whatever its capitals and accents.

    Looked at are title, address, publisher and authors. A title that begins as typed comes first,
    then what was used last; nothing typed finds all.
    """
    whole = folded(typed)
    words = whole.split()
    if not words:
        return project.records(Source, f"{_LAST_USED_FIRST} LIMIT ?", (limit,))
    found = [
        each
        for each in project.records(Source, _LAST_USED_FIRST)
        if all(word in _told(each) for word in words)
    ]
    found.sort(key=lambda each: not folded(each.title).startswith(whole))
    return found[:limit]


def pseudonyms(project: Project) -> list[str]:
    """Return every pseudonym that a source has or ever had, those of deleted ones too."""
    return [name for (name,) in project.rows(_PSEUDONYMS) if name]


def last_uses(project: Project) -> dict[str, str]:
    """Return when each cited source was cited last, by its id, in UTC."""
    return dict(project.rows("SELECT source_id, max(created_at) FROM citation GROUP BY source_id"))


def count_sources(project: Project) -> int:
    """Return how many sources there are."""
    return int(project.rows("SELECT count(*) FROM source")[0][0])


def source_uses(project: Project) -> dict[str, int]:
    """Return how many citations each cited source has, by its id."""
    return dict(project.rows("SELECT source_id, count(*) FROM citation GROUP BY source_id"))


def citations_of(project: Project, annotation_id: str) -> list[Evidence]:
    """Return what is cited for an annotation, each with its source, the oldest first."""
    with project.snapshot():
        cited = project.records(Citation, _OF_ANNOTATION, (annotation_id,))
        known = {each.id: each for each in project.records(Source, _CITED, (annotation_id,))}
    return [Evidence(each, known[each.source_id]) for each in cited]


def citations_of_source(project: Project, source_id: str) -> list[Citation]:
    """Return every use of a source, the oldest first."""
    return project.records(Citation, _OF_SOURCE, (source_id,))


def citation(project: Project, citation_id: str) -> Citation | None:
    """Return one citation."""
    return project.record(Citation, citation_id)


def _told(source: Source) -> str:
    return folded(" ".join((source.title, source.url, source.publisher, source.author)))
