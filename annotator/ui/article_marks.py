"""The marks of an article as the view takes them: a few, or all, those around the screen first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.change import Step
from annotator.domain.text import Span
from annotator.store import marks as stored
from annotator.store.fresh import made_by, mark_of
from annotator.store.project import Project
from annotator.ui.article_view.growing_index import GrowingIndex
from annotator.ui.article_view.marks import Mark

BEFORE: Final = 4_000
AFTER: Final = 12_000
"""Code points around the top of the screen whose marks are there at once: a few screens."""

_KINDS: Final = {kind.value: kind for kind in Kind}


def some_marks(project: Project, version_id: str, ids: Collection[str]) -> list[Mark]:
    """Return the marks of some annotations in a version; those that have none are left out."""
    return _marks(stored.marks_of(project, version_id, ids))


def fresh_mark(step: Step, version_id: str) -> Mark | None:
    """Return the mark of a new annotation that is all that a step makes in a version."""
    fresh = made_by(step, version_id)
    return next(iter(_marks([mark_of(fresh)]))) if fresh else None


def all_marks(project: Project, version_id: str, top: int) -> GrowingIndex:
    """Return the marks of a version; those around a code point are read, the others will be."""
    reach = Span(max(0, top - BEFORE), top + AFTER)
    pieces = map(_marks, stored.pieces_of_marks(project, version_id))
    return GrowingIndex(_marks(stored.marks_over(project, version_id, reach)), reach, pieces)


def _marks(rows: Iterable[stored.MarkRow]) -> list[Mark]:
    return [
        Mark(
            annotation_id,
            _KINDS[kind],
            Span(start, end),
            flagged == 1,
            checked == 1,
            stale == 1,
            suggested == 1,
            locked == 1,
        )
        for annotation_id, kind, start, end, flagged, checked, stale, suggested, locked in rows
    ]
