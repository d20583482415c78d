"""The reviews in a graph of JSON-LD objects, whichever of the usual shapes they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from annotator.domain.typed_dates import suggestion_of
from annotator.formats.json_ld import listed, nodes

MOST_NODES: Final = 5_000_000
"""Objects that are looked at: feeds of all there is have some hundred thousand reviews."""

_TIME: Final = re.compile(r"(?:T|\s+)\d{1,2}:\d\d.*$", re.DOTALL)
_WEEKDAY: Final = re.compile(r"[^\W\d]{3},\s*")
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_EPOCH: Final = re.compile(r"\d{10}|\d{13}", re.ASCII)
_UNITS: Final = {10: 1, 13: 1000}
_READ: Final = frozenset(
    (
        *("@context", "@id", "@type", "additionalType", "author", "citation", "claimReviewed"),
        *("dateCreated", "dateModified", "datePublished", "headline", "inLanguage"),
        *("itemReviewed", "mainEntityOfPage", "name", "publisher", "reviewRating"),
        *("sdDatePublished", "sdLicense", "sdPublisher", "url"),
    )
)
"""Keys that are read, or that say nothing of the work."""

Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Review:
    """One review, everything as text; `verdict` is what is kept of it word by word."""

    claim: str = ""
    title: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    issued: str = ""
    lang: str = ""
    claimant: str = ""
    rated: str = ""
    reason: str = ""
    verdict: Mapping[str, object] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


class Graph:
    """The objects of a file; where one only names another, that one is meant."""

    def __init__(self, roots: Iterable[object]) -> None:
        self._nodes = list(nodes(roots, MOST_NODES))
        told = (node for node in self._nodes if "@id" in node and len(node) > 1)
        self._by_id = {str(node["@id"]): node for node in told}

    def reviews(self) -> Iterator[Review]:
        """Yield the reviews in reading order."""
        for node in self._nodes:
            if "ClaimReview" in _types(node):
                yield self._review(node)
            elif isinstance(node.get("claimReview"), list):
                yield from self._answered(node)

    def _review(self, node: Node) -> Review:
        item, rating = (
            self._object(node.get("itemReviewed")),
            self._object(node.get("reviewRating")),
        )
        authors = [self._object(each) for each in listed(node.get("author"))]
        people = [each for each in authors if "Person" in _types(each)]
        firms = [each for each in authors if each not in people]
        publisher = self._name(node.get("publisher")) or next(map(self._name, firms), "")
        claim = self._name(node.get("claimReviewed")) or _text(item, "text", "name")
        return Review(
            claim=claim,
            title=_text(node, "headline", "name"),
            url=self._address(node),
            authors=tuple(filter(None, map(self._name, people))),
            publisher=publisher,
            issued=issued_of(_text(node, "datePublished", "dateCreated", "dateModified")),
            lang=self._name(node.get("inLanguage")),
            claimant=self._name(item.get("author")),
            rated=_rated(rating),
            reason=_text(rating, "ratingExplanation"),
            verdict=_verdict(claim, rating),
            left_out=tuple(key for key in node if key not in _READ),
        )

    def _answered(self, claim: Node) -> Iterator[Review]:
        """Yield the reviews of a claim as Google's Fact Check Tools answer them."""
        said = _text(claim, "text")
        for each in map(self._object, listed(claim["claimReview"])):
            rating = {"alternateName": _text(each, "textualRating")}
            yield Review(
                claim=said,
                title=_text(each, "title"),
                url=_text(each, "url"),
                publisher=_text(self._object(each.get("publisher")), "name", "site"),
                issued=issued_of(_text(each, "reviewDate")),
                lang=_text(each, "languageCode"),
                claimant=_text(claim, "claimant"),
                rated=_rated(rating),
                verdict=_verdict(said, rating),
            )

    def _object(self, value: object) -> Node:
        """Return an object, that which it refers to, or a bare name as one; of a list the first."""
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, str):
            return self._by_id.get(first, {"name": first})
        if not isinstance(first, dict):
            return {}
        known = self._by_id.get(str(first.get("@id")))
        return known if known is not None and len(first) == 1 else first

    def _name(self, value: object) -> str:
        return _text(self._object(value), "name", "alternateName", "@value")

    def _address(self, node: Node) -> str:
        said = _text(node, "url")
        page = node.get("mainEntityOfPage")
        told = page if isinstance(page, str) else _text(self._object(page), "@id", "url")
        return said or told


def issued_of(told: str) -> str:
    """Return a date as ISO has it where there is one reading of it, and else its words."""
    words = " ".join(told.split())
    if _EPOCH.fullmatch(words):
        moment = datetime.fromtimestamp(int(words) / _UNITS[len(words)], UTC)
        return moment.date().isoformat()
    if found := _COMPACT.fullmatch(words):
        words = "-".join(found.groups())
    bare = _WEEKDAY.sub("", _TIME.sub("", words), count=1)
    return suggestion_of(bare) or bare


def _rated(rating: Node) -> str:
    """Return a verdict in words: its label, and its number where the scale is told."""
    label, value = _text(rating, "alternateName", "name"), _text(rating, "ratingValue")
    best, worst = _text(rating, "bestRating"), _text(rating, "worstRating")
    counted = f"{value} ({worst}–{best})" if value and best and worst else value
    return f"{label}, {counted}" if label and counted else label or counted


def _verdict(claim: str, rating: Node) -> dict[str, object]:
    numbers = ("ratingValue", "bestRating", "worstRating")
    label = _text(rating, "alternateName", "name")
    told = {"claimReviewed": claim, "alternateName": label}
    told |= {key: _text(rating, key) for key in numbers}
    return {key: said for key, said in told.items() if said}


def _text(node: Node, *keys: str) -> str:
    """Return the first of some values that is a text or a number."""
    for key in keys:
        for value in listed(node.get(key)):
            inner = value.get("@value") if isinstance(value, dict) else value
            if isinstance(inner, str) and inner.strip():
                return inner.strip()
            if isinstance(inner, int | float) and not isinstance(inner, bool):
                return str(inner)
    return ""


def _types(node: Node) -> set[str]:
    told = (str(each) for each in listed(node.get("@type")))
    return {re.split("[/#:]", each)[-1] for each in told}
