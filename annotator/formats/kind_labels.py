"""Labels of ours: a kind and its subtype in one word, as formats with free labels have them."""

from __future__ import annotations

from annotator.domain.annotation import SUBTYPES, Annotation, Kind


def label_of(annotation: Annotation) -> str:
    """Return the label of an annotation: `claim`, `claim-number`, `entity-person`."""
    return our_label(annotation.kind, annotation.subtype)


def our_label(kind: str, subtype: str = "") -> str:
    """Return the label of a kind with its subtype."""
    return f"{kind}-{subtype}" if subtype else str(kind)


def kind_of(label: str) -> tuple[Kind, str] | None:
    """Return the kind and the subtype that one of our labels says; none for another's."""
    first, _, subtype = label.partition("-")
    if first not in {kind.value for kind in Kind}:
        return None
    kind = Kind(first)
    return (kind, subtype) if subtype in {"", *SUBTYPES[kind]} else None
