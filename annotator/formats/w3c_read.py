"""W3C Web Annotation JSON-LD in: our own, and what other programs write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, Final

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.formats.incoming_json import GIVEN, incoming_of
from annotator.formats.iris import record_id
from annotator.formats.json_file import parsed
from annotator.formats.w3c_items import Node, items_of, pages_elsewhere, says_context
from annotator.formats.w3c_musts import demand, warnings
from annotator.formats.w3c_said import Said, agent_name
from annotator.formats.w3c_selectors import Aim, aims_of
from annotator.formats.w3c_terms import ENTITIES, PREFIX, own

_SUBTYPES: Final = {kind.value: subtypes for kind, subtypes in SUBTYPES.items()}


def read(stream: BinaryIO) -> Iterator[IncomingAnnotation | BadLine]:
    """Read a collection with its pages, a list of annotations, or one; `line` is its number.

    Refused as a whole: `w3c_no_annotations`, and as `annotator.formats.json_file`. An annotation
    that cannot be read is a `BadLine`: as `w3c_musts.demand` and `w3c_selectors.aims_of`, with
    `w3c_only_named(item)` for one that stands elsewhere, or with the refusal of a record that could
    not be. The last are pages that stand in other files (`w3c_page_elsewhere(page)`).
    """
    document = parsed(stream.read())
    number = 0
    odd = not says_context(document)
    for number, each in enumerate(items_of(document), 1):
        found = _read(number, each)
        if odd and isinstance(found, IncomingAnnotation):
            # Once is enough: it is said of the file.
            odd = False
            context = Refusal("w3c_context_missing", item=number)
            found = replace(found, warnings=(context, *found.warnings))
        yield found
    for page in pages_elsewhere(document):
        number += 1
        yield BadLine(number, Refusal("w3c_page_elsewhere", page=page))


def _read(item: int, each: object) -> IncomingAnnotation | BadLine:
    try:
        return _incoming(item, _node(item, each))
    except Refusal as refusal:
        return BadLine(item, _told(refusal))
    except RecursionError:
        return BadLine(item, Refusal("json_too_deep"))


def _node(item: int, each: object) -> Node:
    """Return what is a Web Annotation, or refuse it."""
    if isinstance(each, str):
        raise Refusal("w3c_only_named", item=item)
    if not isinstance(each, dict):
        raise Refusal("w3c_not_annotation", item=item)
    demand(item, each)
    return each


def _incoming(item: int, node: Node) -> IncomingAnnotation:
    aim, *others = aims_of(item, node)
    said = Said(node, aim.quote)
    found = incoming_of(item, _data(node, aim, said))
    is_foreign = own("kind") not in node
    odd = list(warnings(item, node))
    if others:
        odd.append(Refusal("w3c_targets_left", item=item, count=len(others)))
    return replace(
        found,
        span=aim.span,
        text_sha256=aim.text_sha256,
        label=said.label if is_foreign else "",
        warnings=tuple(odd),
    )


def _data(node: Node, aim: Aim, said: Said) -> dict[str, Any]:
    """Return an annotation as a line of our JSON Lines would tell it.

    Of one of ours everything is known: what it does not say is empty.
    """
    ours = {
        key.removeprefix(PREFIX): value for key, value in node.items() if key.startswith(PREFIX)
    }
    entities: dict[str, Any] = {key: _inner(ours[key]) for key in ENTITIES if key in ours}
    usual = dict.fromkeys(GIVEN) if "kind" in ours else _proposed(node, said)
    # A line must have a place; without one it is taken away again.
    place = aim.span or Span(0, 1)
    return {
        **usual,
        "created_by": agent_name(node.get("creator")),
        "created_at": node.get("created"),
        "modified_at": node.get("modified"),
        **said.told(),
        **ours,
        **entities,
        "annotation_id": _id(node),
        "article": aim.source,
        "start": place.start,
        "end": place.end,
        "quote": aim.quote,
        "prefix": aim.prefix,
        "suffix": aim.suffix,
    }


def _proposed(node: Node, said: Said) -> dict[str, object]:
    """Return the kind that an annotation of another program seems to have."""
    label = said.label.strip().lower().replace(" ", "_")
    kind, _, subtype = label.partition("-")
    if kind in _SUBTYPES:
        known = subtype in _SUBTYPES[kind]
        return {"kind": kind, "subtype": subtype if known else ""}
    identifies = node.get("motivation") in ("identifying", ["identifying"])
    return {"kind": Kind.ENTITY if identifies else Kind.CLAIM}


def _inner(value: object) -> object:
    """Return what a literal holds."""
    return value.get("@value") if isinstance(value, dict) else value


def _id(node: Node) -> str:
    found = node.get("id")
    return record_id(found) if isinstance(found, str) and found else ""


def _told(refusal: Refusal) -> Refusal:
    """Return a refusal of a line as one of an annotation."""
    said = refusal.params
    match refusal.code:
        case "jsonl_key_missing":
            return Refusal("w3c_key_missing", item=said["line"], key=said["key"])
        case "jsonl_value_bad":
            key, value = said["key"], said["value"]
            return Refusal("w3c_value_bad", item=said["line"], key=key, value=value)
    return refusal
