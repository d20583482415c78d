"""People: who sits at the desk, found by name or written down."""

from __future__ import annotations

import getpass
from collections.abc import Callable

from annotator.domain.change import Change, Step
from annotator.domain.ids import new_id
from annotator.domain.person import Person, initials_of
from annotator.domain.refusal import Refusal
from annotator.store import people
from annotator.store.project import Project


def person_for(
    project: Project, name: str, make_id: Callable[[], str] = new_id
) -> tuple[Person, Step | None]:
    """Find a person by name, whatever the capitals, or make one.

    The step adds a new person and is none for a known one; the caller commits it, in that person's
    own name when nobody sits at the desk yet. A name of nothing is refused (`person_unnamed`).
    """
    words = " ".join(name.split())
    if not words:
        raise Refusal("person_unnamed")
    known = people.person_named(project, words)
    if known is not None:
        return known, None
    person = Person(make_id(), words, initials_of(words))
    return person, Step("add_person", (Change(None, person),))


def login_name() -> str:
    """Return the name this computer knows its user by; `editor` where it knows none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "editor"
