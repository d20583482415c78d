"""A dossier as one JSON object: all that is known of an annotation, people by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.domain.annotation import Annotation, Entity
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.source import Source
from annotator.formats.redaction import is_withheld, stand_in, telling
from annotator.formats.review_words import review_word

PLAIN_FIELDS: Final = (
    *("note", "tags", "origin", "confidence", "priority", "checked_at"),
    *("claim_text", "claimed_on", "checkable", "verdict", "rationale"),
    *("role", "spelling_confirmed"),
    *("timex_type", "timex_value", "timex_mod", "edtf", "earliest", "latest"),
    *("resolution", "alternatives", "created_at", "modified_at"),
)
"""The fields of an annotation that stand in the object under their own names."""


def object_of(
    dossier: Dossier, names: Mapping[str, str], *, redacted: bool = True
) -> dict[str, object]:
    """Return the object; `names` gives people's names by ids, an unknown id stands for itself.

    Redacted, a confidential source is only its pseudonym, and private notes stay out.
    """
    annotation, anchor, people = dossier.annotation, dossier.anchor, _People(names)
    return {
        "article": dossier.article.id,
        "article_title": dossier.article.title,
        "article_version": dossier.version_n,
        "annotation_id": annotation.id,
        "kind": annotation.kind,
        "subtype": annotation.subtype,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "anchor_state": anchor.state,
        "sentence": dossier.sentence,
        "paragraph": dossier.paragraph,
        "value": dossier.value,
        "work_status": annotation.work,
        "review_status": review_word(dossier),
        **{name: getattr(annotation, name) for name in PLAIN_FIELDS},
        **people.of(annotation),
        "entity": _entity(dossier.entity),
        "claimant": _entity(dossier.claimant),
        "citations": [_citation(e, people, redacted=redacted) for e in dossier.evidence],
        "flags": [_flag(flag, people) for flag in dossier.flags],
        "reviews": [_review(review, people) for review in dossier.reviews],
        "comments": [_comment(comment, people) for comment in dossier.comments],
    }


def redacted_values(dossier: Dossier) -> int:
    """Return how many values a redaction replaces, or leaves out."""
    count = 0
    for evidence in dossier.evidence:
        count += bool(evidence.citation.note_private)
        if is_withheld(evidence.source):
            count += 1 + sum(map(bool, telling(evidence).values()))
    return count


class _People:
    """People's names by their ids."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def name(self, person_id: str | None) -> str | None:
        return None if person_id is None else self._names.get(person_id, person_id)

    def of(self, annotation: Annotation) -> dict[str, object]:
        return {
            "created_by": self.name(annotation.created_by),
            "checked_by": self.name(annotation.checked_by),
            "assigned_to": self.name(annotation.assigned_to),
        }


def _entity(entity: Entity | None) -> dict[str, object] | None:
    if entity is None:
        return None
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.canonical_name,
        "aliases": entity.aliases,
        "link": entity.link,
    }


def _citation(evidence: Evidence, people: _People, *, redacted: bool) -> dict[str, object]:
    citation, source = evidence.citation, evidence.source
    withheld = redacted and is_withheld(source)
    return {
        "id": citation.id,
        "stance": citation.stance,
        **({} if withheld else telling(evidence)),
        "accessed_on": citation.accessed_on,
        "note": citation.note,
        **({} if redacted else {"note_private": citation.note_private}),
        "created_by": people.name(citation.created_by),
        "created_at": citation.created_at,
        "source": {"pseudonym": stand_in(source)} if withheld else _source(source),
    }


def _source(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "item": dict(source.item),
        "class": source.source_class,
        "confidentiality": source.confidentiality,
        "independence_group": source.independence_group,
        "pseudonym": source.pseudonym,
        "created_at": source.created_at,
    }


def _flag(flag: Flag, people: _People) -> dict[str, object]:
    return {
        "id": flag.id,
        "reason": flag.reason,
        "severity": flag.severity,
        "message": flag.message,
        "status": flag.status,
        "resolution": flag.resolution,
        "raised_by": people.name(flag.raised_by),
        "raised_at": flag.raised_at,
        "closed_by": people.name(flag.closed_by),
        "closed_at": flag.closed_at,
    }


def _review(review: Review, people: _People) -> dict[str, object]:
    return {
        "id": review.id,
        "decision": review.decision,
        "comment": review.comment,
        "reviewer": people.name(review.reviewer_id),
        "reviewed_at": review.reviewed_at,
        "self_review": review.self_review,
    }


def _comment(comment: Comment, people: _People) -> dict[str, object]:
    return {
        "id": comment.id,
        "text": comment.text,
        "author": people.name(comment.author_id),
        "created_at": comment.created_at,
    }
