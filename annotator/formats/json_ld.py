"""JSON-LD of articles, as pages have it: in lists, in graphs, with references and with mistakes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

MOST_NODES: Final = 20_000
"""Objects that are looked at."""

_ARTICLES: Final = frozenset({"Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting"})
_PAGES: Final = frozenset({"WebPage", "ItemPage", "CreativeWork"})


@dataclass(frozen=True, slots=True)
class JsonLd:
    """What an article says of itself, as it stands there; each empty if it says nothing."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    lang: str = ""
    published: str = ""


def article_of(scripts: Iterable[str]) -> JsonLd:
    """Return what the first article in the scripts says, or else what the first page says."""
    found = list(nodes(filter(None, map(parsed_script, scripts))))
    by_id = {str(node["@id"]): node for node in found if "@id" in node and len(node) > 1}
    articles = (node for node in found if _types(node) & _ARTICLES or _is_article(node))
    pages = (node for node in found if _types(node) & _PAGES)
    node = next(articles, None) or next(pages, None)
    if node is None:
        return JsonLd()
    read = _Reader(by_id)
    return JsonLd(
        headline=read.words(node.get("headline") or node.get("name")),
        authors=tuple(filter(None, map(read.words, listed(node.get("author"))))),
        publisher=read.words(node.get("publisher")),
        url=_address(node.get("url")) or _address(node.get("mainEntityOfPage")),
        lang=read.words(node.get("inLanguage")),
        published=read.words(node.get("datePublished")),
    )


class _Reader:
    """Tells the name of what may be a text, an object with a name, or a reference to one."""

    def __init__(self, by_id: Mapping[str, Mapping[str, object]]) -> None:
        self._by_id = by_id

    def words(self, told: object) -> str:
        """Return the text, or the name; of a list, that of its first item."""
        match told:
            case str():
                return told
            case [first, *_]:
                return first if isinstance(first, str) else self._name(first)
            case _:
                return self._name(told)

    def _name(self, told: object) -> str:
        if not isinstance(told, dict):
            return ""
        known = self._by_id.get(str(told.get("@id", "")), told)
        name = told.get("name") or told.get("alternateName") or known.get("name")
        return next((each for each in listed(name) if isinstance(each, str)), "")


def parsed_script(script: str) -> object:
    """Return what a script says, with what pages wrap around it; none for what is no JSON."""
    words = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    words = words.removeprefix("//<![CDATA[").removesuffix("//]]>").rstrip(";")
    try:
        return json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return None


def nodes(roots: Iterable[object], most: int = MOST_NODES) -> Iterator[dict[str, object]]:
    """Yield the objects in reading order, those outside before those inside; `most` are met."""
    left = list(roots)[::-1]
    for _ in range(most):
        if not left:
            return
        told = left.pop()
        if isinstance(told, dict):
            yield told
            left.extend(each for each in reversed(told.values()) if isinstance(each, dict | list))
        elif isinstance(told, list):
            left.extend(reversed(told))


def _types(node: Mapping[str, object]) -> set[str]:
    return {str(each).rpartition("/")[2] for each in listed(node.get("@type"))}


def _is_article(node: Mapping[str, object]) -> bool:
    return any(name.endswith("Article") for name in _types(node))


def listed(told: object) -> list[object]:
    """Return a list as it is, nothing as an empty one, and anything else in one."""
    if told is None:
        return []
    return told if isinstance(told, list) else [told]


def _address(told: object) -> str:
    match told:
        case str():
            return told
        case {"@id": str(address)} | {"url": str(address)}:
            return address
        case _:
            return ""
