"""Counts that are counted on, against counts that are counted anew, after any steps."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.domain.annotation import Annotation, Kind, ReviewStatus, Work
from annotator.domain.change import Change, Step
from annotator.domain.review import Flag, FlagReason, FlagStatus, Severity
from annotator.domain.source import Citation
from annotator.store import annotations as stored
from annotator.store import articles, reviews
from annotator.store.counting import NOTHING, counts_moved, flags_moved, plus
from annotator.store.project import Project
from annotator.store.sources import citations_of
from tests.store.making import AT, World, at, made, world_in

WORDS = ("Montclar", "douze arbres", "La maire", "cent", "Élus", "2020")


def test_nothing_that_hangs_on_no_annotation_moves_a_count(world: World) -> None:
    claim = world.tag("douze arbres")
    world.flag(None)
    comment = world.comment(claim, "Voir page 2.")
    assert counts_moved(world.project, made(comment, world.article).changes) == {}


def test_a_citation_that_goes_to_another_claim_is_counted_there(world: World) -> None:
    one, two = world.tag("douze arbres"), world.tag("cent")
    cited = world.cite(one, world.source("Budget"))
    moved = Change(cited, replace(cited, annotation_id=two.id))
    world.apply(Step("move", (moved,)))
    assert counts_moved(world.project, (moved,)) == {"article": NOTHING}


class Counting(RuleBasedStateMachine):
    """Any steps on two articles, each as it comes or several at once, undone or not."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="annotator-counting-")
        path = Path(self._folder.name) / "desk.annot"
        self.project = Project.create(path, at=AT)
        self.world = world_in(self.project)
        self.articles = [(self.world.article, self.world.version), self.world.new_article(minute=3)]
        self.source = self.world.source("Budget")
        self.done: list[Step] = []
        self.unheard: list[Change] = []
        self.counts = {each.id: NOTHING for each, _ in self.articles}
        self.flags = dict.fromkeys(self.counts, 0)

    def teardown(self) -> None:
        self.project.close()
        self._folder.cleanup()

    @initialize()
    def read(self) -> None:
        self.counts = {each: stored.counts(self.project, each) for each in self.counts}

    def do(self, *changes: Change) -> None:
        self.take(Step("do", changes))
        self.done.append(Step("do", changes))

    def take(self, step: Step) -> None:
        self.world.apply(step)
        self.unheard += step.changes

    def known(self) -> list[Annotation]:
        return [a for each in self.counts for a in stored.annotations(self.project, each)]

    def pick(self, place: int) -> Annotation | None:
        known = self.known()
        return known[place % len(known)] if known else None

    @rule(words=st.sampled_from(WORDS), kind=st.sampled_from(Kind), first=st.booleans())
    def tag(self, words: str, kind: Kind, *, first: bool) -> None:
        self.world.article, self.world.version = self.articles[not first]
        annotation = self.world.annotation(kind)
        anchor = self.world.anchor(annotation, words)
        self.do(Change(None, annotation), Change(None, anchor))

    @rule(
        place=st.integers(0),
        kind=st.sampled_from(Kind),
        work=st.sampled_from(Work),
        review=st.sampled_from(ReviewStatus),
    )
    def edit(self, place: int, kind: Kind, work: Work, review: ReviewStatus) -> None:
        found = self.pick(place)
        if found:
            after = replace(found, kind=kind, work=work, review=review, checked_by="aude")
            self.do(Change(found, after), Change(after, replace(after, note="x")))

    @rule(place=st.integers(0), as_a_whole=st.booleans())
    def flag(self, place: int, *, as_a_whole: bool) -> None:
        found = self.pick(place)
        if found:
            on = None if as_a_whole else found.id
            raised = Flag(
                self.world.new_id(),
                found.article_id,
                on,
                FlagReason.NUMBER,
                Severity.WARN,
                "bruno",
                AT,
            )
            self.do(Change(None, raised))

    @rule(place=st.integers(0))
    def answer(self, place: int) -> None:
        found = self.pick(place)
        for raised in reviews.flags_of(self.project, found.id) if found else ():
            if raised.is_open:
                closed = replace(
                    raised, status=FlagStatus.RESOLVED, closed_by="aude", closed_at=at(3)
                )
                self.do(Change(raised, closed))

    @rule(place=st.integers(0))
    def cite(self, place: int) -> None:
        found = self.pick(place)
        if found:
            cited = Citation(self.world.new_id(), found.id, self.source.id, "aude", AT)
            self.do(Change(None, cited))

    @rule(place=st.integers(0))
    def uncite(self, place: int) -> None:
        found = self.pick(place)
        for each in citations_of(self.project, found.id)[:1] if found else ():
            self.do(Change(each.citation, None))

    @rule(place=st.integers(0), many=st.integers(1, 3))
    def delete(self, place: int, many: int) -> None:
        gone = self.known()[place % (len(self.known()) or 1) :][:many]
        if gone:
            hanging = [r for a in gone for r in stored.dependents(self.project, a.id)]
            self.do(*(Change(each, None) for each in (*hanging, *gone)))

    @rule()
    def undo(self) -> None:
        if self.done:
            self.take(self.done.pop().inverse())

    @rule()
    def hear(self) -> None:
        for article_id, moved in counts_moved(self.project, self.unheard).items():
            self.counts[article_id] = plus(self.counts[article_id], moved)
        for article_id, by in flags_moved(self.unheard).items():
            self.flags[article_id] += by
        self.unheard.clear()
        rows = articles.article_rows(self.project)
        assert self.flags == {row.article.id: row.open_flags for row in rows}
        fresh = {each: stored.counts(self.project, each) for each in self.counts}
        assert self.counts == fresh

    @invariant()
    def no_count_is_negative(self) -> None:
        assert all(min(counts) >= 0 for counts in self.counts.values())


TestCounting = Counting.TestCase
TestCounting.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
