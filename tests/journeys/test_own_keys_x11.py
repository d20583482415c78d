"""Other keys on a real X screen: pressed to be recorded, and pressed to act, in two layouts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.shortcut_editor import ShortcutEditor
from tests.journeys.conftest import SitDown
from tests.journeys.screen import Hand, need_a_screen
from tests.journeys.sitting import Sitting

pytestmark = pytest.mark.xcb

PLACES = (
    # The layout, the X names of what is held and pressed, and what is recorded.
    ("us", "ctrl+j", "Ctrl+J"),
    ("us", "alt+shift+Down", "Alt+Shift+Down"),
    ("us", "shift+slash", "?"),
    ("us", "shift+j", "Shift+J"),
    ("fr", "ampersand", "&"),
    ("fr", "eacute", "É"),
    ("fr", "shift+ampersand", "1"),
    ("fr", "ctrl+alt+m", "Ctrl+Alt+M"),
)


@pytest.fixture
def hand() -> Iterator[Hand]:
    """A hand at this screen, which leaves the keyboard as it was."""
    need_a_screen()
    hand = Hand()
    yield hand
    hand.layout("us")


def record(hand: Hand, aude: Sitting, command: str, keys: str) -> None:
    """Open the dialog and press keys for a command, taking them over from whoever has them."""

    def act() -> None:
        editor = QApplication.activeModalWidget()
        assert isinstance(editor, ShortcutEditor)
        hand.focus(int(editor.winId()))
        editor.list.setCurrentIndex(editor.rows.at(command))
        editor.strip.record()
        hand.key(keys)
        if editor.strip.question.isVisible():
            hand.key("Return")
        editor.close()

    QTimer.singleShot(100, act)
    aude.window.shortcuts.change()
    hand.focus(int(aude.window.winId()))
    aude.window.focus_article()


@pytest.mark.parametrize(("layout", "keys", "recorded"), PLACES)
def test_what_is_pressed_to_be_recorded_acts_when_it_is_pressed_again(
    hand: Hand, sit_down: SitDown, project: Path, layout: str, keys: str, recorded: str
) -> None:
    hand.layout(layout)
    aude = sit_down()
    hand.focus(int(aude.window.winId()))
    record(hand, aude, "card", keys)
    key_map = aude.window.key_map
    assert key_map.keys("card")[0] == recorded
    ran: list[bool] = []
    aude.window.actions_table["card"].triggered.connect(lambda: ran.append(True))
    aude.window.actions_table["card"].setEnabled(True)
    hand.key(keys)
    aude.qtbot.waitUntil(lambda: ran == [True])


def test_a_command_is_run_by_its_name(hand: Hand, sit_down: SitDown, project: Path) -> None:
    aude = sit_down()
    hand.focus(int(aude.window.winId()))
    hand.key("shift+End", "ctrl+k")
    hand.type("claim")
    hand.key("Return")
    aude.qtbot.waitUntil(lambda: bool(aude.selected))
    assert aude.is_at_article()
    hand.key("ctrl+k", "Escape", "ctrl+z")
    aude.qtbot.waitUntil(lambda: not aude.selected)
