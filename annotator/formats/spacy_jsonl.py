"""JSON Lines as spaCy and Prodigy have them, out: texts with their spans, in code points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.document import Document
from annotator.formats.foreign_out import written_spans
from annotator.formats.kind_labels import label_of
from annotator.formats.written import Written

ENTITY_LABELS: Final[Mapping[str, str]] = {
    "person": "PERSON",
    "organisation": "ORG",
    "place": "LOC",
    "event": "EVENT",
    "work": "WORK_OF_ART",
    "other": "MISC",
}
"""The labels of entities as the models of spaCy have them; all else has a label of ours."""

ABOUT: Final = ("title", "lang", "url", "publisher", "byline", "published_on")


def spacy_label(annotation: Annotation) -> str:
    """Return the label of an annotation."""
    if annotation.kind is Kind.ENTITY and annotation.subtype:
        return ENTITY_LABELS[annotation.subtype]
    return label_of(annotation)


def write(
    documents: Iterable[Document], stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write a line for each article; the stream stays open.

    People are not named, and nothing of the sources leaves, whether `redacted` or not.
    """
    del names, redacted
    written = Written()
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for document in documents:
        stream.write(f"{encode(_object(document))}\n".encode())
        written.add(written_spans(document, ()))
    return written


def _object(document: Document) -> dict[str, object]:
    article = document.article
    about = {name: getattr(article, name) for name in ABOUT}
    spans = [
        {
            "start": each.anchor.start,
            "end": each.anchor.end,
            "label": spacy_label(each.annotation),
            "id": each.annotation.id,
        }
        for each in document.dossiers
    ]
    meta = {"article_id": article.id, **{name: value for name, value in about.items() if value}}
    return {"text": document.version.text, "spans": spans, "meta": meta}
