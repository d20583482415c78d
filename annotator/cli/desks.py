"""Opening a project for a command: to read it, or to work in it as somebody."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.services.desk import Desk
from annotator.services.people import login_name, person_for
from annotator.store.project import Project, StoreError


@dataclass(slots=True)
class Acting:
    """Somebody at the desk; a person the project does not know comes in with the first act."""

    desk: Desk
    newcomer: Step | None

    def commit(self, step: Step) -> None:
        """Store a step in this person's name; an empty one leaves no trace."""
        if self.newcomer is not None and step.changes:
            self.desk.commit(self.newcomer)
            self.newcomer = None
        self.desk.commit(step)


@contextmanager
def working(options: Namespace) -> Iterator[Acting]:
    """Open the project of a command to change it."""
    with Project.open(options.project) as project:
        yield acting(project, options)


@contextmanager
def reading(options: Namespace) -> Iterator[Desk]:
    """Open the project of a command only to read it: nothing is written, no person made."""
    with _to_read(options.project) as project:
        yield acting(project, options).desk


def acting(project: Project, options: Namespace) -> Acting:
    """Seat whom `--as` names, or else whoever is logged in."""
    name = login_name() if options.person is None else options.person
    person, newcomer = person_for(project, name)
    return Acting(Desk(project, person), newcomer)


def bytes_of(path: Path) -> bytes:
    """Return what is in a file, or refuse it (`file_unreadable`)."""
    try:
        return path.read_bytes()
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("file_unreadable", path=str(path), detail=detail) from error


@contextmanager
def about(path: Path) -> Iterator[None]:
    """Let a refusal of what is in a file say which file it is (`file_refused`)."""
    try:
        yield
    except StoreError:
        raise
    except Refusal as why:
        raise Refusal("file_refused", path=str(path), why=why) from why


def _to_read(path: Path) -> Project:
    """Open a project for reading; one that was cut off while writing must be put right first."""
    try:
        return Project.open(path, read_only=True)
    except StoreError as refusal:
        if refusal.code != "project_read_only":
            raise
        return Project.open(path)
