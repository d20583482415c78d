"""Annotating: every edit of an annotation itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, cast

from annotator.domain.anchoring import quote_of
from annotator.domain.annotation import (
    SUBTYPES,
    Anchor,
    AnchorState,
    Annotation,
    Kind,
    TimexMod,
)
from annotator.domain.change import Change, Step
from annotator.domain.dates import parse
from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, demand
from annotator.domain.text import Span
from annotator.services.dating import MANUAL, dated, dated_by_words
from annotator.services.desk import Desk
from annotator.services.naming import Naming
from annotator.services.settling import Outcome, each, one, settle
from annotator.store import annotations as stored
from annotator.store import entities, people, places, verdicts

FIELDS: Final[Mapping[str, Kind | None]] = {
    "note": None,
    "tags": None,
    "priority": None,
    "assigned_to": None,
    "claim_text": Kind.CLAIM,
    "claimed_on": Kind.CLAIM,
    "checkable": Kind.CLAIM,
    "verdict": Kind.CLAIM,
    "rationale": Kind.CLAIM,
    "role": Kind.ENTITY,
    "spelling_confirmed": Kind.ENTITY,
}
"""What `edit` may change, and the one kind that has it; none for a field of every kind."""

KIND_OF: Final[Mapping[str, Kind | None]] = {
    **FIELDS,
    "claimant_id": Kind.CLAIM,
    "entity_id": Kind.ENTITY,
    "edtf": Kind.DATE,
}
"""The same with the fields that have services of their own."""


def annotate(desk: Desk, article_id: str, span: Span, kind: Kind, subtype: str = "") -> Step:
    """Tag a span of the newest text, widened to whole grapheme clusters.

    An entity that was named by the same words before is taken over, and a date whose words say it
    whole is dated. Refused: `span_outside`, `span_empty`, and `annotation_exists` (with its `id`)
    for a second tag of one kind on the very same span. The annotation is the first created record.
    """
    version = desk.version(article_id)
    span = fitted(version.text, span)
    exact, prefix, suffix = quote_of(version.text, span)
    twin = places.annotation_at(desk.project, version.id, span.start, span.end, kind)
    if twin is not None:
        raise Refusal("annotation_exists", id=twin)
    now = desk.now()
    annotation = Annotation(
        desk.new_id(), article_id, kind, desk.person.id, now, now, subtype=subtype
    )
    annotation = _enriched(desk, annotation, exact)
    anchor = Anchor(
        desk.new_id(), annotation.id, version.id, span.start, span.end, exact, prefix, suffix
    )
    return Step("annotate", (Change(None, annotation), Change(None, anchor)))


def fitted(text: str, span: Span) -> Span:
    """Return the span widened to whole grapheme clusters of the text.

    Refused: `span_outside` (with `start`, `end`, `length`), and `span_empty` for nothing or white
    space only.
    """
    if span.end > len(text):
        raise Refusal("span_outside", start=span.start, end=span.end, length=len(text))
    if not text[span.start : span.end].strip():
        raise Refusal("span_empty", start=span.start, end=span.end)
    return snap_to_graphemes(text, span)


def retag(desk: Desk, ids: Iterable[str], kind: Kind) -> Step:
    """Tag annotations as another kind; all that hangs on them stays.

    A subtype that the new kind lacks is dropped.
    """

    def change(annotation: Annotation) -> Annotation:
        kept = annotation.subtype if annotation.subtype in SUBTYPES[kind] else ""
        return replace(annotation, kind=kind, subtype=kept)

    return each("retag", ids, lambda each_id: _edited(desk, each_id, change))


def set_subtype(desk: Desk, annotation_id: str, subtype: str) -> Step:
    """Choose a subtype, or none with an empty one; `subtype_unknown` for another kind's."""
    return one(
        "set_subtype", _edited(desk, annotation_id, lambda known: replace(known, subtype=subtype))
    )


def resize(desk: Desk, annotation_id: str, span: Span) -> Step:
    """Let an annotation stand on other words of the newest text; all that hangs on it stays.

    The quote and its context are taken anew. Refused as `annotate` refuses a span, and `locked`.
    """
    standing = desk.standing(annotation_id)
    demand(Act.EDIT, standing)
    version = desk.version(standing.annotation.article_id)
    span = fitted(version.text, span)
    exact, prefix, suffix = quote_of(version.text, span)
    before = desk.anchor(annotation_id)
    after = replace(
        before,
        start=span.start,
        end=span.end,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
    )
    if after == before and before.state is AnchorState.EXACT:
        return Step("resize", ())
    after = replace(after, state=AnchorState.EXACT, method="manual")
    settled = settle(desk, standing, replace(standing, anchor=after))
    touched = settled.changes or (
        Change(standing.annotation, replace(standing.annotation, modified_at=desk.now())),
    )
    return one("resize", Outcome((*touched, Change(before, after)), settled.notes))


def delete(desk: Desk, ids: Iterable[str]) -> Step:
    """Delete annotations with all that hangs on them; an approved one is refused (`locked`)."""

    def attempt(annotation_id: str) -> Outcome:
        demand(Act.EDIT, desk.standing(annotation_id))
        gone = (
            *stored.dependents(desk.project, annotation_id),
            desk.annotation(annotation_id),
        )
        return Outcome(tuple(Change(record, None) for record in gone))

    return each("delete", ids, attempt)


def edit(desk: Desk, /, annotation_id: str, **fields: object) -> Step:
    """Change fields of an annotation (`FIELDS`, by name).

    The act is `set_verdict` for a verdict alone, else `edit_…` with the field's name, or `edit`
    for several. Refused: `locked`, `field_not_of_kind`, `verdict_unknown`, `verdict_retired`,
    `person_missing`, and what EDTF refuses of `claimed_on`.
    """
    unknown = fields.keys() - FIELDS.keys()
    if unknown:
        raise TypeError(f"no fields of an annotation: {sorted(unknown)}")

    def change(annotation: Annotation) -> Annotation:
        for field in fields:
            _demand_field(annotation, field)
        wanted = replace(annotation, **cast("dict[str, Any]", fields))
        return _examined(desk, annotation, wanted)

    return one(_act_of(list(fields)), _edited(desk, annotation_id, change))


def set_entity(desk: Desk, annotation_id: str, name: str, kind_of: str = "") -> Step:
    """Say whom or what an entity's words name; an empty name takes it back.

    The entity is found as `Naming.find` does, of the type `kind_of` or else of the annotation's
    subtype, or made in the same step (`other` when neither is said). An annotation without a
    subtype takes the entity's.
    """

    def change(annotation: Annotation) -> Annotation:
        _demand_field(annotation, "entity_id")
        entity = named.find(name, kind_of or annotation.subtype, "other")
        if entity is None:
            return replace(annotation, entity_id=None)
        return replace(annotation, entity_id=entity.id, subtype=annotation.subtype or entity.type)

    named = Naming(desk)
    edited = _edited(desk, annotation_id, change)
    return one("set_entity", Outcome((*named.made, *edited.changes), edited.notes))


def set_claimant(desk: Desk, annotation_id: str, name: str, kind_of: str = "") -> Step:
    """Say who makes a claim; an empty name takes it back.

    The claimant is found by name among all entities, or among those of the type `kind_of`, or made
    in the same step, a person unless told otherwise.
    """

    def change(annotation: Annotation) -> Annotation:
        _demand_field(annotation, "claimant_id")
        claimant = named.find(name, kind_of, "person")
        return replace(annotation, claimant_id=claimant.id if claimant else None)

    named = Naming(desk)
    edited = _edited(desk, annotation_id, change)
    return one("set_claimant", Outcome((*named.made, *edited.changes), edited.notes))


def set_date(desk: Desk, annotation_id: str, edtf: str, mod: TimexMod | None = None) -> Step:
    """Say which date the words mean, as EDTF (see `dated`); an empty value takes it back.

    A value that is none is refused with the code of `annotator.domain.dates.parse`.
    """

    def change(annotation: Annotation) -> Annotation:
        _demand_field(annotation, "edtf")
        if edtf.strip() == annotation.edtf and mod in {None, annotation.timex_mod}:
            return annotation
        return dated(annotation, edtf, mod, MANUAL)

    return one("set_date", _edited(desk, annotation_id, change))


def _enriched(desk: Desk, annotation: Annotation, exact: str) -> Annotation:
    """Return a new annotation with what its words alone tell."""
    match annotation.kind:
        case Kind.DATE:
            return dated_by_words(annotation, exact)
        case Kind.ENTITY:
            known = entities.entity_named(desk.project, exact, annotation.subtype)
            if known is not None:
                return replace(annotation, entity_id=known.id, subtype=known.type)
    return annotation


def _edited(desk: Desk, annotation_id: str, change: Callable[[Annotation], Annotation]) -> Outcome:
    standing = desk.standing(annotation_id)
    demand(Act.EDIT, standing)
    return settle(desk, standing, replace(standing, annotation=change(standing.annotation)))


def _demand_field(annotation: Annotation, field: str) -> None:
    kind = KIND_OF[field]
    if kind is not None and kind is not annotation.kind:
        raise Refusal("field_not_of_kind", field=field, kind=annotation.kind.value)


def _examined(desk: Desk, before: Annotation, after: Annotation) -> Annotation:
    """Return an edited annotation as it is stored, or refuse what may not stand in it."""
    if (after.verdict or None) != before.verdict:
        _demand_verdict(desk, after.verdict)
    if after.assigned_to:
        _demand_person(desk, after.assigned_to)
    tags = dict.fromkeys(tag.strip() for tag in after.tags if tag.strip())
    claimed_on = after.claimed_on.strip()
    return replace(
        after,
        verdict=after.verdict or None,
        assigned_to=after.assigned_to or None,
        tags=tuple(tags),
        claimed_on=parse(claimed_on).text if claimed_on else "",
    )


def _demand_verdict(desk: Desk, verdict_id: str | None) -> None:
    found = verdicts.verdict_value(desk.project, verdict_id) if verdict_id else None
    if verdict_id and found is None:
        raise Refusal("verdict_unknown", verdict=verdict_id)
    if found is not None and found.retired_on:
        raise Refusal("verdict_retired", verdict=verdict_id)


def _demand_person(desk: Desk, person_id: str) -> None:
    if all(person.id != person_id for person in people.people(desk.project)):
        raise Refusal("person_missing", id=person_id)


def _act_of(fields: list[str]) -> str:
    if len(fields) != 1:
        return "edit"
    return "set_verdict" if fields == ["verdict"] else f"edit_{fields[0]}"
