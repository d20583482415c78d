"""A desk beside the desk: the same project on a connection of its own, for another thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from annotator.services.desk import Desk
from annotator.store.project import Project


@contextmanager
def desk_beside(desk: Desk, *, to_write: bool = False) -> Iterator[Desk]:
    """Open the project of a desk once more, for the thread that enters, and close it after.

    It reads only, unless it is `to_write`. It sees what was committed, each query as of its own
    moment. Refused as `Project.open` refuses.
    """
    with Project.open(desk.project.path, read_only=not to_write) as project:
        yield Desk(project, desk.person, desk.now, desk.new_id)
