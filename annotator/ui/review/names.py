"""What ids in a history stand for: people, verdicts, sources, entities, by their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from annotator.domain.person import Person
from annotator.store import entities, sources, verdicts
from annotator.store.project import Project
from annotator.ui.sources.naming import shown_name
from annotator.ui.words import language


class Names:
    """Looks each up once; what is gone is an ellipsis."""

    def __init__(self, project: Project, people: Mapping[str, Person]) -> None:
        self._project = project
        self._people = people
        self._kept: Callable[[str, str], str] = lru_cache(maxsize=256)(self._find)

    def person(self, person_id: str) -> str:
        """Return a person's name."""
        known = self._people.get(person_id)
        return known.name if known else "…"

    def verdict(self, value_id: str) -> str:
        """Return a verdict's label, a retired one's too."""
        return self._kept("verdict", value_id)

    def source(self, source_id: str) -> str:
        """Return what a source is called on the screen."""
        return self._kept("source", source_id)

    def entity(self, entity_id: str) -> str:
        """Return an entity's name."""
        return self._kept("entity", entity_id)

    def _find(self, record: str, record_id: str) -> str:
        if record == "verdict":
            value = verdicts.verdict_value(self._project, record_id)
            return value.label(language()) if value else record_id
        if record == "source":
            source = sources.source(self._project, record_id)
            return shown_name(source) if source else "…"
        entity = entities.entity(self._project, record_id)
        return entity.canonical_name if entity else "…"
