"""The bodies of a Web Annotation as our JSON Lines tell them: fields, sources and talk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from annotator.formats.iris import record_id
from annotator.formats.plain_html import plain_of
from annotator.formats.w3c_items import Node
from annotator.formats.w3c_terms import TALK, own

_TALK_OF: Final[Mapping[str, str]] = {purpose: key for key, (purpose, *_) in TALK.items()}
_WEB: Final = ("http://", "https://")


class Said:
    """What the bodies of one annotation say, under the keys of our JSON Lines.

    `exact` are the annotated words. Bodies of others are understood by their purposes, or by the
    annotation's motivation: what somebody else says is a comment, what nobody is named for a note.
    """

    def __init__(self, node: Node, exact: str) -> None:
        self._exact = exact
        self._fields: dict[str, Any] = {}
        self._notes: list[str] = []
        self._tags: list[str] = []
        self._lists: dict[str, list[dict[str, object]]] = {}
        self.label = ""
        motivation = _first(node.get("motivation"))
        for body in _bodies(node):
            self._take(body, _first(body.get("purpose")) or motivation)

    def told(self) -> dict[str, Any]:
        """Return what was said; what was not is left out."""
        notes = {"note": "\n\n".join(self._notes)} if self._notes else {}
        tags = {"tags": list(dict.fromkeys(self._tags))} if self._tags else {}
        return {**notes, **tags, **self._fields, **self._lists}

    def _take(self, body: Node, purpose: str) -> None:
        value = _value(body)
        part = body.get(own("part"))
        if isinstance(part, str):
            self._take_ours(part, body, value)
        elif purpose == "linking" or _is_address(body):
            self._take_link(body, purpose)
        elif purpose == "tagging":
            self._tags.append(value)
        elif purpose == "classifying":
            self.label = self.label or value
        elif purpose == "identifying":
            self._name(value)
        else:
            self._take_remark(body, purpose, value)

    def _take_ours(self, part: str, body: Node, value: str) -> None:
        match part:
            case "verdict":
                self._fields["verdict"] = body.get(own("verdict"))
            case "note" | "claim_text" | "rationale" | "edtf":
                self._fields[part] = value

    def _take_link(self, body: Node, purpose: str) -> None:
        source = _address(body)
        if purpose == "identifying":
            self._name("", source)
        elif own("citation") in body:
            self._list("citations", _citation(body))
        elif source.startswith(_WEB):
            title = _text(body, "label") or _text(body, "name") or source
            item = {"type": "webpage", "title": title, "URL": source}
            self._list("citations", {**_evidence(body), "stance": "context", "source": item})

    def _name(self, name: str, link: str = "") -> None:
        entity = self._fields.setdefault("entity", {"name": self._exact})
        entity |= {"name": name} if name else {}
        entity |= {"link": link} if link else {}

    def _take_remark(self, body: Node, purpose: str, value: str) -> None:
        key = _TALK_OF.get(purpose, "comments")
        ours = _literal(body, own(key))
        if ours is None and key == "comments" and body.get("creator") is None:
            self._notes += [value] if value.strip() else []
            return
        if ours is None and key == "corrections" and value != self._exact:
            ours = {"from": self._exact}
        elif ours is None and key in {"corrections", "reviews"}:
            # No decision and no other words: it is but a remark.
            key, ours = "comments", {}
        _, words, who, when = TALK[key]
        said = {words: value, who: agent_name(body.get("creator"))}
        self._list(key, {**said, when: body.get("created"), **(ours or {})})

    def _list(self, key: str, each: dict[str, object]) -> None:
        self._lists.setdefault(key, []).append(each)


def agent_name(value: object) -> str:
    """Return the name of a creator, or what stands for it; empty for nobody."""
    each = value[0] if isinstance(value, list) and value else value
    if isinstance(each, str):
        return each.removeprefix("acct:")
    if not isinstance(each, dict):
        return ""
    named = (_text(each, key) for key in ("name", "nickname", "id"))
    return next((name.removeprefix("acct:") for name in named if name), "")


def _bodies(node: Node) -> Iterator[Node]:
    """Yield all bodies as objects; of a choice only the first."""
    waiting = [node.get("body")]
    if isinstance(node.get("bodyValue"), str):
        waiting.append({"type": "TextualBody", "value": node["bodyValue"]})
    while waiting:
        match waiting.pop(0):
            case list() as several:
                waiting[:0] = several
            case {"type": "Choice", "items": [first, *_]}:
                waiting.insert(0, first)
            case {"items": list() as several}:
                waiting[:0] = several
            case str() as address:
                yield {"id": address}
            case dict() as one:
                yield one


def _is_address(body: Node) -> bool:
    """Whether a body is a resource that stands elsewhere."""
    return "value" not in body and bool(_address(body))


def _address(body: Node) -> str:
    source = body.get("source", body.get("id"))
    if isinstance(source, dict):
        source = source.get("id")
    return source if isinstance(source, str) else ""


def _citation(body: Node) -> dict[str, object]:
    rest = _literal(body, own("citation")) or {}
    return {"id": _id(body), "stance": body.get(own("stance")), **_evidence(body), **rest}


def _evidence(body: Node) -> dict[str, object]:
    """Return what the standard words tell of a source's use."""
    state, selector = body.get("state"), body.get("selector")
    day = _text(state, "sourceDate")[:10] if isinstance(state, dict) else ""
    exact = _text(selector, "exact") if isinstance(selector, dict) else ""
    return {
        "created_by": agent_name(body.get("creator")),
        "created_at": body.get("created"),
        **({"accessed_on": day} if day else {}),
        **({"quote": exact} if exact else {}),
    }


def _literal(body: Node, key: str) -> dict[str, object] | None:
    found = body.get(key)
    value = found.get("@value") if isinstance(found, dict) else None
    return value if isinstance(value, dict) else None


def _id(body: Node) -> str:
    found = body.get("id")
    return record_id(found) if isinstance(found, str) else ""


def _value(body: Node) -> str:
    value = _text(body, "value")
    return plain_of(value) if _first(body.get("format")) == "text/html" else value


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _first(value: object) -> str:
    each = value[0] if isinstance(value, list) and value else value
    return each.rpartition("#")[2] if isinstance(each, str) else ""
