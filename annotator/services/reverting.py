"""Reverting: an annotation as it stood after an earlier act, by a step that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeVar

from annotator.domain.annotation import Anchor, Annotation
from annotator.domain.attachment import Attachment
from annotator.domain.change import Change, Record, Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, Standing, demand
from annotator.domain.source import Citation
from annotator.services.desk import Desk
from annotator.services.settling import Outcome, one, settled
from annotator.store import attachments, past, sources

R = TypeVar("R", Annotation, Anchor)

KEPT: Final = ("work", "review", "checked_by", "checked_at", "assigned_to", "priority", "due_on")
"""Fields that a return to earlier words leaves: decisions are made, never brought back."""


def revert(desk: Desk, annotation_id: str, seq: int) -> Step:
    """Bring what an annotation says, its words and its evidence back to how they stood after `seq`.

    `seq` is a row of the history. Flags, reviews, comments and corrections stay: they were said.
    So do the decisions, as far as the evidence that is back allows (`settled`). Refused: `locked`,
    `past_unknown` when the annotation did not stand there, `past_elsewhere` when its words stood in
    another version of the text, and `source_missing` when what was cited is gone.
    """
    standing = desk.standing(annotation_id)
    demand(Act.EDIT, standing)
    then = past.standing_after(desk.project, annotation_id, seq)
    annotation, anchor = _stated(then, Annotation), _stated(then, Anchor)
    if annotation is None or anchor is None:
        raise Refusal("past_unknown", seq=seq)
    if standing.anchor is None or anchor.id != standing.anchor.id:
        raise Refusal("past_elsewhere")
    citations = tuple(each for each in then if isinstance(each, Citation))
    _demand_sources(desk, citations)
    back = replace(annotation, **{name: getattr(standing.annotation, name) for name in KEPT})
    after = replace(standing, annotation=back, anchor=anchor, citations=citations)
    changes, notes = _settled(desk, standing, after)
    files = _apart(
        attachments.attachments_on(desk.project, annotation_id),
        [each for each in then if isinstance(each, Attachment)],
    )
    evidence = _apart(standing.citations, citations)
    places = Change(standing.anchor, anchor)
    return one("revert", Outcome((*changes, places, *evidence, *files), notes))


def _settled(
    desk: Desk, before: Standing, after: Standing
) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Return the annotation's change, with the work status that its evidence allows."""
    annotation, notes = settled(desk, before, after)
    same = replace(annotation, modified_at=before.annotation.modified_at)
    if same == before.annotation:
        return (), notes
    return (Change(before.annotation, replace(annotation, modified_at=desk.now())),), notes


def _stated(records: Iterable[Record], cls: type[R]) -> R | None:
    return next((each for each in records if isinstance(each, cls)), None)


def _apart(now: Iterable[Record], then: Iterable[Record]) -> Iterator[Change]:
    """Yield the changes that lead from some records to others."""
    here, there = {each.id: each for each in now}, {each.id: each for each in then}
    for each_id in dict.fromkeys((*here, *there)):
        change = here.get(each_id), there.get(each_id)
        if change[0] != change[1]:
            yield Change(*change)


def _demand_sources(desk: Desk, citations: Iterable[Citation]) -> None:
    for each in citations:
        if sources.source(desk.project, each.source_id) is None:
            raise Refusal("source_missing", id=each.source_id)
