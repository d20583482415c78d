"""CoNLL-2003 with IOB2, out: a token on each line and its tag, for named entities first of all.

The format has one tag for each token. Of annotations that overlap, entities and dates come before
claims; among equals the longer one, then the one that begins first. The others are counted as lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.text import Span
from annotator.formats.foreign_out import written_spans
from annotator.formats.kind_labels import label_of
from annotator.formats.tokens import tokenized
from annotator.formats.written import Written

ENTITY_TAGS: Final[Mapping[str, str]] = {
    "person": "PER",
    "organisation": "ORG",
    "place": "LOC",
    "event": "EVENT",
    "work": "WORK",
    "other": "MISC",
}
"""The tags of entities, those of CoNLL-2003 where it has one; all else has a label of ours."""

START: Final = "-DOCSTART- -X- -X- O"


def write(
    documents: Iterable[Document], stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write articles one after the other; the stream stays open.

    The columns are the token, two that are not filled, and the tag. People are not named, and
    nothing of the sources leaves, whether `redacted` or not.
    """
    del names, redacted
    written = Written()
    for document in documents:
        kept, dropped = flattened(document.dossiers)
        for line in _lines(document, kept):
            stream.write(f"{line}\n".encode())
        one = written_spans(document, ())
        one.rows = len(kept)
        one.lost["overlaps"] += dropped
        one.lost = +one.lost
        written.add(one)
    return written


def tag_of(annotation: Annotation) -> str:
    """Return the tag of an annotation, without what says that it begins or goes on."""
    if annotation.kind is Kind.ENTITY and annotation.subtype:
        return ENTITY_TAGS[annotation.subtype]
    return label_of(annotation)


def flattened(dossiers: Iterable[Dossier]) -> tuple[list[Dossier], int]:
    """Return what one tag for each token can tell, in reading order, and how many it cannot."""
    taken = _Taken()
    kept, dropped = [], 0
    for each in sorted(dossiers, key=_rank):
        if taken.take(Span(each.anchor.start, each.anchor.end)):
            kept.append(each)
        else:
            dropped += 1
    return sorted(kept, key=lambda each: each.anchor.start), dropped


def _rank(dossier: Dossier) -> tuple[bool, int, int]:
    anchor = dossier.anchor
    is_claim = dossier.annotation.kind is Kind.CLAIM
    return is_claim, anchor.start - anchor.end, anchor.start


class _Taken:
    """The places that are taken, as a sorted list of ends and starts."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, span: Span) -> bool:
        """Take a place, unless something stands there."""
        from bisect import bisect_right

        at = bisect_right(self._starts, span.start)
        if at and self._ends[at - 1] > span.start:
            return False
        if at < len(self._starts) and self._starts[at] < span.end:
            return False
        self._starts.insert(at, span.start)
        self._ends.insert(at, span.end)
        return True


def _lines(document: Document, kept: list[Dossier]) -> Iterator[str]:
    text = document.version.text
    spans = [Span(each.anchor.start, each.anchor.end) for each in kept]
    yield START
    yield ""
    at = 0
    for sentence in tokenized(text, spans):
        for token in sentence.tokens:
            while at < len(spans) and spans[at].end <= token.start:
                at += 1
            tag = "O"
            if at < len(spans) and spans[at].start <= token.start:
                first = "B" if _is_first(text, spans[at], token) else "I"
                tag = f"{first}-{tag_of(kept[at].annotation)}"
            yield f"{text[token.start : token.end]} _ _ {tag}"
        yield ""


def _is_first(text: str, span: Span, token: Span) -> bool:
    """Whether no token of a span stands before this one; white space may."""
    return not text[span.start : token.start].strip()
