"""A text with numbered marks, cut into pieces: words, and the edges of marks between them.

Marks may nest and cross. Nothing is left out for it: every mark has both its edges at their exact
places, and every piece of words knows all the marks that lie on it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.domain.annotation import Kind
from annotator.domain.dossier import Dossier
from annotator.domain.paragraphs import paragraphs
from annotator.domain.text import Span


@dataclass(frozen=True, slots=True)
class NumberedMark:
    """A mark by its number in the report, from 1 in reading order.

    `shares` says that it lies on words which another mark lies on too: both its edges need its
    number then.
    """

    number: int
    kind: Kind
    span: Span
    shares: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the text, and the marks that lie on all of them, in reading order."""

    text: str
    marks: tuple[NumberedMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a mark begins, or ends."""

    mark: NumberedMark
    opens: bool


Piece = Words | Edge


@dataclass(slots=True)
class _Edges:
    """The edges within one paragraph; `after` are marks on nothing but blank lines behind it."""

    opening: list[NumberedMark] = field(default_factory=list)
    closing: list[NumberedMark] = field(default_factory=list)
    after: list[NumberedMark] = field(default_factory=list)


def numbered_marks(dossiers: Sequence[Dossier]) -> list[NumberedMark]:
    """Return a mark for each dossier; they stand in reading order, the longer of two first."""
    spans = [Span(each.anchor.start, each.anchor.end) for each in dossiers]
    reached, marks = 0, []
    for at, (dossier, span) in enumerate(zip(dossiers, spans, strict=True)):
        meets_next = at + 1 < len(spans) and spans[at + 1].start < span.end
        shares = span.start < reached or meets_next
        marks.append(NumberedMark(at + 1, dossier.annotation.kind, span, shares))
        reached = max(reached, span.end)
    return marks


def marked_paragraphs(text: str, marks: Sequence[NumberedMark]) -> Iterator[list[Piece]]:
    """Yield the pieces of each paragraph; blank lines are left out.

    A mark over several paragraphs begins in its first and ends in its last. One on nothing but
    blank lines stands empty at the end of the paragraph before them.
    """
    spans = paragraphs(text)
    edges = _by_paragraph(spans, marks)
    lying: dict[int, NumberedMark] = {}
    for span, of_paragraph in zip(spans, edges, strict=True):
        yield list(_pieces(text, span, of_paragraph, lying))


def _by_paragraph(spans: Sequence[Span], marks: Iterable[NumberedMark]) -> list[_Edges]:
    """Sort the edges into the paragraphs."""
    starts, ends = [each.start for each in spans], [each.end for each in spans]
    edges = [_Edges() for _ in spans]
    for mark in marks:
        first = bisect_right(ends, mark.span.start)
        last = bisect_left(starts, mark.span.end) - 1
        if first <= last:
            edges[first].opening.append(mark)
            edges[last].closing.append(mark)
        elif edges:
            edges[max(last, 0)].after.append(mark)
    return edges


def _pieces(
    text: str, within: Span, edges: _Edges, lying: dict[int, NumberedMark]
) -> Iterator[Piece]:
    """Yield a paragraph's pieces; `lying` holds the marks that come in, then those that go out.

    Where several marks begin, the longer is first; where several end, the one that began last is.
    """
    places = [(max(each.span.start, within.start), 1, each.number, each) for each in edges.opening]
    places += [(min(each.span.end, within.end), 0, -each.number, each) for each in edges.closing]
    at = within.start
    for place, opens, _, mark in sorted(places, key=lambda each: each[:3]):
        if place > at:
            yield Words(text[at:place], tuple(lying.values()))
            at = place
        if opens:
            lying[mark.number] = mark
        else:
            del lying[mark.number]
        yield Edge(mark, bool(opens))
    if at < within.end:
        yield Words(text[at : within.end], tuple(lying.values()))
    for mark in edges.after:
        yield Edge(mark, opens=True)
        yield Edge(mark, opens=False)
