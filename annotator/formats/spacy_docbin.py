"""spaCy's DocBin, out: each article as a document whose tokens end where annotations do.

All annotations stand in the span group `annotator`; those that one layer can hold, entities and
dates first (`conll.flattened`), are the document's `ents` too. It needs spaCy, which the extras
`fr` and `en` bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from typing import Any, BinaryIO, Final, TypeAlias

from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.conll import flattened
from annotator.formats.foreign_out import written_spans
from annotator.formats.spacy_jsonl import spacy_label
from annotator.formats.tokens import tokenized
from annotator.formats.written import Written

Native: TypeAlias = Any
"""An object of spaCy, which is not there for whoever reads its types."""

GROUP: Final = "annotator"
"""The key of the span group that holds every annotation."""


def write(
    documents: Iterable[Document], stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write a DocBin; the stream stays open.

    Refused without spaCy: `spacy_missing(extra)`. People are not named, and nothing of the sources
    leaves, whether `redacted` or not.
    """
    if find_spec("spacy") is None:
        raise Refusal("spacy_missing", extra="annotator[en]")
    import spacy
    from spacy.tokens import DocBin

    del names, redacted
    written, binary = Written(), DocBin(store_user_data=True)
    for document in documents:
        binary.add(_doc(spacy.blank(_language(document)).vocab, document))
        written.add(written_spans(document, ()))
    stream.write(binary.to_bytes())
    return written


def _language(document: Document) -> str:
    tag = document.article.lang.partition("-")[0].lower()
    return tag if tag in {"fr", "en"} else "xx"


def _doc(vocab: Native, document: Document) -> Native:
    from spacy.tokens import Doc

    text = document.version.text
    spans = [Span(each.anchor.start, each.anchor.end) for each in document.dossiers]
    pieces = list(_pieces(text, spans))
    words = [text[each.start : each.end] for each in pieces]
    spaces = [text[each.end : each.end + 1] == " " for each in pieces]
    doc = Doc(vocab, words=words, spaces=spaces)
    doc.user_data["article_id"] = document.article.id
    doc.spans[GROUP] = [_span(doc, each) for each in document.dossiers]
    doc.ents = [_span(doc, each) for each in flattened(document.dossiers)[0]]
    return doc


def _pieces(text: str, spans: list[Span]) -> Iterator[Span]:
    """Yield the tokens, and between them every white space but a plain one behind a token."""
    at = 0
    for sentence in tokenized(text, spans):
        for token in sentence.tokens:
            yield from _gap(text, at, token.start)
            yield token
            at = token.end
    yield from _gap(text, at, len(text))


def _gap(text: str, start: int, end: int) -> Iterator[Span]:
    if start and text[start : start + 1] == " ":
        start += 1
    while start < end:
        stop = start + 1
        yield Span(start, stop)
        start = stop + (text[stop : stop + 1] == " " and stop < end)


def _span(doc: Native, dossier: Dossier) -> Native:
    """Return a span of tokens; one that ends at a space of a token goes on to its other end."""
    return doc.char_span(
        dossier.anchor.start,
        dossier.anchor.end,
        label=spacy_label(dossier.annotation),
        span_id=dossier.annotation.id,
        alignment_mode="expand",
    )
