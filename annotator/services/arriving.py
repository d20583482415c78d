"""Arriving: an annotation from a file as the records that the project stores of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Final, NamedTuple

from annotator.domain.altered import altered
from annotator.domain.annotation import (
    Anchor,
    Annotation,
    Kind,
    Origin,
    ReviewStatus,
    Work,
)
from annotator.domain.attachment import Attachment
from annotator.domain.change import RECORDS, Change, Record
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.dossier import Evidence
from annotator.domain.earlier_act import EarlierAct
from annotator.domain.refusal import Refusal
from annotator.domain.review import Comment, Flag, Review, Standing
from annotator.domain.source import Citation
from annotator.domain.verdict import VerdictValue
from annotator.formats.incoming import IncomingAnnotation, shown
from annotator.services.dating import MANUAL, dates_by_words, dates_of, days_of, mod_of_words
from annotator.services.desk import Desk
from annotator.services.lowering import Lowered, allowed_review, allowed_work
from annotator.services.newcomers import Newcomers
from annotator.services.placing import Place
from annotator.store import snapshots, verdicts
from annotator.store.earlier_acts import is_known

DATE_FIELDS: Final = frozenset(
    {"timex_type", "timex_value", "timex_mod", "earliest", "latest", "resolution"}
)
"""What follows from an EDTF value, where a file does not say otherwise."""


_NO_DATES: Final[dict[str, object]] = {}
_UNDECIDED: Final = frozenset({ReviewStatus.NONE, ReviewStatus.REQUESTED})
"""What no review has to bear out."""
_POINTING: Final = ("_by", "_id", "assigned_to")
"""How fields are called that hold the ids of other records."""

_POINTERS: Final = {
    cls: [each.name for each in fields(cls) if each.name.endswith(_POINTING)]
    for cls in RECORDS.values()
}


class Arrived(NamedTuple):
    """What becomes of one annotation of a file: no changes when the project has it just so."""

    changes: tuple[Change, ...] = ()
    lowered: tuple[Lowered, ...] = ()
    absent: tuple[Attachment, ...] = ()
    """Files that it tells of and whose bytes the project does not have."""


Hanging = Citation | Attachment | Flag | Review | Comment | Correction
"""What hangs on an annotation and comes with it."""


class Arrivals:
    """Makes records of the annotations of one file, all at one moment, `now`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.now = desk.now()
        self._newcomers = Newcomers(desk, self.now)
        self._used: set[tuple[type[Record], str]] = set()
        self._verdicts: dict[str, VerdictValue | None] = {}

    def newcomers_of(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Return the people, entities and sources that changes point to and that are not there."""
        made = self._newcomers.made
        if not made:
            return ()
        pointed: set[object] = set()
        for record in (change.after for change in changes if change.after is not None):
            pointed.update([getattr(record, name) for name in _POINTERS[type(record)]])
        return tuple(change for change in made if change.id in pointed)

    def create(self, incoming: IncomingAnnotation, place: Place) -> Arrived:
        """Return a new annotation, and all that hangs on it, its statuses as the guards allow.

        The annotation is the first of its changes.

        Refused as by `read`.
        """
        annotation_id = incoming.annotation.id or self._desk.new_id()
        article_id = place.version.article_id
        anchor = place.anchor(self._desk.new_id(), annotation_id, incoming.state)
        annotation = self.read(
            incoming,
            anchor.exact,
            id=annotation_id,
            article_id=article_id,
            origin=incoming.annotation.origin if "origin" in incoming.given else Origin.IMPORTED,
        )
        hanging = self.hanging(incoming, annotation_id, article_id)
        annotation, lowered = self._guarded(annotation, anchor, hanging)
        changes: tuple[Change, ...] = (Change(None, annotation), Change(None, anchor))
        if hanging or incoming.acts:
            changes += tuple(Change(None, each) for each in (*hanging, *self.acts(incoming)))
        return Arrived(changes, lowered, self.absent(incoming.evidence))

    def read(
        self,
        incoming: IncomingAnnotation,
        exact: str,
        known: Annotation | None = None,
        **values: object,
    ) -> Annotation:
        """Return a file's annotation with the ids of whom and what it names, and its date whole.

        `known` is the same annotation as the project has it; `values` are fields that it gets
        beside. Refused: `verdict_unknown(verdict)`, and what EDTF refuses of its dates.
        """
        read = incoming.annotation
        if read.edtf or read.claimed_on or read.verdict:
            self._demand_valid(read)
        named = self._newcomers
        return altered(
            read,
            **values,
            **(_dates(incoming, exact) if read.kind is Kind.DATE else _NO_DATES),
            verdict=read.verdict or None,
            created_by=named.person_id(read.created_by),
            created_at=read.created_at or self.now,
            modified_at=read.modified_at or read.created_at or self.now,
            assigned_to=named.person_id(read.assigned_to) if read.assigned_to else None,
            checked_by=named.person_id(read.checked_by) if read.checked_by else None,
            checked_at=read.checked_at or None,
            entity_id=incoming.entity
            and named.entity_id(
                incoming.entity, known.entity_id if known else None, _entity_type(read)
            ),
            claimant_id=incoming.claimant
            and named.entity_id(incoming.claimant, known.claimant_id if known else None, "person"),
        )

    def hanging(
        self, incoming: IncomingAnnotation, annotation_id: str, article_id: str
    ) -> tuple[Hanging, ...]:
        """Return the records that hang on a file's annotation; an id that is taken is not kept.

        Of a file that it tells of, the project must have the bytes: those that are `absent` do not
        come with it.
        """
        if not incoming.is_laden:
            return ()
        cited = [(self._citation(each, annotation_id), each) for each in incoming.evidence]
        return (
            *(citation for citation, _ in cited),
            *(file for citation, each in cited for file in self.files(each, citation)),
            *(self._flag(each, annotation_id, article_id) for each in incoming.flags),
            *(self._review(each, annotation_id) for each in incoming.reviews),
            *(self._comment(each, annotation_id) for each in incoming.comments),
            *(self._correction(each, annotation_id) for each in incoming.corrections),
        )

    def acts(self, incoming: IncomingAnnotation) -> Iterator[EarlierAct]:
        """Yield what histories say of an annotation, as far as it is proved and not known here.

        They stand beside the project's own history, which tells that they came and no more.
        """
        for act in incoming.acts:
            key = (EarlierAct, act.id)
            if act.is_proved and key not in self._used and not is_known(self._desk.project, act):
                self._used.add(key)
                yield act

    def files(self, evidence: Evidence, citation: Citation) -> Iterator[Attachment]:
        """Yield what is attached to a citation, as far as the project has the bytes."""
        for each in evidence.attachments:
            if snapshots.is_kept(self._desk.project, each.sha256):
                yield replace(
                    each,
                    id=self._fresh(Attachment, each.id),
                    annotation_id=citation.annotation_id,
                    citation_id=citation.id,
                    added_by=self._newcomers.person_id(each.added_by),
                    added_at=each.added_at or self.now,
                )

    def absent(self, evidence: Sequence[Evidence]) -> tuple[Attachment, ...]:
        """Return the files that citations tell of and whose bytes the project does not have."""
        if not evidence:
            return ()
        files = (file for each in evidence for file in each.attachments)
        return tuple(f for f in files if not snapshots.is_kept(self._desk.project, f.sha256))

    def _citation(self, evidence: Evidence, annotation_id: str) -> Citation:
        citation = evidence.citation
        return replace(
            citation,
            id=self._fresh(Citation, citation.id),
            annotation_id=annotation_id,
            source_id=self._newcomers.source_id(evidence.source),
            created_by=self._newcomers.person_id(citation.created_by),
            created_at=citation.created_at or self.now,
        )

    def _flag(self, flag: Flag, annotation_id: str, article_id: str) -> Flag:
        closed_by = None if flag.is_open else self._newcomers.person_id(flag.closed_by)
        return replace(
            flag,
            id=self._fresh(Flag, flag.id),
            article_id=article_id,
            annotation_id=annotation_id,
            raised_by=self._newcomers.person_id(flag.raised_by),
            raised_at=flag.raised_at or self.now,
            closed_by=closed_by,
            closed_at=None if flag.is_open else flag.closed_at or self.now,
        )

    def _review(self, review: Review, annotation_id: str) -> Review:
        return replace(
            review,
            id=self._fresh(Review, review.id),
            annotation_id=annotation_id,
            reviewer_id=self._newcomers.person_id(review.reviewer_id),
            reviewed_at=review.reviewed_at or self.now,
        )

    def _comment(self, comment: Comment, annotation_id: str) -> Comment:
        return replace(
            comment,
            id=self._fresh(Comment, comment.id),
            annotation_id=annotation_id,
            author_id=self._newcomers.person_id(comment.author_id),
            created_at=comment.created_at or self.now,
        )

    def _correction(self, correction: Correction, annotation_id: str) -> Correction:
        is_decided = correction.state is not CorrectionState.PROPOSED
        named = self._newcomers.person_id
        return replace(
            correction,
            id=self._fresh(Correction, correction.id),
            annotation_id=annotation_id,
            proposed_by=named(correction.proposed_by),
            proposed_at=correction.proposed_at or self.now,
            decided_by=named(correction.decided_by) if is_decided else None,
            decided_at=(correction.decided_at or self.now) if is_decided else None,
        )

    def _fresh(self, cls: type[Hanging], record_id: str) -> str:
        taken = (cls, record_id) in self._used or self._desk.project.record(cls, record_id)
        found = self._desk.new_id() if taken or not record_id else record_id
        self._used.add((cls, found))
        return found

    def _verdict(self, verdict_id: str) -> VerdictValue | None:
        if verdict_id not in self._verdicts:
            found = verdicts.verdict_value(self._desk.project, verdict_id)
            self._verdicts[verdict_id] = found
        return self._verdicts[verdict_id]

    def _demand_valid(self, read: Annotation) -> None:
        for typed in filter(None, (read.edtf, read.claimed_on)):
            if value := typed.strip():
                days_of(value)
        if read.verdict and self._verdict(read.verdict) is None:
            raise Refusal("verdict_unknown", verdict=shown(read.verdict))

    def _guarded(
        self, annotation: Annotation, anchor: Anchor, hanging: Iterable[Record]
    ) -> tuple[Annotation, tuple[Lowered, ...]]:
        if annotation.work is not Work.CHECKED and annotation.review in _UNDECIDED:
            if annotation.checked_by is None and annotation.checked_at is None:
                return annotation, ()
            return altered(annotation, checked_by=None, checked_at=None), ()
        records = tuple(hanging)
        value = self._verdict(annotation.verdict) if annotation.verdict else None
        standing = Standing(
            annotation=annotation,
            anchor=anchor,
            citations=tuple(each for each in records if isinstance(each, Citation)),
            flags=(),
            unverifiable=value is not None and value.unverifiable,
            person_id=self._desk.person.id,
            alone=False,
        )
        reviews = [each for each in records if isinstance(each, Review)]
        worked, lowered_work = allowed_work(standing, self.now)
        reviewed, lowered_review = allowed_review(worked, reviews)
        return reviewed, (*lowered_work, *lowered_review)


def _dates(incoming: IncomingAnnotation, exact: str) -> dict[str, object]:
    """Return the fields that follow from a date, unless the file says otherwise."""
    read = incoming.annotation
    if not read.edtf.strip():
        return {} if "edtf" in incoming.given else dates_by_words(read, exact)
    mod = read.timex_mod if "timex_mod" in incoming.given else mod_of_words(exact)
    follows = dates_of(read, read.edtf, mod, read.resolution or MANUAL)
    told = {name: getattr(read, name) for name in DATE_FIELDS & incoming.given}
    return follows | {name: value for name, value in told.items() if value}


def _entity_type(read: Annotation) -> str:
    return read.subtype if read.kind is Kind.ENTITY and read.subtype else "other"
