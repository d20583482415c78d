"""What may be a shortcut, and of which commands at one time."""

from __future__ import annotations

import pytest

from annotator.ui.command import Command, Where
from annotator.ui.key_rules import Obstacle, is_key, meets, obstacle

pytestmark = pytest.mark.usefixtures("qapp")


def command(where: Where, *keys: str) -> Command:
    return Command("any", "File", "Any", keys, where)


WINDOW, ARTICLE, QUEUE = command(Where.WINDOW), command(Where.ARTICLE), command(Where.QUEUE)


@pytest.mark.parametrize(
    "key", ["Shift", "Ctrl", "AltGr", "CapsLock", "", "Dead_Circumflex", "Foo"]
)
def test_a_modifier_alone_is_no_key(key: str) -> None:
    assert not is_key(key)


@pytest.mark.parametrize("key", ["C", "Ctrl+K", "É", "F11", "Ctrl+&", "Alt+Down", "+"])
def test_what_can_be_pressed_is_a_key(key: str) -> None:
    assert is_key(key)


def test_several_keys_in_a_row_are_no_key() -> None:
    assert not is_key("Ctrl+A, Ctrl+B")


@pytest.mark.parametrize("key", ["A", "é", "Shift+A", "1", "Space", "Return", "Backspace", "Del"])
def test_what_types_cannot_belong_to_a_command_that_acts_everywhere(key: str) -> None:
    assert obstacle(key, WINDOW) is Obstacle.TYPES
    assert obstacle(key, ARTICLE) is None


@pytest.mark.parametrize(
    "key", ["Ctrl+J", "Alt+A", "F7", "Ctrl+Shift+PgDown", "Alt+Left", "Meta+B"]
)
def test_keys_that_are_free_can_belong_to_any_command(key: str) -> None:
    assert {obstacle(key, each) for each in (WINDOW, ARTICLE, QUEUE)} == {None}


@pytest.mark.parametrize(
    "key",
    [
        "Tab",
        "Shift+Tab",
        "Ctrl+Tab",
        "Left",
        "Shift+Down",
        "Ctrl+Right",
        "Home",
        "PgUp",
        "Ctrl+End",
    ],
)
def test_what_moves_the_caret_or_the_keyboard_keeps_doing_so(key: str) -> None:
    assert {obstacle(key, each) for each in (WINDOW, ARTICLE, QUEUE)} == {Obstacle.MOVES}


@pytest.mark.parametrize("key", ["Esc", "Shift+Esc"])
def test_escape_always_leads_back(key: str) -> None:
    assert obstacle(key, ARTICLE) is Obstacle.LEAVES


@pytest.mark.parametrize("key", ["Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Shift+Z"])
def test_what_text_fields_need_stays_theirs(key: str) -> None:
    assert {obstacle(key, each) for each in (WINDOW, ARTICLE, QUEUE)} == {Obstacle.EDITS}


def test_a_command_can_always_have_what_it_came_with() -> None:
    assert obstacle("Ctrl+Z", command(Where.WINDOW, "Ctrl+Z")) is None


def test_what_the_forms_use_is_theirs_wherever_a_form_can_be() -> None:
    assert obstacle("Ctrl+Return", WINDOW) is Obstacle.FORMS
    assert obstacle("Ctrl+Return", QUEUE) is Obstacle.FORMS
    assert obstacle("Ctrl+Return", ARTICLE) is None


@pytest.mark.parametrize("key", ["1", "9", "&", "É"])
def test_digits_choose_flags_in_the_queue(key: str) -> None:
    assert obstacle(key, QUEUE) is Obstacle.FLAGS
    assert obstacle(f"Alt+{key}", QUEUE) is None


def test_what_never_comes_to_the_program_is_no_shortcut() -> None:
    assert obstacle("Alt+F4", WINDOW) is Obstacle.SYSTEM
    assert obstacle("Shift+F10", ARTICLE) is Obstacle.SYSTEM


def test_the_same_key_may_mean_something_else_elsewhere() -> None:
    assert not meets(Where.QUEUE, Where.ARTICLE)
    assert not meets(Where.MARKS, Where.QUEUE)
    assert meets(Where.ARTICLE, Where.MARKS)
    assert all(meets(Where.WINDOW, each) and meets(each, Where.WINDOW) for each in Where)
