"""Label Studio's JSON, out: a task for each article, its annotations as regions of one result.

The control is called `label` and the text `text`, as in the labelling configuration that Label
Studio itself proposes for named entities. Offsets are code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.formats.foreign_out import written_spans
from annotator.formats.kind_labels import label_of
from annotator.formats.written import Written

CONTROL: Final = "label"
OBJECT: Final = "text"
CARRIED: Final = frozenset({"note"})

ABOUT: Final = ("title", "lang", "url", "publisher", "byline", "published_on")
"""What is told of an article in the data of its task."""


def write(
    documents: Iterable[Document], stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write one JSON list of tasks; the stream stays open.

    People are not named, and nothing of the sources leaves, whether `redacted` or not.
    """
    del names, redacted
    written = Written()
    encode = json.JSONEncoder(ensure_ascii=False).encode
    before = b"[\n"
    for number, document in enumerate(documents, 1):
        stream.write(before + encode(_task(number, document)).encode())
        written.add(written_spans(document, CARRIED))
        before = b",\n"
    stream.write(b"[]\n" if before == b"[\n" else b"\n]\n")
    return written


def _task(number: int, document: Document) -> dict[str, object]:
    article = document.article
    about = {name: getattr(article, name) for name in ABOUT}
    data = {"text": document.version.text, "article_id": article.id}
    result = [region for each in document.dossiers for region in _regions(each)]
    return {
        "id": number,
        "data": {**data, **{name: value for name, value in about.items() if value}},
        "annotations": [{"id": number, "completed_by": 1, "ground_truth": False, "result": result}],
        "predictions": [],
    }


def _regions(dossier: Dossier) -> Iterator[dict[str, object]]:
    """Yield the span with its label, and a text on the same region for a note."""
    anchor, annotation = dossier.anchor, dossier.annotation
    place = {"start": anchor.start, "end": anchor.end, "text": anchor.exact}
    region = {"id": annotation.id, "to_name": OBJECT, "origin": "manual"}
    yield {
        **region,
        "from_name": CONTROL,
        "type": "labels",
        "value": {**place, "labels": [label_of(annotation)]},
    }
    if annotation.note:
        yield {
            **region,
            "from_name": "note",
            "type": "textarea",
            "value": {**place, "text": [annotation.note]},
        }
