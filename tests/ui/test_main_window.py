"""The window as a whole: the way of the keyboard through its panes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotation import Kind
from annotator.ui.no_article import NoArticle
from tests.ui.office import CONTROL, SHIFT, Office, settle

KEY = Qt.Key


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def way(office: Office, key: Qt.Key, keys: Qt.KeyboardModifier) -> list[QWidget]:
    """Where the keyboard stands, key by key, until it is back where it was."""
    start, found = focused(), []
    for _ in range(80):
        office.press(key, keys)
        found.append(focused())
        if focused() is start:
            break
    return found


@pytest.fixture
def window(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    office.window.marking.tag(Kind.CLAIM)
    return office


def test_tab_leaves_the_annotations_at_their_ends(window: Office) -> None:
    side = window.window.side
    side.annotations.bar.field.setFocus()
    window.press(KEY.Key_Backtab, SHIFT)
    assert focused() is side.tabs.tabBar()
    window.press(KEY.Key_Backtab, SHIFT)
    assert focused() is window.window.article.view.editor
    side.annotations.details.remarks.tags.setFocus()
    for name in ("Checked", "Ask for review", "Flag"):
        window.press(KEY.Key_Tab)
        assert focused().accessibleName() == name
    window.press(KEY.Key_Tab)
    assert focused().objectName() == "stands"


@pytest.mark.parametrize("pane", ["show_annotations", "show_review", "show_sources"])
def test_tab_goes_through_every_pane_and_back_again(window: Office, pane: str) -> None:
    getattr(window.window.side, pane)()
    window.window.focus_article()
    there = way(window, KEY.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert there[-1] is window.window.article.view.editor
    parts = (window.window.articles, window.window.side, window.window.status, window.window.top)
    for part in parts:
        assert any(part.isAncestorOf(each) for each in there)
    back = way(window, KEY.Key_Backtab, SHIFT)
    assert back[:-1] == there[-2::-1]


def test_tab_is_not_caught_where_nothing_is_there_yet(office: Office, tmp_path: Path) -> None:
    office.start()
    office.program.make_project(tmp_path / "new.annot")
    office.in_front()
    there = way(office, KEY.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert isinstance(there[-1], NoArticle)
    names = [each.accessibleName() for each in there]
    assert names[:3] == ["Open an article…", "Paste an article…", "Annotations, review, sources"]


def test_whatever_takes_the_keyboard_has_a_name(window: Office) -> None:
    for pane in ("show_annotations", "show_review", "show_sources"):
        getattr(window.window.side, pane)()
        window.window.focus_article()
        for each in way(window, KEY.Key_Tab, Qt.KeyboardModifier.NoModifier):
            told = QAccessible.queryAccessibleInterface(each)
            assert told.text(QAccessible.Text.Name), each


def test_an_article_that_comes_in_takes_the_keyboard_from_the_empty_pane(
    office: Office, tmp_path: Path, desk_file: Path
) -> None:
    office.start()
    office.program.make_project(tmp_path / "new.annot")
    office.in_front()
    assert isinstance(focused(), NoArticle)
    office.program.open_project(desk_file)
    office.in_front()
    assert focused() is office.window.article.view.editor


def test_a_key_whose_command_is_off_says_why(window: Office) -> None:
    window.window.current.select("")
    window.window.focus_article()
    settle()
    window.press(KEY.Key_K)
    assert window.toast == "Select an annotation first"


def test_a_key_acts_at_once_on_the_row_that_the_list_is_entered_at(window: Office) -> None:
    window.window.current.select("")
    window.window.availability.refresh()
    window.window.side.annotations.list.setFocus()
    window.press(KEY.Key_N)
    assert focused().accessibleName() == "Note"


def test_a_key_in_a_read_only_project_says_why_nothing_happens(
    window: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.project, "read_only", True)
    window.window.availability.refresh()
    window.window.focus_article()
    for key in (KEY.Key_C, KEY.Key_F, KEY.Key_S, KEY.Key_Delete):
        window.window.toast.hide()
        window.press(key)
        assert window.toast == "This project is open for reading only"


def test_the_key_of_a_command_of_another_pane_stays_silent(window: Office) -> None:
    window.window.current.select("")
    window.window.side.show_sources()
    window.window.side.sources.list.setFocus()
    settle()
    window.press(KEY.Key_K)
    assert window.toast == ""


def test_undo_turns_to_the_article_and_the_annotation_that_it_touches(window: Office) -> None:
    main = window.window
    claim, here = window.selected, main.current.article_id
    main.focus_article()
    window.press(KEY.Key_1)
    main.current.open_article(main.articles.neighbour(1) or main.articles.neighbour(-1))
    assert main.current.article_id != here
    window.press(KEY.Key_Z, CONTROL)
    assert (main.current.article_id, window.selected) == (here, claim)
    assert window.annotation().subtype == ""
    main.current.open_article(main.articles.neighbour(1) or main.articles.neighbour(-1))
    window.press(KEY.Key_Z, CONTROL)
    assert (main.current.article_id, window.selected) == (here, "")
    main.current.open_article(main.articles.neighbour(1) or main.articles.neighbour(-1))
    window.press(KEY.Key_Z, CONTROL | SHIFT)
    assert (main.current.article_id, window.selected) == (here, claim)


def test_what_was_deleted_is_selected_again_when_that_is_undone(window: Office) -> None:
    claim = window.selected
    window.window.focus_article()
    window.press(KEY.Key_Delete)
    assert window.selected == ""
    window.press(KEY.Key_Z, CONTROL)
    assert window.selected == claim
    assert focused() is window.window.article.view.editor


@pytest.mark.parametrize("pane", ["show_annotations", "show_review", "show_sources"])
def test_escape_leads_back_to_the_article_from_everywhere(window: Office, pane: str) -> None:
    getattr(window.window.side, pane)()
    window.window.focus_article()
    editor = window.window.article.view.editor
    for each in way(window, KEY.Key_Tab, Qt.KeyboardModifier.NoModifier):
        each.setFocus()
        for _ in range(2):
            if focused() is not editor:
                window.press(KEY.Key_Escape)
        assert focused() is editor, each
