"""Snapshots: the bytes of attachments, kept once for each content under their SHA-256."""

from __future__ import annotations

from hashlib import sha256

from annotator.domain.attachment import Attachment
from annotator.store.errors import StoreError, told
from annotator.store.project import Project
from annotator.store.writing import transaction

_KEEP = "INSERT OR IGNORE INTO snapshot (sha256, bytes) VALUES (?, ?)"


def keep(project: Project, content: bytes) -> str:
    """Keep the content of a file and return its SHA-256; what is kept already is not kept twice.

    It is on the disk when this returns, before the step that attaches it: a kill between the two
    leaves bytes that nothing points to, and never an attachment without its bytes. Refused:
    `project_read_only`, and what the disk refuses.
    """
    if project.read_only:
        raise StoreError("project_read_only", path=str(project.path))
    digest = sha256(content).hexdigest()
    with told(project.path), transaction(project.connection):
        project.connection.execute(_KEEP, (digest, content))
    return digest


def content(project: Project, digest: str) -> bytes | None:
    """Return what is kept under a SHA-256; none when nothing is."""
    found = project.rows("SELECT bytes FROM snapshot WHERE sha256 = ?", (digest,))
    return bytes(found[0][0]) if found else None


def is_kept(project: Project, digest: str) -> bool:
    """Whether content is kept under a SHA-256; it is not read."""
    return bool(project.rows("SELECT 1 FROM snapshot WHERE sha256 = ?", (digest,)))


def changed_attachments(project: Project) -> list[str]:
    """Return the ids of the attachments whose bytes are not those that their digest says."""
    wrong = {
        digest
        for (digest,) in project.rows("SELECT sha256 FROM snapshot")
        if sha256(content(project, digest) or b"").hexdigest() != digest
    }
    return [each.id for each in project.records(Attachment) if each.sha256 in wrong]
