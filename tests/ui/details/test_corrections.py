"""Corrections: proposed by keys, told by more than colour, decided in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.rewording import Fate
from annotator.services import correcting
from annotator.store.corrections import corrections_of
from annotator.ui.details.corrections import CorrectionEditor
from annotator.ui.details.corrections_card import CorrectionCards
from annotator.ui.details.corrections_words import ChangedWords
from annotator.ui.people.badge import PersonBadge
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import PlainLabel
from tests.ui.conftest import AUDE, LEA, Desk, click, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


def editor(desk: Desk) -> CorrectionEditor:
    return desk.pane.details.corrections


def stored(desk: Desk, annotation_id: str) -> list[Correction]:
    return corrections_of(desk.bench.session.project, annotation_id)


def button(parent: QWidget, text: str) -> KeyButton:
    return next(b for b in parent.findChildren(KeyButton) if b.text() == text and b.isVisible())


def propose(desk: Desk, claim: str, words: str = "onze écoles", note: str = "") -> str:
    step = desk.bench.do(correcting.propose(desk.bench.session.desk, claim, words, note))
    QTest.qWait(0)
    return step.changes[0].id


def test_an_empty_section_is_one_line_with_its_button(desk: Desk, claim: str) -> None:
    assert editor(desk).height() <= 32
    assert not editor(desk).head.badge.isVisible()
    assert button(editor(desk), "Correct…").isEnabled()


def test_a_correction_is_proposed_with_the_keyboard_alone(desk: Desk, claim: str) -> None:
    desk.pane.open_correction()
    row = editor(desk).row
    assert row.to.hasFocus()
    assert row.to.text() == "douze écoles"
    assert not row.save.isEnabled()
    write("onze écoles")
    assert row.save.isEnabled()
    assert [piece.text for piece in row.change.pieces] == ["douze", "onze", " écoles"]
    press(Qt.Key.Key_Tab)
    write("There are eleven.")
    press(Qt.Key.Key_Return)
    (made,) = stored(desk, claim)
    assert (made.from_text, made.to_text) == ("douze écoles", "onze écoles")
    assert (made.note, made.proposed_by) == ("There are eleven.", AUDE.id)
    assert desk.article.hasFocus()
    assert not row.isVisible()
    assert len(editor(desk).list.cards) == 1
    desk.bench.session.undo()
    assert stored(desk, claim) == []
    assert not editor(desk).list.isVisible()


def test_ctrl_return_proposes_from_the_words_too(desk: Desk, claim: str) -> None:
    desk.pane.open_correction()
    write("onze écoles")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = stored(desk, claim)
    assert made.to_text == "onze écoles"


def test_words_can_be_struck_out_altogether(desk: Desk, claim: str) -> None:
    desk.pane.open_correction()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return, CTRL)
    (made,) = stored(desk, claim)
    assert made.to_text == ""
    assert editor(desk).list.cards[0].words.accessibleName() == "“douze écoles” is struck out"


def test_the_same_words_are_no_correction(desk: Desk, claim: str) -> None:
    desk.pane.open_correction()
    press(Qt.Key.Key_Return, CTRL)
    assert stored(desk, claim) == []
    assert desk.bench.refusals == []
    assert editor(desk).row.isVisible()


def test_escape_keeps_what_was_written_for_its_annotation(desk: Desk, claim: str) -> None:
    other = desk.bench.tag("12 millions")
    desk.pane.open_correction()
    write("onze")
    press(Qt.Key.Key_Escape)
    assert desk.article.hasFocus()
    desk.select(other)
    assert not editor(desk).row.isVisible()
    desk.select(claim)
    assert editor(desk).row.isVisible()
    assert editor(desk).row.to.text() == "onze"


def test_escape_closes_a_row_into_which_nothing_was_written(desk: Desk, claim: str) -> None:
    desk.pane.open_correction()
    press(Qt.Key.Key_Escape)
    assert not editor(desk).row.isVisible()
    assert desk.article.hasFocus()


def test_discard_forgets_what_was_written(desk: Desk, claim: str) -> None:
    desk.pane.open_correction()
    write("onze")
    click(button(editor(desk).row, "Discard"))
    desk.pane.open_correction()
    assert editor(desk).row.to.text() == "douze écoles"


def test_a_proposal_is_worded_otherwise_until_it_is_decided(desk: Desk, claim: str) -> None:
    propose(desk, claim, note="There are eleven.")
    (card,) = editor(desk).list.cards
    click(button(card, "Reword"))
    assert editor(desk).row.to.text() == "onze écoles"
    assert editor(desk).row.note.text() == "There are eleven."
    editor(desk).row.to.selectAll()
    write("dix écoles")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = stored(desk, claim)
    assert made.to_text == "dix écoles"
    editor(desk)._open(made.id)
    desk.bench.do(correcting.accept(desk.bench.session.desk, made.id))
    assert not editor(desk).row.isVisible()


def test_an_editor_accepts_and_the_card_says_who(desk: Desk, claim: str) -> None:
    propose(desk, claim, note="There are eleven.")
    desk.bench.session.sit_down(LEA)
    click(button(editor(desk).list.cards[0], "Accept"))
    (made,) = stored(desk, claim)
    QTest.qWait(0)
    assert (made.state, made.decided_by) == (CorrectionState.ACCEPTED, LEA.id)
    (card,) = editor(desk).list.cards
    assert [chip.text for chip in card.findChildren(Chip)] == ["accepted"]
    told = [label.text() for label in card.findChildren(PlainLabel)]
    assert "To be published: There are eleven." in told
    assert any(words.startswith("Accepted by Léa Roy, ") for words in told)
    assert [badge.face.name for badge in card.findChildren(PersonBadge) if badge.face] == [
        AUDE.name
    ]
    click(button(card, "Reopen"))
    (again,) = stored(desk, claim)
    assert again.state is CorrectionState.PROPOSED


def test_a_rejection_needs_its_reason(desk: Desk, claim: str) -> None:
    propose(desk, claim)
    (card,) = editor(desk).list.cards
    click(button(card, "Reject…"))
    assert card.why.field.hasFocus()
    assert not button(card.why, "Reject").isEnabled()
    press(Qt.Key.Key_Return)
    assert stored(desk, claim)[0].state is CorrectionState.PROPOSED
    write("The figure stands.")
    press(Qt.Key.Key_Return)
    (made,) = stored(desk, claim)
    assert (made.state, made.reason) == (CorrectionState.REJECTED, "The figure stands.")
    assert any(
        label.text().endswith(": The figure stands.")
        for label in editor(desk).list.cards[0].findChildren(PlainLabel)
    )


def test_a_proposal_is_withdrawn(desk: Desk, claim: str) -> None:
    propose(desk, claim)
    click(button(editor(desk).list.cards[0], "Withdraw"))
    assert stored(desk, claim) == []


def test_an_approved_annotation_can_be_corrected(desk: Desk, claim: str) -> None:
    desk.bench.approve(claim)
    desk.pane.open_correction()
    write("onze écoles")
    press(Qt.Key.Key_Return, CTRL)
    assert len(stored(desk, claim)) == 1


def test_an_annotation_that_goes_takes_its_row_along(desk: Desk, claim: str) -> None:
    desk.pane.open_correction()
    write("onze")
    desk.select("")
    desk.pane.open_correction()
    assert not editor(desk).row.isVisible()


def test_read_only_cards_have_no_buttons(desk: Desk, claim: str, qtbot: QtBot) -> None:
    propose(desk, claim)
    cards = CorrectionCards()
    qtbot.addWidget(cards)
    people = {person.id: person for person in (AUDE, LEA)}
    assert cards.show_corrections(stored(desk, claim), people)
    assert not cards.show_corrections(stored(desk, claim), people)
    assert cards.findChildren(KeyButton) == [
        each for each in cards.findChildren(KeyButton) if not each.isVisibleTo(cards)
    ]
    cards.show_corrections([], people)
    assert cards.isHidden()


def test_a_change_is_told_without_colour(qtbot: QtBot) -> None:
    themes().choose("contrast")
    words = ChangedWords()
    qtbot.addWidget(words)
    words.show_change("douze écoles", "onze écoles 👩‍🚀")
    assert words.accessibleName() == "“douze écoles” becomes “onze écoles 👩‍🚀”"
    layout, _ = words._laid_out(300)
    text = layout.text()
    looks = {}
    for made in layout.formats():
        units = text.encode("utf-16-le")[2 * made.start : 2 * (made.start + made.length)]
        struck, under = made.format.fontStrikeOut(), made.format.fontUnderline()
        looks[units.decode("utf-16-le")] = (struck, under)
    assert looks == {"douze": (True, False), "onze": (False, True), " 👩‍🚀": (False, True)}
    assert {piece.fate for piece in words.pieces} == set(Fate)


def test_a_long_change_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    words = ChangedWords()
    qtbot.addWidget(words)
    words.show()
    words.show_change("un " * 80, "deux " * 80)
    words.resize(200, 10)
    tall = words.height()
    words.resize(400, 10)
    assert tall > words.height() > 100
