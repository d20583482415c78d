"""The table of commands: what it must hold whoever adds a line."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from annotator.ui.command import MENUS, SUBMENUS, Command, Where
from annotator.ui.commands import COMMANDS
from annotator.ui.key_map import KeyMap
from annotator.ui.key_rules import PLACES, is_key, obstacle

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_command_has_a_name_of_its_own_and_stands_in_a_menu() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(ids) == len(set(ids))
    assert {command.menu for command in COMMANDS} == set(MENUS)
    assert {command.submenu for command in COMMANDS} <= {"", *SUBMENUS}


def test_the_commands_of_a_menu_stand_together() -> None:
    menus = [command.menu for command in COMMANDS]
    assert sorted(menus, key=MENUS.index) == menus


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_its_keys_can_be_pressed_and_none_clashes(command: Command) -> None:
    assert all(map(is_key, command.keys))
    keys = [QKeySequence(key).toString() for key in command.keys]
    assert len(keys) == len(set(keys))
    assert KeyMap().holders(command, command.keys) == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_what_it_came_with_it_can_have(command: Command) -> None:
    assert [obstacle(key, command) for key in command.keys] == [None] * len(command.keys)


def test_it_is_known_of_every_reach_where_it_acts() -> None:
    assert set(PLACES) == set(Where)
