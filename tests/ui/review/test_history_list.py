"""The timeline of a statement: what each act changed, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.services import annotating, correcting, evidence, planning, reviewing
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import reviews
from annotator.store.project import Project
from annotator.store.queue_rows import table_rows
from annotator.ui.current import Current
from annotator.ui.review.history_list import HistoryList
from annotator.ui.review.spoken_statement import statement_said
from annotator.ui.review.statement import read_statement
from annotator.ui.review_pane import ReviewPane
from annotator.ui.session import Session
from tests.ui.conftest import TEXT, Bench, click, press
from tests.ui.review.conftest import AUDE, Maker, Queue

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[], Queue]


def history(queue: Queue) -> HistoryList:
    return queue.pane.sheet.card.history


def told(queue: Queue) -> dict[str, tuple[str, ...]]:
    """What each act did, by its words."""
    rows = history(queue).rows[: history(queue)._shown]
    return {row.entry.words: row.entry.details for row in rows if row.entry}


def go_to(queue: Queue, words: str) -> None:
    """Go down from the newest act to one, by keys."""
    press(Key.Key_H)
    for row in history(queue).rows:
        if row.is_current and row.entry and row.entry.words == words:
            return
        press(Key.Key_Down)
    raise AssertionError(words)


def test_each_act_says_what_was_and_what_became(maker: Maker, open_queue: Open) -> None:
    claim = maker.claim("douze écoles")
    desk = maker.bench.session.desk
    maker.flag(claim)
    desk.commit(annotating.edit(desk, claim, verdict="false"))
    desk.commit(annotating.edit(desk, claim, rationale="The budget says so."))
    desk.commit(planning.assign(desk, [claim], AUDE.id))
    desk.commit(planning.set_priority(desk, [claim], 2))
    desk.commit(annotating.edit(desk, claim, verdict="true"))
    desk.commit(annotating.retag(desk, [claim], Kind.DATE))
    queue = open_queue()
    click(history(queue).more)
    found = told(queue)
    assert "changed the kind: Claim → Date" in found
    assert "gave the verdict: False → True" in found
    assert found["gave the verdict: False"] == ("Checking: to check → in progress",)
    assert found["wrote the rationale"] == ("Rationale: – → “The budget says so.”",)
    assert found["assigned"] == ("Assigned to: – → Aude Martin",)
    assert found["set the priority"] == ("Priority: no priority → high",)
    assert found["flagged: Number"] == ()


def test_evidence_that_comes_and_goes_is_named(maker: Maker, open_queue: Open) -> None:
    (claim,) = maker.flagged(1)
    desk = maker.bench.session.desk
    cited = evidence.cite(desk, claim, form=evidence.SourceForm("Journal"), locator="p. 2")
    desk.commit(cited)
    desk.commit(evidence.edit_citation(desk, cited.changes[-1].id, locator="p. 3"))
    desk.commit(evidence.remove_citation(desk, cited.changes[-1].id))
    desk.commit(correcting.propose(desk, claim, "onze écoles", ""))
    queue = open_queue()
    found = told(queue)
    assert found["removed a citation"] == ("Source taken away: Journal",)
    assert found["edited a citation"] == ("Place: p. 2 → p. 3",)
    assert queue.pane.sheet.card.corrections.cards[0].buttons == []


def test_the_way_back_is_said_before_it_is_gone(maker: Maker, open_queue: Open) -> None:
    claim = maker.claim("douze écoles")
    desk = maker.bench.session.desk
    maker.flag(claim)
    desk.commit(annotating.edit(desk, claim, verdict="false"))
    desk.commit(annotating.edit(desk, claim, verdict="true"))
    desk.commit(annotating.edit(desk, claim, note="Ask again"))
    queue = open_queue()
    go_to(queue, "gave the verdict: False")
    shown = history(queue)
    assert shown.preview.text() == ("Back to here: Verdict: True → False · Note: “Ask again” → –")
    assert shown.revert.isEnabled()
    press(Key.Key_Return)
    known = queue.get(claim)
    assert (known.verdict, known.note) == ("false", "")
    assert queue.flags(claim)[0].is_open
    assert told(queue)["went back to an earlier state"] == (
        "Verdict: True → False",
        "Note: “Ask again” → –",
    )
    assert QApplication.focusWidget() is shown
    press(Key.Key_Z, CTRL)
    assert queue.get(claim).verdict == "true"
    press(Key.Key_Escape)
    assert queue.is_on_card()
    assert shown.way_back.isHidden()


def test_where_it_stands_now_there_is_nothing_to_go_back_to(maker: Maker, open_queue: Open) -> None:
    (claim,) = maker.flagged(1)
    queue = open_queue()
    press(Key.Key_H)
    shown = history(queue)
    assert shown.rows[0].is_current
    assert shown.preview.text() == "It is like this now."
    assert not shown.revert.isEnabled()
    before = queue.get(claim)
    press(Key.Key_Return)
    assert queue.get(claim) == before


def test_what_is_locked_says_why_it_stays(maker: Maker, open_queue: Open) -> None:
    first, _ = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_A)
    press(Key.Key_Backspace)
    press(Key.Key_H)
    press(Key.Key_End)
    shown = history(queue)
    assert not shown.revert.isEnabled()
    assert "approved" in shown.preview.text().lower()
    assert queue.flags(first)[0].status == "resolved"


def test_an_act_is_chosen_with_the_mouse_and_gone_back_to(maker: Maker, open_queue: Open) -> None:
    claim = maker.claim("douze écoles")
    desk = maker.bench.session.desk
    maker.flag(claim)
    desk.commit(annotating.edit(desk, claim, note="One"))
    desk.commit(annotating.edit(desk, claim, note="Two"))
    queue = open_queue()
    click(history(queue).rows[1])
    click(history(queue).button)
    assert queue.get(claim).note == "One"


def test_letters_still_decide_from_the_history(maker: Maker, open_queue: Open) -> None:
    first, second = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_H)
    press(Key.Key_A)
    assert queue.get(first).review == "approved"
    assert queue.is_on_card()
    press(Key.Key_H)
    assert history(queue).rows[0].is_current
    assert queue.get(second).review == "none"


@pytest.fixture
def alone(tmp_path: Path, qtbot: QtBot) -> Iterator[Maker]:
    """A project that knows one person."""
    project = Project.create(tmp_path / "alone.annot", at="2023-01-17T10:00:00.000Z")
    session = Session(project, AUDE)
    session.desk.commit(Step("add_person", (Change(None, AUDE),)))
    article_id, step = import_article(session.desk, ArticleDraft("Écoles", TEXT, lang="fr"))
    session.desk.commit(step)
    yield Maker(Bench(session, Current(), article_id))
    session.close()


def test_who_approves_alone_is_seen_to_have_done_so(alone: Maker, qtbot: QtBot) -> None:
    claim = alone.checked("douze écoles")
    alone.flag(claim)
    session = alone.bench.session
    pane = ReviewPane(session, alone.bench.current)
    qtbot.addWidget(pane)
    pane.show()
    pane.approve()
    assert reviews.reviews_of(session.project, claim)[0].self_review
    pane.back()
    card = pane.sheet.card
    assert [chip.text for chip in card.more if chip.isVisible()] == ["self-approved"]
    assert card.history.rows[0].words.text() == "approved, alone at the desk"
    assert (
        pane.sheet.table._rows.why(table_rows(session.project, [claim])[claim]).words
        == "self-approved"
    )
    pane.hide()


def test_who_only_hears_the_statement_hears_that_it_was_approved_alone(alone: Maker) -> None:
    claim = alone.checked("douze écoles")
    desk = alone.bench.session.desk
    desk.commit(reviewing.approve(desk, claim))
    statement = read_statement(desk, claim)
    assert statement is not None
    assert "self-approved" in statement_said(statement, ()).split("\n")
