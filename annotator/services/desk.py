"""The desk: an open project, the person who works on it, and where times and ids come from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.domain.annotation import Anchor, Annotation
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Step
from annotator.domain.ids import new_id
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.domain.review import Standing
from annotator.domain.times import utc_now
from annotator.services.settled import with_reopening
from annotator.services.uncollected import uncollected
from annotator.store import annotations as stored
from annotator.store import articles, people, reviews, sources, verdicts
from annotator.store.project import Project


@dataclass(slots=True)
class Desk:
    """What every service works with. It reads the project; only `commit` writes to it.

    `now` gives UTC times as `annotator.domain.times.utc_now` does, `new_id` fresh record ids.
    """

    project: Project
    person: Person
    now: Callable[[], str] = utc_now
    new_id: Callable[[], str] = new_id

    def commit(self, step: Step) -> Step:
        """Store a step in one transaction, in this person's name; an empty one leaves no trace.

        Returns what was stored: with what the step does to articles that are ready or signed off
        (see `annotator.services.settled`). Raises `StoreError` when the store refuses; then nothing
        has changed.
        """
        if not step.changes:
            return step
        whole = with_reopening(self.project, step, self.person, self.now)
        with uncollected():
            self.project.apply(whole, who=self.person.id, at=self.now())
        return whole

    def annotation(self, annotation_id: str) -> Annotation:
        """Return an annotation, or refuse (`annotation_missing`)."""
        found = stored.annotation(self.project, annotation_id)
        if found is None:
            raise Refusal("annotation_missing", id=annotation_id)
        return found

    def anchor(self, annotation_id: str) -> Anchor:
        """Return an annotation's anchor in the newest version, or refuse (`anchor_missing`)."""
        found = stored.anchor_of(self.project, annotation_id)
        if found is None:
            raise Refusal("anchor_missing", id=annotation_id)
        return found

    def article(self, article_id: str) -> Article:
        """Return an article, or refuse (`article_missing`)."""
        found = articles.article(self.project, article_id)
        if found is None:
            raise Refusal("article_missing", id=article_id)
        return found

    def version(self, article_id: str) -> ArticleVersion:
        """Return the newest text of an article, or refuse (`article_missing`)."""
        try:
            return articles.current_version(self.project, article_id)
        except LookupError:
            raise Refusal("article_missing", id=article_id) from None

    def standing(self, annotation_id: str) -> Standing:
        """Return what the guards look at for an annotation and this person."""
        annotation = self.annotation(annotation_id)
        evidence = sources.citations_of(self.project, annotation_id)
        return Standing(
            annotation=annotation,
            anchor=stored.anchor_of(self.project, annotation_id),
            citations=tuple(each.citation for each in evidence),
            flags=tuple(reviews.flags_of(self.project, annotation_id)),
            unverifiable=self.is_unverifiable(annotation.verdict),
            person_id=self.person.id,
            alone=self.is_alone(),
        )

    def is_alone(self) -> bool:
        """Whether the project knows nobody but this person."""
        return all(person.id == self.person.id for person in people.people(self.project))

    def is_unverifiable(self, verdict_id: str | None) -> bool:
        """Whether a verdict is one that stands on a rationale instead of evidence."""
        if verdict_id is None:
            return False
        value = verdicts.verdict_value(self.project, verdict_id)
        return value is not None and value.unverifiable
