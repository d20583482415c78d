"""The type system of what we write in UIMA: our layer, and words and sentences as in DKPro."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import quoteattr

from annotator.formats.uima_layers import FEATURES, LAYER, METADATA, SENTENCE, TOKEN

FILE_NAME: Final = "TypeSystem.xml"

ANNOTATION: Final = "uima.tcas.Annotation"
STRING: Final = "uima.cas.String"
INTEGER: Final = "uima.cas.Integer"
BOOLEAN: Final = "uima.cas.Boolean"

_METADATA: Final = {
    **dict.fromkeys(("documentTitle", "documentId", "documentUri"), STRING),
    **dict.fromkeys(("collectionId", "documentBaseUri"), STRING),
    "isLastSegment": BOOLEAN,
}
_TYPES: Final = (
    (METADATA, "uima.tcas.DocumentAnnotation", _METADATA),
    (SENTENCE, ANNOTATION, {"id": STRING}),
    (TOKEN, ANNOTATION, {"id": STRING, "order": INTEGER}),
    (LAYER, ANNOTATION, dict.fromkeys(FEATURES, STRING)),
)
PRIMITIVES: Final = frozenset(
    f"uima.cas.{name}"
    for name in ("String", "Integer", "Float", "Boolean", "Byte", "Short", "Long", "Double")
)


def type_system() -> bytes:
    """Return the file that describes the types."""
    return "\n".join((*_lines(), "")).encode()


def _lines() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">'
    yield "<types>"
    for name, parent, features in _TYPES:
        yield "<typeDescription>"
        yield f"<name>{name}</name><description/><supertypeName>{parent}</supertypeName>"
        yield "<features>"
        for feature, range_name in features.items():
            yield (
                f"<featureDescription><name>{feature}</name><description/>"
                f"<rangeTypeName>{range_name}</rangeTypeName></featureDescription>"
            )
        yield "</features>"
        yield "</typeDescription>"
    yield "</types>"
    yield "</typeSystemDescription>"


def attribute(name: str, words: str) -> str:
    """Return an XML attribute, line ends and tabs kept, with a space before it."""
    return f" {name}={quoteattr(words, {chr(10): '&#10;', chr(9): '&#9;', chr(13): '&#13;'})}"
