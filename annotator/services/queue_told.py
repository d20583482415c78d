"""The review queue told to others: what waits, why, and what is missing, redacted or whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from annotator.domain.annotation import AnchorState, ReviewStatus
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Flag, Severity, Standing
from annotator.formats.redaction import (
    holds_talk,
    independent_count,
    is_withheld,
    remark,
    stand_in,
    told_of,
)
from annotator.formats.review_words import SELF_APPROVED, review_word
from annotator.services.desk import Desk
from annotator.services.lowering import missing_of
from annotator.store.dossiers import dossiers
from annotator.store.people import people

_WORST_LAST: Final = tuple(Severity)


class ToldQueue:
    """Tells of annotations that wait."""

    def __init__(self, desk: Desk, *, redacted: bool = True) -> None:
        self._desk = desk
        self._redacted = redacted
        self._names = {person.id: person.name for person in people(desk.project)}
        self._is_unverifiable = cache(desk.is_unverifiable)

    def objects(self, annotation_ids: Iterable[str]) -> Iterator[dict[str, object]]:
        """Yield an object for each annotation, in reading order."""
        for dossier in dossiers(self._desk.project, ids=list(annotation_ids)):
            yield self._object(dossier)

    def _object(self, dossier: Dossier) -> dict[str, object]:
        annotation, anchor, review = dossier.annotation, dossier.anchor, review_word(dossier)
        flags = [flag for flag in dossier.flags if flag.is_open]
        assigned = annotation.assigned_to
        return {
            "annotation_id": annotation.id,
            "article_id": annotation.article_id,
            "kind": annotation.kind,
            "subtype": annotation.subtype,
            "quote": anchor.exact,
            "start": anchor.start,
            "end": anchor.end,
            "sentence": dossier.sentence,
            "value": dossier.value,
            "reasons": list(_reasons(dossier, flags)),
            "severity": max((f.severity for f in flags), key=_WORST_LAST.index, default=""),
            "priority": annotation.priority,
            "assigned_to": None if assigned is None else self._names.get(assigned, assigned),
            "due_on": annotation.due_on,
            "flags": [self._flag(flag, dossier) for flag in flags],
            "sources": [self._source(each) for each in dossier.evidence],
            "independent_sources": independent_count(dossier.evidence, redacted=self._redacted),
            "verdict": annotation.verdict,
            "work_status": annotation.work,
            "review_status": review,
            "self_approved": review == SELF_APPROVED,
            "missing": self._missing(dossier),
            "anchor_state": anchor.state,
        }

    def _missing(self, dossier: Dossier) -> tuple[str, ...]:
        """Return the codes of what the annotation lacks to be checked."""
        standing = Standing(
            annotation=dossier.annotation,
            anchor=dossier.anchor,
            citations=tuple(each.citation for each in dossier.evidence),
            flags=dossier.flags,
            unverifiable=self._is_unverifiable(dossier.annotation.verdict),
            person_id=self._desk.person.id,
            alone=False,
        )
        return missing_of(standing)

    def _flag(self, flag: Flag, dossier: Dossier) -> dict[str, object]:
        withheld = self._redacted and holds_talk(dossier.evidence)
        return {
            "id": flag.id,
            "reason": flag.reason,
            "severity": flag.severity,
            "message": remark(flag.message, withheld=withheld),
            "raised_by": self._names.get(flag.raised_by, flag.raised_by),
            "raised_at": flag.raised_at,
        }

    def _source(self, evidence: Evidence) -> dict[str, object]:
        source, citation = evidence.source, evidence.citation
        said = told_of(evidence, redacted=self._redacted)
        said.pop("archived_url", None)
        if self._redacted and is_withheld(source):
            return {
                "title": stand_in(source),
                "confidentiality": source.confidentiality,
                "stance": citation.stance,
                **said,
            }
        return {
            "title": source.title,
            "url": source.url,
            "publisher": source.publisher,
            "confidentiality": source.confidentiality,
            "stance": citation.stance,
            "used_as": citation.used_as,
            **said,
        }


def _reasons(dossier: Dossier, flags: Iterable[Flag]) -> Iterator[str]:
    """Yield why it waits: what its flags are about, a review that is asked for, stale words."""
    yield from dict.fromkeys(flag.reason.value for flag in flags)
    if dossier.annotation.review is ReviewStatus.REQUESTED:
        yield "review_requested"
    if dossier.anchor.state is AnchorState.STALE:
        yield "stale"
