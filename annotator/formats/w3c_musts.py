"""What a Web Annotation must keep to be one, as far as it bears on what is read of it.

Each rule is one of the model's *MUST* (W3C, 2017). What breaks one is refused, but for three that
many programs break and that leave no doubt: those are warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.formats.incoming import shown
from annotator.formats.iris import encoded, is_iri
from annotator.formats.json_ld import listed
from annotator.formats.moments import moment
from annotator.formats.w3c_items import Node, types_of

_SETS: Final = frozenset({"Choice", "List", "Composite", "Independents"})
_DIRECTIONS: Final = frozenset({"ltr", "rtl", "auto"})


def demand(item: int, node: Node) -> None:
    """Refuse what is no Web Annotation.

    Codes: `w3c_not_annotation(item)`, `w3c_key_missing(item, key)`,
    `w3c_value_bad(item, key, value)`, `w3c_body_twice(item)`.
    """
    if "Annotation" not in types_of(node):
        raise Refusal("w3c_not_annotation", item=item)
    if node.get("body") is not None and node.get("bodyValue") is not None:
        raise Refusal("w3c_body_twice", item=item)
    if node.get("target") is None:
        raise Refusal("w3c_key_missing", item=item, key="target")
    _check(item, "", node, _ANNOTATION)
    for key in ("body", "target"):
        for each in listed(node.get(key)):
            _resource(item, key, each)


def warnings(item: int, node: Node) -> Iterator[Refusal]:
    """Yield what is odd about an annotation that can be read all the same.

    `w3c_id_odd(item, id)` and `w3c_source_missing(item)`.
    """
    found = node.get("id")
    if not isinstance(found, str) or not _is_address(found):
        yield Refusal("w3c_id_odd", item=item, id=shown(found))
    if any(isinstance(t, dict) and not _named(t) for t in listed(node.get("target"))):
        yield Refusal("w3c_source_missing", item=item)


def _named(target: Node) -> bool:
    return bool(target.get("source") or target.get("id") or target.get("items"))


def _resource(item: int, path: str, each: object) -> None:
    """Refuse a body or a target that cannot be one."""
    if isinstance(each, str):
        if not _is_address(each):
            raise _bad(item, path, each)
        return
    if not isinstance(each, dict):
        raise _bad(item, path, each)
    kinds = types_of(each)
    if len(kinds & _SETS) > 1 or ("items" in each and not kinds & _SETS):
        raise _bad(item, f"{path}.type", each.get("type"))
    if "TextualBody" in kinds and not isinstance(each.get("value"), str):
        raise _bad(item, f"{path}.value", each.get("value"))
    if path == "body" and "SpecificResource" in kinds and not each.get("source"):
        raise Refusal("w3c_key_missing", item=item, key="body.source")
    _check(item, f"{path}.", each, _RESOURCE)
    for selector in listed(each.get("selector")):
        if isinstance(selector, dict) and "FragmentSelector" in types_of(selector):
            _check(item, f"{path}.selector.", {"value": None, **selector}, _FRAGMENT)


def _check(item: int, path: str, node: Node, rules: Mapping[str, Rule]) -> None:
    for key, is_right in rules.items():
        if key in node and not is_right(node[key]):
            raise _bad(item, f"{path}{key}", node[key])


def _bad(item: int, key: str, value: object) -> Refusal:
    return Refusal("w3c_value_bad", item=item, key=key, value=shown(value))


def _is_address(value: object) -> bool:
    """Whether a value is an absolute IRI, be it one that is not yet percent-encoded."""
    return isinstance(value, str) and " " not in value and is_iri(encoded(value))


def _are_addresses(value: object) -> bool:
    return all(map(_is_address, listed(value)))


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(moment(value))
    except ValueError:
        return False


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_texts(value: object) -> bool:
    return all(map(_is_text, listed(value)))


def _are_agents(value: object) -> bool:
    return all(isinstance(each, dict) or _is_text(each) for each in listed(value))


def _is_direction(value: object) -> bool:
    return isinstance(value, str) and value in _DIRECTIONS


def _is_text_or_nothing(value: object) -> bool:
    return value is None or _is_text(value)


Rule = Callable[[object], bool]

_ANNOTATION: Final[Mapping[str, Rule]] = {
    "id": _is_text_or_nothing,
    "bodyValue": _is_text,
    "created": _is_moment,
    "modified": _is_moment,
    "generated": _is_moment,
    "creator": _are_agents,
    "generator": _are_agents,
    "rights": _are_addresses,
    "canonical": _is_address,
    "via": _are_addresses,
    "motivation": _are_texts,
}

_RESOURCE: Final[Mapping[str, Rule]] = {
    "id": _is_address,
    "source": lambda value: isinstance(value, dict) or _is_address(value),
    "format": _are_texts,
    "language": _are_texts,
    "processingLanguage": _is_text,
    "textDirection": _is_direction,
    "purpose": _are_texts,
    "created": _is_moment,
    "modified": _is_moment,
    "creator": _are_agents,
    "rights": _are_addresses,
    "canonical": _is_address,
    "via": _are_addresses,
}

_FRAGMENT: Final[Mapping[str, Rule]] = {"value": _is_text}
