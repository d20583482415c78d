"""doccano's JSON Lines for spans, out: an article on each line, its labels as triples.

Offsets count UTF-16 units, as doccano counts them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.text import Span, Utf16Map
from annotator.formats.foreign_out import written_spans
from annotator.formats.kind_labels import label_of
from annotator.formats.written import Written

META: Final = ("title", "lang", "url", "publisher", "byline", "published_on")
"""What is told of an article beside its text; doccano keeps it as metadata."""


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
    units = Utf16Map(document.version.text)
    article = document.article
    about = {name: getattr(article, name) for name in META}
    return {
        "id": article.id,
        "text": document.version.text,
        "label": [_label(units, each) for each in document.dossiers],
        **{name: value for name, value in about.items() if value},
    }


def _label(units: Utf16Map, dossier: Dossier) -> list[object]:
    span = Span(dossier.anchor.start, dossier.anchor.end)
    return [*units.span_to_utf16(span), label_of(dossier.annotation)]
