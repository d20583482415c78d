"""Editing a citation in place: each field is stored by itself, and each visit undone by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from annotator.domain.change import Change, Step
from annotator.domain.source import Citation, SourceClass, Stance, Use
from annotator.services import evidence
from annotator.ui.details.citation_editor import CitationEditor
from annotator.ui.details.citation_row import CitationRow
from annotator.ui.details.private_mark import PrivateMark
from tests.ui.conftest import Desk, click, press, type_into, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.bench.cite(made)
    desk.select(made)
    return made


def editor(desk: Desk) -> CitationEditor:
    return desk.pane.details.citations


def row(desk: Desk) -> CitationRow:
    return editor(desk).row


def cited(desk: Desk, claim: str) -> Citation:
    return desk.bench.cited(claim)[0].citation


def open_card(desk: Desk, number: int = 0) -> None:
    editor(desk).cards[number].setFocus()
    press(Qt.Key.Key_Return)
    assert row(desk).isVisible()


def tab_to(widget: QWidget) -> None:
    target = widget.focusProxy() or widget
    for _ in range(20):
        if target.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    pytest.fail("Tab never came there")


def unfold(desk: Desk) -> None:
    row(desk)._more.trigger()
    QTest.qWait(0)


def choose(combo: QComboBox, key: Qt.Key) -> None:
    """Open the list of the combo box that has the keyboard, move in it and choose."""
    press(Qt.Key.Key_Space)
    for each in (key, Qt.Key.Key_Return):
        QTest.keyClick(combo.view(), each)
    QTest.qWait(0)


def test_each_field_is_stored_when_it_is_left_and_undone_by_itself(desk: Desk, claim: str) -> None:
    open_card(desk)
    before = desk.bench.undo_steps()
    row(desk).quote.selectAll()
    write("douze écoles")
    press(Qt.Key.Key_Tab)
    assert cited(desk, claim).quote == "douze écoles"
    tab_to(row(desk).locator)
    write("4")
    press(Qt.Key.Key_Return)
    assert cited(desk, claim).locator == "p. 4"
    assert desk.bench.undo_steps() == before + 2
    desk.bench.session.undo()
    assert (cited(desk, claim).quote, cited(desk, claim).locator) == ("douze écoles", "")
    assert row(desk).locator.value.text() == ""
    desk.bench.session.undo()
    assert row(desk).quote.text() == "12 000 000 €"
    desk.bench.session.redo()
    assert row(desk).quote.text() == "douze écoles"


def test_one_visit_to_a_field_is_one_step_however_often_it_rests(desk: Desk, claim: str) -> None:
    open_card(desk)
    before = desk.bench.undo_steps()
    row(desk).quote.selectAll()
    write("douze")
    row(desk).quote.commits.commit()
    write(" écoles")
    row(desk).quote.commits.commit()
    assert cited(desk, claim).quote == "douze écoles"
    assert desk.bench.undo_steps() == before + 1


def test_a_rest_in_typing_stores_what_stands_there(desk: Desk, claim: str) -> None:
    open_card(desk)
    row(desk).quote.commits.rest_ms = 1
    row(desk).quote.selectAll()
    write("onze")
    QTest.qWait(30)
    assert cited(desk, claim).quote == "onze"
    assert row(desk).quote.hasFocus()


def test_everything_folded_away_is_stored_too(desk: Desk, claim: str) -> None:
    open_card(desk)
    unfold(desk)
    about = row(desk).about
    assert about.used_as.currentText() == "as the source is classed: secondary"
    for field, words in (
        (about.accessed, "17 janvier 2023"),
        (about.archived, "https://archive.example/1"),
        (about.note, "For readers"),
        (about.private, "For the desk"),
    ):
        field.selectAll()
        field.setFocus()
        write(words)
    press(Qt.Key.Key_Return, CTRL)
    made = cited(desk, claim)
    assert made.accessed_on == "2023-01-17"
    assert made.archived_url == "https://archive.example/1"
    assert (made.note, made.note_private) == ("For readers", "For the desk")
    assert desk.article.hasFocus()
    assert not row(desk).isVisible()


def test_another_use_than_the_class_of_the_source_is_chosen_by_keyboard(
    desk: Desk, claim: str
) -> None:
    open_card(desk)
    unfold(desk)
    combo = row(desk).about.used_as
    combo.setFocus()
    choose(combo, Qt.Key.Key_Down)
    assert cited(desk, claim).used_as is Use.PRIMARY
    assert "primary here" in editor(desk).cards[0]._about()
    desk.bench.session.undo()
    assert cited(desk, claim).used_as is Use.AS_CLASSED
    assert combo.currentIndex() == 0


def test_the_class_shown_is_that_of_the_source(desk: Desk) -> None:
    made = desk.bench.tag("La mairie")
    form = evidence.SourceForm("Budget", source_class=SourceClass.PRIMARY)
    desk.bench.do(evidence.cite(desk.bench.session.desk, made, form=form, quote="La mairie"))
    desk.select(made)
    open_card(desk)
    unfold(desk)
    assert row(desk).about.used_as.itemText(0) == "as the source is classed: primary"


@pytest.mark.parametrize(
    ("name", "typed", "hint"),
    [("archived_url", "archive.example", "http"), ("accessed_on", "some day", "some day")],
)
def test_what_cannot_be_stored_stays_in_its_field_and_says_why(
    desk: Desk, claim: str, name: str, typed: str, hint: str
) -> None:
    stored = cited(desk, claim)
    open_card(desk)
    unfold(desk)
    about = row(desk).about
    field = about.lines[name]
    field.setFocus()
    field.selectAll()
    write(typed)
    press(Qt.Key.Key_Return)
    assert hint in about.rows[name].hint.text()
    assert field.text() == typed
    assert cited(desk, claim) == stored
    press(Qt.Key.Key_Return, CTRL)
    assert row(desk).isVisible()
    field.selectAll()
    write("2023-01-18" if name == "accessed_on" else "https://archive.example/2")
    press(Qt.Key.Key_Return)
    assert about.rows[name].hint.text() == ""
    assert getattr(cited(desk, claim), name) == field.text()
    press(Qt.Key.Key_Escape)
    assert not row(desk).isVisible()


def test_an_archive_that_is_not_https_is_remarked_quietly(desk: Desk, claim: str) -> None:
    open_card(desk)
    unfold(desk)
    about = row(desk).about
    type_into(about.archived, "http://archive.example/1")
    press(Qt.Key.Key_Return)
    assert cited(desk, claim).archived_url == "http://archive.example/1"
    assert "https" in about.rows["archived_url"].hint.text()
    assert about.rows["archived_url"].hint.property("role") == "muted"


@pytest.mark.parametrize(
    ("typed", "kind", "value", "stored"),
    [
        ("4", "page", "4", "p. 4"),
        ("§ 3", "paragraph", "3", "§ 3"),
        ("12:30", "time", "12:30", "12:30"),
        ("sect. A.3", "section", "A.3", "sect. A.3"),
        ("Annex B", "other place", "Annex B", "Annex B"),
    ],
)
def test_a_place_may_be_typed_with_its_kind(
    desk: Desk, claim: str, typed: str, kind: str, value: str, stored: str
) -> None:
    open_card(desk)
    tab_to(row(desk).locator)
    write(typed)
    press(Qt.Key.Key_Return)
    locator = row(desk).locator
    assert (locator.kind.currentText(), locator.value.text()) == (kind, value)
    assert cited(desk, claim).locator == stored


def test_the_kind_of_a_place_is_chosen_from_a_list(desk: Desk, claim: str) -> None:
    open_card(desk)
    locator = row(desk).locator
    type_into(locator.value, "4")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    assert locator.kind.hasFocus()
    choose(locator.kind, Qt.Key.Key_Down)
    assert cited(desk, claim).locator == "§ 4"
    desk.bench.session.undo()
    assert locator.kind.currentText() == "page"


def test_a_place_stored_in_another_form_is_left_as_it_is(desk: Desk, claim: str) -> None:
    citation = cited(desk, claim)
    step = evidence.edit_citation(desk.bench.session.desk, citation.id, locator="Page 7, bottom")
    desk.bench.do(step)
    steps = desk.bench.undo_steps()
    open_card(desk)
    tab_to(row(desk).locator)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Escape)
    assert cited(desk, claim).locator == "Page 7, bottom"
    assert desk.bench.undo_steps() == steps


def test_what_another_program_stored_is_not_overwritten(desk: Desk, claim: str) -> None:
    open_card(desk)
    seen = cited(desk, claim)
    other = Change(seen, replace(seen, quote="theirs"))
    desk.bench.session.project.apply(
        Step("edit_citation", (other,)), who="p-lea", at="2023-01-17T11:00:00.000Z"
    )
    row(desk).quote.selectAll()
    write("mine")
    press(Qt.Key.Key_Tab)
    assert cited(desk, claim).quote == "theirs"
    assert desk.bench.refusals[-1].code == "record_changed"
    assert row(desk).quote.text() == "mine"


def test_opening_another_card_stores_what_was_typed_in_the_first(desk: Desk, claim: str) -> None:
    desk.bench.cite(claim, "Second")
    open_card(desk)
    row(desk).quote.selectAll()
    write("douze")
    click(editor(desk).cards[1])
    assert cited(desk, claim).quote == "douze"
    assert row(desk).source.text() == "Second"
    assert editor(desk).cards[0].isVisible()


def test_another_annotation_stores_what_was_typed_and_closes_the_row(
    desk: Desk, claim: str
) -> None:
    other = desk.bench.tag("12 millions")
    open_card(desk)
    row(desk).quote.selectAll()
    write("douze")
    desk.select(other)
    assert cited(desk, claim).quote == "douze"
    desk.select(claim)
    assert not row(desk).isVisible()


def test_the_stance_is_one_key(desk: Desk, claim: str) -> None:
    open_card(desk)
    row(desk).stance.setFocus()
    write("2")
    assert cited(desk, claim).stance is Stance.REFUTES
    desk.bench.session.undo()
    assert row(desk).stance.current() == "supports"


def test_the_private_note_is_marked_as_staying_here(desk: Desk, claim: str) -> None:
    open_card(desk)
    assert not row(desk).private.isVisible()
    unfold(desk)
    mark = row(desk).about.findChild(PrivateMark)
    assert isinstance(mark, PrivateMark)
    assert mark.isVisible()
    assert (
        mark.text() == row(desk).private.accessibleDescription() == "Not exported unless you say so"
    )


def test_a_citation_can_be_saved_with_all_that_is_folded_away(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    press(Qt.Key.Key_R, CTRL)
    unfold(desk)
    about = row(desk).about
    about.used_as.setCurrentIndex(2)
    about.archived.setFocus()
    write("https://archive.example/3")
    press(Qt.Key.Key_Return, CTRL)
    made = desk.bench.cited(claim)[-1].citation
    assert (made.used_as, made.archived_url) == (Use.SECONDARY, "https://archive.example/3")


def test_a_wrong_archive_of_a_new_citation_is_unfolded_and_said(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    press(Qt.Key.Key_R, CTRL)
    row(desk).about.archived.setText("archive")
    press(Qt.Key.Key_Return, CTRL)
    assert row(desk).about.archived.hasFocus()
    assert row(desk).about.rows["archived_url"].hint.isVisible()
    assert len(desk.bench.cited(claim)) == 1


def test_the_row_is_no_wider_than_a_narrow_pane(desk: Desk, claim: str) -> None:
    desk.bench.do(
        evidence.edit_citation(
            desk.bench.session.desk, cited(desk, claim).id, quote="La mairie a dépensé 13 millions"
        )
    )
    open_card(desk)
    unfold(desk)
    assert desk.pane.details._sheet.minimumSizeHint().width() <= 370


def test_every_field_says_what_it_is(desk: Desk, claim: str) -> None:
    open_card(desk)
    unfold(desk)
    about = row(desk).about
    named = [about.quote, about.locator.value, about.accessed, about.archived, about.note]
    assert [each.accessibleName() for each in named] == [
        "Quote",
        "Place",
        "Accessed",
        "Archived at",
        "Note",
    ]
    assert QApplication.focusWidget() is not None
