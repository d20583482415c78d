"""JSON Lines as spaCy and Prodigy have them, in: `spans` or `ents`, or pairs with `entities`.

A line is an object with a text, or the pair of spaCy's training data, `["…", {"entities": […]}]`.
Offsets are code points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.json_rows import first_value, line_value

_LISTS: Final = ("spans", "ents", "entities")
_ABOUT: Final = ("title", "lang", "url", "publisher", "byline", "published_on", "article_id")
_OURS: Final = 32
"""Ids of ours are UUIDs; a shorter one is of another program."""


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read a document from each line; a line that holds none is a bad line with its number."""
    del siblings
    stem = PurePath(name).stem
    for line, raw in enumerate(stream, 1):
        if raw.strip():
            try:
                yield _document(line, _said(line_value(line, raw)), stem)
            except Refusal as refusal:
                yield BadLine(line, refusal)


def recognises(data: bytes, name: str) -> bool:
    """Whether its first line is a text with spans that begin and end by name."""
    del name
    match first_value(data):
        case [str(), {"entities": list()}]:
            return True
        case {"text": str(), "spans": list() | dict()} | {"text": str(), "ents": list()}:
            return True
        case {"text": str(), "entities": [[int(), int(), str()], *_]}:
            return True
    return False


def _said(value: object) -> Mapping[str, object]:
    """Return what a line says, its text among it."""
    match value:
        case [str(text), dict(said)]:
            return {**said, "text": text}
        case dict() if isinstance(value.get("text"), str):
            return value
    raise Refusal("task_without_text")


def _document(line: int, said: Mapping[str, object], stem: str) -> IncomingDocument:
    text = str(said["text"])
    bad: list[BadLine] = []
    annotations: list[IncomingAnnotation] = []
    lost = Counter(relations=len(_list(said.get("relations"))), labels=_count(said.get("cats")))
    spans = list(_spans(said))
    if said.get("answer", "accept") != "accept":
        lost["refused"] += len(spans)
        spans = []
    for each in spans:
        try:
            annotations.append(_annotation(line, text, each))
        except Refusal as refusal:
            bad.append(BadLine(line, refusal))
    return IncomingDocument(
        f"{stem} {line}",
        text,
        tuple(annotations),
        **_about(said.get("meta")),
        bad=tuple(bad),
        lost=dict(+lost),
    )


def _about(meta: object) -> dict[str, str]:
    """Return what the metadata of a line tell of an article."""
    match meta:
        case dict():
            return {key: str(meta[key]) for key in _ABOUT if meta.get(key)}
    return {}


def _spans(said: Mapping[str, object]) -> Iterator[object]:
    """Yield the spans of every list, those that stand in two of them once."""
    seen = set()
    for key in _LISTS:
        for each in _lists(said.get(key)):
            place = _place(each)
            if place not in seen:
                seen.add(place)
                yield each


def _lists(value: object) -> Iterator[object]:
    """Yield the spans of a list, or of every list of an object, as spaCy's groups are."""
    match value:
        case dict():
            for each in value.values():
                yield from _list(each)
        case _:
            yield from _list(value)


def _place(said: object) -> str:
    match said:
        case {"start": start, "end": end, "label": label, "id": identifier}:
            return repr((start, end, label, identifier))
        case {"start": start, "end": end, "label": label} | [start, end, label]:
            return repr((start, end, label, None))
    return repr(said)


def _annotation(line: int, text: str, said: object) -> IncomingAnnotation:
    match said:
        case {"start": int(start), "end": int(end), "label": str(label), "id": str(identifier)}:
            pass
        case {"start": int(start), "end": int(end), "label": str(label)}:
            identifier = ""
        case [int(start), int(end), str(label)]:
            identifier = ""
        case _:
            raise Refusal("span_unread", value=shown(said))
    if not 0 <= start < end <= len(text):
        raise Refusal("span_outside", start=start, end=end, length=len(text))
    own = identifier if len(identifier) >= _OURS else ""
    return incoming_span(line, label, Span(start, end), text[start:end], annotation_id=own)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _count(cats: object) -> int:
    """Count the categories of a whole text, be they a list or an object."""
    return len(cats) if isinstance(cats, list | dict) else 0
