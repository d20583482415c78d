"""What the labels of other schemes mean, as the project keeps it."""

from __future__ import annotations

from annotator.domain.label_mapping import LabelMapping
from annotator.store.project import Project


def label_mappings(project: Project, scheme: str) -> list[LabelMapping]:
    """Return what the editor decided on the labels of a scheme, by label."""
    return project.records(LabelMapping, "WHERE scheme = ? ORDER BY label", (scheme,))
