"""Giving commands other keys: by pressing them, clashes told, all of it followed at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.commands import COMMANDS
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.dialogs.shortcut_editor import ShortcutEditor
from annotator.ui.key_map import KeyMap
from annotator.ui.settings import Settings
from annotator.ui.widgets.frames import EmptyState
from annotator.ui.widgets.key_button import KeyButton
from tests.ui.answers import Answers
from tests.ui.conftest import click, press
from tests.ui.office import CONTROL, Office, settle

KEY, MOD = Qt.Key, Qt.KeyboardModifier


class Hands:
    """The dialog with hands on it."""

    def __init__(self, editor: ShortcutEditor, keys: KeyMap) -> None:
        self.editor = editor
        self.strip = editor.strip
        self.keys = keys

    def choose(self, command_id: str) -> None:
        self.editor.list.setFocus()
        self.editor.list.setCurrentIndex(self.editor.rows.at(command_id))

    def record(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        """Return on the chosen row, then the keys."""
        press(KEY.Key_Return)
        assert QApplication.focusWidget() is self.strip.recorder
        press(key, *held)

    def give(self, command_id: str, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        self.choose(command_id)
        self.record(key, *held)

    def told(self) -> str:
        """What stands under the keys."""
        for label in (self.strip.question.words, self.strip.hint):
            if label.isVisible():
                return label.text()
        return ""

    def names(self) -> list[str]:
        return [row.command.id for row in self.editor.rows.rows if row.command]


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Hands:
    keys = KeyMap(Settings(tmp_path / "settings.ini"))
    editor = ShortcutEditor(keys)
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    return Hands(editor, keys)


def test_every_command_stands_there_with_all_its_keys(hands: Hands) -> None:
    assert hands.names() == [command.id for command in COMMANDS]
    rows = {row.command.id: row for row in hands.editor.rows.rows if row.command}
    assert rows["redo"].keys == ("Ctrl+Shift+Z", "Ctrl+Y")
    titles = [row.text for row in hands.editor.rows.rows if row.command is None]
    assert titles == ["File", "Edit", "Mark", "Check", "Review", "View", "Help"]
    assert hands.editor.rows.at("redo").data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Redo, Ctrl+Shift+Z, Ctrl+Y"
    )


def test_a_key_is_pressed_and_is_the_first_one_from_then_on(hands: Hands) -> None:
    hands.give("claim", KEY.Key_J, MOD.ControlModifier)
    assert hands.keys.keys("claim") == ("Ctrl+J", "C")
    assert [chip.shown for chip in hands.strip.chips] == ["Ctrl+J", "C"]
    assert QApplication.focusWidget() is hands.editor.list
    assert hands.told() == ""


def test_a_key_is_taken_away_by_its_chip(hands: Hands) -> None:
    hands.choose("redo")
    chip = hands.strip.chips[0]
    assert chip.accessibleName() == "Take Ctrl+Shift+Z away"
    click(chip)
    assert hands.keys.keys("redo") == ("Ctrl+Y",)
    QTest.keyClick(hands.strip.chips[0], KEY.Key_Space)
    assert hands.keys.keys("redo") == ()
    assert hands.strip.add.hasFocus()


def test_a_clash_is_told_in_one_sentence_and_can_be_left(hands: Hands) -> None:
    hands.give("checked", KEY.Key_K, MOD.ControlModifier)
    assert hands.told() == (
        "Ctrl+K already stands for “Run a command” (everywhere): "
        "let it stand for “Checked” (in the article and the list) instead?"
    )
    press(KEY.Key_Escape)
    assert hands.keys.keys("checked") == ("K",)
    assert hands.keys.keys("palette") == ("Ctrl+K",)
    assert hands.told() == ""
    assert hands.editor.isVisible()


def test_a_clash_can_be_decided_for_the_new_one(hands: Hands) -> None:
    hands.give("checked", KEY.Key_K, MOD.ControlModifier)
    assert hands.strip.question.yes.hasFocus()
    press(KEY.Key_Return)
    assert hands.keys.keys("checked") == ("Ctrl+K", "K")
    assert hands.keys.keys("palette") == ()
    assert hands.editor.isVisible()
    assert QApplication.focusWidget() is hands.editor.list


def test_a_key_of_another_part_of_the_window_is_no_clash(hands: Hands) -> None:
    hands.give("approve", KEY.Key_C)
    assert hands.told() == ""
    assert hands.keys.keys("approve") == ("C", "A")
    assert hands.keys.keys("claim") == ("C",)


def test_all_who_have_the_key_are_named(hands: Hands) -> None:
    hands.keys.put("approve", ("Ctrl+J",))
    hands.keys.put("claim", ("Ctrl+J",))
    hands.give("backup", KEY.Key_J, MOD.ControlModifier)
    assert "“Claim” (in the article), “Approve” (in the review queue)" in hands.told()
    press(KEY.Key_Return)
    assert (hands.keys.keys("approve"), hands.keys.keys("claim")) == ((), ())
    assert hands.keys.keys("backup") == ("Ctrl+J",)


@pytest.mark.parametrize(
    ("command", "key", "held", "why"),
    [
        ("export", KEY.Key_X, MOD.NoModifier, "is needed for typing"),
        ("claim", KEY.Key_Tab, MOD.NoModifier, "moves the caret or the keyboard"),
        ("claim", KEY.Key_Left, MOD.NoModifier, "moves the caret or the keyboard"),
        ("claim", KEY.Key_C, MOD.ControlModifier, "is needed in text fields"),
        ("claim", KEY.Key_Escape, MOD.ShiftModifier, "always leads back"),
        ("approve", KEY.Key_1, MOD.NoModifier, "one of several flags"),
        ("approve", KEY.Key_Return, MOD.ControlModifier, "by the forms"),
        ("export", KEY.Key_F4, MOD.AltModifier, "belongs to the system"),
    ],
)
def test_a_key_that_cannot_work_is_refused_with_its_reason(
    hands: Hands, command: str, key: Qt.Key, held: Qt.KeyboardModifier, why: str
) -> None:
    before = hands.keys.keys(command)
    hands.give(command, key, held)
    assert why in hands.told()
    assert hands.keys.keys(command) == before
    # Another one can be pressed at once.
    press(KEY.Key_J, MOD.ControlModifier)
    assert hands.keys.keys(command) == ("Ctrl+J", *before)


def test_escape_ends_recording_and_then_the_dialog(hands: Hands) -> None:
    hands.choose("claim")
    press(KEY.Key_Return)
    press(KEY.Key_Escape)
    assert hands.strip.recorder.isHidden()
    assert hands.editor.isVisible()
    press(KEY.Key_Escape)
    assert not hands.editor.isVisible()


def test_its_own_key_changes_nothing(hands: Hands) -> None:
    hands.give("redo", KEY.Key_Y, MOD.ControlModifier)
    assert hands.keys.keys("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert not hands.keys.has_changes()


def test_one_command_is_reset_and_takes_back_what_is_taken_only_when_asked(hands: Hands) -> None:
    hands.keys.put("claim", ("X",))
    hands.choose("claim")
    click(hands.strip.reset)
    assert hands.keys.keys("claim") == ("C",)
    assert hands.strip.reset.isHidden()
    hands.keys.put("flag", ("C",))
    hands.choose("claim")
    click(hands.strip.reset)
    assert "“Flag” (in the article and the list)" in hands.told()
    click(hands.strip.question.no)
    assert hands.keys.keys("flag") == ("C",)
    click(hands.strip.reset)
    click(hands.strip.question.yes)
    assert (hands.keys.keys("claim"), hands.keys.keys("flag")) == (("C",), ())


def test_all_are_reset_after_a_question(hands: Hands) -> None:
    assert not hands.editor.reset_all.isEnabled()
    hands.keys.put("claim", ("X",))
    click(hands.editor.reset_all)
    click(hands.strip.question.no)
    assert hands.keys.keys("claim") == ("X",)
    click(hands.editor.reset_all)
    press(KEY.Key_Return)
    assert hands.keys.keys("claim") == ("C",)
    assert not hands.editor.reset_all.isEnabled()


def test_typing_finds_commands_by_name_menu_and_key(hands: Hands) -> None:
    field = hands.editor.field
    for typed, wanted in (("claim", "claim"), ("f11", "focus_mode"), ("plein écran", "focus_mode")):
        field.clear()
        for letter in typed:
            field.insert(letter)
        field.search()
        assert wanted in hands.names(), typed
        assert len(hands.names()) < len(COMMANDS)
    field.clear()
    field.insert("focus mode")
    QTest.keyClick(field, KEY.Key_Return)
    assert hands.editor.list.hasFocus()
    assert hands.strip.command is not None
    assert hands.strip.command.id == "focus_mode"
    field.clear()
    field.insert("qqqq")
    field.search()
    assert hands.strip.command is None
    assert not hands.strip.add.isEnabled()
    QTest.keyClick(hands.editor.list, KEY.Key_Return)
    assert hands.strip.recorder.isHidden()


def test_the_arrows_pass_over_the_titles(hands: Hands) -> None:
    hands.choose("quit")
    press(KEY.Key_Down)
    assert hands.strip.command is not None
    assert hands.strip.command.id == "undo"


# In the window


@pytest.fixture
def desk(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def change(desk: Office, answers: Answers, act: Callable[[Hands], None]) -> None:
    """Open the dialog from the Help menu and act in it."""

    def look(editor: ShortcutEditor) -> None:
        act(Hands(editor, desk.window.key_map))
        editor.close()

    answers.add(ShortcutEditor, look)
    desk.window.actions_table["change_shortcuts"].trigger()
    desk.in_front()
    desk.window.focus_article()


def test_the_new_key_acts_and_the_old_one_only_if_it_is_still_there(
    desk: Office, answers: Answers
) -> None:
    def act(hands: Hands) -> None:
        hands.give("claim", KEY.Key_Z)
        click(hands.strip.chips[1])

    change(desk, answers, act)
    desk.drag("12 millions d’euros")
    desk.press(KEY.Key_C)
    assert desk.tagged() == []
    desk.press(KEY.Key_Z)
    assert desk.tagged() == [("claim", "12 millions d’euros")]


def test_what_is_taken_over_acts_once_and_only_there(desk: Office, answers: Answers) -> None:
    """Two actions with one key would be ambiguous, and Qt would run neither."""

    def act(hands: Hands) -> None:
        hands.give("entity", KEY.Key_C)
        press(KEY.Key_Return)
        hands.give("claim", KEY.Key_E)
        press(KEY.Key_Return)

    change(desk, answers, act)
    desk.drag("mairie")
    desk.press(KEY.Key_C)
    desk.drag("écoles")
    desk.press(KEY.Key_E)
    assert desk.tagged() == [("entity", "mairie"), ("claim", "écoles")]


def test_one_key_may_mean_two_things_in_two_places(desk: Office, answers: Answers) -> None:
    def act(hands: Hands) -> None:
        hands.give("skip", KEY.Key_C)

    change(desk, answers, act)
    desk.drag("12 millions d’euros")
    desk.press(KEY.Key_C)
    assert desk.tagged() == [("claim", "12 millions d’euros")]
    desk.press(KEY.Key_Q)
    desk.press(KEY.Key_2, CONTROL)
    settle()
    skip = desk.window.actions_table["skip"]
    ran: list[bool] = []
    skip.triggered.connect(lambda: ran.append(True))
    desk.press(KEY.Key_C)
    assert ran == [True]
    assert len(desk.tagged()) == 1


def test_a_key_that_now_acts_everywhere_acts_in_fields_too(desk: Office, answers: Answers) -> None:
    def act(hands: Hands) -> None:
        hands.give("tab_sources", KEY.Key_J, MOD.AltModifier)

    change(desk, answers, act)
    desk.window.side.annotations.bar.field.setFocus()
    desk.press(KEY.Key_J, MOD.AltModifier)
    assert desk.window.side.sources.isVisible()


def test_whatever_shows_a_key_shows_the_new_one(desk: Office, answers: Answers) -> None:
    window = desk.window
    keys = window.key_map
    desk.click("mairie")
    desk.press(KEY.Key_C)
    settle()
    for command, key in (
        ("claim", "Ctrl+Alt+C"),
        ("cite", "Ctrl+Alt+S"),
        ("undo", "Ctrl+Alt+Z"),
        ("subtype_1", "Alt+1"),
        ("checked", "Ctrl+Alt+K"),
        ("go_to_article", "G"),
    ):
        keys.put(command, (key,))
    # The queue is made now, and has the keys all the same.
    window.side.show_review()
    buttons = {
        (button.accessibleName(), button.key)
        for button in window.findChildren(KeyButton)
        if button.key
    }
    assert ("Claim", "Ctrl+Alt+C") in buttons
    assert ("Source", "Ctrl+Alt+S") in buttons
    assert ("Add source", "Ctrl+Alt+S") in buttons
    assert ("Checked", "Ctrl+Alt+K") in buttons
    assert ("Show in the article", "G") in buttons
    assert window.toast.button.key == "Ctrl+Alt+Z"
    chip = window.side.annotations.details.head.chips.chips[0]
    assert chip.toolTip() == "statement (key Alt+1)"
    keys.put("subtype_1", ())
    assert chip.toolTip() == "statement"
    assert window.actions_table["claim"].shortcut().toString() == "Ctrl+Alt+C"
    assert window.actions_table.keys("claim") == ("Ctrl+Alt+C",)
    assert window.actions_table.shown_key("claim") == "Ctrl+Alt+C"


def test_the_empty_list_says_the_keys_as_they_are(desk: Office) -> None:
    states = desk.window.side.annotations.findChildren(EmptyState)
    words = next(each.sentence for each in states if each.isVisible())
    assert words.text() == "Select words in the article and press C, E or D."
    desk.window.key_map.put("date", ("Alt+D",))
    assert words.text() == "Select words in the article and press C, E or Alt+D."
    desk.window.key_map.put("entity", ())
    assert words.text() == "Select words in the article, and mark a claim, an entity or a date."


def test_keys_survive_the_program_and_the_first_page_shows_them(
    desk: Office, answers: Answers, desk_file: Path
) -> None:
    desk.window.key_map.put("new_project", ("Ctrl+Alt+N",))
    desk.window.key_map.put("claim", ("J",))
    desk.end()
    desk.start([desk_file])
    desk.drag("mairie")
    desk.press(KEY.Key_J)
    assert desk.tagged() == [("claim", "mairie")]
    desk.press(KEY.Key_W, CONTROL)
    settle()
    assert [start.key for start in desk.welcome.starts][1] == "Ctrl+Alt+N"


def test_the_preferences_lead_there(desk: Office, answers: Answers) -> None:
    opened: list[str] = []

    def look(preferences: Preferences) -> None:
        def note() -> None:
            editor = QApplication.activeModalWidget()
            assert editor is not None
            opened.append(editor.windowTitle())
            editor.close()

        QTimer.singleShot(50, note)
        buttons = {button.text(): button for button in preferences.findChildren(QPushButton)}
        click(buttons["Change shortcuts…"])
        preferences.close()

    answers.add(Preferences, look)
    desk.press(KEY.Key_Comma, CONTROL)
    assert opened == ["Change shortcuts"]
