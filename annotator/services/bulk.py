"""Acts on many annotations at once that have no act on one beside them: each is one step.

As with every act on several, those that cannot be changed are left as they are, and the step
tells why (`Step.refused`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from annotator.domain.annotation import Annotation
from annotator.domain.change import Step
from annotator.domain.review import Act, FlagReason, Severity, demand
from annotator.services import reviewing
from annotator.services.desk import Desk
from annotator.services.settling import Outcome, each, settle


def flag_all(
    desk: Desk,
    ids: Iterable[str],
    reason: FlagReason,
    severity: Severity = Severity.WARN,
    message: str = "",
) -> Step:
    """Raise the same doubt about annotations, approved ones too."""

    def attempt(annotation_id: str) -> Outcome:
        raised = reviewing.flag(desk, annotation_id, reason, severity, message)
        return Outcome(raised.changes)

    return each("flag", ids, attempt)


def note_all(desk: Desk, ids: Iterable[str], text: str) -> Step:
    """Add a paragraph to the notes of annotations; what stands there stays."""
    more = text.strip()

    def change(annotation: Annotation) -> Annotation:
        parts = (part for part in (annotation.note.rstrip(), more) if part)
        return replace(annotation, note="\n\n".join(parts))

    return _each_edited(desk, "add_note", ids, change) if more else Step("add_note", ())


def tag_all(desk: Desk, ids: Iterable[str], tags: Iterable[str]) -> Step:
    """Add tags to annotations, behind those that they have; none is there twice."""
    more = _tags(tags)

    def change(annotation: Annotation) -> Annotation:
        return replace(annotation, tags=tuple(dict.fromkeys((*annotation.tags, *more))))

    return _each_edited(desk, "add_tags", ids, change)


def untag_all(desk: Desk, ids: Iterable[str], tags: Iterable[str]) -> Step:
    """Take tags away from the annotations that have them."""
    less = frozenset(_tags(tags))

    def change(annotation: Annotation) -> Annotation:
        return replace(annotation, tags=tuple(tag for tag in annotation.tags if tag not in less))

    return _each_edited(desk, "remove_tags", ids, change)


def _tags(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))


def _each_edited(
    desk: Desk, act: str, ids: Iterable[str], change: Callable[[Annotation], Annotation]
) -> Step:
    def attempt(annotation_id: str) -> Outcome:
        standing = desk.standing(annotation_id)
        demand(Act.EDIT, standing)
        return settle(desk, standing, replace(standing, annotation=change(standing.annotation)))

    return each(act, ids, attempt)
