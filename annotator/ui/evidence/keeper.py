"""Takes what an editor gives into the project: what is small at once, the rest in a thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from annotator.domain.refusal import Refusal
from annotator.services.attaching import (
    LARGEST,
    Kept,
    attach_file,
    attach_kept,
    keep_bytes,
    keep_file,
)
from annotator.store.project import Project
from annotator.ui.evidence.giving import Given, image_name, png_bytes
from annotator.ui.find.searcher import Pause, Searcher
from annotator.ui.session import Session

AT_ONCE: Final = 1024 * 1024
"""Bytes that are read, hashed and stored within some milliseconds."""


@dataclass(frozen=True, slots=True)
class _Task:
    citation_id: str
    name: str
    keep: Callable[[Project], Kept]


class Keeper(QObject):
    """Attaches files and pictures one after the other; each one attached is an undo step.

    A thread has the project open a second time. It writes the bytes, which belong to nobody yet;
    the step that attaches them is the session's. If the project is closed meanwhile, they stay so.
    """

    changed = Signal()
    """Another file is being kept, or none any more."""

    def __init__(self, session: Session) -> None:
        """Use `keeper_of`."""
        super().__init__(session)
        self._session = session
        self._waiting: deque[_Task] = deque()
        self._searcher = Searcher(self)
        session.closed.connect(self._stop)

    def names(self, citation_id: str) -> list[str]:
        """Return the names of the files that are still being kept for a citation."""
        return [task.name for task in self._waiting if task.citation_id == citation_id]

    def attach(self, citation_id: str, given: Given) -> None:
        """Attach what is given to a citation; what cannot be is refused."""
        for path in given.paths:
            if _is_small(path):
                self._session.attempt(attach_file, citation_id, path)
            else:
                self._add(_Task(citation_id, path.name, _file_keeper(path)))
        if given.image is not None:
            name = image_name()
            self._add(_Task(citation_id, name, _image_keeper(given.image, name)))

    def _add(self, task: _Task) -> None:
        self._waiting.append(task)
        if len(self._waiting) == 1:
            self._next()
        else:
            self.changed.emit()

    def _next(self) -> None:
        self.changed.emit()
        if self._waiting:
            path, keep = self._session.project.path, self._waiting[0].keep
            self._searcher.ask(lambda pause: _kept(path, keep, pause), self._take)

    def _take(self, kept: Kept | Refusal) -> None:
        task = self._waiting.popleft()
        if isinstance(kept, Refusal):
            self._session.refused.emit(kept)
        else:
            self._session.attempt(attach_kept, task.citation_id, kept)
        self._next()

    def _stop(self) -> None:
        self._waiting.clear()
        self._searcher.forget()


def keeper_of(session: Session) -> Keeper:
    """Return who keeps the files of a session."""
    return session.findChild(Keeper) or Keeper(session)


def _is_small(path: Path) -> bool:
    """Whether a file is kept, or refused for its size, without a wait."""
    try:
        size = path.stat().st_size
    except OSError:
        return True
    return not AT_ONCE < size <= LARGEST


def _file_keeper(path: Path) -> Callable[[Project], Kept]:
    return lambda project: keep_file(project, path)


def _image_keeper(image: QImage, name: str) -> Callable[[Project], Kept]:
    return lambda project: keep_bytes(project, name, png_bytes(image))


def _kept(path: Path, keep: Callable[[Project], Kept], pause: Pause) -> Kept | Refusal:
    pause()
    try:
        with Project.open(path) as project:
            return keep(project)
    except Refusal as refusal:
        return refusal
