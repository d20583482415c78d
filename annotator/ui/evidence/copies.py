"""Attachments opened in other programs: through copies, which go when the project is closed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from annotator.domain.attachment import Attachment
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.services.attaching import copy_to_open
from annotator.services.desk import Desk
from annotator.store.project import Project
from annotator.ui.find.searcher import Searcher
from annotator.ui.session import Session

AT_ONCE: Final = 1024 * 1024
"""Bytes that are copied within some milliseconds; more are copied in a thread."""


class Copies(QObject):
    """One folder for a session, made when the first copy is, with a folder for each copy."""

    def __init__(self, session: Session) -> None:
        """Use `copies_of`."""
        super().__init__(session)
        self._session = session
        self._folder: TemporaryDirectory[str] | None = None
        self._ready: dict[str, Path] = {}
        self._searcher = Searcher(self)
        session.closed.connect(self.remove)

    @property
    def folder(self) -> Path | None:
        """Where the copies are, as long as there are any."""
        return Path(self._folder.name) if self._folder is not None else None

    def open(self, attachment: Attachment) -> None:
        """Open a copy with the system's program for it; what cannot be done is refused."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True)
        folder, desk = Path(self._folder.name), self._session.desk
        ready = partial(self._take, attachment)
        if attachment.id in self._ready:
            self._show(self._ready[attachment.id])
        elif attachment.size <= AT_ONCE:
            ready(_copied(desk, attachment, folder))
        else:
            path, person = desk.project.path, desk.person
            work = partial(_copied_beside, path, person, attachment, folder)
            self._searcher.ask(lambda _pause: work(), ready)

    def remove(self) -> None:
        """Take all copies away."""
        self._searcher.forget()
        self._ready.clear()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()

    def _take(self, attachment: Attachment, copy: Path | Refusal) -> None:
        if isinstance(copy, Refusal):
            self._session.refused.emit(copy)
        else:
            self._ready[attachment.id] = copy
            self._show(copy)

    def _show(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._session.refused.emit(Refusal("attachment_unopened", name=copy.name))


def copies_of(session: Session) -> Copies:
    """Return the copies of a session."""
    return session.findChild(Copies) or Copies(session)


def _copied(desk: Desk, attachment: Attachment, folder: Path) -> Path | Refusal:
    try:
        return copy_to_open(desk, attachment.id, Path(mkdtemp(dir=folder)))
    except Refusal as refusal:
        return refusal
    except OSError as error:
        detail = error.strerror or str(error)
        return Refusal("file_unwritable", path=folder, detail=detail)


def _copied_beside(
    path: Path, person: Person, attachment: Attachment, folder: Path
) -> Path | Refusal:
    """Copy with the project open a second time, as a thread has to."""
    try:
        with Project.open(path) as project:
            return _copied(Desk(project, person), attachment, folder)
    except Refusal as refusal:
        return refusal
