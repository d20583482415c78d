"""UIMA CAS as XMI, in: every layer of spans, from one file or from a project of INCEpTION.

Of a project that holds what its users annotated as XMI, that comes in, each user's and the curated
one as a document; else its source documents. Relations, chains and slots are counted as lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Utf16Map
from annotator.formats.cas_types import FILE_NAME, PRIMITIVES
from annotator.formats.foreign_in import spanned
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.uima_layers import (
    LAYER,
    METADATA,
    Tagged,
    incoming,
    is_analysis,
    is_silent,
)
from annotator.formats.zip_package import LARGEST_WHOLE, Package, open_package

XMI: Final = "http://www.omg.org/XMI"
_OWN: Final = frozenset({"sofa", "begin", "end", f"{{{XMI}}}id"})
_MADE: Final = ("annotation", "curation")
_UNMADE: Final = "INITIAL_CAS"
_XMI: Final = ".xmi"
_RELATION: Final = frozenset({"Governor", "Dependent"})
_ABOUT: Final = {"documentTitle": "title", "documentId": "article_id", "documentUri": "url"}
_NO_LANGUAGE: Final = "x-unspecified"


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read every document of a file, be it XMI or a zip; lines are those of its XML.

    The type system may stand beside it or in the zip; it tells references from values, and nothing
    else depends on it. Refused as a whole: as `parse_xml` and `open_package` refuse,
    `cas_view_missing` for XML that is none of UIMA, `cas_missing` for a zip without any. What
    is refused of one part of a zip is a bad line with the number of the part.
    """
    data, stem = stream.read(), PurePath(name).stem
    if not data.startswith(b"PK"):
        yield from _documents(data, stem, _references(_types_in(siblings or {})))
        return
    package = open_package(data)
    names, references, unpacked = _made_in(package), _references(_types_of(package)), 0
    if not names:
        raise Refusal("cas_missing")
    for number, part in enumerate(names, 1):
        try:
            for content, own_references in _contents(package, part, references):
                unpacked += len(content)
                yield from _documents(content, _called(part), own_references)
        except Refusal as refusal:
            yield BadLine(number, refusal)
        if unpacked > LARGEST_WHOLE:
            raise Refusal("file_too_large", limit=LARGEST_WHOLE // 2**20)


def recognises(data: bytes, name: str) -> bool:
    """Whether it is XMI of UIMA, or a zip with some in it."""
    if data.startswith(b"PK"):
        try:
            return name.lower().endswith(".zip") and bool(_made_in(open_package(data)))
        except Refusal:
            return False
    return b"http:///uima/cas.ecore" in data[:65536]


def _types_in(files: Mapping[str, bytes]) -> bytes:
    return next((data for name, data in files.items() if name.lower() == FILE_NAME.lower()), b"")


def _types_of(package: Package) -> bytes:
    name = next((each for each in package.names if PurePath(each).name == FILE_NAME), "")
    return package.read(name) if name else b""


def _made_in(package: Package) -> list[str]:
    """Return the names of the parts that hold documents."""
    made = [each for each in package.names if _is_made(each)]
    return made or [each for each in package.names if each.lower().endswith(_XMI)]


def _contents(
    package: Package, name: str, references: frozenset[str]
) -> Iterator[tuple[bytes, frozenset[str]]]:
    """Yield the XMI of a part, which may be a zip itself, and which features are references."""
    data = package.read(name)
    if name.lower().endswith(_XMI):
        yield data, references
        return
    inner = open_package(data)
    own = _references(_types_of(inner))
    yield from ((inner.read(each), own) for each in inner.names if each.lower().endswith(_XMI))


def _is_made(name: str) -> bool:
    """Whether a part of a project is what somebody annotated: folder, document, user."""
    steps = PurePath(name).parts
    return (
        len(steps) == 3
        and steps[0] in _MADE
        and steps[2].lower().endswith((_XMI, ".zip"))
        and not steps[2].startswith(_UNMADE)
    )


def _called(name: str) -> str:
    path = PurePath(name)
    return f"{PurePath(path.parts[1]).stem} {path.stem}" if _is_made(name) else path.stem


def _references(types: bytes) -> frozenset[str]:
    """Return the names of features that are no values; all but known where no types are given."""
    if not types:
        return frozenset()
    found = set()
    for each in parse_xml(types).iter("{*}featureDescription"):
        said = {local(child): (child.text or "").strip() for child in each}
        if said.get("rangeTypeName") not in PRIMITIVES:
            found.add(said.get("name", ""))
    return frozenset(found)


def _documents(data: bytes, name: str, references: frozenset[str]) -> Iterator[IncomingDocument]:
    root = parse_xml(data)
    views = [each for each in root if local(each) == "Sofa" and each.get("sofaString")]
    if not views:
        raise Refusal("cas_view_missing")
    for view in views:
        called = name if len(views) == 1 else f"{name} {view.get('sofaID', '')}"
        own = (each for each in root if each.get("sofa") == view.get(f"{{{XMI}}}id"))
        yield _View(view.get("sofaString"), references).document(called, own)


class _View:
    """One text of a CAS while what stands in it is read."""

    def __init__(self, text: str, references: frozenset[str]) -> None:
        self._text = text
        self._units = Utf16Map(text)
        self._references = references
        self._bad: list[BadLine] = []
        self._lost: Counter[str] = Counter()

    def document(self, name: str, elements: Iterable[Element]) -> IncomingDocument:
        """Return the text with what the elements of its view tell."""
        about: dict[str, str] = {}
        annotations: list[IncomingAnnotation] = []
        for element in elements:
            layer = _layer_of(element)
            if layer == METADATA or layer == "uima.tcas.DocumentAnnotation":
                about = _about(element)
            elif self._is_span(element, layer):
                annotations += self._annotation(element, layer)
        bad = tuple(sorted(self._bad, key=lambda each: each.line))
        lost = dict(+self._lost)
        return IncomingDocument(name, self._text, tuple(annotations), **about, bad=bad, lost=lost)

    def _is_span(self, element: Element, layer: str) -> bool:
        """Whether an element is an annotation to take in; what is none is counted."""
        if element.get("begin") is None or is_silent(layer):
            return False
        names = set(element.attrib)
        if is_analysis(layer) and not names & _RELATION:
            self._lost["analyses"] += 1
        elif names & _RELATION:
            self._lost["relations"] += 1
        elif layer.endswith("CoreferenceLink"):
            self._lost["chains"] += 1
        else:
            return True
        return False

    def _annotation(self, element: Element, layer: str) -> Iterator[IncomingAnnotation]:
        try:
            span = spanned(self._units, *_place(element))
        except Refusal as refusal:
            self._bad.append(BadLine(element.sourceline, refusal))
            return
        tagged = Tagged(element.sourceline, layer, self._features(element, layer))
        yield incoming(tagged, span, self._text[span.start : span.end])

    def _features(self, element: Element, layer: str) -> dict[str, str]:
        found = {}
        for key, words in element.attrib.items():
            if key in _OWN or not words:
                continue
            if layer != LAYER and self._is_reference(key, words):
                self._lost["links"] += 1
            else:
                found[key] = words
        for child in element:
            found[local(child)] = ", ".join(filter(None, (found.get(local(child)), child.text)))
        return found

    def _is_reference(self, key: str, words: str) -> bool:
        if self._references:
            return key in self._references
        return all(each.isdecimal() for each in words.split())


def _place(element: Element) -> tuple[int, int]:
    """Return the offsets of an annotation; refused (`span_unread`) if they are no numbers."""
    begin, end = element.get("begin"), element.get("end", "")
    if not (begin.isdecimal() and end.isdecimal()):
        raise Refusal("span_unread", value=shown(f"{begin}-{end}"))
    return int(begin), int(end)


def _layer_of(element: Element) -> str:
    """Return the name of an element's type: its namespace is the package that it is in."""
    namespace, _, name = element.tag.removeprefix("{").rpartition("}")
    package = namespace.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name}"


def _about(element: Element) -> dict[str, str]:
    found = {ours: element.get(key, "") for key, ours in _ABOUT.items()}
    language = element.get("language", "")
    return {**found, "lang": "" if language == _NO_LANGUAGE else language}
