"""REFI-QDA projects, in: texts with their coded selections; what is no text is counted as lost.

Positions are code points, but for QualCoder, which writes UTF-16 units. A selection that tells its
words decides by itself: where they stand in either unit, there it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from annotator.domain.annotation import Kind
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span, Utf16Map
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.qdpx import ORIGIN
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.text import decode
from annotator.formats.zip_package import Package, open_package

EXTENSION: Final = ".qde"
_INSIDE: Final = "internal://"
_OTHERS: Final = {
    "PictureSource": "pictures",
    "PDFSource": "pdfs",
    "AudioSource": "recordings",
    "VideoSource": "recordings",
    "Case": "cases",
    "Set": "sets",
    "Link": "links",
    "Note": "notes",
}
"""Elements of a project that do not come in, by what they are counted as."""


@dataclass(frozen=True, slots=True)
class _Book:
    """What selections refer to: the names of codes and users, and what counts positions."""

    codes: Mapping[str, str]
    users: Mapping[str, str]
    in_utf16: bool
    is_ours: bool


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read a document for each text of a project; lines are those of `project.qde`.

    Refused as a whole: as `open_package` and `parse_xml`, `qdpx_without_project`, and
    `qdpx_without_text` for a project without any.
    """
    del name, siblings
    package = open_package(stream.read())
    part = next((each for each in package.names if each.lower().endswith(EXTENSION)), "")
    if not part:
        raise Refusal("qdpx_without_project")
    root = parse_xml(package.read(part))
    sources = [each for each in root.iter() if local(each) == "TextSource"]
    if not sources:
        raise Refusal("qdpx_without_text")
    book = _book(root)
    lost = Counter(_OTHERS[found] for each in root.iter() if (found := local(each)) in _OTHERS)
    for source in sources:
        try:
            document = _document(package, source, book, lost)
        except Refusal as refusal:
            yield BadLine(source.sourceline or 1, refusal)
        else:
            # What the project has beside its texts is told once.
            lost = Counter()
            yield document


def recognises(data: bytes, name: str) -> bool:
    """Whether it is a zip that calls itself a project."""
    return data.startswith(b"PK") and name.lower().endswith(".qdpx")


def _book(root: Element) -> _Book:
    elements = list(root.iter())
    codes = {
        each.get("guid", ""): each.get("name", "") for each in elements if local(each) == "Code"
    }
    users = {
        each.get("guid", ""): each.get("name", "") for each in elements if local(each) == "User"
    }
    origin = root.get("origin", "")
    return _Book(codes, users, origin.lower().startswith("qualcoder"), origin == ORIGIN)


def _document(
    package: Package, source: Element, book: _Book, lost: Counter[str]
) -> IncomingDocument:
    text = _text(package, source)
    units = Utf16Map(text)
    bad: list[BadLine] = []
    annotations: list[IncomingAnnotation] = []
    for each in (child for child in source if local(child) == "PlainTextSelection"):
        try:
            annotations.extend(_annotations(each, text, units, book))
        except Refusal as refusal:
            bad.append(BadLine(each.sourceline or 1, refusal))
    name = source.get("name", "") or source.get("guid", "")
    return IncomingDocument(
        name, text, tuple(annotations), title=name, bad=tuple(bad), lost=dict(lost)
    )


def _text(package: Package, source: Element) -> str:
    path = source.get("plainTextPath", "")
    if path.startswith(_INSIDE):
        wanted = PurePosixPath(path.removeprefix(_INSIDE)).name
        for part in package.names:
            if PurePosixPath(part).name == wanted:
                return _decoded(package.read(part))
    content = next((each for each in source if local(each) == "PlainTextContent"), None)
    if content is not None:
        return "".join(content.itertext())
    raise Refusal("part_missing", part=path or source.get("name", ""))


def _decoded(data: bytes) -> str:
    """Return a text that is in UTF-8, as the format demands, or else in what it seems to be."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data)[0]


def _annotations(
    selection: Element, text: str, units: Utf16Map, book: _Book
) -> Iterator[IncomingAnnotation]:
    span = _span(selection, text, units, in_utf16=book.in_utf16)
    note = "\n".join(each.text or "" for each in selection if local(each) == "Description")
    codings = [each for each in selection if local(each) == "Coding"]
    for number, coding in enumerate(codings):
        target = next((each.get("targetGUID", "") for each in coding), "")
        made_by = coding.get("creatingUser", "") or selection.get("creatingUser", "")
        yield incoming_span(
            selection.sourceline or 1,
            book.codes.get(target, "") or target,
            span,
            text[span.start : span.end],
            annotation_id=selection.get("guid", "") if book.is_ours and not number else "",
            note=note,
            author=book.users.get(made_by, ""),
            created_at=_utc(coding.get("creationDateTime", "")),
            proposed=Kind.CLAIM,
        )


def _span(selection: Element, text: str, units: Utf16Map, *, in_utf16: bool) -> Span:
    said = selection.get("startPosition", ""), selection.get("endPosition", "")
    try:
        start, end = (int(each) for each in said)
    except ValueError:
        raise Refusal("span_unread", value=shown("–".join(said))) from None
    if not 0 <= start < end <= units.length_utf16:
        raise Refusal("span_outside", start=start, end=end, length=len(text))
    counted = units.span_from_utf16(start, end)
    plain = Span(start, end) if end <= len(text) else counted
    first, second = (counted, plain) if in_utf16 else (plain, counted)
    words = _loose(selection.get("name", ""))
    fits = words and _loose(text[second.start : second.end]) == words
    return second if fits and _loose(text[first.start : first.end]) != words else first


def _loose(words: str) -> str:
    return " ".join(words.split())


def _utc(moment: str) -> str:
    """Return a moment that is told in UTC; any other is left to the time of the import."""
    return moment if moment.endswith("Z") and len(moment) >= len("2023-01-17T10:00:00Z") else ""
