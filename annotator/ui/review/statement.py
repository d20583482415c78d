"""What a second reader needs to know of one statement, read from the project in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import AnchorState, Annotation, ReviewStatus
from annotator.domain.article import Article
from annotator.domain.correction import Correction
from annotator.domain.dossier import Evidence
from annotator.domain.person import Person, initials_of
from annotator.domain.refusal import Refusal
from annotator.domain.review import Comment, Decision, Flag, Review, Standing
from annotator.domain.text import Span
from annotator.domain.verdict import VerdictValue
from annotator.services.desk import Desk
from annotator.store import (
    articles,
    corrections,
    earlier_acts,
    entities,
    people,
    reviews,
    sources,
    verdicts,
)
from annotator.store.history import HistoryRow, history
from annotator.store.project import Project
from annotator.ui.review.names import Names
from annotator.ui.review.passage import Passage, passage_of

NEWEST_ROWS: Final = 60
"""How many rows of the history are read before somebody asks for all of it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One annotation with all that its reviewer looks at.

    `scale` holds the verdicts that can be given, and the one that is. `history` is its newest
    rows, the newest last, those of another project before ours; `has_more_history` says whether
    there are older ones.
    """

    standing: Standing
    article: Article
    passage: Passage
    evidence: tuple[Evidence, ...]
    decisions: tuple[Review, ...]
    comments: tuple[Comment, ...]
    corrections: tuple[Correction, ...]
    history: tuple[HistoryRow, ...]
    has_more_history: bool
    people: Mapping[str, Person]
    names: Names
    scale: tuple[VerdictValue, ...]
    entity: str
    claimant: str

    @property
    def id(self) -> str:
        """The annotation's id."""
        return self.standing.annotation.id

    @property
    def annotation(self) -> Annotation:
        """The annotation."""
        return self.standing.annotation

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Its open flags, the oldest first."""
        return tuple(flag for flag in self.standing.flags if flag.is_open)

    @property
    def is_requested(self) -> bool:
        """Whether somebody asked for a second look."""
        return self.annotation.review is ReviewStatus.REQUESTED

    @property
    def is_self_approved(self) -> bool:
        """Whether its checker approved it, being alone at the desk."""
        last = self.decisions[-1] if self.decisions else None
        is_approved = self.annotation.review is ReviewStatus.APPROVED
        return (
            is_approved
            and last is not None
            and (last.decision is Decision.APPROVED and last.self_review)
        )

    @property
    def is_stale(self) -> bool:
        """Whether the words under it have changed."""
        anchor = self.standing.anchor
        return anchor is None or anchor.state not in {AnchorState.EXACT, AnchorState.MOVED}

    def initials_of(self, person_id: str | None) -> str:
        """Return somebody's initials; empty when nobody is known by that id."""
        person = self.people.get(person_id or "")
        return person.initials if person else ""


def read_statement(desk: Desk, annotation_id: str) -> Statement | None:
    """Read a statement; none when it is gone."""
    try:
        standing = desk.standing(annotation_id)
        article = desk.article(standing.annotation.article_id)
    except Refusal:
        return None
    project, annotation = desk.project, standing.annotation
    ours = history(project, annotation_id=annotation_id, limit=NEWEST_ROWS + 1)
    rows = [*earlier_acts.told_before(project, annotation_id), *ours]
    everybody = {person.id: person for person in _everybody(project, annotation_id)}
    return Statement(
        standing=standing,
        article=article,
        passage=_passage(project, standing),
        evidence=tuple(sources.citations_of(project, annotation_id)),
        decisions=tuple(reviews.reviews_of(project, annotation_id)),
        comments=tuple(reviews.comments_of(project, annotation_id)),
        corrections=tuple(corrections.corrections_of(project, annotation_id)),
        history=tuple(rows[-NEWEST_ROWS:]),
        has_more_history=len(rows) > NEWEST_ROWS,
        people=everybody,
        names=Names(project, everybody),
        scale=_scale(project, annotation.verdict),
        entity=_name(project, annotation.entity_id),
        claimant=_name(project, annotation.claimant_id),
    )


def _everybody(project: Project, annotation_id: str) -> Iterator[Person]:
    """Yield everybody there is, and who did something to an annotation elsewhere."""
    for act in earlier_acts.earlier_acts(project, annotation_id):
        yield Person(act.who, act.name, initials_of(act.name))
    yield from people.people(project)


def _passage(project: Project, standing: Standing) -> Passage:
    if standing.anchor is None:
        return Passage("", Span(0, 0))
    version = articles.current_version(project, standing.annotation.article_id)
    return passage_of(version.text, standing.anchor)


def _scale(project: Project, given: str | None) -> tuple[VerdictValue, ...]:
    scale = verdicts.verdict_values(project)
    if given is not None and all(value.id != given for value in scale):
        other = verdicts.verdict_value(project, given)
        scale += [other] if other else []
    return tuple(scale)


def _name(project: Project, entity_id: str | None) -> str:
    entity = entities.entity(project, entity_id) if entity_id else None
    return entity.canonical_name if entity else ""
