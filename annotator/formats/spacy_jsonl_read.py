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
from annotator.formats.json_file import parsed

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
                yield _document(line, parsed(raw), stem)
            except Refusal as refusal:
                yield BadLine(line, refusal)


def recognises(data: bytes, name: str) -> bool:
    """Whether its first line is an object with a text and spans that begin and end by name."""
    del name
    head = data[:65536].lstrip(b"\xef\xbb\xbf \r\n\t")
    named = b'"spans"' in head or b'"ents"' in head
    paired = head.startswith(b'["') and b'"entities"' in head
    return paired or (head.startswith(b"{") and b'"text"' in head and named)


def _document(line: int, value: object, stem: str) -> IncomingDocument:
    match value:
        case [str(text), dict(said)]:
            said = {**said, "text": text}
        case {"text": str(text)}:
            said = dict(value)
        case _:
            raise Refusal("task_without_text")
    bad: list[BadLine] = []
    annotations: list[IncomingAnnotation] = []
    for each in _spans(said):
        try:
            annotations.append(_annotation(line, text, each))
        except Refusal as refusal:
            bad.append(BadLine(line, refusal))
    meta = said.get("meta")
    about = {key: str(meta[key]) for key in _ABOUT if isinstance(meta, dict) and meta.get(key)}
    lost = Counter(relations=len(_list(said.get("relations"))), labels=len(_list(said.get("cats"))))
    return IncomingDocument(
        f"{stem} {line}", text, tuple(annotations), **about, bad=tuple(bad), lost=dict(+lost)
    )


def _spans(said: Mapping[str, object]) -> Iterator[object]:
    seen = set()
    for key in _LISTS:
        for each in _list(said.get(key)):
            if repr(each) not in seen:
                seen.add(repr(each))
                yield each


def _annotation(line: int, text: str, said: object) -> IncomingAnnotation:
    match said:
        case {"start": int(start), "end": int(end), "label": str(label)}:
            identifier = str(said.get("id", "")) if isinstance(said, dict) else ""
        case [int(start), int(end), str(label)]:
            identifier = ""
        case _:
            raise Refusal("span_unread", value=shown(said))
    if not 0 <= start < end <= len(text):
        raise Refusal("span_outside", start=start, end=end, length=len(text))
    span = Span(start, end)
    quote = text[start:end]
    own = identifier if len(identifier) >= _OURS else ""
    return incoming_span(line, label, span, quote, annotation_id=own)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
