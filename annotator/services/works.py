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

_TELLING: Final = ("edition", "volume", "issue", "number", "version")
"""What tells two works of one title apart, where both have it: the volumes of a series."""
_RATING: Final = ("alternateName", "ratingValue")


class Works:
    """Sources, found by what a work is known by: DOI, web address, or how it is described."""

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
        elsewhere is a source of its own; nor where their days, volumes or editions differ.
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
    if not doi and not address:
        yield from _described(source)


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


def _described(source: Source) -> Iterator[str]:
    """Yield what a work without an address is known by: all that it is cited by together.

    A title alone names many works, so there must be a date beside it, or an author and where it
    came out. What is missing in one must be missing in the other. Of a review of a claim its
    verdict counts too, and then nothing else need be known.
    """
    author, container, day = folded(source.author), folded(source.publisher), _day(source)
    told = f"{folded(source.title)} | {author} | {container} | {day}"
    verdict = _verdict(source)
    if verdict:
        yield f"review {told} | {verdict}"
    elif day or (author and container):
        yield f"described {told}"


def _day(source: Source) -> str:
    """Return the date of a work as far as it is known, be it in words such as `été 2021`."""
    issued = source.item.get("issued")
    if not isinstance(issued, Mapping):
        return ""
    words = (str(issued.get(key) or "") for key in ("season", "literal", "raw"))
    return " ".join(filter(None, (source.issued, *map(folded, words))))


def _verdict(source: Source) -> str:
    """Return what a review of claims says of them; empty for every other source."""
    custom = source.item.get("custom")
    reviews = custom.get("claimreview") if isinstance(custom, Mapping) else None
    told = reviews if isinstance(reviews, list | tuple) else ()
    return " / ".join(
        " ".join(folded(str(each.get(key) or "")) for key in ("claimReviewed", *_RATING))
        for each in told
        if isinstance(each, Mapping)
    )


def _differ(known: Source, source: Source) -> bool:
    if not is_possible(known, source):
        return True
    if doi_key(known.doi) and doi_key(known.doi) == doi_key(source.doi):
        return False
    here, there = url_key(known.url), url_key(source.url)
    if here and there:
        return here != there
    return _are_told_apart(known, source)


def _are_told_apart(one: Source, other: Source) -> bool:
    """Whether two works that are described alike have another day, volume, edition or verdict."""
    days = one.issued, other.issued
    if not (days[0].startswith(days[1]) or days[1].startswith(days[0])):
        return True
    verdicts = _verdict(one), _verdict(other)
    if all(verdicts) and verdicts[0] != verdicts[1]:
        return True
    return any(
        _bare(one.item[key]) != _bare(other.item[key])
        for key in _TELLING
        if _says(one.item.get(key)) and _says(other.item.get(key))
    )


def _bare(value: object) -> str:
    return "".join(sign for sign in folded(str(value)) if sign.isalnum())


def _says(value: object) -> bool:
    return value is not None and value not in ("", [], {})
