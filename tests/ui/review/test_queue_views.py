"""Views and filters of the queue, by keys: chosen, narrowed, saved, renamed and let go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import AnchorState
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, Severity
from annotator.domain.saved_view import Pane
from annotator.services import annotating, planning, reviewing
from annotator.store import views
from tests.ui.conftest import click, press, write
from tests.ui.review.conftest import AUDE, LEA, Maker, Queue, line, pick

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[], Queue]


def chips(queue: Queue) -> list[str]:
    return [chip.text() for chip in queue.pane.sheet.bar.chips.chips]


def names(queue: Queue) -> list[str]:
    return [each.name for each in views.views(queue.session.project, Pane.QUEUE)]


def counted(queue: Queue, qtbot: QtBot) -> dict[str, int]:
    """The views with their counts, once all are counted."""
    button = queue.pane.sheet.bar.view
    button.open_menu()
    counts = queue.pane._counts
    qtbot.waitUntil(lambda: not counts._due and len(counts.counts) >= len(counts.views))
    rows = [row.text().split("\t") for row in button.views.actions() if "\t" in row.text()]
    button.views.hide()
    queue.window.activateWindow()
    return {row[0]: int(row[1]) for row in rows}


def test_each_view_holds_what_its_name_says(maker: Maker, open_queue: Open, qtbot: QtBot) -> None:
    desk = maker.bench.session.desk
    first, second, third = maker.flagged(3)
    bare = maker.claim("douze écoles")
    stale = maker.claim("Les travaux ont commencé")
    desk.commit(planning.assign(desk, [second, bare], LEA.id))
    desk.commit(reviewing.ask_review(desk, [third]))
    desk.commit(annotating.edit(desk, first, verdict="false"))
    anchor = desk.anchor(stale)
    desk.commit(Step("move", (Change(anchor, replace(anchor, state=AnchorState.STALE)),)))
    queue = open_queue()
    assert counted(queue, qtbot) == {
        "All that waits": 4,
        "My work": 2,
        "Needs a second pair of eyes": 1,
        "Without source": 2,
        "Refuted": 1,
        "Stale": 1,
    }
    for name, shown in (
        ("My work", "douze écoles"),
        ("Needs a second pair of eyes", line(3)),
        ("Refuted", line(1)),
        ("Stale", "Les travaux ont commencé"),
    ):
        queue.view(name)
        assert queue.pane.sheet.bar.view.text() == name
        assert queue.shown() == shown
        assert queue.is_on_card()
        assert chips(queue) == []
    queue.session.sit_down(AUDE)
    queue.view("Needs a second pair of eyes")
    assert queue.shown() == ""
    queue.pane.sheet.empty.all.trigger()
    assert queue.place().endswith("of 4")


def test_a_filter_is_a_chip_that_can_be_taken_away(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    maker.flag(ids[1], severity=Severity.BLOCK, reason=FlagReason.NAME)
    queue = open_queue()
    queue.filter("severity", "blocking")
    assert (queue.shown(), queue.place()) == (line(2), "1 of 1")
    assert queue.is_on_card()
    assert queue.pane.count() == 3
    queue.filter("reason", "Name")
    assert chips(queue) == ["Flag: Name", "Severity: blocking"]
    assert queue.pane.sheet.bar.view.text() == "All that waits (changed)"
    chip = queue.pane.sheet.bar.chips.chips[1]
    chip.setFocus()
    QTest.keyClick(chip, Key.Key_Return)
    assert chips(queue) == ["Flag: Name"]
    click(queue.pane.sheet.bar.chips.clear)
    assert chips(queue) == []
    assert queue.place() == "2 of 3"


def test_what_no_longer_meets_the_filter_is_left_behind(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    desk = maker.bench.session.desk
    desk.commit(planning.assign(desk, ids[:2], LEA.id))
    queue = open_queue()
    queue.filter("assigned", "me")
    assert queue.place() == "1 of 2"
    queue.bench.do(planning.assign(desk, [ids[0]], ""))
    assert (queue.shown(), queue.place()) == (line(2), "1 of 1")
    press(Key.Key_A)
    assert queue.shown() == ""
    assert queue.pane.count() == 2
    press(Key.Key_Z, CTRL)
    assert (queue.shown(), queue.place()) == (line(2), "1 of 1")


def test_what_is_asked_for_is_saved_renamed_changed_and_let_go(
    maker: Maker, open_queue: Open
) -> None:
    ids = maker.flagged(2)
    maker.flag(ids[1], severity=Severity.BLOCK)
    queue = open_queue()
    bar = queue.pane.sheet.bar
    queue.filter("severity", "blocking")
    queue.view("Save this as a view…")
    assert bar.naming.field.hasFocus()
    write("Blocking")
    press(Key.Key_Return)
    assert names(queue) == ["Blocking"]
    assert bar.view.text() == "Blocking"
    assert chips(queue) == []
    assert queue.is_on_card()
    assert bar.naming.isHidden()
    queue.filter("kind", "Claim")
    assert bar.view.text() == "Blocking (changed)"
    queue.view("Save the changes of the view")
    assert bar.view.text() == "Blocking"
    queue.view("Rename the view…")
    assert bar.naming.field.text() == "Blocking"
    write("Grave")
    press(Key.Key_Return)
    assert (names(queue), bar.view.text()) == (["Grave"], "Grave")
    press(Key.Key_Z, CTRL)
    assert (names(queue), bar.view.text()) == (["Blocking"], "Blocking")
    queue.view("Delete the view")
    assert names(queue) == []
    assert bar.view.text() == "All that waits (changed)"
    press(Key.Key_Z, CTRL)
    assert names(queue) == ["Blocking"]
    queue.view("Blocking")
    assert (queue.place(), queue.shown()) == ("1 of 1", line(2))


def test_a_name_that_is_there_already_is_refused_beside_it(maker: Maker, open_queue: Open) -> None:
    maker.flagged(1)
    queue = open_queue()
    naming = queue.pane.sheet.bar.naming
    for _ in range(2):
        queue.view("Save this as a view…")
        write("Mine")
        press(Key.Key_Return)
    assert naming.isVisible()
    assert naming.hint.text() == "There is a view “Mine” already."
    press(Key.Key_Escape)
    assert naming.isHidden()
    assert queue.is_on_card()
    assert names(queue) == ["Mine"]


def test_letters_in_the_name_of_a_view_are_no_commands(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    queue = open_queue()
    queue.view("Save this as a view…")
    write("raxmt")
    assert queue.flags(first)[0].is_open
    assert queue.pane.sheet.bar.naming.field.text() == "raxmt"


def test_the_orders_are_gone_through_by_key(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    desk = maker.bench.session.desk
    desk.commit(planning.set_priority(desk, [ids[2]], 3))
    desk.commit(planning.set_due(desk, [ids[1]], "2023-02-01"))
    queue = open_queue()
    queue.sort("Most urgent first")
    assert (queue.shown(), queue.place()) == (line(3), "1 of 3")
    queue.sort("Due soonest first")
    assert queue.shown() == line(2)
    press(Key.Key_O)
    pick(queue.pane.sheet.bar.orders, "Reading order")
    assert queue.shown() == line(1)


def test_the_views_stand_beside_the_articles_with_their_counts(
    maker: Maker, open_queue: Open, qtbot: QtBot
) -> None:
    ids = maker.flagged(2)
    queue = open_queue()
    listed = queue.pane.view_list
    listed.chosen.connect(queue.pane.turn_to_view)
    qtbot.addWidget(listed)
    listed.show()
    qtbot.waitUntil(lambda: listed.rows()[0] == "All that waits, 2")
    assert listed.rows()[1] == "My work, 0"
    queue.bench.do(planning.assign(queue.session.desk, ids, LEA.id))
    qtbot.waitUntil(lambda: listed.rows()[1] == "My work, 2")
    wanted: list[bool] = []
    queue.pane.wanted.connect(lambda: wanted.append(True))
    listed.list.setCurrentIndex(listed.list.model().index(1, 0))
    QTest.keyClick(listed.list, Key.Key_Return)
    assert wanted == [True]
    assert queue.pane.sheet.bar.view.text() == "My work"
    QTest.mouseClick(
        listed.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=listed.list.visualRect(listed.list.model().index(0, 0)).center(),
    )
    assert queue.pane.sheet.bar.view.text() == "All that waits"
    listed.hide()
