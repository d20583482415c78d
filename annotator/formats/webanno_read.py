"""WebAnno TSV 3, in: layers of spans; relations, chains and slots are counted as lost.

The text is put together from its sentences, each at the offset of its first token, as INCEpTION
does it: what stands between two sentences is a line end or spaces. Offsets are UTF-16 units.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.ink import Ink
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span, Utf16Map
from annotator.formats.foreign_in import spanned
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.text import decode
from annotator.formats.uima_layers import Tagged, incoming, is_analysis, is_silent
from annotator.formats.webanno import NO_VALUE, NONE_HERE, TEXT
from annotator.formats.webanno_signs import stacked, unescaped_text, unescaped_value

FORMAT: Final = "#FORMAT=WebAnno TSV 3"
_LAYER: Final = re.compile(r"#T_(SP|CH|RL)=(.*)")
_PLACE: Final = re.compile(r"\d+-\d+(\.\d+)?\t(\d+)-(\d+)\t")
_FIRST: Final = 3
"""The column in which the first feature of the first layer stands."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer of spans, its features by their columns; `kind` tells what is no layer of spans."""

    kind: str
    name: str
    features: tuple[str, ...]
    start: int


@dataclass(slots=True)
class _Found:
    """An annotation while its rows are read; offsets in UTF-16 units."""

    tagged: Tagged
    start: int
    end: int


@dataclass(slots=True)
class _Reading:
    """What has been read of a file."""

    layers: list[_Layer] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    units: int = 0
    waiting: list[str] = field(default_factory=list)
    words: list[tuple[int, int, int, str]] = field(default_factory=list)
    found: dict[tuple[str, str], _Found] = field(default_factory=dict)
    bad: list[BadLine] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read the one document of a file.

    Refused as a whole: `webanno_header_missing`, and as `decode` refuses. A line that is no token
    is bad (`webanno_line_unknown(line)`), and so are offsets at which other words stand
    (`file_disagrees`); what stands on it as a part of an annotation of several tokens is left out.
    """
    del siblings
    content, _ = decode(stream.read())
    if not content.startswith(FORMAT):
        raise Refusal("webanno_header_missing")
    reading = _Reading()
    for number, line in enumerate(content.split("\n"), 1):
        bare = line.removesuffix("\r")
        if number > 1 and bare:
            _take(reading, number, bare)
        elif reading.waiting and not bare:
            _begin_sentence(reading, reading.units)
    yield _document(reading, PurePath(name).stem)


def recognises(data: bytes, name: str) -> bool:
    """Whether it begins as WebAnno TSV 3 does."""
    del name
    return data.removeprefix(b"\xef\xbb\xbf").startswith(FORMAT.encode())


def _take(reading: _Reading, number: int, line: str) -> None:
    declared = _LAYER.fullmatch(line)
    if declared and not reading.pieces:
        _declare(reading, declared[1], declared[2].split("|"))
    elif line.startswith(TEXT):
        reading.waiting.append(unescaped_text(line.removeprefix(TEXT)))
    elif not line.startswith("#"):
        _row(reading, number, line)


def _declare(reading: _Reading, kind: str, fields: list[str]) -> None:
    last = reading.layers[-1] if reading.layers else None
    start = last.start + max(1, len(last.features)) if last else _FIRST
    features = tuple(fields[1:]) if fields[1:] != [""] else ()
    reading.layers.append(_Layer(kind, fields[0], features, start))


def _row(reading: _Reading, number: int, line: str) -> None:
    place = _PLACE.match(line)
    if place is None:
        refusal = Refusal("webanno_line_unknown", line=shown(line.replace("\t", " ")))
        reading.bad.append(BadLine(number, refusal))
        return
    start, end = int(place[2]), int(place[3])
    _begin_sentence(reading, start)
    cells = line.split("\t")
    is_part = place[1] is not None
    if not is_part:
        reading.words.append((number, start, end, unescaped_text(cells[2])))
    for layer in reading.layers:
        _layer(reading, number, layer, cells, (start, end))


def _begin_sentence(reading: _Reading, start: int) -> None:
    """Put the words of a sentence at the offset of its first token, if they are not yet."""
    if not reading.waiting:
        return
    gap = start - reading.units
    if gap == -1 and reading.pieces:
        reading.pieces[-1] = reading.pieces[-1].removesuffix("\n")
        reading.units -= 1
    _append(reading, " " * max(0, gap))
    _append(reading, "\n".join((*reading.waiting, "")))
    reading.waiting.clear()


def _append(reading: _Reading, words: str) -> None:
    reading.pieces.append(words)
    reading.units += Utf16Map(words).length_utf16


def _layer(
    reading: _Reading, number: int, layer: _Layer, cells: list[str], place: tuple[int, int]
) -> None:
    """Take what stands on a row of one layer."""
    width = max(1, len(layer.features))
    own = cells[layer.start : layer.start + width]
    if len(own) < width:
        refusal = Refusal("webanno_line_unknown", line=shown(" ".join(cells)))
        reading.bad.append(BadLine(number, refusal))
        return
    if all(each == NONE_HERE for each in own) or is_silent(layer.name):
        return
    if layer.kind != "SP" or is_analysis(layer.name):
        kinds = {"RL": "relations", "CH": "chains", "SP": "analyses"}
        reading.lost[kinds[layer.kind]] += 1
        return
    columns = [_values(reading, layer, at, cell) for at, cell in enumerate(own)]
    nothing = (NO_VALUE, "")
    for at, values in enumerate(zip_longest(*columns, fillvalue=nothing)):
        key = next((mark for _, mark in values if mark), "")
        names = layer.features or ("",)
        features = {
            name: unescaped_value(value)
            for name, (value, _) in zip(names, values, strict=True)
            if value != NO_VALUE and name
        }
        _found(reading, (layer.name, key or f"{number}.{at}"), features, number, place)


def _values(reading: _Reading, layer: _Layer, at: int, cell: str) -> list[tuple[str, str]]:
    """Return the values of a column; those of a slot, and of what fills it, are lost."""
    feature = layer.features[at] if layer.features else ""
    if feature.startswith("ROLE_"):
        reading.lost["slots"] += cell not in {NONE_HERE, NO_VALUE}
        return [(NO_VALUE, mark) for _, mark in stacked(cell)]
    if "." in feature:
        return []
    return list(stacked(cell))


def _found(
    reading: _Reading,
    key: tuple[str, str],
    features: Mapping[str, str],
    number: int,
    place: tuple[int, int],
) -> None:
    known = reading.found.get(key)
    if known is None:
        reading.found[key] = _Found(Tagged(number, key[0], features), *place)
    else:
        known.start, known.end = min(known.start, place[0]), max(known.end, place[1])


def _document(reading: _Reading, name: str) -> IncomingDocument:
    _begin_sentence(reading, reading.units)
    text = "".join(reading.pieces).removesuffix("\n")
    units = Utf16Map(text)
    _check_words(reading, text, units)
    annotations = []
    for each in reading.found.values():
        try:
            annotations.append(_annotation(each, text, units))
        except Refusal as refusal:
            reading.bad.append(BadLine(each.tagged.line, refusal))
    bad = sorted(reading.bad, key=lambda each: each.line)
    return IncomingDocument(
        name, text, tuple(annotations), bad=tuple(bad), lost=dict(+reading.lost)
    )


def _check_words(reading: _Reading, text: str, units: Utf16Map) -> None:
    """Leave out what stands where the words of its rows are not those of the text."""
    wrong = []
    for number, start, end, words in reading.words:
        try:
            span = spanned(units, start, end)
        except Refusal:
            continue
        there = text[span.start : span.end]
        if Ink(words).characters != Ink(there).characters:
            wrong.append((start, end))
            refusal = Refusal("file_disagrees", quote=shown(words), found=shown(there))
            reading.bad.append(BadLine(number, refusal))
    if wrong:
        reading.found = {
            key: each
            for key, each in reading.found.items()
            if not any(start < each.end and each.start < end for start, end in wrong)
        }


def _annotation(found: _Found, text: str, units: Utf16Map) -> IncomingAnnotation:
    span: Span = spanned(units, found.start, found.end)
    return incoming(found.tagged, span, text[span.start : span.end])
