"""Attaching: evidence kept as it was found, inside the project file."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotator.domain.attachment import Attachment
from annotator.domain.change import Change, Step
from annotator.domain.media import media_type, suffix_of
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, demand
from annotator.domain.source import Citation
from annotator.formats.redaction import is_silent
from annotator.services.desk import Desk
from annotator.store import attachments, snapshots, sources
from annotator.store.project import Project
from annotator.store.seats import is_open_here, is_project

LARGEST: Final = 50 * 1024 * 1024
"""Bytes of a file that is kept: SQLite reads a value whole, and a project is sent by mail."""

_MEGABYTE: Final = 1024 * 1024
_FOREIGN: Final = frozenset('<>:"/\\|?*')
_LONGEST_STEM: Final = 80
_DOCTYPE: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<!doctype[^>]*>", re.IGNORECASE)
_POLICY: Final = (
    b'<meta http-equiv="Content-Security-Policy" content="'
    b"default-src 'none'; img-src data:; style-src 'unsafe-inline' data:; font-src data:\">"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """Bytes that are kept in the project and belong to no citation yet."""

    sha256: str
    name: str
    media_type: str
    size: int


def attach_file(desk: Desk, citation_id: str, path: Path) -> Step:
    """Keep a file of the disk as evidence for a citation; see `attach` and `keep_file`."""
    _citation(desk, citation_id)
    return attach_kept(desk, citation_id, keep_file(desk.project, path))


def attach(desk: Desk, citation_id: str, name: str, content: bytes) -> Step:
    """Keep bytes as evidence for a citation.

    The bytes are stored at once, and the step that is returned tells whose they are: if it is
    never committed, or undone, they stay in the file and harm nobody. Refused: what `keep_bytes`
    and `attach_kept` refuse.
    """
    _citation(desk, citation_id)
    return attach_kept(desk, citation_id, keep_bytes(desk.project, name, content))


def keep_file(project: Project, path: Path) -> Kept:
    """Keep the bytes of a file of the disk; a worker does it with a project of its own.

    Refused: `file_unreadable` with the system's words, and what `keep_bytes` refuses.
    """
    if is_open_here(path) or is_project(path):
        # Whoever opened and closed it by hand would take SQLite's locks from it.
        raise Refusal("attachment_unknown", name=path.name)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
            size = path.stat().st_size
    except OSError as error:
        raise Refusal("file_unreadable", path=str(path), detail=str(error.strerror)) from error
    return keep_bytes(project, path.name, content, size=size)


def keep_bytes(project: Project, name: str, content: bytes, *, size: int | None = None) -> Kept:
    """Keep bytes; `size` says how many there are when they were not all read.

    Refused: `attachment_empty`, `attachment_too_large` (in MB), `attachment_unknown` for what is
    no PDF, image, text or page.
    """
    media = _accepted(name, content, len(content) if size is None else size)
    return Kept(snapshots.keep(project, content), name, media, len(content))


def attach_kept(desk: Desk, citation_id: str, kept: Kept) -> Step:
    """Attach what is kept to a citation; the same content again changes nothing.

    Refused: `citation_missing`, `locked`.
    """
    citation = _citation(desk, citation_id)
    known = attachments.attachments_of(desk.project, citation_id)
    if any(each.sha256 == kept.sha256 for each in known):
        return Step("attach", ())
    made = Attachment(
        desk.new_id(),
        citation.annotation_id,
        citation_id,
        kept.sha256,
        kept.name,
        kept.media_type,
        kept.size,
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
    done to the copy changes nothing here. A saved page is told to run no script and to fetch
    nothing. Other programs list what they opened, so that a confidential source's file has another
    name. The folder, a fresh one unless given, is the caller's to remove. Refused:
    `attachment_missing`, `attachment_lost` when its bytes are not there.
    """
    found = _attachment(desk, attachment_id)
    content = snapshots.content(desk.project, found.sha256)
    if content is None:
        raise Refusal("attachment_lost", name=found.name)
    where = Path(tempfile.mkdtemp(prefix="annotator-")) if folder is None else folder
    stem = found.sha256[:8] if _is_of_silent(desk, found) else _stem(found)
    copy = where / f"{stem}{suffix_of(found.media_type)}"
    copy.write_bytes(_harmless(content) if found.media_type == "text/html" else content)
    copy.chmod(0o400)
    return copy


def _is_of_silent(desk: Desk, attachment: Attachment) -> bool:
    citation = sources.citation(desk.project, attachment.citation_id)
    source = sources.source(desk.project, citation.source_id) if citation else None
    return source is not None and is_silent(source)


def _stem(attachment: Attachment) -> str:
    """Return a file's name without its suffix, as every system takes it."""
    stem = Path(attachment.name).stem
    kept = "".join(each for each in stem if each.isprintable() and each not in _FOREIGN)
    return kept.strip(" .")[:_LONGEST_STEM] or attachment.sha256[:8]


def _harmless(page: bytes) -> bytes:
    """Return a page behind a policy that lets it show what it holds, and do nothing."""
    doctype = _DOCTYPE.match(page)
    end = doctype.end() if doctype else 0
    return page[:end] + _POLICY + page[end:]


def _citation(desk: Desk, citation_id: str) -> Citation:
    """Return a citation whose annotation can be changed."""
    citation = sources.citation(desk.project, citation_id)
    if citation is None:
        raise Refusal("citation_missing", id=citation_id)
    demand(Act.EDIT, desk.standing(citation.annotation_id))
    return citation


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
