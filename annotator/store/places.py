"""Places: which annotation stands on exactly these words."""

from __future__ import annotations

from annotator.domain.annotation import Kind
from annotator.store.project import Project

_AT = """
SELECT annotation.id
FROM anchor JOIN annotation ON annotation.id = anchor.annotation_id
WHERE anchor.version_id = ? AND anchor.start = ? AND anchor."end" = ? AND annotation.kind = ?
ORDER BY annotation.id LIMIT 1"""


def annotation_at(
    project: Project, version_id: str, start: int, end: int, kind: Kind
) -> str | None:
    """Return the id of the first annotation of a kind on this very span of a version, if any."""
    found = project.rows(_AT, (version_id, start, end, kind.value))
    return str(found[0][0]) if found else None
