"""The plan: who has it, how urgent, by when; for one annotation and for many."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.domain.spoken_dates import spoken
from annotator.ui.annotation_pane import REST_MS
from annotator.ui.details.planning_fields import PlanningFields, _today
from tests.ui.conftest import AUDE, LEA, Desk, press, write


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


def fields(desk: Desk) -> PlanningFields:
    return desk.pane.details.planning.fields


def choose(box: QComboBox, downs: int) -> None:
    """Open the list of a box with a key, go down in it, and choose."""
    box.setFocus()
    press(Qt.Key.Key_Down)
    for _ in range(downs):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    # As a window manager does when the list has closed.
    box.window().activateWindow()
    QTest.qWait(0)


def test_a_letter_opens_the_list_and_chooses_nothing(desk: Desk, claim: str) -> None:
    box = fields(desk).person
    box.setFocus()
    write("l")
    assert box.view().isVisible()
    assert box.view().currentIndex().data() == "Léa Roy"
    assert desk.bench.get(claim).assigned_to is None
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert desk.bench.get(claim).assigned_to == LEA.id


def test_it_is_planned_with_the_keyboard_alone(desk: Desk, claim: str) -> None:
    desk.pane.edit_plan()
    assert fields(desk).person.hasFocus()
    choose(fields(desk).person, 2)
    assert desk.bench.get(claim).assigned_to == LEA.id
    press(Qt.Key.Key_Tab)
    choose(fields(desk).priority, 3)
    assert desk.bench.get(claim).priority == 3
    press(Qt.Key.Key_Tab)
    write("tomorrow")
    day = (_today() + timedelta(days=1)).isoformat()
    assert fields(desk).due_row.hint.text() == spoken(day, "en")
    press(Qt.Key.Key_Return)
    assert desk.bench.get(claim).due_on == day
    assert fields(desk).due.text() == day
    for _ in range(3):
        desk.bench.session.undo()
    after = desk.bench.get(claim)
    assert (after.assigned_to, after.priority, after.due_on) == (None, 0, "")
    assert fields(desk).person.currentText() == "Nobody"
    assert fields(desk).due.text() == ""


def test_a_day_in_words_is_the_next_of_that_name(desk: Desk, claim: str) -> None:
    fields(desk).due.setFocus()
    write("20 janvier")
    press(Qt.Key.Key_Escape)
    due = desk.bench.get(claim).due_on
    assert due.endswith("-01-20")
    assert due >= _today().isoformat()
    assert desk.article.hasFocus()


def test_what_is_no_day_says_so_and_stays_in_its_field(desk: Desk, claim: str) -> None:
    fields(desk).due.setFocus()
    write("soon")
    press(Qt.Key.Key_Return)
    assert desk.bench.get(claim).due_on == ""
    assert fields(desk).due.text() == "soon"
    assert "soon" in fields(desk).due_row.hint.text()


def test_an_approved_annotation_can_be_planned(desk: Desk, claim: str) -> None:
    desk.bench.approve(claim)
    desk.pane.edit_plan()
    choose(fields(desk).person, 1)
    assert desk.bench.get(claim).assigned_to == AUDE.id


def test_a_wheel_over_a_choice_changes_nothing(desk: Desk, claim: str) -> None:
    box = fields(desk).priority
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert desk.bench.get(claim).priority == 0


def test_many_are_planned_together_each_time_in_one_step(desk: Desk, claim: str) -> None:
    other = desk.bench.tag("12 millions")
    before = desk.bench.undo_steps()
    desk.pane.list.setFocus()
    desk.pane.select_several([claim, other])
    # A selection is counted when it has rested for a moment.
    QTest.qWait(2 * REST_MS)
    desk.pane.edit_plan()
    many = desk.pane.sheet.planning
    assert many.person.hasFocus()
    assert many.person.currentIndex() == -1
    choose(many.person, 1)
    choose(many.priority, 3)
    many.due.setFocus()
    write("2030-02-03")
    many.person.setFocus()
    assert desk.bench.get(claim).due_on == ""
    many.due.setFocus()
    press(Qt.Key.Key_Return)
    for each in (claim, other):
        planned = desk.bench.get(each)
        assert (planned.assigned_to, planned.priority) == (AUDE.id, 3)
        assert planned.due_on == "2030-02-03"
    assert desk.bench.undo_steps() == before + 3
