"""What can be done is on, what cannot is off, and says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from annotator.services import annotating, evidence, reviewing
from annotator.services.people import person_for
from annotator.store import opening
from annotator.store.annotations import list_rows
from annotator.store.history import history
from annotator.ui.availability import CHANGING, NEED_ANNOTATION, NEED_ARTICLE
from annotator.ui.widgets.key_button import REASON
from tests.ui.conftest import write
from tests.ui.office import CONTROL, SHIFT, Office

KEY = Qt.Key


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def is_on(office: Office, name: str) -> bool:
    """Whether a command is enabled and shown as such."""
    action = office.window.actions_table[name]
    return action.isEnabled() and not action.property(REASON)


def reason(office: Office, name: str) -> str:
    return str(office.window.actions_table[name].property(REASON) or "")


def checked_claim(office: Office) -> str:
    """A claim with a verdict and evidence, checked by Aude."""
    office.drag("12 millions")
    office.press(KEY.Key_C)
    claim, session = office.selected, office.window.session
    session.attempt(annotating.edit, claim, verdict="true")
    form = evidence.SourceForm("Budget 2022")
    session.take(evidence.cite(session.desk, claim, form=form, quote="12 M€"))
    session.attempt(reviewing.check, [claim])
    return claim


def approve(office: Office, claim: str) -> None:
    session = office.window.session
    aude = session.desk.person
    lea, _ = person_for(session.project, "Léa Roy")
    session.sit_down(lea)
    session.attempt(reviewing.approve, claim)
    session.sit_down(aude)
    QTest.qWait(0)


def test_without_an_article_nothing_can_be_marked(at_work: Office) -> None:
    at_work.window.current.open_article("")
    QTest.qWait(0)
    for name in NEED_ARTICLE:
        assert not is_on(at_work, name)
        assert reason(at_work, name) == "Open an article first"


def test_without_an_annotation_nothing_can_be_done_to_one(at_work: Office) -> None:
    for name in NEED_ANNOTATION:
        assert not is_on(at_work, name)
        assert reason(at_work, name) == "Select an annotation first"
    assert not any(is_on(at_work, f"subtype_{n}") for n in range(1, 7))
    at_work.drag("12 millions")
    at_work.press(KEY.Key_D)
    assert is_on(at_work, "delete")
    assert [is_on(at_work, f"subtype_{n}") for n in range(1, 7)] == [True] * 4 + [False] * 2


def test_undo_and_redo_are_on_while_there_is_something_to(at_work: Office) -> None:
    assert (is_on(at_work, "undo"), is_on(at_work, "redo")) == (False, False)
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    assert (is_on(at_work, "undo"), is_on(at_work, "redo")) == (True, False)
    at_work.press(KEY.Key_Z, CONTROL)
    assert (is_on(at_work, "undo"), is_on(at_work, "redo")) == (False, True)


def test_what_is_missing_is_said_before_the_key_is_pressed(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    assert reason(at_work, "checked") == (
        "A verdict is missing. A source with a quote or a place in it is missing."
    )
    at_work.window.session.attempt(annotating.edit, at_work.selected, verdict="unproven")
    QTest.qWait(0)
    assert reason(at_work, "checked") == "A rationale is missing."
    assert at_work.window.actions_table["checked"].isEnabled()


def test_what_is_approved_is_locked_and_can_be_reopened(at_work: Office) -> None:
    claim = checked_claim(at_work)
    assert reason(at_work, "reopen") == "It is not approved."
    approve(at_work, claim)
    for name in ("delete", "retag_entity", "checked", "ask_review"):
        assert reason(at_work, name) == "It is approved; reopen it with a reason to change it."
    assert is_on(at_work, "reopen")
    assert is_on(at_work, "copy_quote")
    at_work.press(KEY.Key_Delete)
    assert at_work.toast == "It is approved; reopen it with a reason to change it."
    at_work.press(KEY.Key_1)
    assert at_work.annotation().subtype == ""


def test_a_request_can_always_be_taken_back(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_Q)
    assert is_on(at_work, "ask_review")


def test_a_deleted_annotation_is_none_to_ask_about(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    gone = at_work.selected
    at_work.press(KEY.Key_Delete)
    at_work.window.current.annotation_id = gone
    at_work.window.availability.refresh()
    assert reason(at_work, "delete") == "Select an annotation first"
    at_work.window.current.annotation_id = ""


# A project that can only be read


@pytest.fixture
def reading(office: Office, desk_file: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A window on a file that the system lets nobody write to: root may write to all of them."""
    office.start([desk_file])
    office.drag("12 millions")
    office.press(KEY.Key_C)
    office.end()
    monkeypatch.setattr(opening, "may_write", lambda _path: False)
    office.start([desk_file])
    office.window.marking.next()
    QTest.qWait(0)
    assert office.words() == "12 millions"
    return office


def test_what_changes_is_off_and_the_status_says_why(reading: Office) -> None:
    assert reading.window.status.saved.text() == "Read-only"
    for name in CHANGING:
        assert not is_on(reading, name)
        assert reason(reading, name) == "This project is open for reading only"
    assert not any(is_on(reading, f"subtype_{n}") for n in range(1, 7))
    assert is_on(reading, "export")
    assert is_on(reading, "backup")
    assert is_on(reading, "copy_quote")


def test_no_key_changes_a_project_for_reading(reading: Office) -> None:
    before = (list_rows(reading.project, reading.window.current.article_id), history_of(reading))
    reading.drag("Vauquelin")
    for key in (KEY.Key_C, KEY.Key_E, KEY.Key_D, KEY.Key_F, KEY.Key_S):
        reading.press(key)
    reading.window.article.view.clear_selection()
    reading.window.marking.previous()
    for key in (KEY.Key_1, KEY.Key_K, KEY.Key_Q, KEY.Key_Delete):
        reading.press(key)
    for key in (KEY.Key_C, KEY.Key_E, KEY.Key_D):
        reading.press(key, SHIFT)
    reading.press(KEY.Key_Z, CONTROL)
    reading.press(KEY.Key_N)
    write("x")
    reading.press(KEY.Key_Escape)
    assert before == (
        list_rows(reading.project, reading.window.current.article_id),
        history_of(reading),
    )


def test_no_field_can_be_typed_in(reading: Office) -> None:
    details = reading.window.side.annotations.details
    lines = [each for each in details.findChildren(QLineEdit) if each.isVisible()]
    texts = [each for each in details.findChildren(QPlainTextEdit) if each.isVisible()]
    assert lines or texts
    assert all(each.isReadOnly() or not each.isEnabled() for each in lines)
    assert all(each.isReadOnly() or not each.isEnabled() for each in texts)


def test_what_is_asked_of_the_services_is_refused_in_a_sentence(reading: Office) -> None:
    reading.window.marking.retag_date()
    assert "can only be read" in reading.toast
    assert reading.annotation().kind == "claim"


def test_somebody_new_may_look_on_and_is_not_written_down(reading: Office, desk_file: Path) -> None:
    reading.end()
    before = desk_file.read_bytes()
    reading.start([desk_file], person="Bruno Keller")
    assert reading.window.status.person.text().strip() == "Bruno Keller"
    reading.end()
    assert desk_file.read_bytes() == before


def history_of(office: Office) -> int:
    return sum(1 for _ in history(office.project))


def test_what_an_approval_closes_is_greyed_before_it_is_pressed(at_work: Office) -> None:
    claim = checked_claim(at_work)
    approve(at_work, claim)
    for name in ("cite", "note", "tags", "verdict", "subtype_1", "retag_date", "delete"):
        assert not is_on(at_work, name), name
        assert "approved" in reason(at_work, name)
    for name in ("flag", "correct", "comment", "plan", "reopen"):
        assert is_on(at_work, name), name


def test_a_source_for_what_is_approved_is_refused_with_a_jump(at_work: Office) -> None:
    claim = checked_claim(at_work)
    approve(at_work, claim)
    at_work.window.focus_article()
    at_work.press(KEY.Key_S)
    assert "approved" in at_work.toast
    details = at_work.window.side.annotations.details
    assert details.standing.reopen_button.hasFocus()
    assert not details.citations.row.isVisible()


def test_letters_open_what_they_say(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    details = at_work.window.side.annotations.details
    for key, modifier, field in (
        (KEY.Key_R, Qt.KeyboardModifier.NoModifier, details.corrections.row.to),
        (KEY.Key_N, SHIFT, details.comments.field),
        (KEY.Key_P, SHIFT, details.planning.fields.person),
    ):
        at_work.window.focus_article()
        at_work.press(key, modifier)
        assert field.hasFocus()
        at_work.press(KEY.Key_Escape)
        assert at_work.window.article.view.editor.hasFocus()
