"""Who works at the desk: asked at the first start, switched with one click, called otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.domain.person import Role
from annotator.store.people import people
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.people.people_dialog import PeopleDialog
from annotator.ui.settings import PERSON
from tests.ui.answers import Act, Answers
from tests.ui.conftest import press, write
from tests.ui.office import CONTROL, Office

KEY = Qt.Key


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def menu() -> QMenu:
    QTest.qWait(0)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def entries(shown: QMenu) -> list[str]:
    return [action.text() for action in shown.actions() if not action.isSeparator()]


def at_the_desk(office: Office) -> str:
    return office.window.session.desk.person.name


# The first start


def test_the_first_start_asks_and_proposes_the_login_name(
    office: Office, desk_file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "amartin")
    office.settings.put(PERSON, "")

    def look(dialog: PersonDialog) -> None:
        assert dialog.focusWidget() is dialog.name
        assert dialog.name.text() == "amartin"
        assert dialog.name.selectedText() == "amartin"
        QTest.keyClicks(dialog.name, "Bruno  Keller")
        QTest.keyClick(dialog.name, KEY.Key_Return)

    answers.add(PersonDialog, look)
    office.start([desk_file])
    assert at_the_desk(office) == "Bruno Keller"
    assert office.settings.get(PERSON) == "Bruno Keller"
    names = {person.name for person in people(office.project)}
    assert names == {"Aude Martin", "Léa Roy", "Bruno Keller"}
    office.end()
    office.start([desk_file])
    assert at_the_desk(office) == "Bruno Keller"


def test_somebody_known_is_chosen_at_the_first_start(
    office: Office, desk_file: Path, answers: Answers
) -> None:
    office.settings.put(PERSON, "")

    def look(dialog: PersonDialog) -> None:
        dialog.people.setFocus()
        QTest.keyClick(dialog.people, KEY.Key_End)
        QTest.keyClick(dialog.people, KEY.Key_Return)

    answers.add(PersonDialog, look)
    office.start([desk_file])
    assert at_the_desk(office) == "Léa Roy"


def test_who_gives_no_answer_works_under_the_login_name_and_is_asked_again(
    office: Office, desk_file: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "amartin")
    office.settings.put(PERSON, "")
    answers.add(PersonDialog, lambda dialog: QTest.keyClick(dialog.name, KEY.Key_Escape))
    office.start([desk_file])
    assert at_the_desk(office) == "amartin"
    assert office.settings.get(PERSON) == ""


def test_nobody_is_asked_when_the_start_says_who(office: Office, desk_file: Path) -> None:
    office.settings.put(PERSON, "")
    office.start([desk_file], person="Léa Roy")
    assert at_the_desk(office) == "Léa Roy"


# One click


def test_a_click_and_a_choice_let_another_work_and_it_is_remembered(at_work: Office) -> None:
    QTest.mouseClick(at_work.window.status.person, Qt.MouseButton.LeftButton)
    shown = menu()
    assert entries(shown) == ["Aude Martin\t✓", "Léa Roy", "Somebody else…", "People…"]
    assert not any(action.icon().isNull() for action in shown.actions()[:2])
    place = shown.actionGeometry(shown.actions()[1]).center()
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=place)
    QTest.qWait(0)
    assert at_the_desk(at_work) == "Léa Roy"
    assert at_work.window.status.person.text().strip() == "Léa Roy"
    assert at_work.settings.get(PERSON) == "Léa Roy"
    assert not at_work.window.session.undo_stack.canUndo()


def test_a_key_opens_the_menu_on_who_works_now(at_work: Office) -> None:
    at_work.press(KEY.Key_F4)
    shown = menu()
    active = shown.activeAction()
    assert isinstance(active, QAction)
    assert active.text() == "Aude Martin\t✓"
    QTest.keyClick(shown, KEY.Key_Down)
    QTest.keyClick(shown, KEY.Key_Return)
    QTest.qWait(0)
    assert at_the_desk(at_work) == "Léa Roy"


def test_choosing_who_works_already_changes_nothing(at_work: Office) -> None:
    heard: list[object] = []
    at_work.window.session.person_changed.connect(heard.append)
    at_work.press(KEY.Key_F4)
    QTest.keyClick(menu(), KEY.Key_Return)
    assert heard == []


def test_somebody_else_joins_from_the_menu_and_cannot_be_undone_away(
    at_work: Office, answers: Answers
) -> None:
    def look(dialog: PersonDialog) -> None:
        QTest.keyClicks(dialog.name, "Bruno Keller")
        QTest.keyClick(dialog.name, KEY.Key_Return)

    answers.add(PersonDialog, look)
    at_work.press(KEY.Key_F4)
    shown = menu()
    for key in (KEY.Key_Up, KEY.Key_Up, KEY.Key_Return):
        QTest.keyClick(shown, key)
    assert at_the_desk(at_work) == "Bruno Keller"
    assert not at_work.window.session.undo_stack.canUndo()


# Called otherwise


def in_people(office: Office, answers: Answers, look: Act) -> None:
    answers.add(PeopleDialog, look)
    office.window.actions_table["people"].trigger()


def test_the_one_at_the_desk_is_called_otherwise_everywhere(
    at_work: Office, answers: Answers
) -> None:
    def look(dialog: PeopleDialog) -> None:
        assert dialog.list.hasFocus()
        assert dialog.list.currentItem().text() == "Aude Martin · checker"
        dialog.name.setFocus()
        dialog.name.selectAll()
        write("Aude Martin-Roux")
        press(KEY.Key_Return)
        assert dialog.initials.text() == "AMR"
        assert dialog.list.currentItem().text() == "Aude Martin-Roux · checker"

    in_people(at_work, answers, look)
    assert at_the_desk(at_work) == "Aude Martin-Roux"
    assert at_work.window.status.person.text().strip() == "Aude Martin-Roux"
    assert at_work.settings.get(PERSON) == "Aude Martin-Roux"
    at_work.window.session.undo()
    assert at_the_desk(at_work) == "Aude Martin"
    assert at_work.settings.get(PERSON) == "Aude Martin"


def test_initials_and_role_are_one_undo_step_each(at_work: Office, answers: Answers) -> None:
    def look(dialog: PeopleDialog) -> None:
        QTest.keyClick(dialog.list, KEY.Key_Down)
        assert dialog.name.text() == "Léa Roy"
        dialog.initials.setFocus()
        dialog.initials.selectAll()
        write("LéR")
        dialog.role.setFocus()
        press(KEY.Key_2)

    in_people(at_work, answers, look)
    lea = people(at_work.project)[1]
    assert (lea.initials, lea.role) == ("LéR", Role.EDITOR)
    at_work.window.session.undo()
    assert people(at_work.project)[1].role is Role.CHECKER
    assert people(at_work.project)[1].initials == "LéR"
    at_work.window.session.undo()
    assert people(at_work.project)[1].initials == "LR"


def test_a_name_that_is_taken_is_refused_in_words(at_work: Office, answers: Answers) -> None:
    def look(dialog: PeopleDialog) -> None:
        dialog.name.setFocus()
        dialog.name.selectAll()
        write("léa roy")
        press(KEY.Key_Return)
        assert dialog.hint.text() == "Somebody is called Léa Roy already."
        assert dialog.name.text() == "léa roy"

    in_people(at_work, answers, look)
    assert at_the_desk(at_work) == "Aude Martin"


def test_undo_works_in_the_dialog(at_work: Office, answers: Answers) -> None:
    def look(dialog: PeopleDialog) -> None:
        dialog.role.setFocus()
        press(KEY.Key_3)
        assert people(at_work.project)[0].role is Role.REPORTER
        dialog.list.setFocus()
        press(KEY.Key_Z, CONTROL)
        assert people(at_work.project)[0].role is Role.CHECKER
        assert dialog.role.current() == Role.CHECKER

    in_people(at_work, answers, look)


def test_escape_in_a_field_leads_to_the_list_and_then_out(
    at_work: Office, answers: Answers
) -> None:
    def look(dialog: PeopleDialog) -> None:
        dialog.name.setFocus()
        press(KEY.Key_Escape)
        assert dialog.list.hasFocus()
        press(KEY.Key_Escape)
        assert not dialog.isVisible()

    in_people(at_work, answers, look)
