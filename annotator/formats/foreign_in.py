"""Annotations of other tools on their way in: a span with a label, and little more."""

from __future__ import annotations

from typing import Final

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span, Utf16Map
from annotator.formats.incoming import IncomingAnnotation, IncomingEntity
from annotator.formats.kind_labels import kind_of

PROPOSED: Final = Kind.ENTITY
"""What an annotation with a label of another scheme is, until the label's meaning is known."""


def incoming_span(
    line: int,
    label: str,
    span: Span,
    quote: str,
    *,
    annotation_id: str = "",
    note: str = "",
    tags: tuple[str, ...] = (),
    verdict: str = "",
    value: str = "",
    link: str = "",
    author: str = "",
    created_at: str = "",
    confidence: float | None = None,
    group: str = "",
    proposed: Kind = PROPOSED,
) -> IncomingAnnotation:
    """Return an annotation as a file of another tool has it.

    `span` is in code points of the document's text, `quote` what stands there. A label of ours says
    the kind for sure, and then `value` is the wording of a claim, the name of an entity or a date
    in EDTF; any other is left for the table of labels.
    """
    known = kind_of(label)
    kind, subtype = known or (proposed, "")
    given = {
        name
        for name, said in {
            "subtype": subtype,
            "note": note,
            "tags": tags,
            "verdict": verdict,
            "confidence": confidence is not None,
            "claim_text": value if kind is Kind.CLAIM else "",
            "edtf": value if kind is Kind.DATE else "",
        }.items()
        if said
    }
    annotation = Annotation(
        annotation_id,
        "",
        kind,
        author,
        created_at,
        "",
        subtype=subtype,
        note=note,
        tags=tags,
        confidence=confidence,
        verdict=verdict if kind is Kind.CLAIM and verdict else None,
        claim_text=value if kind is Kind.CLAIM else "",
        edtf=value if kind is Kind.DATE else "",
    )
    named = kind is Kind.ENTITY and bool(value or link)
    return IncomingAnnotation(
        line,
        annotation,
        span,
        quote,
        entity=IncomingEntity(value or quote, subtype, link=link) if named else None,
        given=frozenset(given),
        label="" if known else label,
        group=group,
    )


def spanned(units: Utf16Map, start: int, end: int) -> Span:
    """Return the span of two UTF-16 offsets.

    Refused: `span_empty` for nothing, `span_outside(start, end, length)` for what the text has not.
    """
    if not 0 <= start <= end <= units.length_utf16:
        raise Refusal("span_outside", start=start, end=end, length=units.length_utf16)
    if start == end:
        raise Refusal("span_empty", start=start, end=end)
    return units.span_from_utf16(start, end)
