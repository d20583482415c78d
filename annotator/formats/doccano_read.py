"""doccano's JSON Lines for spans, in: labels as triples, or as entities with relations.

Offsets are read as UTF-16 units of the text as it stands in the line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span, Utf16Map
from annotator.formats import json_values as values
from annotator.formats.foreign_in import incoming_span, spanned
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.json_rows import first_value, json_rows
from annotator.formats.json_values import JsonObject

_TRIPLES: Final = ("label", "labels")
_LOST: Final = {"relations": "relations", "Comments": "comments", "comments": "comments"}
"""Lists of a line that have no place here, by what they are counted as."""
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
    """Whether its first line is a text with labels as doccano writes them."""
    del name
    match first_value(data):
        case {"text": str(), "entities": [{"start_offset": _}, *_]}:
            return True
        case {"text": str(), "entities": [], "relations": list()}:
            return True
        case {"text": str(), "label": list()} | {"text": str(), "labels": list()}:
            return True
    return False


def _document(row: JsonObject, stem: str) -> IncomingDocument:
    text = row.need("text", values.text)
    units = Utf16Map(text)
    bad: list[BadLine] = []
    annotations: list[IncomingAnnotation] = []
    lost = Counter[str]()
    for key, what in _LOST.items():
        lost[what] += len(_list(row, key))
    for start, end, label in _labels(row):
        if not isinstance(label, str):
            bad.append(BadLine(row.line, Refusal("span_unread", value=shown(label))))
            continue
        try:
            span = _span(units, start, end)
            annotations.append(incoming_span(row.line, label, span, text[span.start : span.end]))
        except Refusal as refusal:
            bad.append(BadLine(row.line, refusal))
    return IncomingDocument(
        f"{stem} {row.line}",
        text,
        tuple(annotations),
        **{key: row.words(key) for key in _ABOUT if isinstance(row.data.get(key), str)},
        article_id=str(row.data.get("id", "")),
        bad=tuple(bad),
        lost=dict(+lost),
    )


def _labels(row: JsonObject) -> Iterator[tuple[object, object, object]]:
    """Yield the ends and the label of every span, whichever way they are listed.

    What is neither way comes in the place of a label.
    """
    for key in _TRIPLES:
        for each in _list(row, key):
            match each:
                case [start, end, str(label)]:
                    yield start, end, label
                case _:
                    yield None, None, (each,)
    for each in _list(row, "entities"):
        match each:
            case {"start_offset": start, "end_offset": end, "label": str(label)}:
                yield start, end, label
            case _:
                yield None, None, (each,)


def _span(units: Utf16Map, start: object, end: object) -> Span:
    match start, end:
        case int(first), int(last):
            return spanned(units, first, last)
    raise Refusal("span_unread", value=shown([start, end]))


def _list(row: JsonObject, key: str) -> list[object]:
    """Return a list of a line, none if it is not there."""
    nothing: list[object] = []
    return row.take(key, _any_list, nothing)


def _any_list(value: object) -> list[object]:
    match value:
        case list():
            return value
    raise ValueError
