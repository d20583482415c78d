"""Works: what tells that two sources are one and the same, and how the two are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from annotator.domain.addresses import doi_key, url_key
from annotator.domain.source import Source
from annotator.store.folding import folded

NEVER_FILLED: Final = frozenset({"id", "type", "title"})
"""What every source has, so that there is nothing to fill in."""


class Works:
    """Sources, found by what a work is known by: DOI, web address, or title, author and year."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._by_id: dict[str, Source] = {}
        self._by_key: dict[str, list[str]] = {}
        for source in sources:
            self.put(source)

    def put(self, source: Source) -> None:
        """Add a source, or put it in the place of its former self; the first of a kind is found."""
        self._by_id[source.id] = source
        for key in keys_of(source):
            listed = self._by_key.setdefault(key, [])
            if source.id not in listed:
                listed.append(source.id)

    def same(self, source: Source) -> Source | None:
        """Return the source that is surely the same work, or none.

        The same title, author and year are not enough where both have a web address, for a copy
        elsewhere is a source of its own.
        """
        if source.id in self._by_id:
            return self._by_id[source.id]
        found = (self._by_id[each] for key in keys_of(source) for each in self._by_key.get(key, ()))
        return next((known for known in found if not _differ(known, source)), None)


def keys_of(source: Source) -> Iterator[str]:
    """Yield what a work is known by, the surest first.

    The bare address of a site is that of many works, so it counts only with the title.
    """
    doi = doi_key(source.doi) or (doi_key(source.url) if "doi.org/" in source.url else "")
    if doi:
        yield f"doi {doi}"
    title, address = folded(source.title), url_key(source.url)
    if address:
        is_site = not any(sign in address for sign in "/?#")
        yield f"url {address} {title}" if is_site else f"url {address}"
    author, year = folded(source.author), source.issued[:4]
    if author and year:
        yield f"work {title} | {author} | {year}"


def is_possible(one: Source, other: Source) -> bool:
    """Whether two sources with a key in common can be one work: not with two different DOIs."""
    first, second = doi_key(one.doi), doi_key(other.doi)
    return not first or not second or first == second


def filled(known: Source, other: Source) -> tuple[Source, tuple[str, ...]]:
    """Return a source with what only the other says, and the names of what was filled in.

    Nothing that it has is overwritten. What is confidential stays so.
    """
    news = {
        key: value
        for key, value in other.item.items()
        if key not in NEVER_FILLED and _says(value) and not _says(known.item.get(key))
    }
    item: Mapping[str, object] = {**known.item, **news}
    joined = replace(
        known,
        item=item if news else known.item,
        independence_group=known.independence_group or other.independence_group,
        pseudonym=known.pseudonym or other.pseudonym,
    )
    apart = ("independence_group", "pseudonym")
    more = [name for name in apart if getattr(joined, name) != getattr(known, name)]
    return joined, (*news, *more)


def _differ(known: Source, source: Source) -> bool:
    if not is_possible(known, source):
        return True
    if doi_key(known.doi) and doi_key(known.doi) == doi_key(source.doi):
        return False
    here, there = url_key(known.url), url_key(source.url)
    return bool(here and there and here != there)


def _says(value: object) -> bool:
    return value is not None and value not in ("", [], {})
