"""A desk at a real project file, with a clock and ids that can be foretold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotator.domain.annotation import Anchor, Annotation, Kind
from annotator.domain.change import Step
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.domain.source import Stance
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.people import person_for
from annotator.store import annotations as stored
from annotator.store.project import Project

TITLE = "La ville de Montclar rénove ses écoles"
TEXT = (
    "MONTCLAR, 17 janvier 2023 — La mairie a dépensé 12 millions d’euros pour douze écoles, "
    "selon la maire Inès Vauquelin.\n"
    "Les travaux ont commencé fin juin 2022 et finiront en 2024. Un fan 👩‍🚀 a applaudi.\n"
    "« C’est un record », dit Inès Vauquelin. Montclar compte 40 000 habitants."
)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    """Expect a refusal with this code."""
    return pytest.raises(Refusal, match=rf"^{code}\(")


@dataclass
class Ticking:
    """A clock that goes on by a second whenever it is read."""

    seconds: int = 0

    def __call__(self) -> str:
        self.seconds += 1
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"2023-01-18T{9 + hours:02d}:{minutes:02d}:{seconds:02d}.000Z"


@dataclass
class Numbered:
    """Ids that count up."""

    last: int = 0

    def __call__(self) -> str:
        self.last += 1
        return f"00000000-0000-7000-8000-{self.last:012d}"


@dataclass
class Bench:
    """A desk with an article on it, and short words for what tests do all the time."""

    desk: Desk
    other: Desk
    article_id: str
    steps: list[Step] = field(default_factory=list)

    def do(self, step: Step, desk: Desk | None = None) -> Step:
        (desk or self.desk).commit(step)
        self.steps.append(step)
        return step

    def span(self, words: str, nth: int = 0) -> Span:
        text = self.desk.version(self.article_id).text
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    def tag(self, words: str, kind: Kind = Kind.CLAIM, subtype: str = "", nth: int = 0) -> str:
        span = self.span(words, nth)
        return (
            self.do(annotating.annotate(self.desk, self.article_id, span, kind, subtype))
            .changes[0]
            .id
        )

    def get(self, annotation_id: str) -> Annotation:
        return self.desk.annotation(annotation_id)

    def anchor(self, annotation_id: str) -> Anchor:
        return self.desk.anchor(annotation_id)

    def all(self) -> list[Annotation]:
        return stored.annotations(self.desk.project, self.article_id)

    def cite(self, annotation_id: str, stance: Stance = Stance.SUPPORTS) -> str:
        form = evidence.SourceForm("Budget 2022", url="https://montclar.example/budget")
        step = evidence.cite(
            self.desk, annotation_id, form=form, stance=stance, quote="12 000 000 €"
        )
        return self.do(step).changes[-1].id

    def checked(self, words: str = "La mairie a dépensé 12 millions d’euros") -> str:
        """A claim with a verdict and evidence, checked by the person at the desk."""
        claim = self.tag(words)
        self.do(annotating.edit(self.desk, claim, verdict="true"))
        self.cite(claim)
        self.do(reviewing.check(self.desk, [claim]))
        return claim

    def approved(self) -> str:
        claim = self.checked()
        self.do(reviewing.approve(self.other, claim), self.other)
        return claim


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "desk.annot", at="2023-01-18T08:00:00.000Z") as project:
        yield project


@pytest.fixture
def alone(project: Project) -> Desk:
    """The only person at the desk."""
    ids = Numbered()
    person, step = person_for(project, "Aude Martin", ids)
    desk = Desk(project, person, Ticking(), ids)
    assert step is not None
    desk.commit(step)
    return desk


@pytest.fixture
def article_id(alone: Desk) -> str:
    draft = ArticleDraft(TITLE, TEXT, lang="fr", published_on="2023-01-17")
    article_id, step = import_article(alone, draft)
    alone.commit(step)
    return article_id


@pytest.fixture
def bench(alone: Desk, article_id: str) -> Bench:
    """Two people and one article."""
    _, step = person_for(alone.project, "Bruno Keller", alone.new_id)
    assert step is not None
    alone.commit(step)
    other = step.changes[0].after
    assert isinstance(other, Person)
    return Bench(alone, Desk(alone.project, other, alone.now, alone.new_id), article_id)
