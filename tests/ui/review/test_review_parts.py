"""The parts of the queue: what they show, and that nothing is cut in a narrow pane."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.anchoring import quote_of
from annotator.domain.annotation import Anchor
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, Severity
from annotator.domain.text import Span
from annotator.domain.verdict import VerdictScale, VerdictValue
from annotator.services import annotating, evidence, reviewing
from annotator.store.history import HistoryRow
from annotator.ui.review.ago import ago_said
from annotator.ui.review.passage import Passage, passage_of
from annotator.ui.review.passage_box import PassageBox
from annotator.ui.review.told import acts_told
from annotator.ui.theme import Choice, themes
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel
from annotator.ui.words import SEVERITIES, said
from tests.ui.conftest import press
from tests.ui.review.conftest import AUDE, LEA, Maker, Queue, line

Key = Qt.Key
Open = Callable[[], Queue]
NOW = "2023-01-18T12:00:00.000Z"


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("2023-01-18T12:00:05.000Z", "just now"),
        ("2023-01-18T11:59:01.000Z", "just now"),
        ("2023-01-18T11:48:00.000Z", "12 min ago"),
        ("2023-01-18T09:00:00.000Z", "3 h ago"),
        ("2023-01-16T09:00:00.000Z", "16 Jan 2023"),
    ],
)
def test_how_long_ago_it_was(qapp: object, then: str, words: str) -> None:
    assert ago_said(then, NOW) == words


def test_the_words_are_marked_on_every_line_they_stand_on(qtbot: QtBot) -> None:
    text = f"Or 👩‍🚀 {'la mairie a dépensé tant et plus ' * 5}, dit-elle."
    words = "mairie a dépensé tant et plus la mairie a dépensé tant et plus"
    start = text.index(words)
    span = Span(start, start + len(words))
    anchor = Anchor("x", "a", "v", span.start, span.end, *quote_of(text, span))
    box = PassageBox()
    qtbot.addWidget(box)
    box.resize(300, 100)
    box.show_passage(passage_of(text, anchor), "claim")
    assert box.words() == words
    marked = box.marked()
    assert len(marked) > 1
    assert all(0 < room.left() < room.right() <= 300 for room in marked)
    assert [room.top() for room in marked] == sorted({room.top() for room in marked})
    narrow, height = len(marked), box.height()
    box.resize(200, box.height())
    box.show()
    assert len(box.marked()) > narrow
    assert box.height() > height
    box.hide()


def test_an_empty_passage_marks_nothing(qtbot: QtBot) -> None:
    box = PassageBox()
    qtbot.addWidget(box)
    box.show_passage(Passage("", Span(0, 0)), "claim")
    assert box.marked() == []


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", ["claim", "entity", "date"])
def test_the_words_are_painted_in_the_style_of_their_kind(
    qtbot: QtBot, choice: Choice, kind: str
) -> None:
    themes().choose(choice)
    box = PassageBox()
    qtbot.addWidget(box)
    box.resize(300, 60)
    box.show_passage(Passage("Elle a dit: douze écoles.", Span(12, 24)), kind)
    picture = box.grab().toImage()
    (room,) = box.marked()
    back, ink = themes().current.kind_colors(kind)
    beside = picture.pixelColor(round(room.left()) + 1, round(room.top()) + 1)
    under = {
        picture.pixelColor(x, round(room.bottom())).name()
        for x in range(round(room.left()), round(room.right()))
    }
    assert beside == back
    assert ink.name() in under
    has_gaps = len(under - {ink.name()}) > 0
    assert has_gaps is (kind != "claim")


def test_sources_stand_side_by_side_where_there_is_room(
    maker: Maker, open_queue: Open, qtbot: QtBot
) -> None:
    (first,) = maker.flagged(1)
    maker.refute(first)
    queue = open_queue()
    cards = queue.pane.sheet.card.evidence
    assert cards.columns() == 2
    qtbot.waitUntil(lambda: cards.cards[0].y() == cards.cards[1].y())
    assert cards.cards[0].height() == cards.cards[1].height()
    queue.tabs.setFixedWidth(380)
    qtbot.waitUntil(lambda: cards.columns() == 1)
    qtbot.waitUntil(lambda: cards.cards[0].y() != cards.cards[1].y())
    assert cards.cards[0].x() == cards.cards[1].x()
    told = [label.text() for label in cards.cards[1].findChildren(QLabel) if label.isVisible()]
    assert told == [
        "Refutes",
        "Journal",
        "18 Jan 2023\u00a0· secondary",
        "p. 2\u00a0· accessed today",
        "«\u00a0onze\u00a0»",
        "These words are not in the article",
    ]


def test_one_source_takes_the_whole_width_and_none_is_said(
    maker: Maker, open_queue: Open, qtbot: QtBot
) -> None:
    maker.flag(maker.claim("douze écoles"))
    maker.flagged(1)
    queue = open_queue()
    cards = queue.pane.sheet.card.evidence
    assert cards.nothing.isVisible()
    press(Key.Key_Space)
    assert cards.nothing.isHidden()
    assert cards.columns() == 1
    qtbot.waitUntil(lambda: cards.cards[0].width() == cards.width())


def test_nothing_is_cut_in_the_narrowest_pane(maker: Maker, open_queue: Open, qtbot: QtBot) -> None:
    """With words a third longer than in English, as they are in French."""
    claim = maker.claim("La mairie a dépensé 12 millions d’euros pour douze écoles")
    maker.flag(claim, "Une question " * 12, Severity.BLOCK, FlagReason.NEEDS_SOURCE)
    maker.flag(claim, reason=FlagReason.NAME)
    queue = open_queue()
    for name in ("approve", "request_changes", "resolve", "dismiss", "skip", "back"):
        action = queue.actions[name]
        action.setText(f"{action.text()} {'x' * (len(action.text()) // 3)}")
    queue.tabs.setFixedWidth(380)
    press(Key.Key_X)
    QTest.keyClicks(queue.pane.sheet.foot.comment, "Some words")
    # Layouts settle one inside the other, each in a turn of the loop.
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: queue.pane.width() <= 380 and not cut(queue))
    assert queue.pane.width() <= 380
    assert cut(queue) == []


def cut(queue: Queue) -> list[str]:
    """The words of every button and label that has not the room for them."""
    buttons = [each for each in queue.pane.findChildren(KeyButton) if each.isVisible()]
    labels = [each for each in queue.pane.findChildren(QLabel) if each.isVisible()]
    return [
        *(each.text() for each in buttons if is_cut(queue, each)),
        *(
            each.text()
            for each in labels
            if not isinstance(each, ElidedLabel) and has_no_room(each)
        ),
    ]


def is_cut(queue: Queue, button: KeyButton) -> bool:
    right = button.mapTo(queue.pane, button.rect().topRight()).x()
    return right > queue.pane.width() or button.width() < button.sizeHint().width()


def has_no_room(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < QFontMetrics(label.font()).horizontalAdvance(label.text())


def test_the_verdict_and_what_goes_with_it_are_shown(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    desk = maker.bench.session.desk
    desk.commit(annotating.edit(desk, first, rationale="The budget says so."))
    desk.commit(annotating.edit(desk, first, claim_text="Twelve schools cost 12 million"))
    desk.commit(annotating.edit(desk, first, claimed_on="2023-01-16"))
    desk.commit(annotating.set_claimant(desk, first, "Inès Vauquelin"))
    queue = open_queue()
    card = queue.pane.sheet.card
    assert card.statement is not None
    facts = card.facts.facts(card.statement)
    assert facts[0].chip is not None
    assert facts[0].chip.text == "True"
    assert {fact.label: fact.words for fact in facts[1:-1]} == {
        "Rationale": "The budget says so.",
        "Claim text": "Twelve schools cost 12 million",
        "Claimant": "Inès Vauquelin",
        "Said on": "16 Jan 2023",
    }
    assert facts[-1].words.startswith("✓ checked by AM, ")


def test_an_opinion_is_said_to_be_one(maker: Maker, open_queue: Open) -> None:
    claim = maker.claim("douze écoles")
    desk = maker.bench.session.desk
    desk.commit(annotating.edit(desk, claim, checkable=False))
    maker.flag(claim)
    queue = open_queue()
    card = queue.pane.sheet.card
    assert card.statement is not None
    assert card.facts.facts(card.statement)[0].words == "not checkable"


def test_a_verdict_of_another_scale_is_still_named(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    desk = maker.bench.session.desk
    scale = VerdictScale("old", "Old", "Ancienne")
    value = VerdictValue("sure", "old", 0, "Quite sure", "Tout à fait sûr", "#0A6E45")
    before = desk.annotation(first)
    given = Change(before, replace(before, verdict="sure"))
    desk.commit(Step("set_verdict", (Change(None, scale), Change(None, value), given)))
    queue = open_queue()
    card = queue.pane.sheet.card
    assert card.statement is not None
    chip = card.facts.facts(card.statement)[0].chip
    assert chip is not None
    assert chip.text == "Quite sure"
    assert card.history.entries()[0].endswith("gave the verdict: True → Quite sure")


def test_who_sits_down_does_not_see_what_somebody_else_decided_as_theirs(
    maker: Maker, open_queue: Open
) -> None:
    maker.flagged(2)
    queue = open_queue()
    press(Key.Key_A)
    press(Key.Key_Backspace)
    assert queue.pane.sheet.card.told.isVisible()
    queue.session.sit_down(AUDE)
    assert not queue.pane.sheet.card.told.isVisible()
    assert queue.shown() == line(2)
    assert not queue.enabled("back")


def test_the_history_says_what_each_act_gave(maker: Maker, open_queue: Open) -> None:
    claim = maker.claim("douze écoles")
    desk = maker.bench.session.desk
    desk.commit(annotating.set_subtype(desk, claim, "number"))
    desk.commit(annotating.edit(desk, claim, verdict="false"))
    form = evidence.SourceForm("Budget 2022")
    cited = evidence.cite(desk, claim, form=form, quote="onze")
    desk.commit(cited)
    desk.commit(reviewing.check(desk, [claim]))
    flag = maker.flag(claim)
    desk.commit(reviewing.dismiss(desk, flag, "House style"))
    desk.commit(reviewing.ask_review(desk, [claim]))
    desk.person = LEA
    desk.commit(reviewing.request_changes(desk, claim, "Which one?"))
    desk.commit(reviewing.ask_review(desk, [claim]))
    desk.person = AUDE
    queue = open_queue()
    card = queue.pane.sheet.card
    assert card.statement is not None
    told = [f"{each.who} {each.words}" for each in acts_told(card.statement, all_of(queue))]
    assert told == [
        "LR asked for review",
        "LR asked for changes: Which one?",
        "AM asked for review",
        "AM dismissed the flag: House style",
        "AM flagged: Number",
        "AM checked",
        "AM cited a source: Budget 2022 (Supports)",
        "AM gave the verdict: False",
        "AM chose the subtype: number",
        "AM tagged: Claim",
    ]
    assert card.comments.entries()[0].endswith("LR asked for changes: Which one?")
    assert card.head.by.text() == "by LR, just now"
    queue.bench.do(evidence.remove_citation(desk, cited.changes[-1].id))
    told = [each.words for each in acts_told(card.statement, all_of(queue))]
    assert "cited a source" in told


def all_of(queue: Queue) -> tuple[HistoryRow, ...]:
    statement = queue.pane.sheet.card.statement
    assert statement is not None
    return statement.history


def test_why_it_waits_is_told_whole(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    desk = maker.bench.session.desk
    desk.commit(reviewing.ask_review(desk, [first]))
    queue = open_queue()
    card = queue.pane.sheet.card
    assert (card.head.sign.text, card.head.chip.text) == ("Number", said(SEVERITIES, "warn"))
    assert card.head.by.text() == "raised by AM, just now"
    assert [chip.text for chip in card.more if chip.isVisible()] == ["Review asked for"]
    assert card.where.text() == "Claim · Vingt écoles"
    assert [each.flag.message for each in card.flags.cards] == ["Is it so?"]


def test_every_control_has_a_name(maker: Maker, open_queue: Open) -> None:
    maker.flag(maker.claim("douze écoles"))
    queue = open_queue()
    sheet = queue.pane.sheet
    controls = [
        *sheet.findChildren(KeyButton),
        *sheet.foot.missing.links,
        *(sheet.bar.view, sheet.bar.more, sheet.bar.sort, sheet.bar.table),
        *(sheet.bar.naming.field, sheet.table, sheet.batch.person, sheet.batch.priority),
        *(sheet.foot.comment, sheet.foot.dismissal.field, sheet.card.history),
        *(sheet.card.passage, sheet.foot.dismissal.presets),
    ]
    assert [control for control in controls if not control.accessibleName()] == []
