"""Attaching: evidence kept as it was found, inside the project file."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from annotator.domain.attachment import Attachment
from annotator.domain.change import Change, Step
from annotator.domain.media import media_type, suffix_of
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, demand
from annotator.services.desk import Desk
from annotator.store import attachments, snapshots, sources

LARGEST: Final = 50 * 1024 * 1024
"""Bytes of a file that is kept: SQLite reads a value whole, and a project is sent by mail."""

_MEGABYTE: Final = 1024 * 1024


def attach_file(desk: Desk, citation_id: str, path: Path) -> Step:
    """Keep a file of the disk as evidence for a citation; see `attach`.

    Refused as well: `file_unreadable` with the system's words.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
            size = path.stat().st_size
    except OSError as error:
        raise Refusal("file_unreadable", path=str(path), detail=str(error.strerror)) from error
    return attach(desk, citation_id, path.name, content, size=size)


def attach(
    desk: Desk, citation_id: str, name: str, content: bytes, *, size: int | None = None
) -> Step:
    """Keep bytes as evidence for a citation.

    The bytes are stored at once, and the step that is returned tells whose they are: if it is
    never committed, or undone, they stay in the file and harm nobody. The same file attached again
    to a citation changes nothing. Refused: `citation_missing`, `locked`, `attachment_empty`,
    `attachment_too_large` (in MB), `attachment_unknown` for what is no PDF, image, text or page.
    """
    citation = sources.citation(desk.project, citation_id)
    if citation is None:
        raise Refusal("citation_missing", id=citation_id)
    demand(Act.EDIT, desk.standing(citation.annotation_id))
    media = _accepted(name, content, len(content) if size is None else size)
    digest = snapshots.keep(desk.project, content)
    known = attachments.attachments_of(desk.project, citation_id)
    if any(each.sha256 == digest for each in known):
        return Step("attach", ())
    made = Attachment(
        desk.new_id(),
        citation.annotation_id,
        citation_id,
        digest,
        name,
        media,
        len(content),
        desk.person.id,
        desk.now(),
    )
    return Step("attach", (Change(None, made),))


def detach(desk: Desk, attachment_id: str) -> Step:
    """Take an attachment off its citation; refused when the annotation is locked."""
    found = _attachment(desk, attachment_id)
    demand(Act.EDIT, desk.standing(found.annotation_id))
    return Step("detach", (Change(found, None),))


def copy_to_open(desk: Desk, attachment_id: str, folder: Path | None = None) -> Path:
    """Write a copy of an attachment for another program to open, and return where.

    It has a suffix by what its bytes are, whatever it was called, and can only be read: what is
    done to the copy changes nothing here. The folder, a fresh one unless given, is the caller's to
    remove. Refused: `attachment_missing`, `attachment_lost` when its bytes are not there.
    """
    found = _attachment(desk, attachment_id)
    content = snapshots.content(desk.project, found.sha256)
    if content is None:
        raise Refusal("attachment_lost", name=found.name)
    where = Path(tempfile.mkdtemp(prefix="annotator-")) if folder is None else folder
    stem = Path(found.name).stem or found.sha256[:8]
    copy = where / f"{stem}{suffix_of(found.media_type)}"
    copy.write_bytes(content)
    copy.chmod(0o400)
    return copy


def _accepted(name: str, content: bytes, size: int) -> str:
    """Return the media type of bytes that may be kept."""
    if size > LARGEST:
        largest = LARGEST // _MEGABYTE
        raise Refusal(
            "attachment_too_large", name=name, size=-(-size // _MEGABYTE), largest=largest
        )
    if not content:
        raise Refusal("attachment_empty", name=name)
    media = media_type(content)
    if not media:
        raise Refusal("attachment_unknown", name=name)
    return media


def _attachment(desk: Desk, attachment_id: str) -> Attachment:
    found = attachments.attachment(desk.project, attachment_id)
    if found is None:
        raise Refusal("attachment_missing", id=attachment_id)
    return found
