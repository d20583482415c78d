"""The menus as they are made from the table: groups, menus in menus, room on a small screen."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.ui.command import MENUS, translated
from annotator.ui.commands import COMMANDS
from annotator.ui.languages import LANGUAGES
from annotator.ui.settings import LANGUAGE
from tests.ui.office import Office

ROOM = 740
"""What a screen of 1280 × 800 leaves under the bar of the system and that of the menus."""


def menus(office: Office) -> list[QMenu]:
    found = [action.menu() for action in office.window.menuBar().actions()]
    return [menu for menu in found if isinstance(menu, QMenu)]


def leaves(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += leaves(inner) if isinstance(inner, QMenu) else [action]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_menu_fits_on_a_small_screen(office: Office, desk_file: Path, language: str) -> None:
    office.settings.put(LANGUAGE, language)
    office.start([desk_file])
    shown = menus(office)
    assert [menu.title() for menu in shown] == [translated(title) for title in MENUS]
    for menu in shown:
        assert menu.sizeHint().height() <= ROOM, menu.title()
        assert menu.sizeHint().width() <= 640, menu.title()


def test_every_command_stands_once_and_groups_are_told_apart(
    office: Office, desk_file: Path
) -> None:
    office.start([desk_file])
    for title, menu in zip(MENUS, menus(office), strict=True):
        found = leaves(menu)
        names = [action.objectName() for action in found if not action.isSeparator()]
        assert sorted(names) == sorted(each.id for each in COMMANDS if each.menu == title)
        kinds = [action.isSeparator() for action in menu.actions()]
        assert not any(one and other for one, other in pairwise(kinds))
        assert not kinds[0]
        assert not kinds[-1]
    subtypes = next(
        action.menu()
        for menu in menus(office)
        for action in menu.actions()
        if action.text() == "Subtype"
    )
    assert isinstance(subtypes, QMenu)
    assert [action.text() for action in subtypes.actions()] == [f"Subtype {n}" for n in range(1, 7)]
