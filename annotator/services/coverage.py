"""Coverage: which sentences, claims, names and dates of an article were left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.segments import each_sentence, paragraphs
from annotator.domain.text import Span
from annotator.services.desk import Desk
from annotator.store.annotations import Counts, counts
from annotator.store.gaps import KIND_OF, Gap, claimed, gap_counts, gap_ids

__all__ = [
    "KIND_OF",
    "Coverage",
    "Gap",
    "bare",
    "claimed",
    "coverage",
    "gap_counts",
    "gap_ids",
    "pieces_of_sentences",
    "sentences_of",
]

PIECE: Final = 500
"""How many sentences are cut at a time: a few milliseconds' worth."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an article's newest text and its annotations come to.

    `gaps` holds a count for every `Gap`, 0 too; `sentences` counts all of the text, `counts` all
    annotations by what they are.
    """

    sentences: int
    counts: Counts
    gaps: Mapping[Gap, int]

    def of(self, gap: Gap) -> int:
        """Return out of how many the gaps of a sort are."""
        if gap is Gap.SENTENCE:
            return self.sentences
        return {
            "claim": self.counts.claims,
            "entity": self.counts.entities,
            "date": self.counts.dates,
        }[KIND_OF[gap]]


def coverage(desk: Desk, article_id: str, cut: Sequence[Span] | None = None) -> Coverage:
    """Count what an article leaves open; refused: `article_missing`.

    `cut` are the sentences of the newest text, where they are known already.
    """
    version = desk.version(article_id)
    known = sentences_of(version.text) if cut is None else cut
    open_ones = bare(known, claimed(desk.project, version.id))
    gaps = {Gap.SENTENCE: len(open_ones), **gap_counts(desk.project, article_id)}
    return Coverage(len(known), counts(desk.project, article_id), gaps)


def sentences_of(text: str) -> list[Span]:
    """Return all sentences of a text, in order."""
    return [each for piece in pieces_of_sentences(text) for each in piece]


def pieces_of_sentences(text: str, piece: int = PIECE) -> Iterator[list[Span]]:
    """Yield the sentences of a text, so many at a time: a book takes a second."""
    found: list[Span] = []
    for paragraph in paragraphs(text):
        for each in each_sentence(text, paragraph):
            found.append(each)
            if len(found) == piece:
                yield found
                found = []
    if found:
        yield found


def bare(cut: Iterable[Span], marked: Iterable[Span]) -> list[Span]:
    """Return the spans that no marked one overlaps; both in the order of their starts."""
    ahead = iter(marked)
    reach, following = 0, next(ahead, None)
    found: list[Span] = []
    for each in cut:
        while following is not None and following.start < each.end:
            reach, following = max(reach, following.end), next(ahead, None)
        if reach <= each.start:
            found.append(each)
    return found
