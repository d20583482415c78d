"""Entities: who and what is named."""

from __future__ import annotations

from annotator.domain.annotation import Entity
from annotator.store.folding import folded
from annotator.store.project import Project


def entities(project: Project) -> list[Entity]:
    """Return every entity, the oldest first."""
    return project.records(Entity, "ORDER BY id")


def entity(project: Project, entity_id: str) -> Entity | None:
    """Return one entity."""
    return project.record(Entity, entity_id)


def entity_named(project: Project, name: str, of_type: str = "") -> Entity | None:
    """Return the entity of a name or alias, whatever its capitals and accents.

    A canonical name counts before an alias; with `of_type`, only entities of that type.
    """
    wanted = folded(name)
    known = [each for each in entities(project) if of_type in ("", each.type)]
    by_name = (each for each in known if folded(each.canonical_name) == wanted)
    by_alias = (each for each in known if wanted in map(folded, each.aliases))
    return next(by_name, None) or next(by_alias, None)
