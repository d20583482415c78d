"""CoNLL columns with IOB tags, in: the first column is the token, the last one the tag.

IOB1, IOB2 and BIOES are told apart by what stands there: a tag that goes on with nothing begins
something. The columns are parted by spaces or by tabs. The text is put together from the tokens,
with a space between two and a line for each sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.text import decode

_TAG: Final = re.compile(r"O|(?P<place>[BIESLU])-(?P<label>\S+)")
_BEGINS: Final = frozenset("BSU")
_ENDS: Final = frozenset("ESL")
_START: Final = "-DOCSTART-"
_FEWEST: Final = 2
"""Columns of a line: a token and its tag."""


@dataclass(slots=True)
class _Open:
    """An annotation that the next token may go on with."""

    line: int
    label: str
    start: int
    end: int


@dataclass(slots=True)
class _Building:
    """One document while it is read."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    annotations: list[IncomingAnnotation] = field(default_factory=list)
    open: _Open | None = None
    bad: list[BadLine] = field(default_factory=list)
    in_sentence: bool = False


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read every document of a file: `-DOCSTART-` begins one.

    Refused as a whole: as `decode` refuses. A line without a tag is bad (`conll_line_uneven`), and
    so is one whose tag is no IOB (`conll_tag_unknown(tag)`): their tokens are kept as text.
    """
    del siblings
    content, _ = decode(stream.read())
    stem, number = PurePath(name).stem, 0
    building = _Building()
    for line_number, line in enumerate(content.split("\n"), 1):
        bare = line.strip()
        if bare.startswith(_START):
            if building.pieces:
                number += 1
                yield _document(building, f"{stem} {number}")
            building = _Building()
        elif not bare:
            _end_sentence(building)
        elif not (bare.startswith("# ") and "=" in bare):
            _take(building, line_number, bare)
    if building.pieces or not number:
        yield _document(building, f"{stem} {number + 1}" if number else stem)


def recognises(data: bytes, name: str) -> bool:
    """Whether its first lines are tokens with tags."""
    del name
    head = data[:4096].decode("utf-8", "replace").removeprefix("\ufeff")
    rows = [line.split() for line in head.split("\n")[:-1] if line.strip()][:40]
    tagged = [row for row in rows if len(row) >= _FEWEST and _TAG.fullmatch(row[-1])]
    return bool(rows) and len(tagged) == len(rows)


def _take(building: _Building, number: int, line: str) -> None:
    columns = line.split("\t") if "\t" in line else line.split()
    token, tag = columns[0].strip(), columns[-1].strip()
    start = _append(building, token)
    end = building.length
    found = _TAG.fullmatch(tag)
    if len(columns) < _FEWEST or found is None:
        uneven = Refusal("conll_line_uneven", line=shown(line))
        unknown = Refusal("conll_tag_unknown", tag=shown(tag))
        building.bad.append(BadLine(number, uneven if len(columns) < _FEWEST else unknown))
        _close(building)
        return
    place, label = found["place"], found["label"]
    going = building.open
    if place is None or place in _BEGINS or going is None or going.label != label:
        _close(building)
        if place is not None:
            building.open = _Open(number, label, start, end)
    else:
        going.end = end
    if place in _ENDS:
        _close(building)


def _append(building: _Building, token: str) -> int:
    if building.in_sentence:
        building.pieces.append(" ")
        building.length += 1
    start = building.length
    building.pieces.append(token)
    building.length += len(token)
    building.in_sentence = True
    return start


def _end_sentence(building: _Building) -> None:
    _close(building)
    if building.in_sentence:
        building.pieces.append("\n")
        building.length += 1
        building.in_sentence = False


def _close(building: _Building) -> None:
    going, building.open = building.open, None
    if going is not None:
        text = "".join(building.pieces[-_back(building, going) :])
        quote = text[len(text) - (building.length - going.start) :][: going.end - going.start]
        building.annotations.append(
            incoming_span(going.line, going.label, Span(going.start, going.end), quote)
        )


def _back(building: _Building, going: _Open) -> int:
    """Return how many pieces from the end hold all of what is open."""
    length, count = 0, 0
    while length < building.length - going.start:
        count += 1
        length += len(building.pieces[-count])
    return count


def _document(building: _Building, name: str) -> IncomingDocument:
    _close(building)
    text = "".join(building.pieces).rstrip("\n")
    return IncomingDocument(name, text, tuple(building.annotations), bad=tuple(building.bad))
