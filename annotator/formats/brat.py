"""brat standoff, out: a line for each annotation, and notes on it; the text stands beside it.

The format is that of https://brat.nlplab.org/standoff.html. Offsets are code points of the text
file. A span that crosses a line end is written as a fragment for each line, as brat does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.formats.foreign_out import written_spans
from annotator.formats.kind_labels import label_of
from annotator.formats.written import Written

CARRIED: Final = frozenset({"note", "tags", "verdict", "value"})

NOTES: Final = {
    "AnnotatorId": "id",
    "AnnotatorTag": "tags",
    "AnnotatorValue": "value",
    "AnnotatorNotes": "note",
}
"""The notes that are written of an annotation, and the field that each holds."""

_PIECE: Final = re.compile(r"[^\n]+")
_ESCAPES: Final = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write(
    document: Document, stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write the annotations of an article; the stream stays open.

    People are not named, and nothing of the sources leaves, whether `redacted` or not.
    """
    del names, redacted
    for line in _lines(document):
        stream.write(f"{line}\n".encode())
    return written_spans(document, CARRIED)


def lines(document: Document, *, names: Mapping[str, str], redacted: bool) -> Iterator[str]:
    """Yield the lines of the annotations."""
    del names, redacted
    yield from _lines(document)


def beside(document: Document, name: str) -> Mapping[str, Callable[[BinaryIO], None]]:
    """Return what writes the text file that the offsets count in."""

    def write_text(stream: BinaryIO) -> None:
        stream.write(document.version.text.encode())

    return {f"{name.removesuffix('.ann')}.txt": write_text}


def escaped(words: str) -> str:
    """Return words on one line, as notes have them."""
    return "".join(_ESCAPES.get(sign, sign) for sign in words)


def _lines(document: Document) -> Iterator[str]:
    numbers = _Numbers()
    for at, dossier in enumerate(document.dossiers, 1):
        yield _span_line(document.version.text, at, dossier)
        annotation = dossier.annotation
        if annotation.kind is Kind.CLAIM and annotation.verdict:
            yield f"A{numbers.attribute()}\tVerdict T{at} {annotation.verdict}"
        link = dossier.entity.link if dossier.entity else ""
        if annotation.kind is Kind.ENTITY and dossier.entity and link and not _has_space(link):
            yield f"N{numbers.link()}\tReference T{at} {link}\t{escaped(dossier.value)}"
        for name, words in _notes(annotation, dossier.value):
            yield f"#{numbers.note()}\t{name} T{at}\t{escaped(words)}"


def _notes(annotation: Annotation, value: str) -> Iterator[tuple[str, str]]:
    yield "AnnotatorId", annotation.id
    yield from (("AnnotatorTag", tag) for tag in annotation.tags)
    if value:
        yield "AnnotatorValue", value
    if annotation.note:
        yield "AnnotatorNotes", annotation.note


def _span_line(text: str, number: int, dossier: Dossier) -> str:
    anchor = dossier.anchor
    pieces = list(_PIECE.finditer(text, anchor.start, anchor.end))
    places = ";".join(f"{each.start()} {each.end()}" for each in pieces)
    words = " ".join(each[0] for each in pieces).replace("\t", " ")
    return f"T{number}\t{label_of(dossier.annotation)} {places}\t{words}"


def _has_space(words: str) -> bool:
    return len(words.split()) != 1


class _Numbers:
    """Counts the lines of each sort."""

    def __init__(self) -> None:
        self._counts = {"A": 0, "N": 0, "#": 0}

    def attribute(self) -> int:
        return self._next("A")

    def link(self) -> int:
        return self._next("N")

    def note(self) -> int:
        return self._next("#")

    def _next(self, sort: str) -> int:
        self._counts[sort] += 1
        return self._counts[sort]
