"""TEI P5, in: the text of the body, its names and dates, and stand-off spans between anchors.

Of a text that does not ask for its white space to be kept, runs of it are one space, as TEI means
it. Notes, bibliographies and the header are no part of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.tei import ELEMENTS, IDENT, NAMESPACE, XML
from annotator.formats.tei_nesting import OURS

_BLOCKS: Final = frozenset(
    "p head ab l item cell label quote q said opener closer byline dateline salute signed trailer"
    " speaker stage".split()
)
_NAMES: Final = frozenset(
    "rs name persName orgName placeName geogName country region settlement district bloc"
    " forename surname eventName objectName date time".split()
)
_TAGGED: Final = _NAMES - {"forename", "surname"}
_SKIPPED: Final = frozenset("note bibl listBibl figDesc fw gap graphic teiHeader standOff".split())
_SPACE: Final = re.compile(r"\s+")
_KINDS: Final = {"persName": "person", "orgName": "organisation", "placeName": "place"}
_DAY: Final = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(slots=True)
class _Building:
    """The text of one document while it is read, and where its elements stand in it."""

    keeps_space: bool
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    places: dict[str, Span] = field(default_factory=dict)
    found: list[tuple[Element, Span]] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    has_block: bool = False

    def say(self, words: str | None) -> None:
        if not words:
            return
        said = words if self.keeps_space else self._collapsed(words)
        self.pieces.append(said)
        self.length += len(said)

    def begin_block(self) -> None:
        """Part a block from the one before by a blank line."""
        if not self.keeps_space:
            self._strip()
        if self.has_block:
            self.pieces.append("\n\n")
            self.length += 2
        self.has_block = True

    def _collapsed(self, words: str) -> str:
        said = _SPACE.sub(" ", words)
        last = next((piece[-1] for piece in reversed(self.pieces) if piece), "\n")
        return said[1:] if said.startswith(" ") and last.isspace() else said

    def _strip(self) -> None:
        while self.pieces and self.pieces[-1].endswith(" "):
            bare = self.pieces[-1].rstrip(" ")
            self.length -= len(self.pieces[-1]) - len(bare)
            self.pieces[-1] = bare
            if bare:
                break
            self.pieces.pop()


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read every `TEI` element of a file; lines are those of the XML.

    Refused as a whole: as `parse_xml`, and `tei_without_text` where there is no `text` element.
    """
    del siblings
    root = parse_xml(stream.read())
    documents = [each for each in root.iter() if local(each) in {"TEI", "TEI.2"}]
    if not any(_body(each) is not None for each in documents):
        raise Refusal("tei_without_text")
    stem = PurePath(name).stem
    for number, each in enumerate(documents, 1):
        body = _body(each)
        if body is None:
            yield BadLine(each.sourceline or 1, Refusal("tei_without_text"))
        else:
            yield _document(each, body, stem if len(documents) == 1 else f"{stem} {number}")


def recognises(data: bytes, name: str) -> bool:
    """Whether its head names the elements of TEI."""
    del name
    return NAMESPACE.encode() in data[:4096] or b"<TEI" in data[:4096]


def _body(document: Element) -> Element | None:
    text = next((each for each in document if local(each) == "text"), None)
    if text is None:
        return None
    return next((each for each in text.iter() if local(each) == "body"), text)


def _document(document: Element, body: Element, name: str) -> IncomingDocument:
    building = _Building(_keeps_space(body))
    _walk(building, body)
    text = "".join(building.pieces)
    if not building.keeps_space:
        text = text.rstrip()
    notes, bad = _notes(document), []
    is_ours = any(each.get("ident") == IDENT for each in document.iter(_q("application")))
    annotations = []
    for element, span in building.found:
        trimmed = _trimmed(text, span)
        if trimmed:
            annotations.append(_named(element, trimmed, text, notes, is_ours=is_ours))
    for each in document.iter(_q("span")):
        try:
            annotations.append(_apart(each, building.places, text, notes))
        except Refusal as refusal:
            bad.append(BadLine(each.sourceline or 1, refusal))
    annotations.sort(key=lambda each: (each.span.start, -each.span.end) if each.span else (0, 0))
    about = _about(document)
    return IncomingDocument(
        name, text, tuple(annotations), **about, bad=tuple(bad), lost=dict(+building.lost)
    )


def _keeps_space(body: Element) -> bool:
    element = body
    while element is not None:
        said = element.get(f"{{{XML}}}space")
        if said:
            return bool(said == "preserve")
        element = element.getparent()
    return False


def _walk(building: _Building, element: Element) -> None:
    """Take in the words of an element and of all in it.

    Elements may nest as deep as `parse_xml` lets them.
    """
    name = local(element)
    if name in _SKIPPED:
        building.lost["notes"] += name == "note"
        return
    if name in _BLOCKS and _is_block(element):
        building.begin_block()
    start = building.length
    if name == "lb":
        building.pieces.append("\n")
        building.length += 1
    outer = not building.keeps_space and name not in _BLOCKS and _holds_blocks(element)
    if not (outer or (building.keeps_space and _holds_blocks(element))):
        building.say(element.text)
    for child in element:
        _walk(building, child)
        if not _holds_blocks(element):
            building.say(child.tail)
    span = Span(start, building.length)
    identifier = element.get(f"{{{XML}}}id")
    if identifier:
        building.places[identifier] = span
    if name in _TAGGED and span:
        building.found.append((element, span))


def _is_block(element: Element) -> bool:
    """Whether an element that may be one stands among blocks, not among words."""
    parent = element.getparent()
    return parent is None or local(parent) not in _BLOCKS | _NAMES


def _holds_blocks(element: Element) -> bool:
    return local(element) not in _BLOCKS and any(
        local(each) in _BLOCKS or local(each) in {"div", "lg", "list", "table", "row", "body", "sp"}
        for each in element
    )


def _named(
    element: Element, span: Span, text: str, notes: Mapping[str, str], *, is_ours: bool
) -> IncomingAnnotation:
    name, identifier = local(element), element.get(f"{{{XML}}}id", "")
    label = _our_label(name, element) if is_ours else _their_label(name, element)
    is_date = name in {"date", "time"}
    return incoming_span(
        element.sourceline or 1,
        label,
        span,
        text[span.start : span.end],
        annotation_id=_our_id(identifier),
        note=notes.get(identifier, ""),
        value=_date_of(element) if is_date else element.get("key", ""),
        link="" if is_date else element.get("ref", ""),
    )


def _our_label(name: str, element: Element) -> str:
    if name in {"date", "time"}:
        return "-".join(filter(None, ("date", element.get("type", ""))))
    return "-".join(filter(None, ("entity", _KINDS.get(name) or element.get("type", ""))))


def _their_label(name: str, element: Element) -> str:
    """The element says it, but for `rs` and `name`, whose type does."""
    if name in ELEMENTS.values() or name in {"date", "time"}:
        return name
    return element.get("type", "") or name


def _date_of(element: Element) -> str:
    """Return the date of an element in EDTF, as far as it tells one."""
    when = element.get("when", "")
    if _DAY.fullmatch(when):
        return str(when)
    ends = [element.get(each, "") for each in ("notBefore", "notAfter")]
    return "/".join(ends) if all(_DAY.fullmatch(each) for each in ends) else ""


def _apart(
    element: Element, places: Mapping[str, Span], text: str, notes: Mapping[str, str]
) -> IncomingAnnotation:
    ends = [element.get(each, "").removeprefix("#") for each in ("from", "to")]
    first = places.get(ends[0])
    last = places.get(ends[1]) if ends[1] else first
    if first is None or last is None:
        raise Refusal("tei_anchor_missing", anchor=shown(ends[0] if first is None else ends[1]))
    if first.start >= last.end:
        raise Refusal("span_empty")
    span = Span(first.start, last.end)
    group = element.getparent()
    kind = group.get("type", "") if group is not None else ""
    subtype, identifier = element.get("type", ""), element.get(f"{{{XML}}}id", "")
    ours = identifier.startswith(OURS)
    label = "-".join(filter(None, (kind, subtype))) if ours else subtype or kind or "span"
    return incoming_span(
        element.sourceline or 1,
        label,
        span,
        text[span.start : span.end],
        annotation_id=_our_id(identifier),
        note=notes.get(identifier, ""),
        value=(element.text or "") if ours else "",
    )


def _our_id(identifier: str) -> str:
    return identifier.removeprefix(OURS) if identifier.startswith(OURS) else ""


def _notes(document: Element) -> dict[str, str]:
    return {
        each.get("target", "").removeprefix("#"): "".join(each.itertext())
        for each in document.iter(_q("note"))
        if each.get("target")
    }


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def _about(document: Element) -> dict[str, str]:
    header = next((each for each in document if local(each) == "teiHeader"), None)
    if header is None:
        return {}

    def first(*steps: str) -> Element | None:
        return header.find("/".join(_q(each) for each in steps))

    def words(element: Element | None) -> str:
        return "" if element is None else " ".join("".join(element.itertext()).split())

    published = first("fileDesc", "publicationStmt", "date")
    link = header.find(f".//{_q('bibl')}/{_q('ptr')}")
    language = header.find(f".//{_q('language')}")
    when = "" if published is None else published.get("when", "")
    number = first("fileDesc", "publicationStmt", "idno")
    publisher = words(first("fileDesc", "publicationStmt", "publisher"))
    return {
        "title": words(first("fileDesc", "titleStmt", "title")),
        "byline": words(first("fileDesc", "titleStmt", "author")),
        "publisher": "" if publisher == "—" else publisher,
        "published_on": when if len(when) == len("2023-01-17") else "",
        "url": "" if link is None else link.get("target", ""),
        "lang": "" if language is None else language.get("ident", ""),
        "article_id": words(number)
        if number is not None and number.get("type") == "annotator"
        else "",
    }


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
