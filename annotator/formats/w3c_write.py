"""W3C Web Annotation JSON-LD out: a collection of annotations, page by page as they come."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO, Final
from uuid import UUID, uuid5

from annotator import __version__
from annotator.domain.annotation import Kind
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.verdict import VerdictValue
from annotator.formats.dossier_json import PLAIN_FIELDS, object_of
from annotator.formats.evidence_out import told_files
from annotator.formats.iris import NAMESPACE, digest_iri, encoded, is_iri, record_iri
from annotator.formats.redaction import withheld_values
from annotator.formats.w3c_bodies import agent, bodies_of
from annotator.formats.w3c_terms import (
    CONTEXT,
    ENTITIES,
    MOTIVATIONS,
    TOLD_BY_BODIES,
    literal,
    own,
)
from annotator.formats.written import Written

PAGE_SIZE: Final = 500
"""How many annotations stand on a page."""

_APART: Final = frozenset({"created_at", "modified_at"}) | TOLD_BY_BODIES
_OWN_FIELDS: Final = (
    *("kind", "subtype", "anchor_state", "work_status", "review_status"),
    *("checked_by", "assigned_to"),
    *(name for name in PLAIN_FIELDS if name not in _APART),
)
_NOTHING: Final[tuple[object, ...]] = (None, "", (), [])
_USUAL: Final = {"priority": 0, "checkable": True, "spelling_confirmed": False}
_SPACE: Final = UUID("6f3cf6a8-36d5-5c1f-9b5e-6a2f4f0b7d11")
"""What the ids of collections are made in, so that the same export has the same id."""


def write(
    documents: Iterable[Document],
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    redacted: bool = True,
    verdicts: Mapping[str, VerdictValue] | None = None,
) -> Written:
    """Write one AnnotationCollection, an annotation a line; the stream stays open.

    Nothing but the page at hand is held: its further pages are included in the collection.
    `names` gives people's names by their ids, `verdicts` the values of the scale by theirs. The
    bytes of attached files stay at home (`files` that are lost).
    """
    tally = Written()
    collection = _Collection(stream)
    for document in documents:
        for dossier in document.dossiers:
            told = object_of(dossier, names, redacted=redacted)
            _count(tally, dossier, redacted=redacted)
            collection.add(_annotation(told, document, verdicts or {}))
    collection.close()
    tally.lost = +tally.lost
    return tally


class _Collection:
    """A collection that is being written."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
        self._id = ""
        self._count = 0

    def add(self, annotation: Mapping[str, Any]) -> None:
        """Write an annotation, and begin a page before it where one is due."""
        if not self._id:
            self._begin(str(annotation["id"]))
        page, on_page = divmod(self._count, PAGE_SIZE)
        if not on_page:
            self._turn(page)
        self._put(f"{',' if on_page else ''}\n{self._encode(annotation)}")
        self._count += 1

    def close(self) -> None:
        """Write what is only known in the end."""
        pages = -(-self._count // PAGE_SIZE)
        if not pages:
            self._begin("")
        if pages:
            self._put("\n]}")
        if pages > 1:
            self._put("\n]")
        last = f',\n"last": {self._encode(self._page_id(pages - 1))}' if pages else ""
        self._put(f'{last},\n"total": {self._count}}}\n')

    def _begin(self, first: str) -> None:
        self._id = uuid5(_SPACE, first).urn
        head = {
            "@context": CONTEXT,
            "id": self._id,
            "type": "AnnotationCollection",
            "label": "Annotations",
            "generator": {
                "id": f"{NAMESPACE}software",
                "type": "Software",
                "name": f"Annotator {__version__}",
            },
        }
        self._put(self._encode(head).removesuffix("}"))

    def _turn(self, page: int) -> None:
        """End the page before, which has a next one, and open a page."""
        head = {
            "id": self._page_id(page),
            "type": "AnnotationPage",
            "partOf": self._id,
            "startIndex": page * PAGE_SIZE,
        }
        if page:
            head["prev"] = self._page_id(page - 1)
            self._put(f'\n], "next": {self._encode(head["id"])}}}')
        before = ("first", "@included")[page] if page < 2 else ""
        opening = f',\n"{before}": {"[" * page}' if before else ",\n"
        self._put(f'{opening}{self._encode(head).removesuffix("}")}, "items": [')

    def _page_id(self, page: int) -> str:
        return uuid5(_SPACE, f"{self._id} {page}").urn

    def _put(self, text: str) -> None:
        self._stream.write(text.encode())


def _annotation(
    told: Mapping[str, Any], document: Document, verdicts: Mapping[str, VerdictValue]
) -> dict[str, object]:
    """Return a Web Annotation; what the model has no word for stands under our own."""
    return {
        "id": record_iri(told["annotation_id"]),
        "type": "Annotation",
        "motivation": MOTIVATIONS[Kind(told["kind"])],
        "created": told["created_at"],
        "modified": told["modified_at"],
        "creator": agent(told["created_by"]),
        "body": bodies_of(told, verdicts, document.article.lang),
        "target": _target(told, document),
        **{own(name): told[name] for name in _OWN_FIELDS if _says(name, told[name])},
        **{own(name): literal(told[name]) for name in ENTITIES if told[name] is not None},
    }


def _says(name: str, value: object) -> bool:
    """Whether a value says more than that there is none."""
    return value not in _NOTHING and (name not in _USUAL or value != _USUAL[name])


def _target(told: Mapping[str, Any], document: Document) -> dict[str, object]:
    """Return the words and their place in the text, which is told by its digest."""
    address = encoded(document.article.url)
    return {
        "type": "SpecificResource",
        "source": record_iri(told["article"]),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": told["quote"],
                "prefix": told["prefix"],
                "suffix": told["suffix"],
            },
            {"type": "TextPositionSelector", "start": told["start"], "end": told["end"]},
        ],
        "state": {
            "type": "TimeState",
            "sourceDate": document.version.created_at,
            "cached": digest_iri(document.version.text_sha256),
        },
        **({"scope": address} if is_iri(address) else {}),
    }


def _count(tally: Written, dossier: Dossier, *, redacted: bool) -> None:
    tally.rows += 1
    if dossier.evidence:
        tally.withheld += withheld_values(dossier) if redacted else Counter()
        tally.lost["files"] += told_files(dossier, redacted=redacted)
