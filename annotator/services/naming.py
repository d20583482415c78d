"""Naming: entities found by their name, or made in the same step."""

from __future__ import annotations

from annotator.domain.annotation import Entity
from annotator.domain.change import Change
from annotator.services.desk import Desk
from annotator.store import entities
from annotator.store.folding import folded


class Naming:
    """Finds entities for one step, and remembers those that the step has to make."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[tuple[str, str], Entity | None] = {}
        self.made: list[Change] = []
        """The entities that were not there."""

    def known(self, name: str, wanted: str = "") -> Entity | None:
        """Find an entity by its name or an alias, whatever the capitals and accents.

        `wanted` is an entity subtype, or empty for any.
        """
        words = _words(name)
        key = (folded(words), wanted)
        if key not in self._known:
            self._known[key] = entities.entity_named(self._desk.project, words, wanted)
        return self._known[key]

    def find(self, name: str, wanted: str, fallback: str) -> Entity | None:
        """Find an entity, or make one of the type `wanted` or else `fallback`; none for no name."""
        words = _words(name)
        if not words:
            return None
        return self.known(words, wanted) or self.add(
            Entity(self._desk.new_id(), wanted or fallback, words)
        )

    def add(self, entity: Entity) -> Entity:
        """Let the step make this entity, and later names in it find it."""
        for wanted in (entity.type, ""):
            key = (folded(entity.canonical_name), wanted)
            self._known[key] = self._known.get(key) or entity
        self.made.append(Change(None, entity))
        return entity


def _words(name: str) -> str:
    return " ".join(name.split())
