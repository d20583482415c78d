"""Going through the queue by keys: deciding, asking, answering, going back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, FlagStatus, Severity
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.store import reviews
from annotator.store.project import Project
from annotator.ui.review.empty_queue import EmptyQueue
from annotator.ui.session import Session
from annotator.ui.widgets.key_button import KeyButton
from tests.ui.conftest import Bench, click, press, write
from tests.ui.review.conftest import AUDE, LEA, Maker, Queue, line

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[], Queue]


def button(queue: Queue, name: str) -> KeyButton:
    (found,) = (
        each
        for each in queue.pane.sheet.foot.findChildren(KeyButton)
        if each.action() is queue.actions[name]
    )
    return found


def link_words(queue: Queue) -> list[str]:
    return [link.text() for link in queue.pane.sheet.foot.missing.links]


def test_twenty_flagged_statements_go_by_one_key_each(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(20)
    queue = open_queue()
    assert queue.pane.count() == 20
    for number, each in enumerate(ids, 1):
        assert queue.shown() == line(number)
        assert queue.place() == f"1 of {21 - number}"
        assert queue.is_on_card()
        press(Key.Key_A)
        assert queue.get(each).review is ReviewStatus.APPROVED
        assert [flag.status for flag in queue.flags(each)] == [FlagStatus.RESOLVED]
    assert queue.pane.count() == 0
    assert queue.session.undo_stack.count() == 20
    assert [annotation for _, annotation in queue.places] == ids[1:]
    assert queue.pane.sheet.empty.isVisible()
    assert queue.pane.sheet.empty.state.title.text() == "Nothing is waiting for a second look."
    assert isinstance(QApplication.focusWidget(), EmptyQueue)


def test_an_approval_says_what_was_typed_as_a_comment(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_X)
    write("Well found.")
    press(Key.Key_Escape)
    press(Key.Key_A)
    (decision,) = reviews.reviews_of(queue.session.project, first)
    assert decision.comment == "Well found."
    assert queue.pane.sheet.foot.text() == ""


def test_a_refused_approval_names_all_that_is_missing(maker: Maker, open_queue: Open) -> None:
    claim = maker.claim("douze écoles")
    maker.flag(claim)
    queue = open_queue()
    assert link_words(queue) == [
        "A verdict is missing.",
        "A source with a quote or a place in it is missing.",
        "It is not checked yet.",
    ]
    assert button(queue, "approve").property("state") == "off"
    assert "A verdict is missing." in button(queue, "approve").toolTip()
    press(Key.Key_A)
    assert [refusal.code for refusal in queue.bench.refusals] == ["verdict_missing"]
    assert queue.get(claim).review is ReviewStatus.NONE
    assert queue.is_on_card()
    assert queue.shown() == "douze écoles"


def test_what_is_missing_leads_to_where_it_is_mended(maker: Maker, open_queue: Open) -> None:
    claim = maker.claim("douze écoles")
    maker.flag(claim)
    queue = open_queue()
    click(queue.pane.sheet.foot.missing.links[1])
    assert queue.places == [(queue.bench.article_id, claim)]
    assert queue.mends == [(claim, "citations")]


def test_what_was_missing_goes_when_it_is_mended(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    desk = maker.bench.session.desk
    maker.bench.do(annotating.edit(desk, first, verdict=None))
    queue = open_queue()
    assert "A verdict is missing." in link_words(queue)
    queue.bench.do(annotating.edit(desk, first, verdict="true"))
    assert "A verdict is missing." not in link_words(queue)


def test_nobody_approves_their_own_work_while_somebody_else_is_there(
    maker: Maker, open_queue: Open
) -> None:
    maker.flagged(1)
    queue = open_queue()
    assert link_words(queue) == []
    queue.session.sit_down(AUDE)
    assert link_words(queue) == ["Somebody other than its checker has to approve it."]
    queue.session.sit_down(LEA)
    assert link_words(queue) == []


def test_changes_are_asked_for_with_a_comment_only(maker: Maker, open_queue: Open) -> None:
    first, second = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_X)
    foot = queue.pane.sheet.foot
    assert foot.comment.hasFocus()
    press(Key.Key_Return, CTRL)
    assert foot.hint.text() == "Say in the comment what is to be changed."
    assert queue.get(first).review is ReviewStatus.NONE
    assert foot.comment.hasFocus()
    write("axr: which school?")
    assert foot.hint.isHidden()
    press(Key.Key_Return, CTRL)
    assert queue.get(first).review is ReviewStatus.CHANGES_REQUESTED
    (decision,) = reviews.reviews_of(queue.session.project, first)
    assert decision.comment == "axr: which school?"
    assert queue.shown() == line(2)
    assert queue.is_on_card()
    assert foot.text() == ""
    assert queue.places[-1][1] == second


def test_escape_leaves_the_comment_and_then_the_queue(maker: Maker, open_queue: Open) -> None:
    maker.flagged(2)
    queue = open_queue()
    press(Key.Key_X)
    write("Half a thought")
    press(Key.Key_Escape)
    assert queue.is_on_card()
    assert queue.left == []
    press(Key.Key_Space)
    assert queue.pane.sheet.foot.text() == ""
    press(Key.Key_Backspace)
    assert queue.pane.sheet.foot.text() == "Half a thought"
    press(Key.Key_Escape)
    assert queue.left == [True]
    assert queue.article.hasFocus()


def test_a_comment_can_be_made_without_a_decision(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_X)
    write("Ask the mayor.")
    queue.pane.sheet.foot.only.trigger()
    (comment,) = reviews.comments_of(queue.session.project, first)
    assert (comment.text, comment.author_id) == ("Ask the mayor.", LEA.id)
    assert queue.shown() == line(1)
    assert queue.is_on_card()
    assert queue.pane.sheet.card.comments.entries()[0].endswith("LR Ask the mayor.")


def test_a_resolved_flag_moves_on(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_R)
    assert [flag.status for flag in queue.flags(first)] == [FlagStatus.RESOLVED]
    assert queue.get(first).review is ReviewStatus.NONE
    assert queue.shown() == line(2)
    assert queue.is_on_card()


def test_of_several_flags_the_chosen_one_is_answered(maker: Maker, open_queue: Open) -> None:
    first, _ = maker.flagged(2)
    maker.flag(first, "Which mayor?", reason=FlagReason.NAME)
    queue = open_queue()
    cards = queue.pane.sheet.card.flags.cards
    assert [card.is_chosen for card in cards] == [True, False]
    press(Key.Key_2)
    assert [card.is_chosen for card in queue.pane.sheet.card.flags.cards] == [False, True]
    press(Key.Key_Down)
    press(Key.Key_Up)
    press(Key.Key_R)
    states = {flag.message: flag.status for flag in queue.flags(first)}
    assert states == {"Is it so?": FlagStatus.OPEN, "Which mayor?": FlagStatus.RESOLVED}
    assert queue.shown() == line(1)
    assert queue.is_on_card()
    press(Key.Key_R)
    assert queue.shown() == line(2)


def test_a_flag_is_chosen_with_the_mouse(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    other = maker.flag(first, "Which mayor?", reason=FlagReason.NAME)
    queue = open_queue()
    click(queue.pane.sheet.card.flags.cards[1])
    chosen = queue.pane.sheet.card.flag()
    assert chosen is not None
    assert chosen.id == other


def test_a_flag_is_dismissed_by_the_digit_of_a_reason(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_M)
    assert queue.pane.sheet.foot.dismissal.isVisible()
    press(Key.Key_2)
    (flag,) = queue.flags(first)
    assert (flag.status, flag.resolution) == (FlagStatus.DISMISSED, "Already covered")
    assert queue.shown() == line(2)
    assert queue.is_on_card()
    assert not queue.pane.sheet.foot.dismissal.isVisible()


def test_the_digits_of_azerty_dismiss_too(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_M)
    focused = QApplication.focusWidget()
    assert focused is not None
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, Key.Key_QuoteDbl, none, '"'))
    (flag,) = queue.flags(first)
    assert flag.resolution == "Checked elsewhere"


def test_a_flag_is_dismissed_for_a_typed_reason(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_M)
    write("a remix of two numbers")
    assert queue.get(first).review is ReviewStatus.NONE
    press(Key.Key_Return)
    (flag,) = queue.flags(first)
    assert (flag.status, flag.resolution) == (FlagStatus.DISMISSED, "a remix of two numbers")
    assert queue.shown() == line(2)
    assert queue.is_on_card()


def test_escape_lets_the_flag_stand(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    queue = open_queue()
    press(Key.Key_M)
    press(Key.Key_Backspace)
    press(Key.Key_Escape)
    assert queue.is_on_card()
    assert queue.flags(first)[0].is_open
    assert queue.left == []
    press(Key.Key_M)
    write("no")
    press(Key.Key_Escape)
    assert queue.is_on_card()
    press(Key.Key_M)
    assert queue.pane.sheet.foot.dismissal.field.text() == ""


def test_without_an_open_flag_there_is_none_to_answer(maker: Maker, open_queue: Open) -> None:
    claim = maker.checked("douze écoles")
    desk = maker.bench.session.desk
    desk.commit(reviewing.ask_review(desk, [claim]))
    queue = open_queue()
    card = queue.pane.sheet.card
    assert card.head.sign.text == "Review asked for"
    assert card.head.by.text() == "by AM, just now"
    for name in ("resolve", "dismiss"):
        assert not queue.enabled(name)
        assert "No flag is open on it" in button(queue, name).toolTip()
    press(Key.Key_M)
    press(Key.Key_R)
    assert queue.shown() == "douze écoles"
    press(Key.Key_A)
    assert queue.get(claim).review is ReviewStatus.APPROVED


def test_skipping_goes_around_and_back_returns(maker: Maker, open_queue: Open) -> None:
    maker.flagged(3)
    queue = open_queue()
    assert not queue.enabled("back")
    seen = []
    for _ in range(4):
        seen.append(queue.place())
        press(Key.Key_Space)
    assert seen == ["1 of 3", "2 of 3", "3 of 3", "1 of 3"]
    press(Key.Key_Backspace)
    assert queue.place() == "1 of 3"
    press(Key.Key_Backspace)
    assert queue.place() == "3 of 3"
    assert queue.pane.sheet.card.told.isHidden()
    assert queue.is_on_card()


def test_back_shows_the_last_decision_though_it_waits_no_more(
    maker: Maker, open_queue: Open
) -> None:
    first, _, third = maker.flagged(3)
    queue = open_queue()
    press(Key.Key_A)
    press(Key.Key_A)
    assert queue.shown() == line(3)
    press(Key.Key_Backspace)
    assert queue.shown() == line(2)
    told = queue.pane.sheet.card.told
    assert told.text() == "Approved by you just now · Ctrl+Z undoes it"
    assert queue.place() == "1 waiting"
    press(Key.Key_Backspace)
    assert queue.shown() == line(1)
    assert told.text() == "Approved by you just now"
    assert queue.places[-1][1] == first
    press(Key.Key_Space)
    assert queue.shown() == line(3)
    assert queue.places[-1][1] == third


def test_undo_brings_the_statement_back(maker: Maker, open_queue: Open) -> None:
    first, second = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_A)
    press(Key.Key_A)
    assert queue.pane.count() == 0
    press(Key.Key_Z, CTRL)
    assert queue.get(second).review is ReviewStatus.NONE
    assert queue.flags(second)[0].is_open
    assert queue.shown() == line(2)
    assert queue.place() == "1 of 1"
    assert queue.is_on_card()
    assert queue.places[-1][1] == second
    press(Key.Key_Z, CTRL)
    assert queue.shown() == line(1)
    assert queue.places[-1][1] == first
    press(Key.Key_Y, CTRL)
    assert queue.get(first).review is ReviewStatus.APPROVED
    assert queue.shown() == line(2)
    assert queue.places[-1][1] == second


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ((Key.Key_R,), "You resolved its flag just now"),
        ((Key.Key_M, Key.Key_1), "You dismissed its flag just now"),
    ],
)
def test_back_tells_how_a_flag_was_answered(
    maker: Maker, open_queue: Open, keys: tuple[Qt.Key, ...], told: str
) -> None:
    maker.flagged(2)
    queue = open_queue()
    for key in keys:
        press(key)
    press(Key.Key_Backspace)
    assert queue.pane.sheet.card.told.text() == f"{told} · Ctrl+Z undoes it"
    assert queue.pane.sheet.card.head.sign.text == "Nothing is open"
    press(Key.Key_Z, CTRL)
    assert queue.pane.sheet.card.told.isHidden()
    assert queue.shown() == line(1)
    assert queue.place() == "1 of 2"


def test_back_passes_over_what_was_deleted(maker: Maker, open_queue: Open) -> None:
    _, second, _ = maker.flagged(3)
    queue = open_queue()
    press(Key.Key_Space)
    press(Key.Key_Space)
    desk = queue.session.desk
    queue.bench.do(annotating.delete(desk, [second]))
    assert queue.shown() == line(3)
    press(Key.Key_Backspace)
    assert queue.shown() == line(1)


def test_what_is_decided_elsewhere_is_followed_without_moving_the_article(
    maker: Maker, open_queue: Open
) -> None:
    first, second = maker.flagged(2)
    queue = open_queue()
    queue.article.setFocus()
    desk = queue.session.desk
    queue.bench.do(reviewing.resolve(desk, queue.flags(first)[0].id))
    assert queue.shown() == line(2)
    queue.bench.do(annotating.delete(desk, [second]))
    assert queue.shown() == ""
    assert queue.places == []
    assert queue.article.hasFocus()
    queue.session.undo()
    assert queue.shown() == line(2)


def test_a_new_flag_is_counted_and_leaves_the_statement_where_it_is(
    maker: Maker, open_queue: Open
) -> None:
    maker.flagged(2)
    claim = maker.claim("douze écoles")
    queue = open_queue()
    press(Key.Key_Space)
    queue.bench.do(reviewing.flag(queue.session.desk, claim, FlagReason.OTHER))
    assert queue.pane.count() == 3
    assert queue.place() == "3 of 3"
    assert queue.shown() == line(2)


def test_the_statement_selected_in_the_article_is_turned_to(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    other = maker.claim("douze écoles")
    queue = open_queue()
    queue.bench.current.go_to(queue.get(ids[2]).article_id, ids[2])
    assert queue.shown() == line(3)
    queue.bench.current.select(other)
    assert queue.shown() == line(3)
    assert queue.places == []


def test_a_hidden_queue_reads_and_decides_nothing_until_it_is_shown(
    maker: Maker, open_queue: Open
) -> None:
    first, second = maker.flagged(2)
    queue = open_queue()
    queue.tabs.setCurrentIndex(1)
    for name in ("approve", "request_changes", "resolve", "dismiss", "skip", "back"):
        assert not queue.enabled(name)
    queue.pane.approve()
    queue.pane.skip()
    queue.bench.current.go_to(queue.get(second).article_id, second)
    queue.bench.do(reviewing.comment(queue.session.desk, second, "While nobody looked"))
    assert queue.get(first).review is ReviewStatus.NONE
    assert queue.pane.sheet.card.passage.words() == line(1)
    queue.tabs.setCurrentIndex(0)
    assert queue.shown() == line(2)
    assert queue.enabled("approve")
    assert queue.pane.sheet.card.comments.entries()[0].endswith("While nobody looked")
    assert queue.places == []


def test_the_queue_of_one_article(maker: Maker, open_queue: Open) -> None:
    maker.flag(maker.checked("douze écoles"))
    ids = maker.flagged(2)
    queue = open_queue()
    current = queue.bench.current
    assert queue.place() == "1 of 3"
    queue.filter("article", "the open one")
    assert queue.place() == "1 of 1"
    assert queue.is_on_card()
    current.open_article(queue.get(ids[0]).article_id)
    assert (queue.place(), queue.shown()) == ("1 of 2", line(1))
    press(Key.Key_A)
    press(Key.Key_A)
    assert queue.pane.count() == 1
    assert queue.pane.sheet.empty.state.title.text() == "Nothing here is as you asked."
    queue.pane.sheet.empty.all.trigger()
    assert queue.shown() == "douze écoles"
    assert queue.place() == "1 of 1"


def test_the_worst_come_first_when_asked_for(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    maker.flag(ids[2], severity=Severity.BLOCK)
    maker.flag(ids[1], severity=Severity.INFO)
    queue = open_queue()
    queue.sort("Worst first")
    assert (queue.shown(), queue.place()) == (line(3), "1 of 3")
    assert queue.is_on_card()
    press(Key.Key_Space)
    assert queue.shown() == line(1)
    queue.sort("Reading order")
    assert (queue.shown(), queue.place()) == (line(1), "1 of 3")


def test_space_presses_the_button_that_has_the_keyboard(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    button(queue, "approve").setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Space)
    assert queue.get(first).review is ReviewStatus.APPROVED
    assert queue.is_on_card()
    button(queue, "back").setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Return)
    assert queue.shown() == line(1)
    assert len(queue.places) == 2


def test_return_shows_the_statement_in_its_article(maker: Maker, open_queue: Open) -> None:
    (first, _) = maker.flagged(2)
    queue = open_queue()
    press(Key.Key_Return)
    assert queue.places == [(queue.get(first).article_id, first)]


def test_stale_words_wait_and_are_shown_as_they_were(maker: Maker, open_queue: Open) -> None:
    claim = maker.checked("douze écoles")
    desk = maker.bench.session.desk
    anchor = desk.anchor(claim)
    stale = replace(anchor, state=AnchorState.STALE, exact="dix écoles", prefix="pour ")
    desk.commit(Step("move", (Change(anchor, stale),)))
    queue = open_queue()
    assert queue.shown() == "dix écoles"
    assert queue.pane.sheet.card.passage.passage.text.startswith("…pour dix écoles")
    assert queue.pane.sheet.card.head.sign.text == "The words have changed"
    assert link_words(queue) == ["Its words have changed and are not confirmed yet."]


def test_a_project_that_is_only_read_is_gone_through_and_not_decided(
    maker: Maker, open_queue: Open, tmp_path: Path
) -> None:
    first, _ = maker.flagged(2)
    bench = maker.bench
    bench.session.project.close()
    shutil.copy(tmp_path / "desk.annot", tmp_path / "copy.annot")
    project = Project.open(tmp_path / "copy.annot", read_only=True)
    session = Session(project, AUDE)
    queue = open_of(Bench(session, bench.current, bench.article_id), open_queue, bench)
    for name in ("approve", "request_changes", "resolve", "dismiss"):
        assert not queue.enabled(name)
        assert "open for reading only" in button(queue, name).toolTip()
    for key in (Key.Key_A, Key.Key_X, Key.Key_R, Key.Key_M):
        press(key)
    assert queue.is_on_card()
    assert queue.pane.sheet.foot.comment.isReadOnly()
    assert queue.get(first).review is ReviewStatus.NONE
    press(Key.Key_Space)
    assert queue.shown() == line(2)
    session.close()


def open_of(other: Bench, open_queue: Open, bench: Bench) -> Queue:
    """Open the queue of another session than the one of the fixture."""
    bench.session = other.session
    return open_queue()


def test_the_sheet_is_scrolled_by_keys(maker: Maker, open_queue: Open, qtbot: QtBot) -> None:
    (first,) = maker.flagged(1)
    for _ in range(6):
        maker.refute(first)
    queue = open_queue()
    queue.window.resize(700, 420)
    scrolled = queue.pane.sheet.card.verticalScrollBar()
    qtbot.waitUntil(lambda: scrolled.maximum() > 200)
    press(Key.Key_PageDown)
    assert scrolled.value() > 100
    press(Key.Key_PageUp)
    assert scrolled.value() == 0


def test_many_acts_are_told_on_demand(maker: Maker, open_queue: Open, qtbot: QtBot) -> None:
    (first,) = maker.flagged(1)
    desk = maker.bench.session.desk
    for number in range(80):
        desk.commit(annotating.edit(desk, first, note=f"Note {number}"))
    queue = open_queue()
    history = queue.pane.sheet.card.history
    assert len(history.entries()) == 6
    click(history.more)
    assert len(history.entries()) == 85
    assert history.entries()[-1].endswith("AM tagged: Claim")
    assert not history.more.isVisible()


def test_an_entity_and_a_date_are_shown_with_what_they_mean(maker: Maker, open_queue: Open) -> None:
    desk, article = maker.bench.session.desk, maker.bench.article_id
    text = desk.version(article).text
    ids = []
    for words, kind in (("Inès Vauquelin", Kind.ENTITY), ("fin juin 2022", Kind.DATE)):
        start = text.index(words)
        step = annotating.annotate(desk, article, Span(start, start + len(words)), kind)
        desk.commit(step)
        ids.append(step.changes[0].id)
    desk.commit(annotating.set_entity(desk, ids[0], "Inès Vauquelin", "person"))
    desk.commit(annotating.set_date(desk, ids[1], "2022-06"))
    for each in ids:
        maker.flag(each, "")
    queue = open_queue()
    card = queue.pane.sheet.card
    assert card.statement is not None
    facts = {fact.label: fact.words for fact in card.facts.facts(card.statement)}
    assert facts["Name"] == "Inès Vauquelin"
    assert facts["Spelling"] == "not confirmed"
    assert card.flags.isHidden()
    press(Key.Key_Space)
    facts = {fact.label: fact.words for fact in card.facts.facts(card.statement)}
    assert facts["Date"] == "June 2022 · 2022-06"
    assert facts["Meant"] == "21–30 Jun 2022"
