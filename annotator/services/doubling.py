"""Doubles, kept up: which sources look like one work, known at every moment however many."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.source import Source
from annotator.services.works import is_possible, keys_of


class Doubling:
    """Sources by what a work is known by. Taking one in costs no look at the others.

    Its groups are those of `merging.doubles`, but for which one of a group is named first.
    """

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self._known: dict[str, tuple[Source, tuple[str, ...]]] = {}
        self._by_key: dict[str, dict[str, None]] = {}
        self._crowded: set[str] = set()
        for source in sources:
            self.put(source)

    def put(self, source: Source) -> None:
        """Take a source in, or its new self."""
        keys = tuple(keys_of(source))
        known = self._known.get(source.id)
        if known is not None and known[1] != keys:
            self.drop(source.id)
        self._known[source.id] = (source, keys)
        for key in keys:
            listed = self._by_key.setdefault(key, {})
            listed[source.id] = None
            if len(listed) > 1:
                self._crowded.add(key)

    def drop(self, source_id: str) -> None:
        """Forget a source."""
        _, keys = self._known.pop(source_id, (None, ()))
        for key in keys:
            listed = self._by_key.get(key, {})
            listed.pop(source_id, None)
            if len(listed) < 2:
                self._crowded.discard(key)

    def groups(self) -> list[list[Source]]:
        """Return the groups of sources that look like one work, each with two at least."""
        if not self._crowded:
            return []
        crowd = {each for key in self._crowded for each in self._by_key[key]}
        found = sorted((self._known[each] for each in crowd), key=lambda known: _age(known[0]))
        groups: list[list[Source]] = []
        by_key: dict[str, list[Source]] = {}
        for source, keys in found:
            near = (by_key[key] for key in keys if key in by_key)
            group = next((each for each in near if _fits(source, each)), None)
            if group is None:
                group = []
                groups.append(group)
            group.append(source)
            for key in keys:
                by_key.setdefault(key, group)
        return [group for group in groups if len(group) > 1]

    def like(self, source: Source) -> list[Source]:
        """Return the other sources that look like one work with a source, the oldest first.

        The source itself need not be among those that were taken in.
        """
        near = {each for key in keys_of(source) for each in self._by_key.get(key, ())}
        found = [self._known[each][0] for each in near - {source.id}]
        return sorted((each for each in found if is_possible(source, each)), key=_age)


def _age(source: Source) -> tuple[str, str]:
    return source.created_at, source.id


def _fits(source: Source, group: Iterable[Source]) -> bool:
    return all(is_possible(source, each) for each in group)
