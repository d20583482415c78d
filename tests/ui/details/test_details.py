"""The details: fields edited in place, stored one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind, TimexMod, Work
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason
from annotator.services import annotating, reviewing
from annotator.store.entities import entities
from annotator.store.project import Project
from annotator.store.verdicts import verdict_value
from annotator.ui.actions import Actions
from annotator.ui.annotation_pane import AnnotationPane
from annotator.ui.commands import COMMANDS
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.widgets.key_button import KeyButton
from tests.ui.conftest import AUDE, Bench, Desk, click, press, type_into, write


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


@pytest.fixture
def entity(desk: Desk) -> str:
    made = desk.bench.tag("Inès Vauquelin", Kind.ENTITY)
    desk.select(made)
    return made


@pytest.fixture
def date(desk: Desk) -> str:
    made = desk.bench.tag("mardi", Kind.DATE)
    desk.select(made)
    return made


def with_actions(desk: Desk) -> dict[str, QAction]:
    actions = Actions({command.id: (lambda: None) for command in COMMANDS}, desk.window)
    desk.pane.set_actions(actions)
    QTest.qWait(0)
    return {name: actions[name] for name in ("checked", "ask_review", "flag")}


def test_a_rationale_is_stored_as_one_undo_step_when_one_clicks_elsewhere(
    desk: Desk, claim: str
) -> None:
    before = desk.bench.undo_steps()
    type_into(desk.pane.details.claim.rationale, "The budget lists them.")
    assert desk.bench.get(claim).rationale == ""
    click(desk.article)
    assert desk.bench.get(claim).rationale == "The budget lists them."
    assert desk.bench.undo_steps() == before + 1
    desk.bench.session.undo()
    assert desk.bench.get(claim).rationale == ""
    assert desk.pane.details.claim.rationale.text() == ""


def test_one_visit_to_a_field_is_one_undo_step_however_often_one_rests(
    desk: Desk, claim: str, qtbot: QtBot
) -> None:
    before = desk.bench.undo_steps()
    field = desk.pane.details.claim.rationale
    field.commits.rest_ms = 10
    for words in ("Budget", ", page 12"):
        type_into(field, words)
        qtbot.waitUntil(lambda: desk.bench.get(claim).rationale.endswith(field.text()))
    click(desk.article)
    assert desk.bench.get(claim).rationale == "Budget, page 12"
    assert desk.bench.undo_steps() == before + 1


def test_what_is_being_typed_is_kept_when_something_else_changes(desk: Desk, claim: str) -> None:
    note = desk.pane.details.remarks.note
    type_into(note, "half a thou")
    desk.bench.do(annotating.set_subtype(desk.bench.session.desk, claim, "number"))
    assert note.text() == "half a thou"
    write("ght")
    press(Qt.Key.Key_Escape)
    assert desk.bench.get(claim).note == "half a thought"
    assert desk.article.hasFocus()


def test_what_is_being_typed_is_stored_for_its_own_annotation_when_another_is_selected(
    desk: Desk, claim: str
) -> None:
    other = desk.bench.tag("12 millions")
    type_into(desk.pane.details.claim.rationale, "for the first")
    desk.select(other)
    assert desk.bench.get(claim).rationale == "for the first"
    assert desk.bench.get(other).rationale == ""
    assert desk.pane.details.claim.rationale.text() == ""


def test_a_verdict_is_given_with_a_digit_and_taken_back(desk: Desk, claim: str) -> None:
    desk.pane.edit_verdict()
    write("4")
    assert desk.bench.get(claim).verdict == "false"
    assert desk.bench.get(claim).work is Work.IN_PROGRESS
    press(Qt.Key.Key_Delete)
    assert desk.bench.get(claim).verdict is None


def test_the_scale_speaks_the_project_s_words(desk: Desk, claim: str) -> None:
    labels = [option.label for option in desk.pane.details.claim.verdict.options()]
    assert labels == ["True", "Mostly", "Half", "False", "Unproven"]


def test_a_retired_verdict_is_only_offered_where_it_is_given(desk: Desk, claim: str) -> None:
    session = desk.bench.session
    other = desk.bench.tag("12 millions")
    desk.bench.do(annotating.edit(session.desk, claim, verdict="half_true"))
    value = verdict_value(session.project, "half_true")
    assert value is not None
    retire = Change(value, replace(value, retired_on="2023-01-18"))
    desk.bench.do(Step("edit_scale", (retire,)))
    ids = [option.id for option in desk.pane.details.claim.verdict.options()]
    assert "half_true" in ids
    desk.select(other)
    ids = [option.id for option in desk.pane.details.claim.verdict.options()]
    assert "half_true" not in ids


def test_a_new_claimant_is_made_and_a_known_one_found(desk: Desk, claim: str) -> None:
    type_into(desk.pane.details.claim.claimant, "Mairie de Montclar")
    press(Qt.Key.Key_Return)
    known = entities(desk.bench.session.project)
    assert [each.canonical_name for each in known] == ["Mairie de Montclar"]
    assert desk.bench.get(claim).claimant_id == known[0].id
    other = desk.bench.tag("12 millions")
    desk.select(other)
    type_into(desk.pane.details.claim.claimant, "mair")
    popup = desk.pane.details.claim.claimant.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert desk.bench.get(other).claimant_id == known[0].id
    assert len(entities(desk.bench.session.project)) == 1


def test_a_claim_that_cannot_be_checked_asks_for_a_rationale(desk: Desk, claim: str) -> None:
    box = desk.pane.details.claim.not_checkable
    box.setFocus()
    press(Qt.Key.Key_Space)
    assert not desk.bench.get(claim).checkable
    assert "rationale" in desk.pane.details.claim.meaning.text()


def test_a_neutral_wording_is_stored_and_the_quote_stands_in_its_place_before(
    desk: Desk, claim: str
) -> None:
    field = desk.pane.details.claim.wording
    assert field.placeholderText() == "douze écoles"
    type_into(field, "Twelve schools were renovated.")
    click(desk.article)
    assert desk.bench.get(claim).claim_text == "Twelve schools were renovated."


def test_subtypes_are_chosen_with_the_mouse_and_with_digits(desk: Desk, claim: str) -> None:
    chips = desk.pane.details.head.chips
    assert [chip.subtype for chip in chips.chips][:2] == ["statement", "number"]
    click(chips.chips[1])
    assert desk.bench.get(claim).subtype == "number"
    chips.chips[1].setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert desk.bench.get(claim).subtype == "quotation"
    write("3")
    assert desk.bench.get(claim).subtype == ""
    write("é")
    assert desk.bench.get(claim).subtype == "number"


def test_note_and_tags_are_stored(desk: Desk, date: str) -> None:
    desk.pane.edit_note()
    write("From the communiqué")
    press(Qt.Key.Key_Tab)
    write("budget, écoles , ")
    press(Qt.Key.Key_Return)
    assert desk.bench.get(date).note == "From the communiqué"
    assert desk.bench.get(date).tags == ("budget", "écoles")


def test_an_entity_is_named_and_its_role_and_spelling_are_kept(desk: Desk, entity: str) -> None:
    desk.pane.edit_details()
    assert desk.pane.details.entity.name.hasFocus()
    write("Inès Vauquelin-Roy")
    press(Qt.Key.Key_Tab)
    write("maire")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    made = desk.bench.get(entity)
    (known,) = entities(desk.bench.session.project)
    assert (made.entity_id, made.role, made.spelling_confirmed) == (known.id, "maire", True)
    assert known.canonical_name == "Inès Vauquelin-Roy"


def test_a_known_name_is_picked_with_its_type(desk: Desk, entity: str) -> None:
    other = desk.bench.tag("La mairie", Kind.ENTITY)
    step = annotating.set_entity(desk.bench.session.desk, other, "Vauquelin & Cie", "organisation")
    desk.bench.do(step)
    type_into(desk.pane.details.entity.name, "vauq")
    popup = desk.pane.details.entity.name.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert desk.bench.get(entity).entity_id == desk.bench.get(other).entity_id
    assert desk.bench.get(entity).subtype == "organisation"


def test_a_name_takes_the_type_that_is_chosen(desk: Desk, entity: str) -> None:
    click(desk.pane.details.head.chips.chips[0])
    type_into(desk.pane.details.entity.name, "Inès Vauquelin")
    press(Qt.Key.Key_Return)
    assert [each.type for each in entities(desk.bench.session.project)] == ["person"]


def test_a_date_is_looked_at_while_it_is_typed(desk: Desk, date: str) -> None:
    form = desk.pane.details.date
    desk.pane.edit_details()
    write("2023-01-")
    assert form.edtf_row.hint.text() == "The date is not complete yet."
    assert form.edtf.property("state") != "wrong"
    write("42")
    assert form.edtf_row.hint.text() == "2023-01 has no day 42."
    assert form.edtf.property("state") == "wrong"
    for _ in "42":
        press(Qt.Key.Key_Backspace)
    write("16/2023-01-17")
    assert form.edtf_row.hint.text() == "16 Jan 2023 – 17 Jan 2023"
    assert form.edtf.property("state") != "wrong"
    press(Qt.Key.Key_Return)
    made = desk.bench.get(date)
    assert made.edtf == "2023-01-16/2023-01-17"
    assert (made.earliest, made.latest) == ("2023-01-16", "2023-01-17")


def test_a_wrong_date_is_never_stored_and_stays_in_the_field(desk: Desk, date: str) -> None:
    before = desk.bench.undo_steps()
    type_into(desk.pane.details.date.edtf, "2023-13-01")
    click(desk.article)
    assert desk.bench.get(date).edtf == ""
    assert desk.bench.undo_steps() == before
    assert desk.bench.refusals == []
    assert desk.pane.details.date.edtf.text() == "2023-13-01"


def test_a_wrong_date_does_not_follow_to_another_annotation(desk: Desk, date: str) -> None:
    claim = desk.bench.tag("douze écoles")
    type_into(desk.pane.details.date.edtf, "2023-13-01")
    desk.select(claim)
    desk.bench.do(annotating.retag(desk.bench.session.desk, [claim], Kind.DATE))
    assert desk.pane.details.date.isVisible()
    assert desk.pane.details.date.edtf.text() == ""


def test_a_date_in_words_becomes_edtf_on_return_and_not_while_one_rests(
    desk: Desk, date: str, qtbot: QtBot
) -> None:
    form = desk.pane.details.date
    form.edtf.commits.rest_ms = 10
    type_into(form.edtf, "17 janvier 2023")
    assert form.edtf_row.hint.text() == "2023-01-17 · 17 Jan 2023"
    qtbot.wait(50)
    assert form.edtf.text() == "17 janvier 2023"
    assert desk.bench.get(date).edtf == ""
    press(Qt.Key.Key_Return)
    assert form.edtf.text() == "2023-01-17"
    assert desk.bench.get(date).edtf == "2023-01-17"


@pytest.mark.parametrize("leave", ["escape", "click"])
def test_a_date_in_words_becomes_edtf_on_leaving(desk: Desk, date: str, leave: str) -> None:
    type_into(desk.pane.details.date.edtf, "juin 2022")
    if leave == "escape":
        press(Qt.Key.Key_Escape)
    else:
        click(desk.article)
    assert desk.bench.get(date).edtf == "2022-06"
    assert desk.pane.details.date.edtf.text() == "2022-06"


def test_the_part_that_is_meant_narrows_the_bounds(desk: Desk, date: str) -> None:
    form = desk.pane.details.date
    assert not form.modifier.isEnabled()
    type_into(form.edtf, "2022-06")
    press(Qt.Key.Key_Tab)
    assert form.modifier.hasFocus()
    QTest.keyClicks(form.modifier, "end")
    press(Qt.Key.Key_Return)
    made = desk.bench.get(date)
    assert made.timex_mod is TimexMod.END
    assert (made.earliest, made.latest) == ("2022-06-21", "2022-06-30")
    assert form.edtf_row.hint.text() == "21 Jun 2022 – 30 Jun 2022"


def test_a_date_is_taken_back_by_emptying_the_field(desk: Desk, date: str) -> None:
    desk.bench.do(annotating.set_date(desk.bench.session.desk, date, "2023"))
    click(desk.pane.details.date.edtf)
    desk.pane.details.date.edtf.selectAll()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Return)
    assert desk.bench.get(date).edtf == ""


def test_an_approved_annotation_locks_its_fields_and_says_who_approved(
    desk: Desk, claim: str
) -> None:
    desk.bench.approve(claim)
    details = desk.pane.details
    assert details.claim.rationale.isReadOnly()
    assert details.remarks.note.isReadOnly()
    assert details.claim.claimant.isReadOnly()
    assert not details.claim.verdict.isEnabled()
    assert not details.citations.add.isEnabled()
    assert not details.head.chips.chips[0].isEnabled()
    assert details.standing.words.text().startswith("Approved by Léa Roy, ")
    type_into(details.claim.rationale, "too late")
    click(desk.article)
    assert desk.bench.get(claim).rationale == ""


def test_reopening_asks_for_a_reason_in_place(desk: Desk, claim: str) -> None:
    desk.bench.approve(claim)
    standing = desk.pane.details.standing
    click(standing.reopen_button)
    assert standing.why.field.hasFocus()
    press(Qt.Key.Key_Return)
    assert desk.bench.get(claim).review == "approved"
    write("A second budget was found")
    press(Qt.Key.Key_Return)
    assert desk.bench.get(claim).review == "none"
    assert not desk.pane.details.claim.rationale.isReadOnly()
    assert not standing.why.isVisible()
    assert not standing.reopen_button.isVisible()


def test_the_foot_says_who_checked_and_the_filled_button_is_for_what_is_left(
    desk: Desk, claim: str
) -> None:
    with_actions(desk)
    standing = desk.pane.details.standing
    assert standing.checked is not None
    assert standing.checked.property("role") == "primary"
    bench = desk.bench
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    bench.cite(claim)
    bench.do(reviewing.check(bench.session.desk, [claim]))
    bench.do(reviewing.ask_review(bench.session.desk, [claim]))
    assert standing.checked.property("role") == ""
    assert standing.words.text().startswith("✓ Checked by Aude Martin, ")
    assert standing.words.text().endswith("Review asked for")


def test_changes_that_were_asked_for_are_said_at_the_foot(desk: Desk, claim: str) -> None:
    step = reviewing.request_changes(desk.bench.session.desk, claim, "Which budget?")
    desk.bench.do(step)
    assert desk.pane.details.standing.words.text() == "Changes asked for: Which budget?"


def test_the_buttons_are_the_window_s_commands(desk: Desk, claim: str) -> None:
    actions = with_actions(desk)
    heard: list[str] = []
    for name, action in actions.items():
        action.triggered.connect(lambda _on=False, name=name: heard.append(name))
    standing = desk.pane.details.standing
    buttons = [each for each in standing.findChildren(QWidget) if hasattr(each, "key")]
    for button in buttons:
        if button.isVisible():
            click(button)
    assert sorted(heard) == ["ask_review", "checked", "flag"]
    assert {str(getattr(button, "key", "")) for button in buttons} >= {"K", "Q", "F"}


@pytest.mark.parametrize("field", ["verdict", "rationale", "citations", "note"])
def test_what_is_missing_is_pointed_at(desk: Desk, claim: str, field: str) -> None:
    details = desk.pane.details
    desk.pane.point_at(field)
    places: dict[str, tuple[QWidget, str]] = {
        "verdict": (details.claim.verdict, details.claim.verdict_row.hint.text()),
        "rationale": (details.claim.rationale, details.claim.rationale_row.hint.text()),
        "citations": (details.citations.add_button, details.citations.hint.text()),
        "note": (details.remarks.note, details.remarks.note_row.hint.text()),
    }
    widget, sentence = places[field]
    target = widget.focusProxy() or widget
    assert target.hasFocus()
    assert sentence.endswith("missing.")


def test_what_the_store_refuses_is_shown_as_it_was_and_typed_words_stay(
    desk: Desk, claim: str
) -> None:
    details = desk.pane.details
    type_into(details.claim.rationale, "nowhere to go")
    desk.bench.session.project.read_only = True
    write("!")
    click(desk.article)
    assert details.claim.rationale.text() == "nowhere to go!"
    click(details.head.chips.chips[0])
    assert not details.head.chips.chips[0].isChecked()
    details.claim.verdict.choose(0)
    assert details.claim.verdict.current() == ""
    click(details.claim.not_checkable, QPoint(10, 12))
    assert not details.claim.not_checkable.isChecked()
    assert {refusal.code for refusal in desk.bench.refusals} == {"project_read_only"}
    desk.bench.session.project.read_only = False
    type_into(details.claim.rationale, "")
    click(desk.article)
    assert desk.bench.get(claim).rationale == "nowhere to go!"


def test_what_another_program_stored_meanwhile_is_not_overwritten_unseen(
    desk: Desk, claim: str
) -> None:
    note = desk.pane.details.remarks.note
    type_into(note, "half a note")
    with Project.open(desk.bench.session.project.path) as elsewhere:
        known = desk.bench.get(claim)
        other = replace(known, note="from the other desk")
        step = Step("edit_note", (Change(known, other),))
        elsewhere.apply(step, who=AUDE.id, at="2023-01-18T10:00:00.000Z")
    note.commits.commit()
    assert desk.bench.get(claim).note == "from the other desk"
    assert note.text() == "half a note"
    # It has been seen now: what is stored next is meant.
    note.commits.commit()
    assert desk.bench.get(claim).note == "half a note"


def test_other_places_are_pointed_at_without_a_fuss(desk: Desk, claim: str) -> None:
    with_actions(desk)
    desk.pane.point_at("work")
    assert desk.pane.details.standing.checked is not None
    assert desk.pane.details.standing.checked.hasFocus()
    desk.pane.point_at("anchor")
    desk.bench.approve(claim)
    desk.pane.point_at("review")
    assert desk.pane.details.standing.reopen_button.hasFocus()


def test_a_long_quote_is_cut_after_four_lines_and_whole_in_its_tip(desk: Desk) -> None:
    box = desk.pane.details.head.quote
    quote = "Un très long passage. " * 60
    box.show_quote(quote, Kind.CLAIM)
    assert len(box.lines()) == 4
    assert box.lines()[-1].endswith("…")
    assert box.toolTip() == quote
    box.show_quote("Court", Kind.CLAIM)
    assert box.lines() == ["Court"]
    assert box.toolTip() == ""


def test_a_project_that_can_only_be_read_locks_every_field(bench: Bench, qtbot: QtBot) -> None:
    claim = bench.tag("douze écoles")
    bench.do(reviewing.flag(bench.session.desk, claim, FlagReason.NUMBER, message="12 or 13?"))
    bench.session.project.close()
    with Project.open(bench.session.project.path, read_only=True) as project:
        session, current = Session(project, AUDE), Current()
        pane = AnnotationPane(session, current)
        qtbot.addWidget(pane)
        current.open_article(bench.article_id)
        current.select(claim)
        pane.open_citation()
        pane.open_flag()
        assert pane.details.claim.rationale.isReadOnly()
        assert not pane.details.claim.verdict.isEnabled()
        assert pane.details.citations.row.isHidden()
        assert pane.details.flags.row.isHidden()
        assert pane.details.flags.cards[0].findChildren(KeyButton) == []
        assert "reading" in pane.details.citations.add_button.toolTip()


def test_tab_goes_from_top_to_bottom_and_back(desk: Desk, claim: str) -> None:
    details = desk.pane.details
    desk.bench.cite(claim)
    desk.pane.list.setFocus()
    visited: list[QWidget | None] = []
    for _ in range(15):
        press(Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [
        details.head.chips.chips[0],
        details.claim.verdict.focusProxy(),
        details.claim.rationale,
        details.citations.add_button,
        details.citations.cards[0],
        details.citations.cards[0].findChild(KeyButton),
        details.claim.claimant,
        details.claim.wording,
        details.claim.not_checkable,
        details.corrections.head.button,
        details.comments.head.button,
        details.planning.fields.person,
        details.planning.fields.priority,
        details.planning.fields.due,
        details.remarks.note,
    ]
    for _ in range(14):
        press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is visited[0]
    press(Qt.Key.Key_Backtab)
    assert desk.pane.list.hasFocus()
