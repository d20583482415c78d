"""The words of the article that a source's quote is compared with."""

from __future__ import annotations

from annotator.domain.anchoring import holds
from annotator.domain.annotation import Annotation, Kind
from annotator.domain.segments import sentence_at
from annotator.domain.text import Span
from annotator.store.annotations import anchor_of
from annotator.store.articles import current_version
from annotator.store.project import Project


def article_words(project: Project, annotation: Annotation) -> tuple[str, ...]:
    """Return the words of an annotation, and for a claim the sentences that they stand in too."""
    anchor = anchor_of(project, annotation.id)
    if anchor is None:
        return ()
    if annotation.kind is not Kind.CLAIM:
        return (anchor.exact,)
    text, span = (
        current_version(project, annotation.article_id).text,
        Span(anchor.start, anchor.end),
    )
    if not span or not holds(text, span, anchor.exact):
        return (anchor.exact,)
    first, last = sentence_at(text, span.start), sentence_at(text, span.end - 1)
    return anchor.exact, text[min(first.start, span.start) : max(last.end, span.end)]
