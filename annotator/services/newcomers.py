"""Newcomers: the people, entities and sources that a file of annotations points to."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import Entity
from annotator.domain.change import Change
from annotator.domain.person import Person, initials_of
from annotator.domain.source import Source
from annotator.formats.incoming import IncomingEntity
from annotator.services.desk import Desk
from annotator.services.naming import Naming
from annotator.services.pseudonyms import Pseudonyms
from annotator.store import entities, people, sources
from annotator.store.folding import squeezed


class Newcomers:
    """Finds in the project whom and what one file names, and makes the rest."""

    def __init__(self, desk: Desk, now: str) -> None:
        self._desk = desk
        self._now = now
        self._naming = Naming(desk)
        self._pseudonyms = Pseudonyms(desk)
        self._people = {squeezed(each.name): each.id for each in people.people(desk.project)}
        self._ids = {each.id for each in people.people(desk.project)}
        self._entities = {each.id: each for each in entities.entities(desk.project)}
        self._sources: dict[str, Source] = {}
        self._by_work: dict[tuple[str, str, str], Source] = {}
        for source in sources.sources(desk.project):
            self._remember(source)
        self._made: list[Change] = []
        self._named: dict[str | None, str] = {}

    @property
    def made(self) -> tuple[Change, ...]:
        """The records that were not there."""
        return (*self._made, *self._naming.made)

    def person_id(self, name: str | None) -> str:
        """Return the id of a person by name, or by the id that stands for an unknown one.

        Nobody named is whoever sits at the desk.
        """
        if name not in self._named:
            self._named[name] = self._person_id(name or "")
        return self._named[name]

    def _person_id(self, name: str) -> str:
        words = " ".join(name.split())
        if not words:
            return self._desk.person.id
        if words in self._ids:
            return words
        key = squeezed(words)
        if key not in self._people:
            person = Person(self._desk.new_id(), words, initials_of(words))
            self._made.append(Change(None, person))
            self._people[key] = person.id
            self._ids.add(person.id)
        return self._people[key]

    def entity_id(self, incoming: IncomingEntity, known_id: str | None, fallback: str) -> str:
        """Return the id of an entity; `known_id` when the annotation has it under that name."""
        known = self._entities.get(incoming.id) or self._entities.get(known_id or "")
        if known is not None and (incoming.id or known.canonical_name == incoming.name):
            return known.id
        found = self._naming.known(incoming.name, incoming.type) or self._new(incoming, fallback)
        return found.id

    def source_id(self, source: Source) -> str:
        """Return the id of a source: its own, or that of the same work when it has none."""
        known = self._sources.get(source.id) if source.id else self._by_work.get(_work(source))
        if known is None:
            known = self._new_source(source)
        return known.id

    def _new(self, incoming: IncomingEntity, fallback: str) -> Entity:
        entity = Entity(
            incoming.id or self._desk.new_id(),
            incoming.type or fallback,
            " ".join(incoming.name.split()),
            incoming.aliases,
            incoming.link,
        )
        self._entities[entity.id] = entity
        return self._naming.add(entity)

    def _new_source(self, source: Source) -> Source:
        made = source
        if not source.id:
            new = self._desk.new_id()
            made = replace(source, id=new, item={**source.item, "id": new})
        made = replace(made, created_at=made.created_at or self._now)
        made = self._pseudonyms.named(made)
        self._made.append(Change(None, made))
        self._remember(made)
        return made

    def _remember(self, source: Source) -> None:
        self._sources[source.id] = source
        self._by_work.setdefault(_work(source), source)


def _work(source: Source) -> tuple[str, str, str]:
    return source.title.strip(), source.url, source.publisher
