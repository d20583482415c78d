"""Many at once, in the real window: keys and buttons, one undo step each, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.domain.change import Step
from annotator.domain.review import FlagReason, Severity
from annotator.services import annotating, evidence, reviewing
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import reviews
from annotator.ui.annotation_rows import PAINTED_MS
from annotator.ui.bulk_sheet import BulkSheet
from tests.ui.conftest import LEA, click, write
from tests.ui.office import CONTROL, SHIFT, Office, settle

KEY = Qt.Key
WORDS = ("La mairie", "douze écoles", "Inès Vauquelin", "mardi")
KINDS = (Kind.ENTITY, Kind.CLAIM, Kind.ENTITY, Kind.DATE)


@pytest.fixture
def ids(office: Office, desk_file: Path) -> list[str]:
    """Four annotations, the first current and the keyboard in the list."""
    office.start([desk_file])
    session = office.window.session
    made = []
    for words, kind in zip(WORDS, KINDS, strict=True):
        step = session.attempt(
            annotating.annotate, office.window.current.article_id, office.span(words), kind
        )
        assert step is not None
        made.append(step.changes[0].id)
    office.window.current.select(made[0])
    office.press(KEY.Key_1, CONTROL)
    return made


def pick(office: Office, count: int) -> None:
    """Select so many rows from the first one, and let the sheet count them."""
    pane = office.window.side.annotations
    assert pane.list.hasFocus()
    for _ in range(count - 1):
        office.press(KEY.Key_Down, SHIFT)
    office.qtbot.waitUntil(lambda: pane.sheet.title.text().startswith(f"{count} "))


def sheet(office: Office) -> BulkSheet:
    return office.window.side.annotations.sheet


def button(office: Office, name: str) -> QWidget:
    found = [
        each
        for each in sheet(office).findChildren(QWidget)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, [each.accessibleName() for each in found]
    return found[0]


def steps(office: Office) -> int:
    return office.window.session.undo_stack.index()


def works(office: Office, ids: list[str]) -> list[Work]:
    return [office.annotation(each).work for each in ids]


def lock(office: Office, annotation_id: str) -> None:
    """Have an annotation approved by somebody else."""
    session = office.window.session
    checker = session.desk.person
    session.attempt(annotating.edit, annotation_id, note="Vu au registre.")
    session.attempt(reviewing.check, [annotation_id])
    session.desk.person = LEA
    assert session.attempt(reviewing.approve, annotation_id)
    session.desk.person = checker


def test_the_sheet_stands_there_while_several_are_selected(office: Office, ids: list[str]) -> None:
    pane = office.window.side.annotations
    assert pane.details.isVisible()
    pick(office, 3)
    assert sheet(office).isVisible()
    assert not pane.details.isVisible()
    assert sheet(office).title.text() == "3 annotations selected"
    assert [chip.text for chip in sheet(office).chips] == ["1 claim", "2 entities"]
    office.press(KEY.Key_Down)
    assert pane.details.isVisible()
    assert not sheet(office).isVisible()
    assert pane.details.head.quote.quote == "mardi"


def test_letters_act_on_all_that_are_selected_and_each_act_is_one_undo_step(
    office: Office, ids: list[str]
) -> None:
    before = steps(office)
    pick(office, 3)
    office.press(KEY.Key_D, SHIFT)
    assert {office.annotation(each).kind for each in ids[:3]} == {Kind.DATE}
    assert office.toast == "Changed the kind of 3 annotations."
    assert steps(office) == before + 1
    office.press(KEY.Key_Q)
    assert {office.annotation(each).review for each in ids[:3]} == {ReviewStatus.REQUESTED}
    assert office.toast == "Asked for review of 3 annotations."
    office.press(KEY.Key_Z, CONTROL)
    office.press(KEY.Key_Z, CONTROL)
    assert [office.annotation(each).kind for each in ids] == list(KINDS)
    assert office.toast == ""


def test_what_cannot_be_done_is_told_with_what_was_done(office: Office, ids: list[str]) -> None:
    lock(office, ids[0])
    session = office.window.session
    session.attempt(annotating.edit, ids[2], note="Annuaire.")
    pick(office, 3)
    office.press(KEY.Key_K)
    assert works(office, ids[1:3]) == [Work.TO_CHECK, Work.CHECKED]
    assert office.toast == (
        "1 annotation checked. 2 left as they were: 1 approved, 1 without a verdict."
    )
    assert office.window.toast.button.isVisible()


def test_when_none_can_be_done_that_is_told_and_nothing_is_pointed_at(
    office: Office, ids: list[str]
) -> None:
    office.press(KEY.Key_Down)
    pick_two = office.window.side.annotations
    pick_two.select_several(ids[1:2] + ids[3:])
    settle()
    office.press(KEY.Key_K)
    assert office.toast == "None of the 2 annotations could be changed. A verdict is missing."
    assert pick_two.has_several()
    assert pick_two.list.hasFocus()


def test_deleting_selects_the_next_row_and_undoing_selects_what_came_back(
    office: Office, ids: list[str]
) -> None:
    pick(office, 3)
    office.press(KEY.Key_Delete)
    assert office.tagged() == [("date", "mardi")]
    assert office.toast == "3 annotations deleted."
    assert office.selected == ids[3]
    assert office.window.side.annotations.list.hasFocus()
    office.press(KEY.Key_Z, CONTROL)
    assert len(office.tagged()) == 4
    assert office.window.side.annotations.selected_ids() == ids[:3]
    assert office.selected == ids[0]
    assert office.toast == ""


def test_several_are_flagged_with_one_row(office: Office, ids: list[str]) -> None:
    pick(office, 2)
    office.press(KEY.Key_F)
    assert sheet(office).row.isVisible()
    office.press(KEY.Key_1)
    write("three times")
    office.press(KEY.Key_Return)
    for each in ids[:2]:
        (flag,) = reviews.flags_of(office.project, each)
        assert (flag.reason, flag.severity) == (FlagReason.NUMBER, Severity.WARN)
        assert flag.message == "three times"
    assert office.toast == "2 annotations flagged."
    assert not sheet(office).row.isVisible()
    assert office.window.side.annotations.list.hasFocus()


def test_a_flag_that_is_not_raised_is_left_with_escape_or_discarded(
    office: Office, ids: list[str]
) -> None:
    pick(office, 2)
    office.press(KEY.Key_F)
    office.press(KEY.Key_Escape)
    assert not sheet(office).row.isVisible()
    office.press(KEY.Key_F)
    office.press(KEY.Key_1)
    office.press(KEY.Key_Escape)
    assert sheet(office).row.isVisible()
    assert office.window.side.annotations.list.hasFocus()
    click(button(office, "Discard"))
    assert not sheet(office).row.isVisible()
    assert reviews.flags_of(office.project, ids[0]) == []


def test_a_paragraph_and_tags_are_added_to_all_with_return(office: Office, ids: list[str]) -> None:
    pick(office, 2)
    office.press(KEY.Key_N)
    write("Call the town hall")
    office.press(KEY.Key_Return)
    assert [office.annotation(each).note for each in ids[:2]] == ["Call the town hall"] * 2
    assert office.toast == "Note added to 2 annotations."
    assert sheet(office).note.text() == ""
    office.press(KEY.Key_T)
    write("budget, schools")
    office.press(KEY.Key_Return)
    assert [office.annotation(each).tags for each in ids[:2]] == [("budget", "schools")] * 2
    assert office.toast == "Tags added to 2 annotations."
    office.qtbot.waitUntil(lambda: len(sheet(office).tag_chips.chips) == 2)
    chip = sheet(office).tag_chips.chips[0]
    assert chip.text() == "budget · 2"
    assert chip.accessibleName() == "Take the tag budget from 2 annotations"
    click(chip)
    assert [office.annotation(each).tags for each in ids[:2]] == [("schools",)] * 2
    assert office.toast == "Tags taken from 2 annotations."
    assert office.window.side.annotations.selected_ids() == ids[:2]


def test_what_is_typed_is_not_taken_without_return(office: Office, ids: list[str]) -> None:
    pick(office, 2)
    before = steps(office)
    office.press(KEY.Key_N)
    write("half a thought")
    office.press(KEY.Key_Escape)
    office.press(KEY.Key_T)
    office.press(KEY.Key_Return)
    QTest.qWait(0)
    assert steps(office) == before
    assert office.annotation(ids[0]).note == ""


@pytest.mark.parametrize(
    ("name", "act"), [("Claim", "retag"), ("Ask for review", "ask_review"), ("Delete", "delete")]
)
def test_the_buttons_act_on_all_wherever_the_keyboard_is(
    office: Office, ids: list[str], name: str, act: str
) -> None:
    pick(office, 4)
    done: list[Step] = []
    office.window.session.changed.connect(done.append)
    office.window.focus_article()
    click(button(office, name))
    assert [step.act for step in done] == [act]
    assert len(done[0].touched_annotations()) == (3 if act == "retag" else 4)


def test_in_the_article_the_keys_mean_the_current_one_alone(office: Office, ids: list[str]) -> None:
    pick(office, 3)
    office.window.focus_article()
    office.press(KEY.Key_Q)
    asked = [office.annotation(each).review is ReviewStatus.REQUESTED for each in ids]
    assert asked == [False, False, True, False]
    office.press(KEY.Key_T)
    pane = office.window.side.annotations
    assert QApplication.focusWidget() is pane.details.remarks.tags
    assert pane.selected_ids() == [ids[2]]


@pytest.mark.parametrize("key", [KEY.Key_V, KEY.Key_S])
def test_what_is_meant_for_one_goes_back_to_one(
    office: Office, ids: list[str], key: Qt.Key
) -> None:
    pick(office, 2)
    office.press(key)
    pane = office.window.side.annotations
    assert pane.selected_ids() == [ids[1]]
    assert pane.details.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert pane.details.isAncestorOf(focused)


def test_return_goes_into_the_sheet_and_escape_back_to_the_rows(
    office: Office, ids: list[str]
) -> None:
    pick(office, 2)
    office.press(KEY.Key_Return)
    assert sheet(office).note.hasFocus()
    office.press(KEY.Key_Escape)
    assert office.window.side.annotations.list.hasFocus()
    click(button(office, "Back to one"))
    assert office.window.side.annotations.selected_ids() == [ids[1]]


def test_tab_goes_from_the_rows_through_the_sheet(office: Office, ids: list[str]) -> None:
    pick(office, 2)
    seen = []
    for _ in range(20):
        office.press(KEY.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if not sheet(office).isAncestorOf(focused):
            break
        seen.append(focused.accessibleName())
    assert seen == [
        "Back to one",
        *("Claim", "Entity", "Date", "Raise a flag", "Note", "Tags"),
        *("Assigned to", "Priority", "Due"),
        *("Checked", "Ask for review", "Delete"),
    ]


def test_commands_are_not_dimmed_for_one_of_many(office: Office, ids: list[str]) -> None:
    lock(office, ids[0])
    settle()
    delete = office.window.actions_table["delete"]
    assert delete.property("reason")
    pick(office, 2)
    settle()
    assert not delete.property("reason")
    assert not office.window.actions_table["subtype_1"].isEnabled()
    office.press(KEY.Key_Escape)
    office.press(KEY.Key_Up)
    settle()
    assert delete.property("reason")


def test_a_project_that_can_only_be_read_is_not_changed_in_bulk(
    office: Office, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office.project, "read_only", True)
    pick(office, 2)
    office.press(KEY.Key_F)
    assert not sheet(office).row.isVisible()
    assert sheet(office).note.isReadOnly()
    assert not button(office, "Delete").isEnabled()
    assert not button(office, "Raise a flag").isEnabled()


def test_tags_of_one_are_typed_in_its_details(office: Office, ids: list[str]) -> None:
    office.press(KEY.Key_T)
    write("budget")
    office.press(KEY.Key_Escape)
    assert office.annotation(ids[0]).tags == ("budget",)


def test_ctrl_l_puts_the_keyboard_into_the_filter_from_anywhere(
    office: Office, ids: list[str]
) -> None:
    office.window.side.show_sources()
    office.press(KEY.Key_L, CONTROL)
    pane = office.window.side.annotations
    assert pane.isVisible()
    assert pane.bar.field.hasFocus()
    write("mairie")
    office.press(KEY.Key_Return)
    assert pane.list.hasFocus()
    assert pane.list.model().rowCount() == 1


def test_the_filter_dims_the_other_marks_in_the_article(office: Office, ids: list[str]) -> None:
    told: list[object] = []
    office.window.side.annotations.filtered.connect(told.append)
    office.window.side.show_filter("entity")
    QTest.qWait(2 * PAINTED_MS)
    assert told == [frozenset({ids[0], ids[2]})]
    assert office.window.article.view.editor._overlay._shown == told[-1]
    office.window.current.select(ids[3])
    QTest.qWait(2 * PAINTED_MS)
    assert told[-1] == {ids[0], ids[2], ids[3]}
    session = office.window.session
    session.attempt(evidence.cite, ids[0], form=evidence.SourceForm("Registre"))
    QTest.qWait(2 * PAINTED_MS)
    assert len(told) == 2
    office.window.side.show_filter("all")
    QTest.qWait(2 * PAINTED_MS)
    assert told[-1] is None
    assert office.window.article.view.editor._overlay._shown is None


def typed_filter(office: Office, words: str, shown: int) -> None:
    office.press(KEY.Key_L, CONTROL)
    write(words)
    pane = office.window.side.annotations
    office.qtbot.waitUntil(lambda: pane.list.model().rowCount() == shown)


def test_a_filter_that_leaves_none_of_them_puts_the_sheet_away_at_once(
    office: Office, ids: list[str]
) -> None:
    pane = office.window.side.annotations
    pick(office, 3)
    shown = sheet(office).isVisible()
    typed_filter(office, "mardi", shown=1)
    assert shown
    assert not sheet(office).isVisible()
    assert not pane.has_several()


@pytest.mark.parametrize("command_id", ["delete", "checked", "retag_date", "ask_review"])
def test_what_the_sheet_asks_for_never_falls_on_what_is_not_selected(
    office: Office, ids: list[str], command_id: str
) -> None:
    pick(office, 3)
    typed_filter(office, "mardi", shown=1)
    before = steps(office)
    sheet(office).act_wanted.emit(command_id)
    settle()
    assert steps(office) == before
    assert len(office.tagged()) == 4


def test_after_a_filter_an_act_means_what_is_selected_and_shown(
    office: Office, ids: list[str]
) -> None:
    pick(office, 4)
    typed_filter(office, "a", shown=4)
    office.window.side.show_filter("entity")
    # At once, before the sheet has had the time to count anew.
    sheet(office).tags.setText("budget")
    sheet(office).tags.submitted.emit()
    settle()
    assert [office.annotation(each).tags for each in ids] == [("budget",), (), ("budget",), ()]


def test_rows_that_go_with_an_undo_are_meant_no_longer(office: Office, ids: list[str]) -> None:
    pane = office.window.side.annotations
    pick(office, 4)
    office.press(KEY.Key_Z, CONTROL)
    assert len(office.tagged()) == 3
    assert pane.selected_ids() == ids[:3]
    sheet(office).tags.setText("budget")
    sheet(office).tags.submitted.emit()
    settle()
    assert [office.annotation(each).tags for each in ids[:3]] == [("budget",)] * 3
    for _ in range(3):
        office.press(KEY.Key_Z, CONTROL)
    assert len(office.tagged()) == 1
    assert not sheet(office).isVisible()


def test_another_article_puts_the_sheet_away_at_once(office: Office, ids: list[str]) -> None:
    pick(office, 3)
    article_id, step = import_article(
        office.window.session.desk, ArticleDraft("Autre", "Rien que cela.", lang="fr")
    )
    office.window.session.commit(step)
    office.window.current.open_article(article_id)
    assert not sheet(office).isVisible()
    before = steps(office)
    sheet(office).act_wanted.emit("delete")
    assert steps(office) == before


def test_a_flag_a_note_and_tags_of_many_are_one_undo_step_each(
    office: Office, ids: list[str]
) -> None:
    before = steps(office)
    pick(office, 4)
    office.press(KEY.Key_F)
    office.press(KEY.Key_1)
    write("three times")
    office.press(KEY.Key_Return)
    office.press(KEY.Key_N)
    write("Call the town hall")
    office.press(KEY.Key_Return)
    office.press(KEY.Key_T)
    write("budget, schools")
    office.press(KEY.Key_Return)
    assert steps(office) == before + 3

    def stored() -> list[tuple[int, str, tuple[str, ...]]]:
        found = [office.annotation(each) for each in ids]
        flags = [len(reviews.flags_of(office.project, each)) for each in ids]
        return [(n, each.note, each.tags) for n, each in zip(flags, found, strict=True)]

    assert stored() == [(1, "Call the town hall", ("budget", "schools"))] * 4
    for left in ((1, "Call the town hall", ()), (1, "", ()), (0, "", ())):
        assert office.window.side.annotations.list.hasFocus()
        office.press(KEY.Key_Z, CONTROL)
        assert stored() == [left] * 4
    for _ in range(3):
        office.press(KEY.Key_Z, CONTROL | SHIFT)
    assert stored() == [(1, "Call the town hall", ("budget", "schools"))] * 4
