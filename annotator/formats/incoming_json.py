"""An incoming annotation out of a JSON object, our own or one written by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from annotator.domain.annotation import (
    SUBTYPES,
    AnchorState,
    Annotation,
    Kind,
    Origin,
    TimexMod,
    TimexType,
    Work,
)
from annotator.domain.text import Span
from annotator.formats.evidence_json import evidence_of
from annotator.formats.history_json import act_of, article_of
from annotator.formats.incoming import IncomingAnnotation, IncomingEntity
from annotator.formats.json_values import (
    JsonObject,
    blank_or,
    offset,
    said,
    share,
    text,
    texts,
    truth,
    whole,
)
from annotator.formats.moments import day, moment
from annotator.formats.review_words import review_of
from annotator.formats.talk_json import comment_of, correction_of, flag_of, review_said

T = TypeVar("T")

_FIELDS: Final[Mapping[str, tuple[str, Callable[[object], object]]]] = {
    "note": ("note", text),
    "tags": ("tags", texts),
    "origin": ("origin", said(Origin)),
    "confidence": ("confidence", share),
    "priority": ("priority", whole),
    "due_on": ("due_on", blank_or(day)),
    "assigned_to": ("assigned_to", text),
    "work_status": ("work", said(Work)),
    "review_status": ("review", said(review_of)),
    "checked_by": ("checked_by", text),
    "checked_at": ("checked_at", blank_or(moment)),
    "claim_text": ("claim_text", text),
    "claimed_on": ("claimed_on", text),
    "checkable": ("checkable", truth),
    "verdict": ("verdict", text),
    "rationale": ("rationale", text),
    "role": ("role", text),
    "spelling_confirmed": ("spelling_confirmed", truth),
    "timex_type": ("timex_type", said(TimexType)),
    "timex_value": ("timex_value", text),
    "timex_mod": ("timex_mod", said(TimexMod)),
    "edtf": ("edtf", text),
    "earliest": ("earliest", blank_or(day)),
    "latest": ("latest", blank_or(day)),
    "resolution": ("resolution", text),
    "alternatives": ("alternatives", texts),
    "created_by": ("created_by", text),
    "created_at": ("created_at", blank_or(moment)),
    "modified_at": ("modified_at", blank_or(moment)),
}
"""Keys that are fields of an annotation, and what reads their values."""

GIVEN: Final = {key: field for key, (field, _) in _FIELDS.items()} | {
    "entity": "entity_id",
    "claimant": "claimant_id",
    "subtype": "subtype",
}
"""Keys that say something of a field, be it that it is empty."""

_SHORT_FORMS: Final = {Kind.CLAIM: "claim_text", Kind.ENTITY: "entity", Kind.DATE: "edtf"}
"""What `value` means by kind, for a line that does not say it by its own key."""


def incoming_of(line: int, data: Mapping[str, object]) -> IncomingAnnotation:
    """Return the annotation of a line's object.

    It needs `kind`, `start` and `end`. Raises `Refusal`: `jsonl_key_missing`, `jsonl_value_bad`,
    or the refusal of a record that could not be (a source without a title, a dismissal without a
    reason).
    """
    top = JsonObject(line, data)
    kind = top.need("kind", said(Kind))
    top = JsonObject(line, _spelt_out(kind, data))
    annotation = _annotation(top, kind)
    return IncomingAnnotation(
        line=line,
        annotation=annotation,
        span=_span(top),
        quote=top.words("quote"),
        prefix=top.words("prefix"),
        suffix=top.words("suffix"),
        state=top.take("anchor_state", said(AnchorState), AnchorState.EXACT),
        entity=_entity(top, "entity", annotation.subtype if kind is Kind.ENTITY else ""),
        claimant=_entity(top, "claimant", ""),
        evidence=_each(top, "citations", evidence_of, annotation.id),
        flags=tuple(flag_of(each, annotation) for each in top.children("flags")),
        reviews=_each(top, "reviews", review_said, annotation.id),
        comments=_each(top, "comments", comment_of, annotation.id),
        corrections=_each(top, "corrections", correction_of, annotation.id),
        acts=_each(top, "history", act_of, annotation.id) if annotation.id else (),
        along=article_of(top.child("document")) if top.data.get("document") else None,
        given=frozenset(GIVEN[key] for key in GIVEN.keys() & top.data.keys()),
    )


def _each(
    top: JsonObject, key: str, read: Callable[[JsonObject, str], T], annotation_id: str
) -> tuple[T, ...]:
    return tuple(read(each, annotation_id) for each in top.children(key))


def _spelt_out(kind: Kind, data: Mapping[str, object]) -> Mapping[str, object]:
    key = _SHORT_FORMS[kind]
    return data if key in data or "value" not in data else {**data, key: data["value"]}


def _annotation(top: JsonObject, kind: Kind) -> Annotation:
    values = {"created_by": "", "created_at": "", "modified_at": ""} | top.fields(_FIELDS)
    subtype = top.words("subtype")
    if subtype and subtype not in SUBTYPES[kind]:
        raise top.bad("subtype")
    return Annotation(
        id=top.words("annotation_id"),
        article_id=top.words("article"),
        kind=kind,
        subtype=subtype,
        **values,
    )


def _span(top: JsonObject) -> Span:
    start, end = top.need("start", offset), top.need("end", offset)
    if start >= end:
        raise top.bad("end")
    return Span(start, end)


def _entity(top: JsonObject, key: str, type_if_bare: str) -> IncomingEntity | None:
    """Return who is named: by an object, or by a bare name."""
    if not isinstance(top.data.get(key), dict):
        name = top.words(key).strip()
        return IncomingEntity(name, type_if_bare) if name else None
    entity = top.child(key)
    return IncomingEntity(
        name=entity.need("name", text),
        type=entity.take("type", said(_entity_type), ""),
        aliases=entity.take("aliases", texts, ()),
        link=entity.words("link"),
        id=entity.words("id"),
    )


def _entity_type(word: str) -> str:
    if word and word not in SUBTYPES[Kind.ENTITY]:
        raise ValueError(word)
    return word
