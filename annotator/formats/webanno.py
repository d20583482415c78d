"""WebAnno TSV 3.3, out: a row for each token, the annotations in the columns of our layer.

The format is that of INCEpTION's user guide. Offsets count UTF-16 units. An annotation that begins
or ends inside a token has a row of its own for its part of it. The white space after a sentence
stands in its text, so that the text comes back as it was.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.domain.text import Span, Utf16Map
from annotator.formats.foreign_out import written_spans
from annotator.formats.tokens import Sentence, tokenized
from annotator.formats.uima_layers import CARRIED, FEATURES, LAYER, features_of
from annotator.formats.webanno_signs import escaped_text, escaped_value
from annotator.formats.written import Written

HEADER: Final = "#FORMAT=WebAnno TSV 3.3"
SPAN_LAYER: Final = "#T_SP="
TEXT: Final = "#Text="
NONE_HERE: Final = "_"
NO_VALUE: Final = "*"

Rows = dict[int, dict[Span, list[int]]]
"""The numbers of annotations by token and by the part of it that they stand on."""


def write(
    document: Document, stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write an article; the stream stays open.

    People are not named, and nothing of the sources leaves, whether `redacted` or not.
    """
    for line in lines(document, names=names, redacted=redacted):
        stream.write(f"{line}\n".encode())
    return written_spans(document, CARRIED)


def lines(document: Document, *, names: Mapping[str, str], redacted: bool) -> Iterator[str]:
    """Yield the lines of the file."""
    del names, redacted
    yield HEADER
    yield f"{SPAN_LAYER}{'|'.join((LAYER, *FEATURES))}"
    yield ""
    text = document.version.text
    sentences = list(tokenized(text))
    cells = _Cells(document, [token for each in sentences for token in each.tokens])
    units, first = Utf16Map(text), 0
    for number, sentence in enumerate(sentences, 1):
        yield ""
        yield from _text_lines(text, sentences, number)
        for at, token in enumerate(sentence.tokens, 1):
            yield from cells.rows(f"{number}-{at}", first, token, units)
            first += 1


def _text_lines(text: str, sentences: list[Sentence], number: int) -> Iterator[str]:
    """Yield the words from a sentence's first token to that of the next one."""
    start = sentences[number - 1].tokens[0].start
    end = sentences[number].tokens[0].start if number < len(sentences) else len(text)
    return (f"{TEXT}{escaped_text(line)}" for line in text[start:end].split("\n"))


class _Cells:
    """The cells of the rows of a document."""

    def __init__(self, document: Document, tokens: list[Span]) -> None:
        self._text = document.version.text
        self._features = [features_of(each) for each in document.dossiers]
        self._rows, counts = _rows(document, tokens)
        several = {at for row in self._rows.values() for at in _shared(row, counts)}
        self._numbers: dict[int, int] = {}
        for token in sorted(self._rows):
            for found in self._rows[token].values():
                for at in found:
                    if at in several:
                        self._numbers.setdefault(at, len(self._numbers) + 1)

    def rows(self, name: str, number: int, token: Span, units: Utf16Map) -> Iterator[str]:
        """Yield the row of a token, and those of its parts."""
        parts = self._rows.get(number, {})
        yield self._row(name, token, parts.get(token, []), units)
        within = sorted((each for each in parts if each != token), key=_outer_first)
        for at, part in enumerate(within, 1):
            yield self._row(f"{name}.{at}", part, parts[part], units)

    def _row(self, name: str, part: Span, found: list[int], units: Utf16Map) -> str:
        start, end = units.span_to_utf16(part)
        words = escaped_text(self._text[part.start : part.end])
        cells = (self._cell(feature, found) for feature in FEATURES)
        return "\t".join((name, f"{start}-{end}", words, *cells, ""))

    def _cell(self, feature: str, found: list[int]) -> str:
        return "|".join(self._value(feature, at) for at in found) or NONE_HERE

    def _value(self, feature: str, at: int) -> str:
        said = self._features[at].get(feature)
        number = self._numbers.get(at)
        value = NO_VALUE if said is None else escaped_value(said)
        return value if number is None else f"{value}[{number}]"


def _rows(document: Document, tokens: list[Span]) -> tuple[Rows, list[int]]:
    """Return which annotations stand on which tokens, and on how many of them each one does."""
    starts, ends = [each.start for each in tokens], [each.end for each in tokens]
    rows: Rows = defaultdict(lambda: defaultdict(list))
    counts = []
    for number, dossier in enumerate(document.dossiers):
        start, end = dossier.anchor.start, dossier.anchor.end
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        for at in range(first, last):
            token = tokens[at]
            rows[at][Span(max(start, token.start), min(end, token.end))].append(number)
        counts.append(last - first)
    return rows, counts


def _shared(row: dict[Span, list[int]], counts: list[int]) -> Iterator[int]:
    """Yield the annotations of a token that need a number: they are stacked, or on several."""
    for found in row.values():
        yield from (at for at in found if len(found) > 1 or counts[at] > 1)


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
