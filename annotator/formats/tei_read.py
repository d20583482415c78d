"""TEI P5, in: the text of the body, its names and dates, and stand-off spans between anchors.

`tei_text` says what is text. A span may also point at elements that have an `xml:id`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.tei import ELEMENTS, IDENT, NAMESPACE, NOBODY
from annotator.formats.tei_nesting import OURS
from annotator.formats.tei_text import XML_ID, TeiText, collapsed

_KINDS: Final = {element: subtype for subtype, element in ELEMENTS.items()}
_DATES: Final = frozenset({"date", "time"})
_DAY: Final = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


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
    """Return what holds the words of a document: its body, or its texts if it has several."""
    text = next((each for each in document if local(each) == "text"), None)
    if text is None:
        return None
    return next((each for each in text if local(each) in {"body", "group"}), text)


def _document(document: Element, body: Element, name: str) -> IncomingDocument:
    words = TeiText(body)
    notes = _notes(document)
    is_ours = any(each.get("ident") == IDENT for each in _named_so(document, "application"))
    bad: list[BadLine] = []
    annotations: list[IncomingAnnotation] = []
    for element, found in words.found:
        span = words.trimmed(found)
        if span:
            annotations.append(_named(element, span, words.text, notes, is_ours=is_ours))
    for each in _named_so(document, "span"):
        try:
            annotations.append(_apart(each, words, notes))
        except Refusal as refusal:
            bad.append(BadLine(each.sourceline or 1, refusal))
    annotations.sort(key=lambda each: (each.span.start, -each.span.end) if each.span else (0, 0))
    return IncomingDocument(
        name,
        words.text,
        tuple(annotations),
        **_about(document),
        bad=tuple(bad),
        lost=dict(+words.lost),
    )


def _named_so(document: Element, name: str) -> Iterator[Element]:
    return (each for each in document.iter() if local(each) == name)


def _named(
    element: Element, span: Span, text: str, notes: Mapping[str, str], *, is_ours: bool
) -> IncomingAnnotation:
    name, identifier = local(element), element.get(XML_ID, "")
    label = _our_label(name, element) if is_ours else _their_label(name, element)
    is_date = name in _DATES
    return incoming_span(
        element.sourceline or 1,
        label,
        span,
        text[span.start : span.end],
        annotation_id=_our_id(identifier),
        note=notes.get(identifier, ""),
        value=_date_of(element, is_ours=is_ours) if is_date else element.get("key", ""),
        link="" if is_date else element.get("ref", ""),
    )


def _our_label(name: str, element: Element) -> str:
    if name in _DATES:
        return "-".join(filter(None, ("date", element.get("type", ""))))
    return "-".join(filter(None, ("entity", _KINDS.get(name) or element.get("type", ""))))


def _their_label(name: str, element: Element) -> str:
    """Return the element's name, or the type of one whose name says nothing, as `rs`."""
    if name in _KINDS or name in _DATES:
        return name
    return element.get("type", "") or name


def _date_of(element: Element, *, is_ours: bool) -> str:
    """Return the date of an element in EDTF, as far as it tells one."""
    custom = element.get("when-custom", "")
    if custom and is_ours:
        return str(custom)
    when = element.get("when", "")
    if _DAY.fullmatch(when):
        return str(when)
    ends = [element.get(each, "") for each in ("notBefore", "notAfter")]
    if not any(ends):
        ends = [element.get(each, "") for each in ("from", "to")]
    return "/".join(ends) if all(_DAY.fullmatch(each) for each in ends) else ""


def _apart(element: Element, words: TeiText, notes: Mapping[str, str]) -> IncomingAnnotation:
    span = _span(element, words)
    group = element.getparent()
    kind = group.get("type", "") if local(group) == "spanGrp" else ""
    subtype, identifier = element.get("type", ""), element.get(XML_ID, "")
    ours = identifier.startswith(OURS)
    label = "-".join(filter(None, (kind, subtype))) if ours else subtype or kind or "span"
    said = "".join(element.itertext())
    return incoming_span(
        element.sourceline or 1,
        label,
        span,
        words.text[span.start : span.end],
        annotation_id=_our_id(identifier),
        note=notes.get(identifier, "") or ("" if ours else collapsed(said)),
        value=said if ours else "",
    )


def _span(element: Element, words: TeiText) -> Span:
    """Return what stands from one element to another, or from the first to the last target."""
    targets = element.get("target", "").split()
    first = element.get("from", "") or next(iter(targets), "")
    last = element.get("to", "") or (targets[-1] if targets else first)
    places = []
    for each in (first, last):
        place = words.places.get(each.removeprefix("#"))
        if place is None:
            raise Refusal("tei_anchor_missing", anchor=shown(each))
        places.append(place)
    start, end = places[0].start, places[1].end
    span = words.trimmed(Span(start, max(start, end)))
    if not span:
        raise Refusal("span_empty", start=start, end=end)
    return span


def _our_id(identifier: str) -> str:
    return identifier.removeprefix(OURS) if identifier.startswith(OURS) else ""


def _notes(document: Element) -> dict[str, str]:
    """Return the words of notes by the ids of the elements that they are about."""
    return {
        each.get("target", "").removeprefix("#"): "".join(each.itertext())
        for each in _named_so(document, "note")
        if each.get("target")
    }


def _about(document: Element) -> dict[str, str]:
    header = next((each for each in document if local(each) == "teiHeader"), None)
    if header is None:
        return {}
    published = _first(header, "fileDesc", "publicationStmt", "date")
    when = "" if published is None else published.get("when", "")
    number = _first(header, "fileDesc", "publicationStmt", "idno")
    is_ours = number is not None and number.get("type") == "annotator"
    publisher = _words(_first(header, "fileDesc", "publicationStmt", "publisher"))
    link = _first(header, "fileDesc", "sourceDesc", "bibl", "ptr")
    language = _first(header, "profileDesc", "langUsage", "language")
    return {
        "title": _words(_first(header, "fileDesc", "titleStmt", "title")),
        "byline": _words(_first(header, "fileDesc", "titleStmt", "author")),
        "publisher": "" if publisher == NOBODY else publisher,
        "published_on": when if _WHOLE_DAY.fullmatch(when) else "",
        "url": "" if link is None else link.get("target", ""),
        "lang": "" if language is None else language.get("ident", ""),
        "article_id": _words(number) if is_ours else "",
    }


def _first(element: Element, *steps: str) -> Element | None:
    """Return the first element that is reached by the names of elements in one another."""
    for step in steps:
        element = next((each for each in element if local(each) == step), None)
        if element is None:
            return None
    return element


def _words(element: Element | None) -> str:
    return "" if element is None else collapsed("".join(element.itertext()))
