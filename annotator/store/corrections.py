"""Corrections of the text, by the annotation whose words they change."""

from __future__ import annotations

from annotator.domain.correction import Correction
from annotator.store.project import Project

_OF_ARTICLE = """
WHERE annotation_id IN (SELECT id FROM annotation WHERE article_id = ?) ORDER BY proposed_at, id
"""


def correction(project: Project, correction_id: str) -> Correction | None:
    """Return one correction."""
    return project.record(Correction, correction_id)


def corrections_of(project: Project, annotation_id: str) -> list[Correction]:
    """Return every correction of an annotation's words, the oldest first."""
    rest = "WHERE annotation_id = ? ORDER BY proposed_at, id"
    return project.records(Correction, rest, (annotation_id,))
