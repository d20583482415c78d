"""Uses: where a source is cited."""

from __future__ import annotations

from typing import Final, NamedTuple

from annotator.domain.annotation import Kind
from annotator.domain.source import Stance
from annotator.store.project import Project


class Use(NamedTuple):
    """One citation of a source, with the annotation it is for.

    `exact` are the annotation's words in the newest version in which it stands, empty if in none.
    """

    citation_id: str
    annotation_id: str
    article_id: str
    article_title: str
    kind: Kind
    stance: Stance
    exact: str


_USES: Final = """
SELECT c.id, a.id, r.id, r.title, a.kind, c.stance, coalesce(p.exact, '')
FROM citation c
JOIN annotation a ON a.id = c.annotation_id
JOIN article r ON r.id = a.article_id
LEFT JOIN anchor p ON p.id = (
  SELECT anchor.id FROM anchor JOIN article_version v ON v.id = anchor.version_id
  WHERE anchor.annotation_id = a.id ORDER BY v.n DESC LIMIT 1
)
WHERE c.source_id = ?
ORDER BY r.created_at, r.id, p.start, p."end" DESC, a.id, c.created_at, c.id
"""


def uses_of(project: Project, source_id: str) -> list[Use]:
    """Return where a source is cited, in reading order, the oldest article first."""
    return [
        Use(citation, annotation, article, title, Kind(kind), Stance(stance), exact)
        for citation, annotation, article, title, kind, stance, exact in project.rows(
            _USES, (source_id,)
        )
    ]
