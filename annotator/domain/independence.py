"""Independence: how many of several sources speak for themselves, and do not repeat one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from annotator.domain.addresses import host_of
from annotator.domain.source import Source

_SECOND_LEVEL: Final = frozenset(
    {
        "ac",
        "asso",
        "co",
        "com",
        "edu",
        "gob",
        "gouv",
        "gov",
        "govt",
        "mil",
        "net",
        "nom",
        "or",
        "org",
    }
)
"""Labels below a country's under which names are registered: `gov.uk`, `asso.fr`, `gov.ma`."""


def independent_groups(sources: Iterable[Source]) -> list[list[Source]]:
    """Return the sources in groups that count once each, in the order of their first members.

    Two sources are of one group when they share a registered domain, a publisher or an independence
    group (whatever the capitals), directly or through a third: a syndicated text counts once.
    """
    groups: list[tuple[set[tuple[str, str]], list[Source]]] = []
    for source in sources:
        signs = set(_signs(source))
        joined = [group for group in groups if group[0] & signs]
        members = [each for group in joined for each in group[1]]
        for group in joined:
            signs |= group[0]
        merged = (signs, [*members, source])
        at = groups.index(joined[0]) if joined else len(groups)
        groups = [group for group in groups if group not in joined]
        groups.insert(at, merged)
    return [members for _, members in groups]


def registered_domain(url: str) -> str:
    """Return the domain that somebody has registered: `www.news.example.co.uk` → `example.co.uk`.

    A guess by the usual second levels, good enough to ask whether two pages have one owner; empty
    for no web address. A host that is a number is returned whole.
    """
    host = host_of(url)
    labels = host.split(".")
    if len(labels) < 3 or labels[-1].isdigit() or ":" in host:
        return host
    is_country = len(labels[-1]) == 2
    kept = 3 if is_country and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-kept:])


def _signs(source: Source) -> Iterator[tuple[str, str]]:
    for kind, said in (
        ("source", source.id),
        ("domain", registered_domain(source.url)),
        ("publisher", source.publisher),
        ("group", source.independence_group),
    ):
        folded = " ".join(said.casefold().split())
        if folded:
            yield kind, folded
