"""The annotations of a JSON-LD document: a collection with its pages, a list, or one alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.formats.json_ld import listed
from annotator.formats.w3c_terms import ANNO

Node = Mapping[str, object]

_HOLDERS: Final = frozenset(
    {"AnnotationCollection", "AnnotationPage", "OrderedCollection", "OrderedCollectionPage"}
)


def items_of(document: object) -> Iterator[object]:
    """Yield the annotations, or what stands in their place; refused: `w3c_no_annotations`."""
    match document:
        case list():
            yield from document
        case dict() if _HOLDERS & types_of(document) or "@graph" in document:
            yield from _held(document)
        case dict():
            yield document
        case _:
            raise Refusal("w3c_no_annotations")


def pages_elsewhere(document: object) -> Iterator[str]:
    """Yield the addresses of pages that a collection names and that stand in other files."""
    pages = list(_pages(document)) if isinstance(document, dict) else []
    here = {name for page in pages if isinstance(name := page.get("id"), str)}
    named = [page.get(key) for page in pages for key in ("first", "next")]
    for each in dict.fromkeys(name for name in named if isinstance(name, str)):
        if each not in here:
            yield each


def says_context(document: object) -> bool:
    """Whether a document says that its words are those of the Web Annotation model."""
    nodes = document if isinstance(document, list) else [document]
    return all(isinstance(each, dict) and ANNO in listed(each.get("@context")) for each in nodes)


def types_of(node: Node) -> frozenset[str]:
    """Return the types of a node."""
    return frozenset(each for each in listed(node.get("type")) if isinstance(each, str))


def _held(document: Node) -> Iterator[object]:
    for page in _pages(document):
        yield from listed(page.get("items"))
        for each in listed(page.get("@graph")):
            if isinstance(each, dict) and not _HOLDERS & types_of(each):
                yield each


def _pages(node: Node) -> Iterator[Node]:
    """Yield a node and the pages in it, however they are put into one another."""
    waiting: list[object] = [node]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, dict):
            yield each
            inner = [found for key in ("first", "next") for found in listed(each.get(key))]
            inner += listed(each.get("@included"))
            inner += [
                found
                for found in listed(each.get("@graph"))
                if isinstance(found, dict) and _HOLDERS & types_of(found)
            ]
            waiting[:0] = inner
