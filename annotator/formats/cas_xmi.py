"""UIMA CAS as XMI, out: words, sentences and our layer; the type system stands beside it.

Offsets count UTF-16 units, as Java does. A sign that XML has no place for is U+FFFD.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.domain.text import Span, Utf16Map
from annotator.formats.cas_types import FILE_NAME, attribute, type_system
from annotator.formats.foreign_out import written_spans
from annotator.formats.tokens import tokenized
from annotator.formats.uima_layers import CARRIED, features_of
from annotator.formats.written import Written
from annotator.formats.xml_signs import xml_signs

_DKPRO: Final = "http:///de/tudarmstadt/ukp/dkpro/core/api"
_NAMESPACES: Final = {
    "xmi": "http://www.omg.org/XMI",
    "cas": "http:///uima/cas.ecore",
    "metadata": f"{_DKPRO}/metadata/type.ecore",
    "segmentation": f"{_DKPRO}/segmentation/type.ecore",
    "custom": "http:///webanno/custom.ecore",
}
VIEW: Final = "_InitialView"
SOFA: Final = "1"
_ABOUT: Final = {"title": "documentTitle", "id": "documentId", "url": "documentUri"}


def write(
    document: Document, stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write an article; the stream stays open.

    People are not named, and nothing of the sources leaves, whether `redacted` or not.
    """
    for line in lines(document, names=names, redacted=redacted):
        stream.write(f"{line}\n".encode())
    return written_spans(document, CARRIED)


def beside(document: Document, name: str) -> Mapping[str, Callable[[BinaryIO], None]]:
    """Return what writes the type system; it is the same for every article."""
    del document, name

    def write_types(stream: BinaryIO) -> None:
        stream.write(type_system())

    return {FILE_NAME: write_types}


def lines(document: Document, *, names: Mapping[str, str], redacted: bool) -> Iterator[str]:
    """Yield the lines of the file: an element on each."""
    del names, redacted
    text = xml_signs(document.version.text)
    spaces = "".join(attribute(f"xmlns:{prefix}", uri) for prefix, uri in _NAMESPACES.items())
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<xmi:XMI{spaces} xmi:version="2.0">'
    yield '<cas:NULL xmi:id="0"/>'
    ids = count(int(SOFA) + 1)
    members = []
    for name, span, features in _annotations(document, Utf16Map(text)):
        members.append(next(ids))
        said = "".join(attribute(key, xml_signs(words)) for key, words in features.items())
        place = f'sofa="{SOFA}" begin="{span[0]}" end="{span[1]}"'
        yield f'<{name} xmi:id="{members[-1]}" {place}{said}/>'
    about = f'sofaNum="1" sofaID="{VIEW}" mimeType="text/plain"'
    yield f'<cas:Sofa xmi:id="{SOFA}" {about}{attribute("sofaString", text)}/>'
    yield f'<cas:View sofa="{SOFA}" members="{" ".join(map(str, members))}"/>'
    yield "</xmi:XMI>"


def _annotations(
    document: Document, units: Utf16Map
) -> Iterator[tuple[str, tuple[int, int], dict[str, str]]]:
    """Yield the element's name, the place in UTF-16 units and the features of every annotation."""
    article, text = document.article, document.version.text
    about = {key: getattr(article, name) for name, key in _ABOUT.items()}
    metadata = {"language": article.lang or "x-unspecified"}
    metadata |= {key: words for key, words in about.items() if words}
    yield "metadata:DocumentMetaData", (0, units.length_utf16), metadata
    for sentence in tokenized(text):
        span = Span(sentence.tokens[0].start, sentence.tokens[-1].end)
        yield "segmentation:Sentence", units.span_to_utf16(span), {}
        for token in sentence.tokens:
            yield "segmentation:Token", units.span_to_utf16(token), {}
    for dossier in document.dossiers:
        span = Span(dossier.anchor.start, dossier.anchor.end)
        yield "custom:Annotator", units.span_to_utf16(span), features_of(dossier)
