"""Tokens of a text, as formats of words on lines need them: no annotation ends inside one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from annotator.domain.sentences import sentences
from annotator.domain.text import Span

if TYPE_CHECKING:
    from regex import Pattern


class Sentence(NamedTuple):
    """A sentence and its tokens, in code points of the whole text."""

    span: Span
    tokens: tuple[Span, ...]


@cache
def _token() -> Pattern[str]:
    """Compile on first use: an elided word, a word with its hyphens, else one character."""
    import regex

    elided = r"(?<![\w\p{M}])(?i:[cdjlmnst]|(?:lors|puis|quoi|jus)?qu)['’](?=\w)"
    return regex.compile(rf"{elided}|[\w\p{{M}}]+(?:['’\-.,][\w\p{{M}}]+)*+|(?!\s)\X")


def tokenized(text: str, spans: Iterable[Span] = ()) -> Iterator[Sentence]:
    """Yield the sentences of a text with their tokens; white space is in none.

    A token is cut where one of the spans begins or ends, and a sentence ends at no place inside a
    span: it goes on to the end of that one.
    """
    marked = list(spans)
    edges = sorted({at for each in marked for at in (each.start, each.end)})
    for sentence in _joined(sentences(text), marked):
        yield Sentence(sentence, tuple(_cut(text, sentence, edges)))


def _joined(found: Iterable[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Join sentences that a span goes over."""
    reaches = sorted(spans, key=lambda each: each.start)
    at, held, reach = 0, None, 0
    for sentence in found:
        if held is not None and sentence.start >= reach:
            yield held
            held = None
        held = sentence if held is None else Span(held.start, sentence.end)
        while at < len(reaches) and reaches[at].start < sentence.end:
            reach = max(reach, reaches[at].end)
            at += 1
    if held is not None:
        yield held


def _cut(text: str, sentence: Span, edges: list[int]) -> Iterator[Span]:
    for match in _token().finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if not match[0].strip():
            continue
        at = bisect_right(edges, start)
        while at < len(edges) and edges[at] < end:
            yield Span(start, edges[at])
            start = edges[at]
            at += 1
        yield Span(start, end)
