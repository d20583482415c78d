"""One row or many: the keys, the mouse, and what stays selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Kind
from annotator.services import annotating
from annotator.ui.annotation_list import AnnotationList
from tests.ui.conftest import Desk, click, press
from tests.ui.test_annotation_pane import many

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = ("La mairie", "12 millions", "douze écoles", "Inès Vauquelin", "mardi", "Montclar")


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    """Six rows in reading order, the first of them current."""
    kinds = (Kind.ENTITY, Kind.CLAIM, Kind.CLAIM, Kind.ENTITY, Kind.DATE, Kind.ENTITY)
    made = [desk.bench.tag(words, kind) for words, kind in zip(WORDS, kinds, strict=True)]
    click(rows(desk), at(desk, 0))
    return made


def rows(desk: Desk) -> AnnotationList:
    return desk.pane.list


def at(desk: Desk, number: int) -> QPoint:
    return rows(desk).visualRect(rows(desk).model().index(number, 0)).center()


def mouse(desk: Desk, number: int, held: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(rows(desk).viewport(), Qt.MouseButton.LeftButton, held, at(desk, number))


def selected(desk: Desk, ids: list[str]) -> list[int]:
    return [ids.index(each) for each in rows(desk).selected_ids()]


def test_shift_and_the_arrows_select_more_and_the_article_follows(
    desk: Desk, ids: list[str]
) -> None:
    press(KEY.Key_Down, SHIFT)
    press(KEY.Key_Down, SHIFT)
    assert selected(desk, ids) == [0, 1, 2]
    assert desk.bench.current.annotation_id == ids[2]
    press(KEY.Key_Up, SHIFT)
    assert selected(desk, ids) == [0, 1]
    assert desk.bench.current.annotation_id == ids[1]
    press(KEY.Key_Down)
    assert selected(desk, ids) == [2]


def test_shift_and_ctrl_select_with_the_mouse_too(desk: Desk, ids: list[str]) -> None:
    mouse(desk, 2, SHIFT)
    assert selected(desk, ids) == [0, 1, 2]
    mouse(desk, 4, CTRL)
    assert selected(desk, ids) == [0, 1, 2, 4]
    assert desk.bench.current.annotation_id == ids[4]
    mouse(desk, 1, CTRL)
    assert selected(desk, ids) == [0, 2, 4]
    mouse(desk, 3, Qt.KeyboardModifier.NoModifier)
    assert selected(desk, ids) == [3]


def test_the_last_one_left_is_the_current_one_and_stays_selected(
    desk: Desk, ids: list[str]
) -> None:
    mouse(desk, 1, CTRL)
    mouse(desk, 1, CTRL)
    assert selected(desk, ids) == [0]
    assert desk.bench.current.annotation_id == ids[0]
    assert rows(desk).currentIndex().row() == 0
    mouse(desk, 0, CTRL)
    assert selected(desk, ids) == [0]


def test_ctrl_and_the_arrows_go_past_rows_and_space_takes_them_in(
    desk: Desk, ids: list[str]
) -> None:
    press(KEY.Key_Down, CTRL)
    press(KEY.Key_Down, CTRL)
    assert selected(desk, ids) == [0]
    assert desk.bench.current.annotation_id == ids[0]
    press(KEY.Key_Space, CTRL)
    assert selected(desk, ids) == [0, 2]
    assert desk.bench.current.annotation_id == ids[2]


def test_ctrl_a_selects_all_and_escape_goes_back_to_one_and_then_leaves(
    desk: Desk, ids: list[str]
) -> None:
    press(KEY.Key_Down)
    press(KEY.Key_A, CTRL)
    assert selected(desk, ids) == [0, 1, 2, 3, 4, 5]
    press(KEY.Key_Escape)
    assert selected(desk, ids) == [1]
    assert desk.left == []
    press(KEY.Key_Escape)
    assert desk.left == [True]


def test_ctrl_a_with_nothing_current_makes_the_first_row_current(
    desk: Desk, ids: list[str]
) -> None:
    desk.bench.current.select("")
    desk.article.setFocus()
    rows(desk).selectAll()
    assert len(rows(desk).selected_ids()) == 6
    assert desk.bench.current.annotation_id == ids[0]


@pytest.mark.parametrize("order", ["kind", "newest", "status"])
def test_what_is_selected_stays_so_in_another_order_and_at_its_place(
    desk: Desk, ids: list[str], order: str
) -> None:
    mouse(desk, 2, SHIFT)
    desk.pane.bar.order_chosen.emit(order)
    assert sorted(selected(desk, ids)) == [0, 1, 2]
    assert desk.bench.current.annotation_id == ids[2]
    assert rows(desk).model().index(rows(desk).currentIndex().row(), 0).data() == WORDS[2]


def test_a_filter_leaves_those_selected_that_it_shows(desk: Desk, ids: list[str]) -> None:
    press(KEY.Key_A, CTRL)
    desk.pane.show_filter("entity")
    assert selected(desk, ids) == [0, 3, 5]
    desk.pane.show_filter("all")
    assert selected(desk, ids) == [0, 3, 5]


def test_rows_that_move_or_go_leave_the_others_selected(desk: Desk, ids: list[str]) -> None:
    press(KEY.Key_A, CTRL)
    desk.bench.do(annotating.delete(desk.bench.session.desk, [ids[2]]))
    assert selected(desk, ids) == [0, 1, 3, 4, 5]
    desk.pane.bar.order_chosen.emit("kind")
    desk.bench.do(annotating.retag(desk.bench.session.desk, [ids[5]], Kind.CLAIM))
    assert sorted(selected(desk, ids)) == [0, 1, 3, 4, 5]
    desk.bench.session.undo()
    desk.bench.session.undo()
    assert sorted(selected(desk, ids)) == [0, 1, 3, 4, 5]


def test_another_annotation_from_outside_is_selected_alone(desk: Desk, ids: list[str]) -> None:
    mouse(desk, 2, SHIFT)
    desk.select(ids[4])
    assert selected(desk, ids) == [4]


def test_one_of_the_selected_from_outside_only_becomes_current(desk: Desk, ids: list[str]) -> None:
    mouse(desk, 2, SHIFT)
    desk.select(ids[1])
    assert selected(desk, ids) == [0, 1, 2]
    assert rows(desk).currentIndex().row() == 1


def test_after_a_deletion_the_row_that_takes_the_place_is_selected(
    desk: Desk, ids: list[str]
) -> None:
    desk.pane.show_filter("entity")
    click(rows(desk), at(desk, 1))
    session = desk.bench.session
    desk.bench.do(annotating.delete(session.desk, [ids[3]]))
    assert desk.bench.current.annotation_id == ids[5]
    assert desk.shown() == ["La mairie", "Montclar"]
    desk.bench.do(annotating.delete(session.desk, [ids[5]]))
    assert desk.bench.current.annotation_id == ids[0]
    desk.bench.do(annotating.delete(session.desk, [ids[0]]))
    assert desk.bench.current.annotation_id == ""


def test_after_the_deletion_of_many_the_next_row_is_selected(desk: Desk, ids: list[str]) -> None:
    click(rows(desk), at(desk, 1))
    mouse(desk, 3, SHIFT)
    desk.bench.do(annotating.delete(desk.bench.session.desk, ids[1:4]))
    assert desk.bench.current.annotation_id == ids[4]
    assert selected(desk, ids) == [4]


def test_a_deletion_in_the_article_leaves_the_choice_of_the_next_to_the_article(
    desk: Desk, ids: list[str]
) -> None:
    desk.article.setFocus()
    desk.bench.do(annotating.delete(desk.bench.session.desk, [ids[0]]))
    assert desk.bench.current.annotation_id == ""


def test_several_can_be_selected_from_outside(desk: Desk, ids: list[str]) -> None:
    assert desk.pane.select_several({ids[1], ids[4], ids[5]})
    assert selected(desk, ids) == [1, 4, 5]
    assert desk.bench.current.annotation_id == ids[1]
    assert not desk.pane.select_several(["none"])
    assert selected(desk, ids) == [1, 4, 5]


def test_taking_the_keyboard_selects_the_first_row_when_there_is_none(
    desk: Desk, ids: list[str]
) -> None:
    desk.article.setFocus()
    desk.bench.current.select("")
    rows(desk).setFocus()
    assert desk.bench.current.annotation_id == ids[0]


@pytest.fixture
def long(desk: Desk) -> Desk:
    """Three hundred rows, one in the middle current and half-way down."""
    desk.bench.session.desk.commit(many(desk.bench, 300))
    desk.bench.current.open_article("")
    desk.bench.current.open_article(desk.bench.article_id)
    desk.pane.rows.read()
    desk.select(rows(desk).model().index(150, 0).data(int(Qt.ItemDataRole.UserRole)).id)
    bar = rows(desk).verticalScrollBar()
    bar.setValue(bar.value() + 40)
    rows(desk).setFocus()
    return desk


def depth(desk: Desk) -> int:
    return rows(desk).visualRect(rows(desk).currentIndex()).top()


def test_the_current_row_stays_where_it_is_on_the_screen(long: Desk) -> None:
    before = depth(long)
    assert rows(long).viewport().rect().contains(0, before)
    long.pane.bar.order_chosen.emit("newest")
    assert depth(long) == before
    long.pane.show_filter("claim")
    assert depth(long) == before
    press(KEY.Key_A, CTRL)
    long.bench.do(annotating.retag(long.bench.session.desk, rows(long).selected_ids(), Kind.DATE))
    assert rows(long).selected_ids() == [long.bench.current.annotation_id]
    assert rows(long).model().rowCount() == 1
    long.pane.show_filter("all")
    assert rows(long).model().rowCount() == 300


def test_a_filter_that_hides_the_current_row_begins_at_the_top(long: Desk) -> None:
    long.pane.bar.field.setText("zz")
    long.pane.bar.apply()
    long.pane.bar.field.setText("m")
    long.pane.bar.apply()
    long.bench.current.select("")
    assert rows(long).verticalScrollBar().value() == 0


def test_the_ends_of_the_list_are_a_key_away(long: Desk) -> None:
    press(KEY.Key_End)
    assert rows(long).currentIndex().row() == 299
    press(KEY.Key_Home, SHIFT)
    assert rows(long).count_selected() == 300
