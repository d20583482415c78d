"""The article alone in the window, and everything back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.main_window import MainWindow
from tests.ui.office import CONTROL, LEFT, Office, settle

KEY = Qt.Key


@pytest.fixture
def desk(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    office.window.split.setSizes([210, 700, 480])
    return office


def others(window: MainWindow) -> list[QWidget]:
    return [window.articles, window.side, window.top, window.status, window.menuBar()]


def shown(window: MainWindow) -> list[bool]:
    return [each.isVisible() for each in others(window)]


def test_only_the_article_its_minimap_and_the_way_back_are_left(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    assert shown(desk.window) == [False] * 5
    assert desk.window.article.view.editor.isVisible()
    assert desk.window.focus_mode.way_back.link.isVisible()
    assert desk.window.focus_mode.way_back.link.text() == "F11 brings the panes back"
    assert desk.window.actions_table["focus_mode"].isChecked()
    assert desk.window.article.width() == desk.window.width()


@pytest.mark.parametrize("has_list", [True, False])
def test_everything_comes_back_exactly(desk: Office, *, has_list: bool) -> None:
    window = desk.window
    if not has_list:
        desk.press(KEY.Key_B, CONTROL)
    QTest.qWait(0)
    before, sizes = shown(window), window.split.sizes()
    for _ in range(2):
        desk.press(KEY.Key_F11)
        desk.press(KEY.Key_F11)
    assert shown(window) == before
    assert window.split.sizes() == sizes
    assert window.articles.isVisible() is has_list
    assert window.actions_table["articles_shown"].isChecked() is has_list
    assert not window.focus_mode.way_back.isVisible()


def test_a_click_on_the_line_leads_back_too(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    QTest.mouseClick(desk.window.focus_mode.way_back.link, LEFT)
    assert shown(desk.window) == [True] * 5
    assert QApplication.focusWidget() is desk.window.article.view.editor


def test_the_keys_of_the_article_go_on_working(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    desk.drag("12 millions d’euros")
    desk.press(KEY.Key_C)
    desk.press(KEY.Key_2)
    assert desk.tagged() == [("claim", "12 millions d’euros")]
    assert desk.annotation().subtype == "number"
    desk.press(KEY.Key_Z, CONTROL)
    desk.press(KEY.Key_Z, CONTROL)
    assert desk.tagged() == []
    assert not desk.window.side.isVisible()


def test_escape_does_not_end_the_mode_by_the_way(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Escape)
    assert desk.window.focus_mode.is_on


@pytest.mark.parametrize("key", [KEY.Key_S, KEY.Key_F, KEY.Key_N, KEY.Key_V, KEY.Key_Return])
def test_what_is_done_in_the_side_pane_brings_it_until_the_keyboard_is_back(
    desk: Office, key: Qt.Key
) -> None:
    width = desk.window.side.width()
    desk.press(KEY.Key_F11)
    desk.click("mairie")
    desk.press(KEY.Key_C)
    desk.press(key)
    settle()
    side = desk.window.side
    assert side.isVisible()
    assert side.width() == width
    focused = QApplication.focusWidget()
    assert focused is not None
    assert side.isAncestorOf(focused)
    assert not desk.window.articles.isVisible()
    for _ in range(2):
        if side.isVisible():
            desk.press(KEY.Key_Escape)
    assert not side.isVisible()
    assert desk.window.focus_mode.is_on
    assert QApplication.focusWidget() is desk.window.article.view.editor


def test_the_review_queue_comes_and_goes_the_same_way(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    desk.press(KEY.Key_2, CONTROL)
    assert desk.window.side.review.isVisible()
    desk.press(KEY.Key_F6)
    assert not desk.window.side.isVisible()


def test_a_refusal_shows_where_it_is_mended(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    desk.click("mairie")
    desk.press(KEY.Key_C)
    desk.press(KEY.Key_K)
    settle()
    assert desk.toast
    assert desk.window.side.isVisible()


def test_leaving_while_the_side_pane_is_there_leaves_the_keyboard_in_it(desk: Office) -> None:
    sizes = desk.window.split.sizes()
    desk.press(KEY.Key_F11)
    desk.click("mairie")
    desk.press(KEY.Key_C)
    desk.press(KEY.Key_N)
    note = QApplication.focusWidget()
    desk.press(KEY.Key_F11)
    assert QApplication.focusWidget() is note
    assert desk.window.split.sizes() == sizes


def test_whoever_asks_for_the_list_of_articles_gets_all_panes_with_it(desk: Office) -> None:
    desk.press(KEY.Key_B, CONTROL)
    desk.press(KEY.Key_F11)
    desk.press(KEY.Key_B, CONTROL)
    assert shown(desk.window) == [True] * 5
    assert desk.window.actions_table["articles_shown"].isChecked()
    assert not desk.window.focus_mode.is_on


def test_the_keyboard_goes_to_the_article_when_its_pane_goes(desk: Office) -> None:
    desk.window.side.show_sources()
    desk.press(KEY.Key_F11)
    assert QApplication.focusWidget() is desk.window.article.view.editor


def test_a_start_begins_with_all_panes_and_their_widths(desk: Office, desk_file: Path) -> None:
    sizes = desk.window.split.sizes()
    desk.press(KEY.Key_F11)
    desk.end()
    desk.start([desk_file])
    QTest.qWait(0)
    assert shown(desk.window) == [True] * 5
    assert desk.window.split.sizes()[::2] == sizes[::2]


def test_another_key_stands_on_the_line_at_once(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    desk.window.key_map.put("focus_mode", ("Ctrl+Shift+F",))
    link = desk.window.focus_mode.way_back.link
    assert link.text() == "Ctrl+Shift+F brings the panes back"
    desk.window.key_map.put("focus_mode", ())
    assert link.text() == "Bring the panes back"


def test_tab_goes_round_what_is_there(desk: Office) -> None:
    desk.press(KEY.Key_F11)
    desk.press(KEY.Key_Tab)
    assert QApplication.focusWidget() is desk.window.focus_mode.way_back.link
    desk.press(KEY.Key_Tab)
    assert QApplication.focusWidget() is desk.window.article.view.editor
