"""What the details show: one annotation with all that hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.annotation import AnchorState, Annotation, ReviewStatus
from annotator.domain.correction import Correction
from annotator.domain.dossier import Evidence
from annotator.domain.person import Person
from annotator.domain.review import Comment, Flag, Review
from annotator.store import corrections, people, reviews, sources
from annotator.store.annotations import anchor_of
from annotator.store.annotations import annotation as read_annotation
from annotator.store.project import Project
from annotator.ui.people.badge import Face, face_of

SETTLED = frozenset({AnchorState.EXACT, AnchorState.MOVED})
"""States in which the words under an annotation are the ones it was made for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One annotation as it is stored now.

    `flags` are the open ones, `decision` the newest of its reviews. `people` holds everybody by
    id, in the order in which they came to the desk.
    """

    annotation: Annotation
    exact: str
    state: AnchorState
    evidence: tuple[Evidence, ...]
    flags: tuple[Flag, ...]
    corrections: tuple[Correction, ...]
    comments: tuple[Comment, ...]
    decision: Review | None
    people: Mapping[str, Person]
    is_read_only: bool

    @property
    def id(self) -> str:
        """The annotation's id."""
        return self.annotation.id

    @property
    def is_locked(self) -> bool:
        """Whether it is approved, so that it has to be reopened to be changed."""
        return self.annotation.review is ReviewStatus.APPROVED

    @property
    def can_edit(self) -> bool:
        """Whether its fields can be written."""
        return not (self.is_locked or self.is_read_only)

    def name_of(self, person_id: str | None) -> str:
        """Return somebody's name; empty when nobody is meant."""
        person = self.people.get(person_id or "")
        return person.name if person else ""

    def face_of(self, person_id: str | None) -> Face | None:
        """Return the face of somebody's badge; none when nobody is meant."""
        return face_of(self.people, person_id)

    def initials_of(self, person_id: str | None) -> str:
        """Return somebody's initials; empty when nobody is meant."""
        person = self.people.get(person_id or "")
        return person.initials if person else ""


def read_subject(project: Project, annotation_id: str) -> Subject | None:
    """Read an annotation with all that hangs on it; none when it is gone."""
    annotation = read_annotation(project, annotation_id) if annotation_id else None
    if annotation is None:
        return None
    anchor = anchor_of(project, annotation_id)
    decided = reviews.reviews_of(project, annotation_id)
    return Subject(
        annotation,
        anchor.exact if anchor else "",
        anchor.state if anchor else AnchorState.ORPHAN,
        tuple(sources.citations_of(project, annotation_id)),
        tuple(flag for flag in reviews.flags_of(project, annotation_id) if flag.is_open),
        tuple(corrections.corrections_of(project, annotation_id)),
        tuple(reviews.comments_of(project, annotation_id)),
        decided[-1] if decided else None,
        {person.id: person for person in people.people(project)},
        project.read_only,
    )
