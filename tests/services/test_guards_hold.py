"""Properties of all services together: whatever is asked, in whatever order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.domain.annotation import SUBTYPES, Anchor, Annotation, Kind, ReviewStatus, Work
from annotator.domain.change import RECORDS, Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import Decision, FlagReason, FlagStatus
from annotator.domain.source import Citation
from annotator.domain.text import Span
from annotator.services import (
    annotating,
    attaching,
    correcting,
    evidence,
    planning,
    reverting,
    reviewing,
)
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.lowering import missing_of
from annotator.services.people import person_for
from annotator.store import annotations as stored
from annotator.store import corrections, reviews, sources
from annotator.store.checks import check
from annotator.store.history import history
from annotator.store.project import Project
from tests.services.conftest import TEXT, TITLE, Numbered, Ticking

WORDS = st.sampled_from(["40 000", "12 millions", "2024", "Inès Vauquelin", "👩", "fin juin 2022"])
VERDICTS = st.sampled_from([None, "true", "false", "unproven"])
SOME = st.sampled_from(["", "quelques mots"])
HANDS = st.integers(0, 1)
ONE = st.integers(0, 9)
MANY = st.lists(ONE, max_size=3)

UNLOCKED = frozenset({"reopen", "assign", "set_priority", "set_due"})
"""Acts on an approved annotation too: one unlocks it, the others say nothing of the statement."""

P = ParamSpec("P")


def records(project: Project) -> dict[str, set[str]]:
    """Everything the project holds, but for its history."""
    return {
        name: {repr(record) for record in project.records(cls)} for name, cls in RECORDS.items()
    }


def edited(step: Step) -> set[str]:
    """The annotations that a step changes, or whose place or evidence it changes."""
    records = (change.record for change in step.changes)
    kinds = (Annotation, Anchor, Citation)
    return {getattr(r, "annotation_id", r.id) for r in records if isinstance(r, kinds)}


class Desks(RuleBasedStateMachine):
    """Two people who ask for anything at all."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "desk.annot"
        self.project = Project.create(path, at="2023-01-18T08:00:00.000Z")
        self.ids, self.clock = Numbered(), Ticking()
        self.desks = [self._desk("Aude Martin"), self._desk("Bruno Keller")]
        self.article_id, step = import_article(self.desks[0], ArticleDraft(TITLE, TEXT))
        self.desks[0].commit(step)
        self.steps: list[Step] = []
        self.first = records(self.project)

    def _desk(self, name: str) -> Desk:
        person, step = person_for(self.project, name, self.ids)
        desk = Desk(self.project, person, self.clock, self.ids)
        assert step is not None
        desk.commit(step)
        return desk

    def ask(
        self,
        hand: int,
        service: Callable[Concatenate[Desk, P], Step],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Commit what a service makes, if it does not refuse."""
        try:
            step = service(self.desks[hand], *args, **kwargs)
        except Refusal:
            return
        assert step.act in UNLOCKED or not self.locked() & edited(step)
        self.desks[hand].commit(step)
        self.steps.append(step)

    def locked(self) -> set[str]:
        """The annotations that are approved."""
        found = stored.annotations(self.project, self.article_id)
        return {each.id for each in found if each.review is ReviewStatus.APPROVED}

    def pick(self, number: int) -> str:
        """One of the annotations there are, or one that is not there."""
        found = stored.annotations(self.project, self.article_id)
        return found[number % len(found)].id if found else "nothing"

    @initialize()
    def begin(self) -> None:
        for words in ("40 000", "2024", "Montclar"):
            self.annotate(0, words, Kind.CLAIM)
        for one in (0, 1):
            self.work_through(0, one)
        self.approve(1, 0)

    @rule(hand=HANDS, words=WORDS, kind=st.sampled_from(Kind))
    def annotate(self, hand: int, words: str, kind: Kind) -> None:
        start = TEXT.index(words)
        self.ask(hand, annotating.annotate, self.article_id, Span(start, start + len(words)), kind)

    @rule(hand=HANDS, ones=MANY, kind=st.sampled_from(Kind))
    def retag(self, hand: int, ones: list[int], kind: Kind) -> None:
        self.ask(hand, annotating.retag, [self.pick(one) for one in ones], kind)

    @rule(hand=HANDS, one=ONE, subtype=st.sampled_from([s for k in Kind for s in SUBTYPES[k]]))
    def set_subtype(self, hand: int, one: int, subtype: str) -> None:
        self.ask(hand, annotating.set_subtype, self.pick(one), subtype)

    @rule(hand=HANDS, one=ONE, words=WORDS)
    def resize(self, hand: int, one: int, words: str) -> None:
        start = TEXT.index(words)
        self.ask(hand, annotating.resize, self.pick(one), Span(start, start + len(words)))

    @rule(hand=HANDS, ones=MANY)
    def delete(self, hand: int, ones: list[int]) -> None:
        self.ask(hand, annotating.delete, [self.pick(one) for one in ones])

    @rule(hand=HANDS, one=ONE, verdict=VERDICTS)
    def set_verdict(self, hand: int, one: int, verdict: str | None) -> None:
        self.ask(hand, annotating.edit, self.pick(one), verdict=verdict)

    @rule(hand=HANDS, one=ONE, checkable=st.booleans(), rationale=SOME)
    def edit_claim(self, *, hand: int, one: int, checkable: bool, rationale: str) -> None:
        self.ask(hand, annotating.edit, self.pick(one), checkable=checkable, rationale=rationale)

    @rule(hand=HANDS, one=ONE, note=SOME)
    def edit_note(self, hand: int, one: int, note: str) -> None:
        self.ask(hand, annotating.edit, self.pick(one), note=note)

    @rule(hand=HANDS, one=ONE, name=SOME)
    def name(self, hand: int, one: int, name: str) -> None:
        self.ask(hand, annotating.set_entity, self.pick(one), name)
        self.ask(hand, annotating.set_claimant, self.pick(one), name)

    @rule(hand=HANDS, one=ONE, edtf=st.sampled_from(["", "2022", "2022-40", "hier"]))
    def set_date(self, hand: int, one: int, edtf: str) -> None:
        self.ask(hand, annotating.set_date, self.pick(one), edtf)

    @rule(hand=HANDS, one=ONE, quote=SOME)
    def cite(self, hand: int, one: int, quote: str) -> None:
        form = evidence.SourceForm("Budget")
        self.ask(hand, evidence.cite, self.pick(one), form=form, quote=quote)

    @rule(hand=HANDS, one=ONE, quote=SOME)
    def edit_citation(self, hand: int, one: int, quote: str) -> None:
        for citation in self.citations(self.pick(one)):
            self.ask(hand, evidence.edit_citation, citation, quote=quote)

    @rule(hand=HANDS, one=ONE)
    def remove_citation(self, hand: int, one: int) -> None:
        for citation in self.citations(self.pick(one))[:1]:
            self.ask(hand, evidence.remove_citation, citation)

    @rule(hand=HANDS, one=ONE)
    def work_through(self, hand: int, one: int) -> None:
        self.set_verdict(hand, one, "true")
        self.cite(hand, one, "quelques mots")
        self.check(hand, [one])

    @rule(hand=HANDS, ones=MANY)
    def check(self, hand: int, ones: list[int]) -> None:
        self.ask(hand, reviewing.check, [self.pick(one) for one in ones])

    @rule(hand=HANDS, ones=MANY)
    def start(self, hand: int, ones: list[int]) -> None:
        self.ask(hand, reviewing.start, [self.pick(one) for one in ones])

    @rule(hand=HANDS, ones=MANY)
    def reopen_work(self, hand: int, ones: list[int]) -> None:
        self.ask(hand, reviewing.reopen_work, [self.pick(one) for one in ones])

    @rule(hand=HANDS, ones=MANY)
    def ask_review(self, hand: int, ones: list[int]) -> None:
        self.ask(hand, reviewing.ask_review, [self.pick(one) for one in ones])

    @rule(hand=HANDS, ones=MANY)
    def withdraw_review(self, hand: int, ones: list[int]) -> None:
        self.ask(hand, reviewing.withdraw_review, [self.pick(one) for one in ones])

    @rule(hand=HANDS, one=ONE)
    def approve(self, hand: int, one: int) -> None:
        self.ask(hand, reviewing.approve, self.pick(one))

    @rule(hand=HANDS, one=ONE, comment=SOME)
    def send_back(self, hand: int, one: int, comment: str) -> None:
        self.ask(hand, reviewing.request_changes, self.pick(one), comment)

    @rule(hand=HANDS, one=ONE, reason=SOME)
    def reopen(self, hand: int, one: int, reason: str) -> None:
        self.ask(hand, reviewing.reopen, self.pick(one), reason)

    @rule(hand=HANDS, one=ONE)
    def flag(self, hand: int, one: int) -> None:
        self.ask(hand, reviewing.flag, self.pick(one), FlagReason.NUMBER)

    @rule(hand=HANDS, one=ONE, reason=SOME)
    def answer(self, hand: int, one: int, reason: str) -> None:
        for flag in reviews.flags_of(self.project, self.pick(one)):
            self.ask(hand, reviewing.dismiss, flag.id, reason)
            self.ask(hand, reviewing.resolve, flag.id, reason)

    @rule(hand=HANDS, ones=MANY, comment=SOME)
    def decide_many(self, hand: int, ones: list[int], comment: str) -> None:
        ids = [self.pick(one) for one in ones]
        self.ask(hand, reviewing.dismiss_all, ids, comment)
        self.ask(hand, reviewing.approve_all, ids, comment)
        self.ask(hand, reviewing.request_changes_all, ids[:1], comment)

    @rule(hand=HANDS, one=ONE, back=st.integers(1, 30))
    def revert(self, hand: int, one: int, back: int) -> None:
        rows = history(self.project, annotation_id=self.pick(one), limit=back)
        if rows:
            self.ask(hand, reverting.revert, self.pick(one), rows[0].seq)

    @rule(hand=HANDS, one=ONE, words=SOME)
    def correct(self, hand: int, one: int, words: str) -> None:
        self.ask(hand, correcting.propose, self.pick(one), words)
        for each in corrections.corrections_of(self.project, self.pick(one)):
            self.ask(hand, correcting.accept if words else correcting.withdraw, each.id)

    @rule(hand=HANDS, one=ONE)
    def attach(self, hand: int, one: int) -> None:
        for citation in self.citations(self.pick(one)):
            self.ask(hand, attaching.attach, citation, "page.txt", b"douze")

    @rule(hand=HANDS, ones=MANY, priority=st.integers(0, 3))
    def plan(self, hand: int, ones: list[int], priority: int) -> None:
        ids = [self.pick(one) for one in ones]
        self.ask(hand, planning.set_priority, ids, priority)
        self.ask(hand, planning.assign, ids, self.desks[1].person.id)

    def citations(self, annotation_id: str) -> list[str]:
        return [each.citation.id for each in sources.citations_of(self.project, annotation_id)]

    @invariant()
    def nothing_is_checked_without_evidence_and_a_name(self) -> None:
        for each in stored.annotations(self.project, self.article_id):
            if each.work is Work.CHECKED:
                assert missing_of(self.desks[0].standing(each.id)) == ()
                assert each.checked_by in {desk.person.id for desk in self.desks}
            else:
                assert each.checked_by is None

    @invariant()
    def what_is_approved_is_checked_by_another_and_has_no_open_old_flag(self) -> None:
        for each in stored.annotations(self.project, self.article_id):
            if each.review is ReviewStatus.APPROVED:
                last = reviews.reviews_of(self.project, each.id)[-1]
                assert last.decision is Decision.APPROVED
                assert each.work is Work.CHECKED
                assert last.reviewer_id != each.checked_by
                for flag in reviews.flags_of(self.project, each.id):
                    old = flag.raised_at < last.reviewed_at
                    assert not (old and flag.status is FlagStatus.OPEN)

    def teardown(self) -> None:
        try:
            assert check(self.project) == []
            for step in reversed(self.steps):
                self.desks[0].commit(step.inverse())
            assert records(self.project) == self.first
            assert check(self.project) == []
        finally:
            self.project.close()
            self.folder.cleanup()


TestDesks = Desks.TestCase
TestDesks.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
