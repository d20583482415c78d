"""What comes up where an editor points, in the real window: card, menu, list of those here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from annotator.domain.review import FlagReason, Severity
from annotator.services import annotating, evidence, reviewing
from annotator.store.project import Project
from annotator.ui import card_showing, mark_facts
from annotator.ui.mark_card import MarkCard
from annotator.ui.mark_chooser import MarkChooser
from annotator.ui.mark_facts import MarkFacts
from annotator.ui.mark_menu import ReasonedMenu
from tests.ui.office import LEFT, NONE, SHIFT, Office, settle

KEY = Qt.Key
SENTENCE = "La mairie a dépensé 12 millions d’euros pour douze écoles"


@pytest.fixture
def at_work(office: Office, desk_file: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(card_showing, "HOVER_MS", 30)
    office.start([desk_file])
    for words in (SENTENCE, "12 millions"):
        office.drag(words)
        office.press(KEY.Key_C)
    return office


def card(office: Office) -> MarkCard | None:
    return office.window.pointing.cards.card


def hover(office: Office, words: str) -> None:
    view = office.window.article.view
    QTest.mouseMove(view.editor.viewport(), QPoint(2, 2))
    QTest.mouseMove(view.editor.viewport(), view.text_rect(office.span(words)).center())


def menu() -> ReasonedMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, ReasonedMenu)
    return found


def entries(shown: QMenu) -> list[str]:
    return [each.objectName() for each in shown.actions() if not each.isSeparator()]


def entry(shown: QMenu, command_id: str) -> QAction:
    return next(each for each in shown.actions() if each.objectName() == command_id)


def right_click(office: Office, words: str) -> None:
    viewport = office.window.article.view.editor.viewport()
    point = office.window.article.view.text_rect(office.span(words)).center()
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, NONE, point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, NONE, point)


@pytest.fixture(autouse=True)
def nothing_left_open(qtbot: QtBot) -> Iterator[None]:
    yield
    for popup in QApplication.topLevelWidgets():
        if popup.windowType() == Qt.WindowType.Popup:
            popup.hide()
    settle()


# The card


def test_the_card_comes_where_the_mouse_rests_and_goes_with_it(
    at_work: Office, qtbot: QtBot
) -> None:
    hover(at_work, "millions")
    assert card(at_work) is None
    qtbot.waitUntil(lambda: card(at_work) is not None)
    shown = card(at_work)
    assert shown is not None
    assert shown.title.text() == "Claim"
    assert shown.quote.quote == "12 millions"
    assert at_work.window.article.view.editor.hasFocus()
    hover(at_work, "Vauquelin")
    assert card(at_work) is None


def test_it_reads_nothing_before_it_is_shown(
    at_work: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = mark_facts.read_facts

    def reading(project: Project, article_id: str, annotation_id: str) -> MarkFacts | None:
        read.append(annotation_id)
        return real(project, article_id, annotation_id)

    monkeypatch.setattr(mark_facts, "read_facts", reading)
    hover(at_work, "millions")
    hover(at_work, "Vauquelin")
    qtbot.wait(80)
    assert read == []
    hover(at_work, "millions")
    qtbot.waitUntil(lambda: card(at_work) is not None)
    assert len(read) == 1


@pytest.mark.parametrize("disturb", ["key", "click", "scroll", "act"])
def test_it_goes_at_once_when_the_editor_does_something(
    at_work: Office, qtbot: QtBot, disturb: str
) -> None:
    hover(at_work, "millions")
    qtbot.waitUntil(lambda: card(at_work) is not None)
    if disturb == "key":
        at_work.press(KEY.Key_Z)
    elif disturb == "click":
        at_work.click("Vauquelin")
    elif disturb == "scroll":
        at_work.window.article.view.editor.verticalScrollBar().valueChanged.emit(1)
    else:
        at_work.press(KEY.Key_Q)
    assert card(at_work) is None


def test_the_mouse_goes_through_it(at_work: Office, qtbot: QtBot) -> None:
    hover(at_work, "millions")
    qtbot.waitUntil(lambda: card(at_work) is not None)
    shown = card(at_work)
    assert shown is not None
    middle = shown.mapTo(at_work.window, shown.rect().center())
    assert at_work.window.childAt(middle) is at_work.window.article.view.editor.viewport()


def test_the_key_shows_the_card_of_the_selected_one_and_closes_it(at_work: Office) -> None:
    at_work.press(KEY.Key_I)
    shown = card(at_work)
    assert shown is not None
    assert shown.quote.quote == "12 millions"
    assert at_work.window.article.view.editor.hasFocus()
    at_work.press(KEY.Key_I)
    assert card(at_work) is None


def test_escape_closes_it_and_does_nothing_else(at_work: Office) -> None:
    at_work.drag("Vauquelin")
    at_work.press(KEY.Key_I)
    assert card(at_work) is not None
    at_work.press(KEY.Key_Escape)
    assert card(at_work) is None
    assert at_work.window.article.view.selection() is not None
    at_work.press(KEY.Key_Escape)
    assert at_work.window.article.view.selection() is None


def test_it_follows_the_selection_and_what_is_done(at_work: Office) -> None:
    at_work.press(KEY.Key_I)
    at_work.press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    shown = card(at_work)
    assert shown is not None
    assert shown.quote.quote == SENTENCE
    at_work.press(KEY.Key_Q)
    settle()
    assert shown.facts is not None
    assert "review asked for" in shown.facts.spoken()
    at_work.press(KEY.Key_Delete)
    settle()
    assert shown.quote.quote == "12 millions"
    at_work.press(KEY.Key_Delete)
    settle()
    assert card(at_work) is None


def test_the_mouse_does_not_take_the_asked_for_card_away(at_work: Office, qtbot: QtBot) -> None:
    at_work.press(KEY.Key_I)
    hover(at_work, "Vauquelin")
    hover(at_work, "mairie")
    qtbot.wait(80)
    shown = card(at_work)
    assert shown is not None
    assert shown.quote.quote == "12 millions"


def test_leaving_the_article_closes_it(at_work: Office) -> None:
    at_work.press(KEY.Key_I)
    at_work.window.side.show_annotations()
    assert card(at_work) is None
    at_work.press(KEY.Key_I)
    assert card(at_work) is not None
    at_work.press(KEY.Key_Escape)
    assert card(at_work) is None
    assert at_work.window.side.annotations.list.hasFocus()


def test_a_screen_reader_hears_the_asked_for_card(
    at_work: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(card_showing, "announce", lambda _widget, said: heard.append(said))
    at_work.press(KEY.Key_I)
    assert len(heard) == 1
    assert heard[0].startswith("Claim: 12 millions. Checking: to check. Sources: none yet")
    shown = card(at_work)
    assert shown is not None
    assert shown.accessibleName() == "Claim"
    assert shown.accessibleDescription() == heard[0]


def test_it_stays_with_its_words_when_the_text_is_scrolled(at_work: Office) -> None:
    at_work.press(KEY.Key_I)
    shown = card(at_work)
    assert shown is not None
    at_work.window.article.view.editor.verticalScrollBar().valueChanged.emit(0)
    settle()
    assert card(at_work) is shown


def test_without_an_annotation_there_is_no_card(at_work: Office) -> None:
    at_work.window.current.select("")
    settle()
    at_work.press(KEY.Key_I)
    assert card(at_work) is None
    assert at_work.toast == "Select an annotation first"
    at_work.window.pointing.cards.toggle()
    assert card(at_work) is None


# The menu


def test_a_right_click_on_a_mark_selects_it_and_shows_its_menu(at_work: Office) -> None:
    right_click(at_work, "mairie")
    assert at_work.words() == SENTENCE
    shown = entries(menu())
    for wanted in ("details", "card", "verdict", "flag", "checked", "hold_start", "delete"):
        assert wanted in shown
    assert "retag_claim" not in shown
    assert "retag_entity" in shown


def test_its_keys_are_shown_and_its_entries_act(at_work: Office) -> None:
    right_click(at_work, "mairie")
    ask = entry(menu(), "ask_review")
    assert ask.text() == "Ask for review\tQ"
    ask.trigger()
    settle()
    assert at_work.annotation().review == "requested"


def test_the_subtypes_stand_in_it_by_their_names(at_work: Office) -> None:
    right_click(at_work, "mairie")
    inner = next(each.menu() for each in menu().actions() if each.menu() is not None)
    assert isinstance(inner, QMenu)
    words = [each.text() for each in inner.actions()]
    assert words[:2] == ["statement\t1", "number\t2"]
    inner.actions()[1].trigger()
    settle()
    assert at_work.annotation().subtype == "number"


def test_an_entry_that_is_off_says_why_to_the_mouse_and_to_the_arrows(
    at_work: Office, qtbot: QtBot
) -> None:
    right_click(at_work, "mairie")
    shown = menu()
    checked = entry(shown, "checked")
    assert not checked.isEnabled()
    reason = str(checked.property("reason"))
    assert reason
    place = shown.actionGeometry(checked).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, shown.mapToGlobal(place))
    QApplication.sendEvent(shown, event)
    assert QToolTip.text() == reason
    shown.setActiveAction(entry(shown, "card"))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    shown.hovered.emit(checked)
    assert QToolTip.text() == reason
    QToolTip.hideText()
    nowhere = QHelpEvent(QEvent.Type.ToolTip, QPoint(-9, -9), QPoint())
    assert shown.event(nowhere)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_selected_words_have_their_own_menu_and_stay_selected(at_work: Office) -> None:
    at_work.drag("Inès Vauquelin")
    right_click(at_work, "Vauquelin")
    shown = menu()
    assert entries(shown)[:3] == ["claim", "entity", "date"]
    assert "delete" not in entries(shown)
    entry(shown, "entity").trigger()
    settle()
    assert ("entity", "Inès Vauquelin") in at_work.tagged()


def test_on_a_word_without_a_mark_the_menu_tags_that_word(at_work: Office) -> None:
    right_click(at_work, "Vauquelin")
    entry(menu(), "date").trigger()
    settle()
    assert ("date", "Vauquelin") in at_work.tagged()


def test_a_letter_in_the_menu_is_no_command(at_work: Office) -> None:
    right_click(at_work, "mairie")
    QTest.keyClick(menu(), KEY.Key_Q)
    assert at_work.annotation().review == "none"


def test_the_words_can_be_copied(at_work: Office) -> None:
    at_work.drag("Inès Vauquelin")
    right_click(at_work, "Vauquelin")
    entry(menu(), "copy_words").trigger()
    assert QGuiApplication.clipboard().text() == "Inès Vauquelin"


@pytest.mark.parametrize(("key", "held"), [(KEY.Key_Menu, NONE), (KEY.Key_F10, SHIFT)])
def test_the_menu_key_shows_the_menu_of_the_selected_one(
    at_work: Office, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    at_work.press(key, held)
    shown = menu()
    assert "delete" in entries(shown)
    at_work.window.pointing.show_menu()
    assert menu() is shown
    QTest.keyClick(shown, KEY.Key_Escape)
    assert at_work.window.article.view.editor.hasFocus()


def test_in_the_list_the_menu_key_and_the_right_button_show_it_too(at_work: Office) -> None:
    at_work.window.side.show_annotations()
    rows = at_work.window.side.annotations.list
    at_work.press(KEY.Key_Menu)
    assert "delete" in entries(menu())
    menu().close()
    settle()
    place = rows.visualRect(rows.currentIndex()).center()
    rows.customContextMenuRequested.emit(place)
    assert "delete" in entries(menu())
    menu().close()
    settle()
    rows.customContextMenuRequested.emit(QPoint(10, rows.viewport().height() - 2))
    assert QApplication.activePopupWidget() is None


# Those that overlap


def chooser() -> MarkChooser:
    found = QApplication.activePopupWidget()
    assert isinstance(found, MarkChooser)
    return found


def test_those_at_the_caret_are_listed_the_smallest_first(at_work: Office) -> None:
    at_work.press(KEY.Key_O, SHIFT)
    shown = chooser()
    assert [each.quote for each in shown.choices()] == ["12 millions", SENTENCE]
    assert shown.list.currentIndex().row() == 0
    assert shown.list.currentIndex().data().startswith("Claim, to check: 12 millions")
    QTest.keyClick(shown.list, KEY.Key_Down)
    assert at_work.window.article.view.selected_mark() != at_work.selected
    QTest.keyClick(shown.list, KEY.Key_Return)
    assert at_work.words() == SENTENCE
    assert not shown.isVisible()
    assert at_work.window.article.view.editor.hasFocus()


def test_escape_leaves_the_selection_as_it_was(at_work: Office) -> None:
    before = at_work.selected
    at_work.press(KEY.Key_O, SHIFT)
    shown = chooser()
    QTest.keyClick(shown.list, KEY.Key_Down)
    QTest.keyClick(shown.list, KEY.Key_Escape)
    assert at_work.selected == before
    assert at_work.window.article.view.selected_mark() == before


@pytest.mark.parametrize("typed", ["2", "é"])
def test_a_digit_chooses_on_every_layout(at_work: Office, typed: str) -> None:
    at_work.press(KEY.Key_O, SHIFT)
    shown = chooser()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(shown.list, QKeyEvent(kind, 0, NONE, typed))
    assert at_work.words() == SENTENCE


def test_other_letters_and_digits_choose_nothing(at_work: Office) -> None:
    before = at_work.selected
    at_work.press(KEY.Key_O, SHIFT)
    shown = chooser()
    for key in (KEY.Key_9, KEY.Key_S):
        QTest.keyClick(shown.list, key)
    assert shown.isVisible()
    assert at_work.selected == before


def test_a_click_chooses(at_work: Office) -> None:
    at_work.press(KEY.Key_O, SHIFT)
    shown = chooser()
    row = shown.list.visualRect(shown.list.model().index(1, 0))
    QTest.mouseClick(shown.list.viewport(), LEFT, NONE, row.center())
    assert at_work.words() == SENTENCE


def test_where_nothing_is_tagged_no_list_comes_up(at_work: Office) -> None:
    at_work.click("Vauquelin")
    at_work.press(KEY.Key_O, SHIFT)
    assert QApplication.activePopupWidget() is None


def test_a_count_lists_those_that_it_counts(at_work: Office) -> None:
    ids = [each.id for each in at_work.window.article.view.marks_here()]
    at_work.window.article.view.marks_asked.emit(ids[1:], QPoint(100, 100))
    assert [each.quote for each in chooser().choices()] == [SENTENCE]


def test_the_list_paints_a_row_for_each(at_work: Office) -> None:
    at_work.press(KEY.Key_O, SHIFT)
    shown = chooser()
    picture = shown.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert len(colors) > 6


# What else is said on a card


def test_flags_sources_and_the_verdict_are_on_the_card(at_work: Office) -> None:
    session, made = at_work.window.session, at_work.selected
    session.take(annotating.edit(session.desk, made, verdict="false", note="By phone"))
    session.take(annotating.edit(session.desk, made, claim_text="It cost 12 million"))
    for number in range(5):
        form = evidence.SourceForm(f"Budget {number}")
        session.take(evidence.cite(session.desk, made, form=form, quote="12"))
    session.take(reviewing.flag(session.desk, made, FlagReason.NUMBER, Severity.BLOCK, "Add it up"))
    at_work.press(KEY.Key_I)
    shown = card(at_work)
    assert shown is not None
    assert not shown.verdict.isHidden()
    assert shown.facts is not None
    told = [(line.label, line.words) for line in shown.facts.lines]
    assert told == [
        ("Claim text", "It cost 12 million"),
        ("Checking", "in progress"),
        ("Sources", "Supports 5"),
        ("Supports", "Budget 0"),
        ("Supports", "Budget 1"),
        ("Supports", "Budget 2"),
        ("Flag", "Number"),
        ("", "Add it up"),
        ("Note", "By phone"),
    ]
    assert "Flag: blocking Number. Add it up" in shown.facts.spoken()
