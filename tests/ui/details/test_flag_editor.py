"""Flags: raised by keys, answered in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.domain.review import Flag, FlagReason, FlagStatus, Severity
from annotator.services import reviewing
from annotator.store.reviews import flags_of
from annotator.ui.details.flag_editor import FlagEditor
from annotator.ui.people.badge import Face, PersonBadge
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import PlainLabel
from tests.ui.conftest import Desk, click, press, write


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


def editor(desk: Desk) -> FlagEditor:
    return desk.pane.details.flags


def flags(desk: Desk, annotation_id: str) -> list[Flag]:
    return flags_of(desk.bench.session.project, annotation_id)


def button(parent: QWidget, text: str) -> KeyButton:
    return next(b for b in parent.findChildren(KeyButton) if b.text() == text and b.isVisible())


def raise_one(desk: Desk, claim: str, severity: Severity = Severity.BLOCK) -> None:
    step = reviewing.flag(
        desk.bench.session.desk, claim, FlagReason.DATE, severity, "Which meeting?"
    )
    desk.bench.do(step)
    QTest.qWait(0)


def test_a_flag_is_raised_by_a_digit_a_message_and_return(desk: Desk, claim: str) -> None:
    assert not editor(desk).isVisible()
    desk.pane.open_flag()
    write("1")
    assert editor(desk).row.message.hasFocus()
    write("12 or 13?")
    press(Qt.Key.Key_Return)
    (made,) = flags(desk, claim)
    assert (made.reason, made.severity) == (FlagReason.NUMBER, Severity.WARN)
    assert made.message == "12 or 13?"
    assert desk.article.hasFocus()
    assert not editor(desk).row.isVisible()
    assert len(editor(desk).cards) == 1


def test_the_unshifted_row_of_azerty_chooses_too(desk: Desk, claim: str) -> None:
    desk.pane.open_flag()
    write("(")
    write("needs one")
    press(Qt.Key.Key_Tab)
    write("3")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (made,) = flags(desk, claim)
    assert (made.reason, made.severity) == (FlagReason.NEEDS_SOURCE, Severity.BLOCK)


def test_a_flag_needs_a_reason(desk: Desk, claim: str) -> None:
    desk.pane.open_flag()
    editor(desk).row.message.setFocus()
    press(Qt.Key.Key_Return)
    assert flags(desk, claim) == []
    assert editor(desk).row._reason_row.hint.isVisible()


def test_escape_keeps_what_was_written_for_its_annotation(desk: Desk, claim: str) -> None:
    other = desk.bench.tag("12 millions")
    desk.pane.open_flag()
    write("2")
    write("not what she said")
    press(Qt.Key.Key_Escape)
    assert desk.article.hasFocus()
    desk.select(other)
    assert not editor(desk).row.isVisible()
    desk.select(claim)
    assert editor(desk).row.isVisible()
    assert editor(desk).row.written() == (FlagReason.QUOTE, Severity.WARN, "not what she said")
    click(button(editor(desk).row, "Discard"))
    assert not editor(desk).isVisible()
    assert flags(desk, claim) == []


def test_escape_closes_an_empty_row(desk: Desk, claim: str) -> None:
    desk.pane.open_flag()
    editor(desk).row.message.setFocus()
    press(Qt.Key.Key_Escape)
    assert not editor(desk).isVisible()
    assert desk.article.hasFocus()


def test_a_card_says_reason_severity_message_and_who(desk: Desk, claim: str) -> None:
    raise_one(desk, claim)
    (card,) = editor(desk).cards
    told = [label.text() for label in card.findChildren(PlainLabel)]
    assert told[1] == "Which meeting?"
    (badge,) = card.findChildren(PersonBadge)
    assert badge.face == Face("Aude Martin", "AM", 0)
    assert badge.accessibleName() == "Aude Martin"
    assert card.accessibleName() == "Date: Which meeting?"


def test_a_flag_is_resolved_from_its_card(desk: Desk, claim: str) -> None:
    raise_one(desk, claim)
    click(button(editor(desk), "Resolve"))
    assert [each.status for each in flags(desk, claim)] == [FlagStatus.RESOLVED]
    assert not editor(desk).isVisible()
    desk.bench.session.undo()
    assert len(editor(desk).cards) == 1


def test_dismissing_asks_for_a_reason_in_place(desk: Desk, claim: str) -> None:
    raise_one(desk, claim)
    click(button(editor(desk), "Dismiss…"))
    QTest.qWait(0)
    assert editor(desk).cards[0].why.field.hasFocus()
    press(Qt.Key.Key_Return)
    assert flags(desk, claim)[0].is_open
    write("Same meeting")
    press(Qt.Key.Key_Return)
    (made,) = flags(desk, claim)
    assert (made.status, made.resolution) == (FlagStatus.DISMISSED, "Same meeting")


def test_escape_takes_the_question_back(desk: Desk, claim: str) -> None:
    raise_one(desk, claim)
    click(button(editor(desk), "Dismiss…"))
    write("Same")
    press(Qt.Key.Key_Escape)
    assert not editor(desk).cards[0].why.isVisible()
    assert flags(desk, claim)[0].is_open


def test_an_approved_annotation_can_be_flagged(desk: Desk, claim: str) -> None:
    desk.bench.approve(claim)
    desk.pane.open_flag()
    write("9")
    write("A reader wrote")
    press(Qt.Key.Key_Return)
    assert [each.is_open for each in flags(desk, claim)] == [True]
