"""An annotation that a step has just made: its row and its mark, without asking the file."""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Kind,
    Origin,
    ReviewStatus,
    Work,
)
from annotator.domain.change import Change, Step
from annotator.store.annotations import ListRow
from annotator.store.marks import MarkRow


class Fresh(NamedTuple):
    """A new annotation with its place, of which nothing else is stored."""

    annotation: Annotation
    anchor: Anchor


def made_by(step: Step, version_id: str) -> Fresh | None:
    """Return the new annotation of a step that makes one, in this version, and nothing else.

    None as well for one that names an entity, whose name stands elsewhere.
    """
    match step.changes:
        case (
            Change(before=None, after=Annotation(entity_id=None) as annotation),
            Change(before=None, after=Anchor() as anchor),
        ) if (anchor.annotation_id, anchor.version_id) == (annotation.id, version_id):
            return Fresh(annotation, anchor)
        case _:
            return None


def row_of(fresh: Fresh) -> ListRow:
    """Return what `list_rows` would read of it."""
    made, anchor = fresh
    return ListRow(
        made.id,
        made.article_id,
        made.kind,
        made.subtype,
        anchor.start,
        anchor.end,
        anchor.exact,
        anchor.state,
        made.work,
        made.review,
        made.origin,
        made.verdict,
        made.note,
        {Kind.CLAIM: made.claim_text, Kind.DATE: made.edtf}.get(made.kind, ""),
        0,
        "",
        0,
    )


def mark_of(fresh: Fresh) -> MarkRow:
    """Return what `marks_of` would read of it."""
    made, anchor = fresh
    return MarkRow(
        made.id,
        made.kind.value,
        anchor.start,
        anchor.end,
        0,
        int(made.work is Work.CHECKED),
        int(anchor.state is AnchorState.STALE),
        int(made.origin is Origin.SUGGESTED),
        int(made.review is ReviewStatus.APPROVED),
    )
