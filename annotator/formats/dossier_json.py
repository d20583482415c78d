"""A dossier as one JSON object: all that is known of an annotation, people by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.domain.annotation import Annotation, Entity
from annotator.domain.correction import Correction
from annotator.domain.dossier import Dossier
from annotator.domain.review import Comment, Flag, Review
from annotator.formats.evidence_out import citation_object
from annotator.formats.redaction import holds_talk, independent_count, remark
from annotator.formats.review_words import SELF_APPROVED, review_word

PLAIN_FIELDS: Final = (
    *("note", "tags", "origin", "confidence", "priority", "due_on", "checked_at"),
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

    Redacted, it holds what `annotator.formats.redaction` lets out.
    """
    annotation, anchor, evidence = dossier.annotation, dossier.anchor, dossier.evidence
    review, people = review_word(dossier), _People(names)
    talk = _Talk(people, withheld=redacted and holds_talk(evidence))
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
        "review_status": review,
        "self_approved": review == SELF_APPROVED,
        **{name: getattr(annotation, name) for name in PLAIN_FIELDS},
        **people.of(annotation),
        "entity": _entity(dossier.entity),
        "claimant": _entity(dossier.claimant),
        "source_count": len({each.source.id for each in evidence}),
        "independent_sources": independent_count(evidence, redacted=redacted),
        "citations": [citation_object(e, people.name, redacted=redacted) for e in evidence],
        **talk.of(dossier),
    }


class _People:
    """People's names by their ids."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def name(self, person_id: str) -> str:
        return self._names.get(person_id, person_id)

    def maybe(self, person_id: str | None) -> str | None:
        return None if person_id is None else self.name(person_id)

    def of(self, annotation: Annotation) -> dict[str, object]:
        return {
            "created_by": self.name(annotation.created_by),
            "checked_by": self.maybe(annotation.checked_by),
            "assigned_to": self.maybe(annotation.assigned_to),
        }


class _Talk:
    """What people said of an annotation, their remarks withheld or not."""

    def __init__(self, people: _People, *, withheld: bool) -> None:
        self._people = people
        self._withheld = withheld

    def of(self, dossier: Dossier) -> dict[str, object]:
        return {
            "corrections": [self._correction(each) for each in dossier.corrections],
            "flags": [self._flag(each) for each in dossier.flags],
            "reviews": [self._review(each) for each in dossier.reviews],
            "comments": [self._comment(each) for each in dossier.comments],
        }

    def _remark(self, words: str) -> str:
        return remark(words, withheld=self._withheld)

    def _correction(self, correction: Correction) -> dict[str, object]:
        return {
            "id": correction.id,
            "from": correction.from_text,
            "to": correction.to_text,
            "note": correction.note,
            "state": correction.state,
            "proposed_by": self._people.name(correction.proposed_by),
            "proposed_at": correction.proposed_at,
            "decided_by": self._people.maybe(correction.decided_by),
            "decided_at": correction.decided_at,
            "reason": self._remark(correction.reason),
        }

    def _flag(self, flag: Flag) -> dict[str, object]:
        return {
            "id": flag.id,
            "reason": flag.reason,
            "severity": flag.severity,
            "message": self._remark(flag.message),
            "status": flag.status,
            "resolution": self._remark(flag.resolution),
            "raised_by": self._people.name(flag.raised_by),
            "raised_at": flag.raised_at,
            "closed_by": self._people.maybe(flag.closed_by),
            "closed_at": flag.closed_at,
        }

    def _review(self, review: Review) -> dict[str, object]:
        return {
            "id": review.id,
            "decision": review.decision,
            "comment": self._remark(review.comment),
            "reviewer": self._people.name(review.reviewer_id),
            "reviewed_at": review.reviewed_at,
            "self_review": review.self_review,
        }

    def _comment(self, comment: Comment) -> dict[str, object]:
        return {
            "id": comment.id,
            "text": self._remark(comment.text),
            "author": self._people.name(comment.author_id),
            "created_at": comment.created_at,
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
