"""What formats of other tools have no place for: all but the span and the fields they carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Final

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.formats.redaction import has_talk
from annotator.formats.written import Written

FIELDS: Final = ("note", "tags", "verdict", "rationale", "value")
"""What a format may carry of an annotation beside its span, its kind and its subtype.

None of them has a place for sources: nothing of these leaves, so there is nothing to redact.
"""


def written_spans(document: Document, carried: Collection[str]) -> Written:
    """Return what is told of a document whose annotations keep only some `FIELDS`.

    Everything is counted as lost that stands in the others.
    """
    written = Written(rows=len(document.dossiers))
    for dossier in document.dossiers:
        written.lost += lost_of(dossier, carried)
    return written


def lost_of(dossier: Dossier, carried: Collection[str]) -> Counter[str]:
    """Count what a format has no place for that carries some `FIELDS` of an annotation."""
    annotation, found = dossier.annotation, Counter[str]()
    if "note" not in carried:
        found["notes"] = bool(annotation.note)
    if "tags" not in carried:
        found["tags"] = len(annotation.tags)
    if "verdict" not in carried:
        found["verdicts"] = annotation.kind is Kind.CLAIM and annotation.verdict is not None
    if "rationale" not in carried:
        found["rationales"] = annotation.kind is Kind.CLAIM and bool(annotation.rationale)
    if "value" not in carried:
        found["values"] = bool(dossier.value)
    found["citations"] = len(dossier.evidence)
    found["talk"] = has_talk(dossier)
    found["statuses"] = (
        annotation.work is not Work.TO_CHECK or annotation.review is not ReviewStatus.NONE
    )
    return +found
