"""doccano's JSON Lines for spans, in: labels as triples, or as entities with relations.

Offsets are read as UTF-16 units of the text as it stands in the line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Utf16Map
from annotator.formats import json_values as values
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.json_rows import json_rows
from annotator.formats.json_values import JsonObject

_TRIPLES: Final = ("label", "labels")
_ABOUT: Final = ("title", "lang", "url", "publisher", "byline", "published_on")


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read a document from each line; a line that holds none is a bad line with its number."""
    del siblings
    stem = PurePath(name).stem
    for row in json_rows(stream):
        if isinstance(row, BadLine):
            yield row
            continue
        try:
            yield _document(row, stem)
        except Refusal as refusal:
            yield BadLine(row.line, refusal)


def recognises(data: bytes, name: str) -> bool:
    """Whether its first line is an object with a text and labels as doccano writes them."""
    del name
    head = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")
    has_labels = any(f'"{key}"'.encode() in data[:65536] for key in (*_TRIPLES, "entities"))
    return head.startswith(b"{") and b'"text"' in data[:65536] and has_labels


def _document(row: JsonObject, stem: str) -> IncomingDocument:
    text = row.need("text", values.text)
    units = Utf16Map(text)
    bad: list[BadLine] = []
    annotations: list[IncomingAnnotation] = []
    for start, end, label in _labels(row):
        try:
            annotations.append(_annotation(row.line, units, text, (start, end), label))
        except Refusal as refusal:
            bad.append(BadLine(row.line, refusal))
    lost = Counter(relations=len(row.take("relations", _list, [])))
    return IncomingDocument(
        f"{stem} {row.line}",
        text,
        tuple(annotations),
        **{key: row.words(key) for key in _ABOUT if isinstance(row.data.get(key), str)},
        article_id=str(row.data.get("id", "")),
        bad=tuple(bad),
        lost=dict(+lost),
    )


def _labels(row: JsonObject) -> Iterator[tuple[object, object, str]]:
    """Yield the ends and the label of every span, whichever way they are listed."""
    for key in _TRIPLES:
        for each in row.take(key, _list, []):
            match each:
                case [start, end, str(label)]:
                    yield start, end, label
                case _:
                    raise row.bad(key)
    for entity in row.children("entities"):
        yield (
            entity.data.get("start_offset"),
            entity.data.get("end_offset"),
            entity.need("label", values.text),
        )


def _annotation(
    line: int, units: Utf16Map, text: str, place: tuple[object, object], label: str
) -> IncomingAnnotation:
    match place:
        case (int(start), int(end)) if 0 <= start < end <= units.length_utf16:
            span = units.span_from_utf16(start, end)
        case (start, end):
            raise Refusal("span_outside", start=start, end=end, length=units.length_utf16)
    quote = text[span.start : span.end]
    return incoming_span(line, label, span, quote)


def _list(value: object) -> list[object]:
    match value:
        case list():
            return value
    raise ValueError
