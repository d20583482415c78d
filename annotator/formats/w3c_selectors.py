"""Which words of which text a Web Annotation is about, by its selectors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import shown
from annotator.formats.iris import digest_of, record_id
from annotator.formats.json_values import offset
from annotator.formats.w3c_items import Node, types_of

_CHARACTERS: Final = re.compile(r"char=(\d{1,9}),(\d{1,9})(?:;.*)?", re.ASCII)
"""A range of characters in a plain text (RFC 5147)."""


class Aim(NamedTuple):
    """What is aimed at: a text by its id and digest, and words in it by themselves or by place."""

    source: str
    text_sha256: str
    quote: str
    prefix: str
    suffix: str
    span: Span | None


def aims_of(item: int, node: Node) -> list[Aim]:
    """Return the words that an annotation is about, one aim for each target that tells some.

    Refused: `w3c_no_words(item)` where none does, `w3c_value_bad(item, key, value)`.
    """
    found = [aim for target in _targets(node) if (aim := _aim(item, target))]
    if not found:
        raise Refusal("w3c_no_words", item=item)
    return found


def _aim(item: int, target: Node) -> Aim | None:
    selectors = list(_selectors(target.get("selector")))
    told: Node = next((s for s in selectors if "TextQuoteSelector" in types_of(s)), {})
    span = next((found for each in selectors if (found := _span(item, each))), None)
    quote = _words(told, "exact")
    if not quote and span is None:
        return None
    context = _words(told, "prefix"), _words(told, "suffix")
    return Aim(_source(target), _digest(target), quote, *context, span)


def _targets(node: Node) -> Iterator[Node]:
    waiting = [node.get("target")]
    while waiting:
        match waiting.pop(0):
            case list() as several:
                waiting[:0] = several
            case {"items": inner}:
                waiting.insert(0, inner)
            case dict() as one:
                yield one


def _selectors(value: object) -> Iterator[Node]:
    """Yield selectors; a place within another selection is none of ours, but its words are."""
    waiting, is_inner = [value], False
    while waiting:
        found = [each for level in waiting for each in _nodes(level)]
        yield from (e for e in found if not is_inner or "TextQuoteSelector" in types_of(e))
        waiting, is_inner = [each.get("refinedBy") for each in found], True


def _nodes(value: object) -> list[Node]:
    return [
        each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)
    ]


def _span(item: int, selector: Node) -> Span | None:
    if "TextPositionSelector" in types_of(selector):
        return _position(item, selector)
    found = _CHARACTERS.fullmatch(_words(selector, "value"))
    if found is None or "FragmentSelector" not in types_of(selector):
        return None
    first, last = int(found[1]), int(found[2])
    return Span(first, last) if first < last else None


def _position(item: int, selector: Node) -> Span:
    ends = []
    for key in ("start", "end"):
        try:
            ends.append(offset(selector.get(key)))
        except ValueError:
            raise _bad(item, key, selector.get(key)) from None
    if ends[0] >= ends[1]:
        raise _bad(item, "end", ends[1])
    return Span(*ends)


def _bad(item: int, key: str, value: object) -> Refusal:
    return Refusal("w3c_value_bad", item=item, key=f"selector.{key}", value=shown(value))


def _source(target: Node) -> str:
    """Return the id of the text; empty where none is told."""
    source = target.get("source", target.get("id"))
    if isinstance(source, dict):
        source = source.get("id")
    return record_id(source) if isinstance(source, str) and source else ""


def _digest(target: Node) -> str:
    states = target.get("state")
    for each in states if isinstance(states, list) else [states]:
        cached = each.get("cached") if isinstance(each, dict) else None
        if isinstance(cached, str) and (digest := digest_of(cached)):
            return digest
    return ""


def _words(node: Node, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""
