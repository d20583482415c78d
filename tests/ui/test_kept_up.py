"""Counts, progress and the queue are kept up by what each step touched: against a fresh read."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, Severity
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import annotations as stored
from annotator.store import reviews
from annotator.store.articles import article_rows
from annotator.store.project import Project
from annotator.store.waiting import waiting
from annotator.ui.article_list import ROW_ROLE, ArticleList
from annotator.ui.current import Current
from annotator.ui.review_pane import ReviewPane
from annotator.ui.session import Session
from annotator.ui.status_line import StatusLine
from tests.ui.conftest import AUDE, LEA, TEXT

PLACES = st.integers(0, 60)


class KeptUp(RuleBasedStateMachine):
    """An editor who does anything to two articles, and looks up now and then."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="annotator-kept-up-")
        path = Path(self._folder.name) / "desk.annot"
        self.session = Session(Project.create(path, at="2023-01-17T10:00:00.000Z"), AUDE)
        desk = self.session.desk
        desk.commit(Step("add_person", (Change(None, AUDE), Change(None, LEA))))
        self.articles = []
        for title in ("Un", "Deux"):
            article_id, step = import_article(desk, ArticleDraft(title, TEXT))
            desk.commit(step)
            self.articles.append(article_id)
        self.current = Current()
        self.current.open_article(self.articles[0])
        self.status = StatusLine(self.session, self.current)
        self.list = ArticleList(self.session, self.current)
        self.queue = ReviewPane(self.session, self.current)

    def teardown(self) -> None:
        for each in (self.status, self.list, self.queue):
            each.hide()
            each.deleteLater()
        self.session.close()
        self._folder.cleanup()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def ids(self) -> list[str]:
        project = self.session.project
        return [
            each.id for article in self.articles for each in stored.annotations(project, article)
        ]

    def on_one(self, service: Any, place: int, *args: Any, **kwargs: Any) -> None:
        known = self.ids()
        if known:
            self.session.attempt(service, known[place % len(known)], *args, **kwargs)

    @rule(at=PLACES, length=st.integers(1, 9), kind=st.sampled_from(Kind), first=st.booleans())
    def tag(self, at: int, length: int, kind: Kind, *, first: bool) -> None:
        article_id = self.articles[not first]
        self.session.attempt(annotating.annotate, article_id, Span(at, at + length), kind)

    @rule(place=PLACES, severity=st.sampled_from(Severity))
    def flag(self, place: int, severity: Severity) -> None:
        self.on_one(reviewing.flag, place, FlagReason.NUMBER, severity)

    @rule(place=PLACES)
    def resolve(self, place: int) -> None:
        waits = [
            flag for each in self.ids() for flag in reviews.flags_of(self.session.project, each)
        ]
        still = [flag.id for flag in waits if flag.is_open]
        if still:
            self.session.attempt(reviewing.resolve, still[place % len(still)])

    @rule(place=PLACES)
    def cite(self, place: int) -> None:
        form = evidence.SourceForm("Budget")
        self.on_one(evidence.cite, place, form=form, quote="douze")

    @rule(place=PLACES, many=st.integers(1, 4), ask=st.booleans())
    def ask_or_delete(self, place: int, many: int, *, ask: bool) -> None:
        known = self.ids()
        some = known[place % (len(known) or 1) :][:many]
        if some:
            act = reviewing.ask_review if ask else annotating.delete
            self.session.attempt(act, some)

    @rule(place=PLACES, kind=st.sampled_from(Kind))
    def retag(self, place: int, kind: Kind) -> None:
        known = self.ids()
        if known:
            self.session.attempt(annotating.retag, [known[place % len(known)]], kind)

    @rule(place=PLACES, at=PLACES)
    def resize(self, place: int, at: int) -> None:
        self.on_one(annotating.resize, place, Span(at, at + 5))

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule(shown=st.booleans())
    def turn_to_the_queue(self, *, shown: bool) -> None:
        self.queue.setVisible(shown)

    @rule(first=st.booleans())
    def turn_to_an_article(self, *, first: bool) -> None:
        self.current.open_article(self.articles[not first])

    @rule()
    def look_up(self) -> None:
        QTest.qWait(0)
        project = self.session.project
        assert self.status._counts == stored.counts(project, self.current.article_id)
        model = self.list.list.model()
        listed = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
        assert listed == article_rows(project)
        places = waiting(project)
        assert self.queue.count() == len(places)
        if self.queue._reader.is_read:
            assert self.queue._queue._ids == [each.annotation_id for each in places]
            assert self.queue._queue._waiting == {each.annotation_id: each for each in places}


def test_what_is_kept_up_is_what_is_read(qtbot: QtBot) -> None:
    run_state_machine_as_test(
        KeptUp, settings=settings(max_examples=25, stateful_step_count=30, deadline=None)
    )
