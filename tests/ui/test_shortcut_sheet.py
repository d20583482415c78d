"""The sheet of shortcuts: every key on it, none of it cut, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.commands import COMMANDS
from annotator.ui.dialogs.shortcut_editor import ShortcutEditor
from annotator.ui.dialogs.shortcut_sheet import ShortcutSheet, shared_out
from annotator.ui.key_map import KeyMap
from annotator.ui.languages import LANGUAGES, Translators
from annotator.ui.widgets.keycap import Keycap
from tests.ui.answers import Answers
from tests.ui.conftest import press
from tests.ui.office import Office

KEY = Qt.Key


def keys_on(sheet: ShortcutSheet) -> set[str]:
    return {cap.key for cap in sheet.area.findChildren(Keycap)}


def words_on(sheet: ShortcutSheet) -> list[str]:
    return [label.text() for label in sheet.area.findChildren(QLabel)]


@pytest.fixture
def key_map() -> KeyMap:
    return KeyMap()


@pytest.fixture
def sheet(qtbot: QtBot, key_map: KeyMap) -> ShortcutSheet:
    sheet = ShortcutSheet(None, key_map)
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
        sheet.activateWindow()
    return sheet


def test_every_key_stands_on_the_sheet(sheet: ShortcutSheet, key_map: KeyMap) -> None:
    told_once = {"1", "2", "3", "4", "5", "6"}
    shown = {key_map.shown(command.id) for command in COMMANDS} - {""}
    assert keys_on(sheet) - {"1 – 6"} == shown - told_once
    assert "1 – 6" in keys_on(sheet)
    assert sheet.accessibleName() == "Keyboard shortcuts"


def test_the_keys_of_the_editor_stand_there_at_once(sheet: ShortcutSheet, key_map: KeyMap) -> None:
    key_map.put("claim", ("Ctrl+Alt+C",))
    assert "Ctrl+Alt+C" in keys_on(sheet)
    assert "C" not in keys_on(sheet)
    key_map.put("subtype_2", ("Alt+2",))
    assert {"1", "Alt+2", "3"} <= keys_on(sheet)
    assert "1 – 6" not in keys_on(sheet)
    key_map.put("entity", ())
    assert "Entity" not in words_on(sheet)


def test_typing_narrows_it_to_commands_and_keys(sheet: ShortcutSheet) -> None:
    QTest.keyClicks(sheet.field, "queue")
    assert "Review queue" in words_on(sheet)
    assert "Export…" not in words_on(sheet)
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "f11")
    assert keys_on(sheet) == {"F11"}
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "qqqq")
    assert words_on(sheet) == ["No key does that"]


def test_return_and_escape_close_it(answers: Answers) -> None:
    answers.add(ShortcutSheet, lambda _sheet: press(KEY.Key_Return))
    ShortcutSheet().exec()
    answers.add(ShortcutSheet, lambda _sheet: press(KEY.Key_Escape))
    ShortcutSheet().exec()


def test_the_arrows_scroll_it_from_the_field(sheet: ShortcutSheet) -> None:
    sheet.resize(1000, 320)
    QTest.qWait(0)
    bar = sheet.area.verticalScrollBar()
    for key in (KEY.Key_PageDown, KEY.Key_Down):
        before = bar.value()
        press(key)
        assert bar.value() > before
    press(KEY.Key_PageUp)
    press(KEY.Key_Up)
    assert bar.value() < bar.maximum()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_it_is_cut_on_a_small_screen(
    qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    translators = Translators(qapp)
    translators.speak(language)
    try:
        sheet = ShortcutSheet()
        qtbot.addWidget(sheet)
        sheet.resize(1060, 740)
        sheet.show_keys()
        sheet.show()
        QTest.qWait(0)
        assert sheet.width() <= 1280
        assert sheet.height() <= 760
        page = sheet.area.widget()
        assert page is not None
        assert page.width() <= sheet.area.viewport().width()
        caps = page.findChildren(Keycap)
        assert all(cap.width() >= cap.sizeHint().width() for cap in caps)
        assert len({cap.mapTo(sheet, QPoint(0, 0)).x() for cap in caps}) == 3
        for label in page.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert label.mapTo(page, QPoint(label.width(), 0)).x() <= page.width()
        for button in sheet.findChildren(QPushButton):
            assert button.width() >= button.sizeHint().width()
    finally:
        translators.fall_silent()


def test_on_a_narrow_screen_there_are_fewer_columns(sheet: ShortcutSheet) -> None:
    sheet.resize(700, 600)
    sheet.show_keys()
    QTest.qWait(0)
    caps = sheet.area.findChildren(Keycap)
    assert len({cap.mapTo(sheet, QPoint(0, 0)).x() for cap in caps}) == 2


@pytest.mark.parametrize(
    ("heights", "longest"), [([5, 5, 5], 5), ([9, 3, 3, 3], 9), ([2, 9, 2, 2, 9, 9], 11), ([], 0)]
)
def test_groups_are_shared_out_evenly(heights: list[int], longest: int) -> None:
    columns = shared_out(heights, 3)
    assert sorted(place for column in columns for place in column) == list(range(len(heights)))
    assert all(column == sorted(column) for column in columns)
    assert max(sum(heights[place] for place in column) for column in columns) == longest


def test_it_opens_in_the_window_and_leads_to_other_keys(
    office: Office, desk_file: Path, answers: Answers
) -> None:
    office.start([desk_file])

    def change() -> None:
        editor = QApplication.activeModalWidget()
        assert isinstance(editor, ShortcutEditor)
        office.window.key_map.put("claim", ("Ctrl+Alt+C",))
        editor.close()

    def look(sheet: ShortcutSheet) -> None:
        QTimer.singleShot(50, change)
        buttons = {button.text(): button for button in sheet.findChildren(QPushButton)}
        QTest.mouseClick(buttons["Change shortcuts…"], Qt.MouseButton.LeftButton)
        assert "Ctrl+Alt+C" in keys_on(sheet)
        sheet.close()

    answers.add(ShortcutSheet, look)
    office.press(KEY.Key_F1)
