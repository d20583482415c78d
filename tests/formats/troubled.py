"""An article with everything in it that offsets stumble over, and annotations of every sort."""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterable, Mapping
from itertools import count

from annotator.domain.anchoring import quote_of
from annotator.domain.annotation import Anchor, Annotation, Entity, Kind
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.text import Span, sha256
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.table import format_named
from annotator.formats.written import Written
from annotator.services.label_schemes import usual_meaning

AT = "2023-01-17T18:04:05.123Z"
MATH = "\U0001d426\U0001d41a\U0001d42d\U0001d421"
"""The word math in mathematical bold letters: two UTF-16 units each."""

TEXT = (
    f"🇫🇷 L’armée a dit\u00a0: «\u00a0{MATH} été 3\u202f%\u00a0» à Inès.\n"
    "Une phrase ? e\u0301te\u0301 John’s [fin] a|b_c\\d; 👩‍👩‍👧 * fin.\n\n"
    "«\u00a0Autre paragraphe\u00a0», dit-elle\tbas."
)
NOTE = "À voir\tpuis\nà redire\\n | [1]; * -> _ 😀 & <b>"

MARKED: tuple[tuple[str, Kind, str], ...] = (
    (TEXT, Kind.CLAIM, "statement"),
    ("🇫🇷", Kind.ENTITY, "place"),
    ("L’armée", Kind.ENTITY, "organisation"),
    (f"{MATH} été", Kind.CLAIM, "number"),
    ("été 3\u202f%", Kind.DATE, ""),
    ("Inès", Kind.ENTITY, "person"),
    ("Inès", Kind.ENTITY, "person"),
    ("Inès", Kind.CLAIM, ""),
    ("Inès.\nUne", Kind.CLAIM, "quotation"),
    ("e\u0301te\u0301", Kind.DATE, "date"),
    ("te\u0301 Jo", Kind.ENTITY, "other"),
    ("ohn", Kind.ENTITY, "work"),
    ("a|b_c\\d; 👩‍👩‍👧 *", Kind.CLAIM, "comparison"),
    ("fin.\n\n«\u00a0Autre", Kind.CLAIM, "causal"),
    ("elle\tbas", Kind.ENTITY, "event"),
)
"""Words that are marked where they stand first, with their kind: nested, crossing, identical."""


def article() -> Article:
    return Article(
        "art1", "Été & «\u00a0fin\u00a0»", AT, lang="fr", url="https://example.org/a?b=1&c=2"
    )


def document(text: str = TEXT, marked: Iterable[tuple[str, Kind, str]] = MARKED) -> Document:
    """The article with its annotations, in reading order."""
    found = (
        (text.index(words), text.index(words) + len(words), kind, subtype)
        for words, kind, subtype in marked
    )
    return placed(text, found)


def placed(text: str, found: Iterable[tuple[int, int, Kind, str]]) -> Document:
    """An article with annotations at places."""
    version = ArticleVersion("v1", "art1", 1, text, sha256(text), "text", "", "import", AT)
    numbers = count(1)
    dossiers = [_dossier(text, next(numbers), *each) for each in found]
    dossiers.sort(key=lambda each: (each.anchor.start, -each.anchor.end))
    return Document(article(), version, tuple(dossiers))


def _dossier(text: str, number: int, start: int, end: int, kind: Kind, subtype: str) -> Dossier:
    id_ = f"0189a1b2-0000-7000-8000-{number:012d}"
    annotation = Annotation(
        *(id_, "art1", kind, "p1", AT, AT),
        subtype=subtype,
        note=NOTE if number == 1 else "",
        tags=("a b", "c|d\\") if number == 2 else (),
        verdict="true" if kind is Kind.CLAIM and number % 2 else None,
        claim_text="So much." if kind is Kind.CLAIM else "",
        edtf="2023" if kind is Kind.DATE else "",
    )
    anchor = Anchor(f"k{number}", id_, "v1", start, end, *quote_of(text, Span(start, end)))
    is_named = kind is Kind.ENTITY and subtype
    link = "https://www.wikidata.org/wiki/Q1" if number == 6 else ""
    entity = Entity(f"e{number}", subtype, "The Name", link=link) if is_named else None
    return Dossier(article(), 1, annotation, anchor, "", 1, entity=entity)


def written(name: str, *documents: Document) -> tuple[bytes, Mapping[str, bytes], Written]:
    """What a format writes of documents: the file, those beside it, and what it tells."""
    module = importlib.import_module(format_named(name).writer)
    stream, one = io.BytesIO(), format_named(name).shape == "document"
    told = module.write(documents[0] if one else iter(documents), stream, names={}, redacted=True)
    files = {}
    if hasattr(module, "beside"):
        for called, write in module.beside(
            documents[0], "a" + format_named(name).extensions[0]
        ).items():
            beside = io.BytesIO()
            write(beside)
            files[called] = beside.getvalue()
    return stream.getvalue(), files, told


def read(name: str, data: bytes, siblings: Mapping[str, bytes] | None = None) -> list[object]:
    """All that a format reads of a file called `a` and its usual ending."""
    known = format_named(name)
    module = importlib.import_module(known.reader)
    return list(module.read(io.BytesIO(data), f"a{known.extensions[0]}", siblings or {}))


def only(found: list[object]) -> IncomingDocument:
    (one,) = found
    assert isinstance(one, IncomingDocument)
    return one


def kinds(found: IncomingDocument) -> list[tuple[int, int, str, str]]:
    """Where annotations stand and what they are, labels of others by what they usually mean."""
    return sorted(
        (each.span.start, each.span.end, *_kind(each.label, each.annotation))
        for each in found.annotations
        if each.span is not None
    )


def _kind(label: str, annotation: Annotation) -> tuple[str, str]:
    if not label:
        return annotation.kind.value, annotation.subtype
    meaning = usual_meaning(label)
    return meaning.treatment.value, meaning.subtype


def marked(document: Document) -> list[tuple[int, int, str, str]]:
    return sorted(
        (each.anchor.start, each.anchor.end, each.annotation.kind.value, each.annotation.subtype)
        for each in document.dossiers
    )
