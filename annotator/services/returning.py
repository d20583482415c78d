"""Returning: what a file changes of an annotation that the project has already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from annotator.domain.altered import altered
from annotator.domain.annotation import (
    SUBTYPES,
    Anchor,
    AnchorState,
    Annotation,
    Kind,
    ReviewStatus,
    Work,
)
from annotator.domain.attachment import Attachment
from annotator.domain.change import Change, only_real
from annotator.domain.correction import Correction
from annotator.domain.dossier import Evidence
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, Comment, Flag, Standing, demand
from annotator.domain.source import Citation
from annotator.formats.incoming import IncomingAnnotation
from annotator.services.arriving import DATE_FIELDS, Arrivals, Arrived
from annotator.services.dating import MANUAL, dated
from annotator.services.desk import Desk
from annotator.services.lowering import Lowered, missing_of
from annotator.services.placing import Place
from annotator.services.settling import in_progress, settled

FIELDS: Final = DATE_FIELDS | {
    *("note", "tags", "priority", "due_on", "assigned_to", "alternatives"),
    *("claim_text", "claimant_id", "claimed_on", "checkable", "verdict", "rationale"),
    *("entity_id", "role", "spelling_confirmed", "edtf"),
}
"""What a file may change; the kind, the subtype and the statuses have rules of their own."""


def update(
    desk: Desk,
    arrivals: Arrivals,
    incoming: IncomingAnnotation,
    standing: Standing,
    place: Place | None,
) -> Arrived:
    """Return what a file changes of an annotation; without a `place` it stays where it is.

    What hangs on it is only added to, and no review is taken in. Refused: `locked`,
    `changed_since(modified_at)` when the project has it in a newer state than the file, and as by
    `Arrivals.read`.
    """
    known = standing.annotation
    anchor = _moved(desk, standing, place)
    exact = anchor.exact if anchor else ""
    edited = _edited(incoming, known, arrivals.read(incoming, exact, known))
    added = arrivals.hanging(_only_new(desk, incoming), known.id, known.article_id)
    citations = (*standing.citations, *(each for each in added if isinstance(each, Citation)))
    after = altered(standing, annotation=edited, anchor=anchor, citations=citations)
    annotation, _ = settled(desk, standing, after)
    unverifiable = desk.is_unverifiable(annotation.verdict)
    after = altered(after, annotation=annotation, unverifiable=unverifiable)
    annotation, lowered = _with_statuses(incoming, known, after, arrivals.now)
    annotation = altered(annotation, modified_at=known.modified_at)
    edits = only_real((Change(known, annotation), *_anchored(standing.anchor, anchor)))
    files = _new_files(desk, arrivals, incoming, standing)
    if edits or files or citations != standing.citations:
        _demand(incoming, standing)
    made = (Change(None, each) for each in (*added, *files, *arrivals.acts(incoming)))
    changes = (*_dated_now(edits, known, arrivals.now), *made)
    return Arrived(changes, lowered, arrivals.absent(incoming.evidence))


def _demand(incoming: IncomingAnnotation, standing: Standing) -> None:
    demand(Act.EDIT, standing)
    known, read = standing.annotation.modified_at, incoming.annotation.modified_at
    if read and read < known:
        raise Refusal("changed_since", modified_at=known)


def _dated_now(edits: Sequence[Change], known: Annotation, now: str) -> list[Change]:
    """Let the annotation be modified now, if it or its place is."""
    kept = [change for change in edits if change.name != "annotation"]
    annotation = next((c.after for c in edits if isinstance(c.after, Annotation)), known)
    return [Change(known, altered(annotation, modified_at=now)), *kept] if edits else []


def _moved(desk: Desk, standing: Standing, place: Place | None) -> Anchor | None:
    """Return the anchor as it is when it stands there already, else one on the place."""
    before = standing.anchor
    if place is None:
        return before
    made = place.anchor(desk.new_id(), standing.annotation.id, AnchorState.EXACT)
    if before is None or made.version_id != before.version_id:
        return made
    same = (made.start, made.end, made.exact) == (before.start, before.end, before.exact)
    return before if same else altered(made, id=before.id)


def _anchored(before: Anchor | None, after: Anchor | None) -> tuple[Change, ...]:
    if after is None or after == before:
        return ()
    return (Change(before if before and before.id == after.id else None, after),)


def _edited(incoming: IncomingAnnotation, known: Annotation, read: Annotation) -> Annotation:
    """Return the known annotation with the fields that the file gives."""
    values = {name: getattr(read, name) for name in FIELDS & incoming.given}
    if read.kind is Kind.DATE and "edtf" in incoming.given:
        values |= _redated(incoming, known)
    subtype = read.subtype if "subtype" in incoming.given else known.subtype
    kept = subtype if subtype in SUBTYPES[read.kind] else ""
    return altered(known, kind=read.kind, subtype=kept, **values)


def _redated(incoming: IncomingAnnotation, known: Annotation) -> dict[str, object]:
    """Return what follows from another date; fields that the file has changed too are as it says.

    What follows from the old date still stands in the file beside the new one: it is passed over.
    """
    read = incoming.annotation
    if read.edtf.strip() == known.edtf:
        return {}
    told = {name: getattr(read, name) for name in DATE_FIELDS & incoming.given}
    told = {name: value for name, value in told.items() if value and value != getattr(known, name)}
    fresh = dated(known, read.edtf, told.get("timex_mod"), MANUAL)
    return {name: getattr(fresh, name) for name in {"edtf", *DATE_FIELDS}} | told


def _only_new(desk: Desk, incoming: IncomingAnnotation) -> IncomingAnnotation:
    """Return the annotation with what hangs on it and the project lacks, but for reviews."""
    return altered(
        incoming,
        evidence=tuple(e for e in incoming.evidence if _is_new(desk, e.citation)),
        flags=tuple(each for each in incoming.flags if _is_new(desk, each)),
        reviews=(),
        comments=tuple(each for each in incoming.comments if _is_new(desk, each)),
        corrections=tuple(each for each in incoming.corrections if _is_new(desk, each)),
    )


def _new_files(
    desk: Desk, arrivals: Arrivals, incoming: IncomingAnnotation, standing: Standing
) -> tuple[Attachment, ...]:
    """Return the files that came to citations which the project has already."""
    known = {citation.id: citation for citation in standing.citations}
    return tuple(
        file
        for each in incoming.evidence
        if each.citation.id in known
        for file in arrivals.files(_with_new_files(desk, each), known[each.citation.id])
    )


def _with_new_files(desk: Desk, evidence: Evidence) -> Evidence:
    files = tuple(each for each in evidence.attachments if _is_new(desk, each))
    return altered(evidence, attachments=files)


def _is_new(desk: Desk, record: Citation | Attachment | Flag | Comment | Correction) -> bool:
    return bool(record.id) and desk.project.record(type(record), record.id) is None


def _with_statuses(
    incoming: IncomingAnnotation, known: Annotation, after: Standing, now: str
) -> tuple[Annotation, tuple[Lowered, ...]]:
    annotation, lowered = after.annotation, list[Lowered]()
    if "work" in incoming.given:
        annotation, told = _with_work(incoming.annotation.work, known, after, now)
        lowered.extend(told)
    if "review" in incoming.given:
        annotation, told = _with_review(incoming.annotation.review, annotation)
        lowered.extend(told)
    return annotation, tuple(lowered)


def _with_work(
    wanted: Work, known: Annotation, after: Standing, now: str
) -> tuple[Annotation, tuple[Lowered, ...]]:
    annotation = after.annotation
    if wanted is annotation.work:
        return annotation, ()
    if wanted is not Work.CHECKED:
        # What the file left alone, an edit may have begun.
        left = wanted is known.work
        return annotation if left else altered(in_progress(annotation), work=wanted), ()
    missing = missing_of(after)
    if known.work is Work.CHECKED and not missing:
        missing = ("words_unsettled",)
    if missing:
        return in_progress(annotation), (Lowered(wanted.value, missing),)
    return altered(annotation, work=wanted, checked_by=after.person_id, checked_at=now), ()


def _with_review(
    wanted: ReviewStatus, annotation: Annotation
) -> tuple[Annotation, tuple[Lowered, ...]]:
    known = annotation.review
    if wanted is known:
        return annotation, ()
    if known is ReviewStatus.APPROVED:
        return annotation, (Lowered(wanted.value, ("locked",)),)
    asks = wanted is ReviewStatus.REQUESTED
    if asks or (wanted is ReviewStatus.NONE and known is ReviewStatus.REQUESTED):
        return altered(annotation, review=wanted), ()
    return annotation, (Lowered(wanted.value, ("review_missing",)),)
