"""Attachments of citations."""

from __future__ import annotations

from annotator.domain.attachment import Attachment
from annotator.store.project import Project


def attachment(project: Project, attachment_id: str) -> Attachment | None:
    """Return one attachment."""
    return project.record(Attachment, attachment_id)


def attachments_of(project: Project, citation_id: str) -> list[Attachment]:
    """Return what is attached to a citation, the oldest first."""
    rest = "WHERE citation_id = ? ORDER BY added_at, id"
    return project.records(Attachment, rest, (citation_id,))


def attachments_on(project: Project, annotation_id: str) -> list[Attachment]:
    """Return what is attached to the citations of an annotation, the oldest first."""
    rest = "WHERE annotation_id = ? ORDER BY added_at, id"
    return project.records(Attachment, rest, (annotation_id,))
