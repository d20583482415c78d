"""People, as the project knows them."""

from __future__ import annotations

from annotator.domain.person import Person
from annotator.store.folding import squeezed
from annotator.store.project import Project


def people(project: Project) -> list[Person]:
    """Return everybody, in the order in which they came to the desk."""
    return project.records(Person, "ORDER BY id")


def person_named(project: Project, name: str) -> Person | None:
    """Return the person of a name, whatever its capitals and spaces; accents tell people apart."""
    wanted = squeezed(name)
    return next((each for each in people(project) if squeezed(each.name) == wanted), None)
