"""Sources and citations."""

from __future__ import annotations

from annotator.domain.dossier import Evidence
from annotator.domain.source import Citation, Source
from annotator.store.folding import folded
from annotator.store.project import Project

_OF_ANNOTATION = "WHERE annotation_id = ? ORDER BY created_at, id"
_CITED = "WHERE id IN (SELECT source_id FROM citation WHERE annotation_id = ?)"
_LAST_USED_FIRST = """
ORDER BY max(
  created_at,
  coalesce((SELECT max(created_at) FROM citation WHERE source_id = source.id), '')
) DESC, id DESC
"""


def sources(project: Project) -> list[Source]:
    """Return every source, the oldest first."""
    return project.records(Source, "ORDER BY created_at, id")


def source(project: Project, source_id: str) -> Source | None:
    """Return one source."""
    return project.record(Source, source_id)


def find_sources(project: Project, typed: str, limit: int = 20) -> list[Source]:
    """Return the sources in which every typed word occurs, whatever its capitals and accents.

    Looked at are title, address, publisher and authors. A title that begins as typed comes first,
    then what was used last; nothing typed finds all.
    """
    whole = folded(typed)
    words = whole.split()
    found = [
        each
        for each in project.records(Source, _LAST_USED_FIRST)
        if all(word in _told(each) for word in words)
    ]
    found.sort(key=lambda each: not folded(each.title).startswith(whole))
    return found[:limit]


def source_uses(project: Project) -> dict[str, int]:
    """Return how many citations each cited source has, by its id."""
    return dict(project.rows("SELECT source_id, count(*) FROM citation GROUP BY source_id"))


def citations_of(project: Project, annotation_id: str) -> list[Evidence]:
    """Return what is cited for an annotation, each with its source, the oldest first."""
    with project.snapshot():
        cited = project.records(Citation, _OF_ANNOTATION, (annotation_id,))
        known = {each.id: each for each in project.records(Source, _CITED, (annotation_id,))}
    return [Evidence(each, known[each.source_id]) for each in cited]


def citation(project: Project, citation_id: str) -> Citation | None:
    """Return one citation."""
    return project.record(Citation, citation_id)


def _told(source: Source) -> str:
    return folded(" ".join((source.title, source.url, source.publisher, source.author)))
