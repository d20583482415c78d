"""TEI P5, out: the text with its names and dates tagged in place, all else by stand-off spans.

Entities and dates that nest are elements of the text (`persName`, `orgName`, `placeName`, `rs`,
`date`). Claims, and what crosses another or a paragraph, are `span`s between two `anchor`s. The
text is kept to the letter: a paragraph for each stretch between two blank lines, `lb` for a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import BinaryIO, Final

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.article import Article
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.text import Span
from annotator.formats.foreign_out import written_spans
from annotator.formats.safe_xml import Element
from annotator.formats.tei_nesting import OURS, Event, Events, nested, paragraphs
from annotator.formats.tei_text import XML_ID, XML_SPACE
from annotator.formats.written import Written
from annotator.formats.xml_signs import count_refused, xml_signs

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
IDENT: Final = "Annotator"
"""What `appInfo` names, so that our own files are known again."""

CARRIED: Final = frozenset({"note", "value"})
ELEMENTS: Final = {"person": "persName", "organisation": "orgName", "place": "placeName"}
"""The elements of entities that have one of their own; the others are `rs` with a `type`."""

NOBODY: Final = "—"
"""The publisher of what has none, where TEI must have one."""

_DAY: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def write(
    document: Document, stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write an article; the stream stays open.

    People are not named, and nothing of the sources leaves, whether `redacted` or not.
    """
    from lxml import etree

    del names, redacted
    root = etree.Element(_q("TEI"), nsmap={None: NAMESPACE})
    _header(root, document.article)
    inline, apart = nested(document.version.text, document.dossiers)
    _stand_off(root, document, apart)
    _text(root, document, Events(document.version.text, inline, apart))
    stream.write(etree.tostring(root, xml_declaration=True, encoding="utf-8"))
    written = written_spans(document, CARRIED)
    written.lost += count_refused(document, with_text=True)
    return written


def xml_id(annotation: Annotation) -> str:
    """Return the id of the element that stands for an annotation."""
    return f"{OURS}{annotation.id}"


def _header(root: Element, article: Article) -> None:
    header = _sub(root, "teiHeader")
    file = _sub(header, "fileDesc")
    titles = _sub(file, "titleStmt")
    _sub(titles, "title").text = xml_signs(article.title)
    if article.byline:
        _sub(titles, "author").text = xml_signs(article.byline)
    published = _sub(file, "publicationStmt")
    _sub(published, "publisher").text = xml_signs(article.publisher) or NOBODY
    if article.published_on:
        _sub(published, "date", when=article.published_on).text = article.published_on
    _sub(published, "idno", type="annotator").text = article.id
    source = _sub(_sub(file, "sourceDesc"), "bibl")
    _sub(source, "title").text = xml_signs(article.title)
    if article.url:
        _sub(source, "ptr", target=xml_signs(article.url))
    encoding = _sub(_sub(header, "encodingDesc"), "appInfo")
    application = _sub(encoding, "application", ident=IDENT, version="1.0")
    _sub(application, "label").text = IDENT
    if article.lang:
        usage = _sub(_sub(header, "profileDesc"), "langUsage")
        _sub(usage, "language", ident=article.lang).text = article.lang


def _stand_off(root: Element, document: Document, apart: list[Dossier]) -> None:
    """Write the spans that are no elements of the text, and the notes on all."""
    noted = [each for each in document.dossiers if each.annotation.note]
    if not apart and not noted:
        return
    off = _sub(root, "standOff")
    for kind in Kind:
        spans = [each for each in apart if each.annotation.kind is kind]
        group = _sub(off, "spanGrp", type=kind.value) if spans else None
        for each in spans:
            annotation = each.annotation
            name = xml_id(annotation)
            about = {"from": f"#{name}-from", "to": f"#{name}-to"}
            element = _sub(group, "span", **about)
            element.set(XML_ID, name)
            if annotation.subtype:
                element.set("type", annotation.subtype)
            if each.value:
                element.text = xml_signs(each.value)
    if noted:
        notes = _sub(off, "listAnnotation")
        for each in noted:
            note = _sub(notes, "note", target=f"#{xml_id(each.annotation)}")
            note.text = xml_signs(each.annotation.note)


def _text(root: Element, document: Document, events: Events) -> None:
    text = _sub(root, "text")
    text.set(XML_SPACE, "preserve")
    body = _sub(text, "body")
    for paragraph in paragraphs(document.version.text):
        _fill(_sub(body, "p"), document.version.text, paragraph, events)


def _fill(paragraph: Element, text: str, span: Span, events: Events) -> None:
    """Write a paragraph: its words, its elements, its anchors, its line breaks."""
    writer = _Writer(paragraph)
    at = span.start
    for place, here in events.within(span):
        writer.words(text[at:place])
        for event in here:
            _happen(writer, event)
        at = place
    writer.words(text[at : span.end])


def _happen(writer: _Writer, event: Event) -> None:
    if event.ends:
        writer.close()
    elif event.anchor:
        writer.anchor(event.anchor)
    else:
        name, about = _element_of(event.dossier)
        writer.open(name, about)


def _element_of(dossier: Dossier) -> tuple[str, dict[str, str]]:
    annotation = dossier.annotation
    about = {XML_ID: xml_id(annotation)}
    if annotation.kind is Kind.DATE:
        return "date", about | _dated(annotation)
    name = ELEMENTS.get(annotation.subtype, "rs")
    if name == "rs" and annotation.subtype:
        about["type"] = annotation.subtype
    if dossier.entity:
        about["key"] = xml_signs(dossier.entity.canonical_name)
        if dossier.entity.link and len(dossier.entity.link.split()) == 1:
            about["ref"] = xml_signs(dossier.entity.link)
    return name, about


def _dated(annotation: Annotation) -> dict[str, str]:
    """Return what a date says: its day, month or year, or the days that bound it.

    What TEI has no words for is told in EDTF beside the bounds.
    """
    about = {"type": annotation.subtype} if annotation.subtype else {}
    if _DAY.fullmatch(annotation.edtf):
        return about | {"when": annotation.edtf}
    if annotation.earliest and annotation.earliest == annotation.latest:
        about["when"] = annotation.earliest
    else:
        about |= {"notBefore": annotation.earliest, "notAfter": annotation.latest}
    if annotation.edtf and annotation.edtf != about.get("when"):
        about["when-custom"] = annotation.edtf
    return {name: value for name, value in about.items() if value}


class _Writer:
    """Puts words and elements into a paragraph, one after the other."""

    def __init__(self, paragraph: Element) -> None:
        self._open = [paragraph]
        self._last: Element = None

    def words(self, words: str) -> None:
        """Write words; a line end in them is a `lb`."""
        first, *lines = words.split("\n")
        self._append(first)
        for line in lines:
            self._last = _sub(self._open[-1], "lb")
            self._append(line)

    def open(self, name: str, about: Mapping[str, str]) -> None:
        """Begin an element."""
        self._open.append(_sub(self._open[-1], name, **about))
        self._last = None

    def close(self) -> None:
        """End the element that was begun last."""
        self._last = self._open.pop()

    def anchor(self, name: str) -> None:
        """Mark a place."""
        self._last = _sub(self._open[-1], "anchor")
        self._last.set(XML_ID, name)

    def _append(self, words: str) -> None:
        if not words:
            return
        said = xml_signs(words)
        if self._last is None:
            self._open[-1].text = (self._open[-1].text or "") + said
        else:
            self._last.tail = (self._last.tail or "") + said


def _sub(parent: Element, name: str, **about: str) -> Element:
    from lxml import etree

    return etree.SubElement(parent, _q(name), about)


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
