"""Settling: what an edit of an annotation, its words or its evidence does to its work status."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

from annotator.domain.annotation import Annotation, Work
from annotator.domain.change import Change, Step, only_real
from annotator.domain.refusal import Refusal
from annotator.domain.review import Standing, still_checked
from annotator.services.desk import Desk

NO_LONGER_CHECKED: Final = "no_longer_checked"
"""A note: a checked annotation went back to work; once for each annotation."""

DECISIONS: Final = frozenset({"verdict", "rationale", "checkable", "spelling_confirmed"})
"""Fields whose first edit means that the checking has begun."""

STATEMENTS: Final = DECISIONS | {
    "kind",
    "subtype",
    "claim_text",
    "claimant_id",
    "claimed_on",
    "entity_id",
    "role",
    "timex_type",
    "timex_value",
    "timex_mod",
    "edtf",
}
"""Fields that a checker's name stands for: who changes one becomes the checker."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an act makes of one annotation: the changes, and notes of what else happened."""

    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()


def settle(desk: Desk, before: Standing, after: Standing) -> Outcome:
    """Return the change of the annotation that leads from one standing to the next (`settled`)."""
    annotation, notes = settled(desk, before, after)
    if annotation == before.annotation:
        return Outcome()
    annotation = replace(annotation, modified_at=desk.now())
    return Outcome((Change(before.annotation, annotation),), notes)


def settled(desk: Desk, before: Standing, after: Standing) -> tuple[Annotation, tuple[str, ...]]:
    """Return an edited annotation with the work status that it may have, and notes.

    `after` holds the annotation as it was edited, and its anchor and citations as they will be.
    A checked annotation that loses what *checked* needs, or whose words change, goes back to
    *in progress* (note `no_longer_checked`); one that keeps it, but now states something else,
    has this person as its checker. The first decision or citation begins the work.
    """
    after = replace(after, unverifiable=desk.is_unverifiable(after.annotation.verdict))
    annotation = after.annotation
    if annotation.work is Work.CHECKED:
        return _settle_checked(desk, before, after)
    if annotation.work is Work.TO_CHECK and _begins(before, after):
        return replace(annotation, work=Work.IN_PROGRESS), ()
    return annotation, ()


def in_progress(annotation: Annotation) -> Annotation:
    """Return the annotation in progress, with nobody as its checker."""
    return replace(annotation, work=Work.IN_PROGRESS, checked_by=None, checked_at=None)


def one(act: str, outcome: Outcome) -> Step:
    """Make a step of an act on one annotation."""
    return Step(act, only_real(outcome.changes), outcome.notes)


def each(act: str, ids: Iterable[str], attempt: Callable[[str], Outcome]) -> Step:
    """Make one step of an act on several annotations.

    One alone that is refused is refused. Of several, those that can are done, and the step tells
    why each of the others was `refused`. When that leaves nothing to do, the first refusal is
    raised, with `several`: how many were refused.
    """
    changes: list[Change] = []
    notes: list[str] = []
    refused: list[Refusal] = []
    wanted = list(dict.fromkeys(ids))
    for annotation_id in wanted:
        try:
            outcome = attempt(annotation_id)
        except Refusal as refusal:
            refused.append(refusal)
        else:
            changes.extend(outcome.changes)
            notes.extend(outcome.notes)
    real = only_real(changes)
    if refused and not real:
        first = refused[0]
        if len(wanted) == 1:
            raise first
        raise Refusal(first.code, **{**first.params, "several": len(refused)})
    return Step(act, real, tuple(notes), tuple(each.code for each in refused))


def _settle_checked(
    desk: Desk, before: Standing, after: Standing
) -> tuple[Annotation, tuple[str, ...]]:
    annotation = after.annotation
    if _words(before) != _words(after) or not still_checked(after):
        return in_progress(annotation), (NO_LONGER_CHECKED,)
    if _changed(before.annotation, annotation) & STATEMENTS:
        return _checked_by(desk, annotation), ()
    return annotation, ()


def _checked_by(desk: Desk, annotation: Annotation) -> Annotation:
    if annotation.checked_by == desk.person.id:
        return annotation
    return replace(annotation, checked_by=desk.person.id, checked_at=desk.now())


def _begins(before: Standing, after: Standing) -> bool:
    more_evidence = len(after.citations) > len(before.citations)
    return more_evidence or bool(_changed(before.annotation, after.annotation) & DECISIONS)


def _words(standing: Standing) -> tuple[int, int, str] | None:
    anchor = standing.anchor
    return (anchor.start, anchor.end, anchor.exact) if anchor else None


def _changed(before: Annotation, after: Annotation) -> frozenset[str]:
    names = (field.name for field in fields(Annotation))
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))
