"""The queue as a table: rows, order, selection, and acts on many at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import ReviewStatus
from annotator.domain.review import FlagReason, FlagStatus, Severity
from annotator.services import planning, reviewing
from annotator.store import reviews
from annotator.ui.review.table_model import Column
from tests.ui.conftest import click, press, write
from tests.ui.review.conftest import AUDE, LEA, Maker, Queue, line

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Open = Callable[[], Queue]


def lines(*numbers: int) -> list[str]:
    return [line(number) for number in numbers]


def cells(queue: Queue, row: int) -> dict[Column, str]:
    model = queue.pane.sheet.table.model()
    return {column: str(model.index(row, column).data()) for column in Column}


def header(queue: Queue, column: Column) -> None:
    view = queue.pane.sheet.table.horizontalHeader()
    at = QPoint(view.sectionViewportPosition(column) + 8, view.height() // 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def give(queue: Queue, combo: QComboBox, words: str) -> None:
    """Open a list with the arrow and choose from it by the keyboard."""
    combo.setFocus()
    press(Key.Key_Down)
    view = combo.view()
    assert view.isVisible()
    for _ in range(combo.count()):
        if view.currentIndex().data() == words:
            break
        QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)
    queue.window.activateWindow()
    QTest.qWait(0)
    assert queue.pane.sheet.table.hasFocus()


def test_a_key_turns_the_queue_into_a_table_and_back(maker: Maker, open_queue: Open) -> None:
    maker.flagged(3)
    queue = open_queue()
    press(Key.Key_Space)
    press(Key.Key_T)
    table = queue.pane.sheet.table
    assert table.hasFocus()
    assert queue.rows() == lines(1, 2, 3)
    assert (queue.place(), table.count_selected()) == ("2 of 3", 1)
    assert queue.actions["queue_table"].isChecked()
    assert queue.pane.sheet.bar.table.isChecked()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert (queue.shown(), queue.place()) == (line(3), "3 of 3")
    assert queue.is_on_card()
    assert not queue.actions["queue_table"].isChecked()
    click(queue.pane.sheet.bar.table)
    assert table.isVisible()


def test_a_row_tells_what_it_waits_for(maker: Maker, open_queue: Open) -> None:
    (first,) = maker.flagged(1)
    maker.flag(first, severity=Severity.BLOCK, reason=FlagReason.LEGAL)
    desk = maker.bench.session.desk
    desk.commit(planning.assign(desk, [first], AUDE.id))
    desk.commit(planning.set_priority(desk, [first], 3))
    desk.commit(planning.set_due(desk, [first], "2020-02-01"))
    queue = open_queue()
    press(Key.Key_T)
    assert cells(queue, 0) == {
        Column.KIND: "Claim",
        Column.QUOTE: line(1),
        Column.WHY: "Legal +1",
        Column.ARTICLE: "Vingt écoles",
        Column.ASSIGNEE: "Aude Martin",
        Column.PRIORITY: "!!",
        Column.AGE: "0 min",
        Column.DUE: "Feb 2020",
    }
    model = queue.pane.sheet.table.model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        f"Claim, {line(1)}, Legal +1, blocking, Vingt écoles, Aude Martin, urgent, 0 min, "
        "due 1 Feb 2020"
    )
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles == ["", "Statement", "Why", "Article", "Who", "!", "Age", "Due"]


def test_columns_that_have_no_room_are_left_out(
    maker: Maker, open_queue: Open, qtbot: QtBot
) -> None:
    maker.flagged(1)
    queue = open_queue()
    press(Key.Key_T)
    table = queue.pane.sheet.table
    assert table.isColumnHidden(Column.ARTICLE)
    assert not table.isColumnHidden(Column.DUE)
    queue.tabs.setFixedWidth(380)
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.DUE))
    assert table.columnWidth(Column.QUOTE) > 100
    queue.tabs.setFixedWidth(700)
    qtbot.waitUntil(lambda: not table.isColumnHidden(Column.ARTICLE))


def test_a_header_chooses_the_order_and_the_same_again_reading_order(
    maker: Maker, open_queue: Open
) -> None:
    ids = maker.flagged(3)
    maker.flag(ids[1], severity=Severity.BLOCK)
    queue = open_queue()
    press(Key.Key_T)
    header(queue, Column.WHY)
    assert queue.rows() == lines(2, 1, 3)
    assert queue.pane.sheet.table.horizontalHeader().isSortIndicatorShown()
    header(queue, Column.WHY)
    assert queue.rows() == lines(1, 2, 3)


def test_many_are_approved_in_one_step_with_one_comment(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(4)
    bare = maker.claim("douze écoles")
    maker.flag(bare)
    queue = open_queue()
    press(Key.Key_T)
    press(Key.Key_A, CTRL)
    assert queue.pane.sheet.batch.count.text() == "5 selected"
    press(Key.Key_X)
    write("Seen together.")
    press(Key.Key_Escape)
    press(Key.Key_A)
    assert [queue.get(each).review for each in ids] == [ReviewStatus.APPROVED] * 4
    assert queue.bench.steps[-1].refused == ("verdict_missing",)
    assert reviews.reviews_of(queue.session.project, ids[0])[0].comment == "Seen together."
    assert queue.rows() == ["douze écoles"]
    assert queue.pane.sheet.table.hasFocus()
    assert queue.pane.sheet.foot.text() == ""
    press(Key.Key_Z, CTRL)
    assert len(queue.rows()) == 5
    assert queue.pane.sheet.table.count_selected() == 4
    assert queue.session.undo_stack.index() == 0


def test_changes_are_asked_of_many_with_a_comment_only(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    queue = open_queue()
    press(Key.Key_T)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_X)
    press(Key.Key_Return, CTRL)
    assert queue.pane.sheet.foot.hint.text() == "Say in the comment what is to be changed."
    write("Which school?")
    press(Key.Key_Return, CTRL)
    found = [queue.get(each).review for each in ids]
    asked = ReviewStatus.CHANGES_REQUESTED
    assert found == [asked, asked, ReviewStatus.NONE]


def test_the_flags_of_many_are_resolved_or_dismissed(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    desk = maker.bench.session.desk
    desk.commit(reviewing.ask_review(desk, ids))
    queue = open_queue()
    press(Key.Key_T)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_R)
    states = [queue.flags(each)[0].status for each in ids]
    assert states == [FlagStatus.RESOLVED, FlagStatus.RESOLVED, FlagStatus.OPEN]
    press(Key.Key_R)
    hint = queue.pane.sheet.foot.hint.text()
    assert hint == "No flag is open on 2 statement(s)."
    press(Key.Key_End)
    press(Key.Key_M)
    press(Key.Key_2)
    (flag,) = queue.flags(ids[2])
    assert (flag.status, flag.resolution) == (FlagStatus.DISMISSED, "Already covered")
    assert queue.pane.sheet.table.hasFocus()
    press(Key.Key_Z, CTRL)
    assert queue.flags(ids[2])[0].is_open


def test_many_are_given_to_a_person_and_made_urgent(maker: Maker, open_queue: Open) -> None:
    ids = maker.flagged(3)
    queue = open_queue()
    press(Key.Key_T)
    press(Key.Key_Down, SHIFT)
    batch = queue.pane.sheet.batch
    give(queue, batch.person, "Aude Martin")
    assert [queue.get(each).assigned_to for each in ids] == [AUDE.id, AUDE.id, None]
    assert queue.pane.sheet.table.count_selected() == 2
    give(queue, batch.priority, "urgent")
    assert [queue.get(each).priority for each in ids] == [3, 3, 0]
    assert cells(queue, 0)[Column.PRIORITY] == "!!"
    assert batch.person.currentIndex() == -1
    assert queue.session.undo_stack.count() == 2


def test_space_and_backspace_go_through_the_rows(maker: Maker, open_queue: Open) -> None:
    maker.flagged(3)
    queue = open_queue()
    press(Key.Key_T)
    seen = []
    for key in (Key.Key_Space, Key.Key_Space, Key.Key_Space, Key.Key_Backspace):
        press(key)
        seen.append(queue.place())
    assert seen == ["2 of 3", "3 of 3", "1 of 3", "3 of 3"]
    press(Key.Key_Home)
    assert queue.place() == "1 of 3"
    press(Key.Key_Right)
    assert queue.place() == "1 of 3"


def test_escape_lets_go_of_many_and_then_leaves(maker: Maker, open_queue: Open) -> None:
    maker.flagged(3)
    queue = open_queue()
    press(Key.Key_T)
    press(Key.Key_A, CTRL)
    press(Key.Key_Escape)
    assert queue.pane.sheet.table.count_selected() == 1
    press(Key.Key_Escape)
    assert queue.left == [True]


def test_the_article_shows_the_row_on_which_the_keyboard_rests(
    maker: Maker, open_queue: Open, qtbot: QtBot
) -> None:
    ids = maker.flagged(3)
    queue = open_queue()
    press(Key.Key_T)
    queue.places.clear()
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert queue.places == []
    qtbot.waitUntil(lambda: bool(queue.places))
    assert [each for _, each in queue.places] == [ids[2]]


def test_the_last_row_leaves_an_empty_queue_that_can_be_undone(
    maker: Maker, open_queue: Open
) -> None:
    (first,) = maker.flagged(1)
    queue = open_queue()
    press(Key.Key_T)
    press(Key.Key_A)
    assert queue.get(first).review is ReviewStatus.APPROVED
    assert queue.pane.sheet.empty.isVisible()
    assert QApplication.focusWidget() is queue.pane.sheet.empty
    press(Key.Key_Z, CTRL)
    assert queue.rows() == lines(1)
    assert queue.pane.sheet.table.isVisible()


def test_a_thousand_rows_are_read_by_the_page(maker: Maker, open_queue: Open) -> None:
    article = maker.article("Mille écoles", 300)
    ids = [maker.claim(f"{line(number)},", article) for number in range(1, 301)]
    desk = maker.bench.session.desk
    desk.commit(reviewing.ask_review(desk, ids))
    queue = open_queue()
    press(Key.Key_T)
    model = queue.pane.sheet.table._rows
    assert len(model._rows) < 150
    press(Key.Key_End)
    QApplication.processEvents()
    assert queue.place() == "300 of 300"
    assert len(model._rows) < 250
    assert LEA.initials == "LR"
