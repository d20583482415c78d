"""People: who sits at the desk, found by name or written down."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from annotator.domain.change import Change, Step, only_real
from annotator.domain.ids import new_id
from annotator.domain.person import Person, Role, initials_of
from annotator.domain.refusal import Refusal
from annotator.services.desk import Desk
from annotator.store import people
from annotator.store.project import Project

MOST_INITIALS: Final = 3
"""A badge holds no more letters."""


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


def edit_person(desk: Desk, person_id: str, name: str, initials: str, role: Role) -> Step:
    """Call a person otherwise; without initials they have those of the name.

    What was done under the old name stands under the new one. Refused: `person_missing`,
    `person_unnamed`, `person_named_twice`.
    """
    known = {person.id: person for person in people.people(desk.project)}
    before = known.get(person_id)
    if before is None:
        raise Refusal("person_missing", id=person_id)
    words = " ".join(name.split())
    if not words:
        raise Refusal("person_unnamed")
    other = people.person_named(desk.project, words)
    if other is not None and other.id != person_id:
        raise Refusal("person_named_twice", name=other.name)
    letters = "".join(initials.split())[:MOST_INITIALS] or initials_of(words)
    after = replace(before, name=words, initials=letters, role=role)
    return Step("edit_person", only_real((Change(before, after),)))


def login_name() -> str:
    """Return the name this computer knows its user by; `editor` where it knows none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "editor"
