"""The icons: there for every name, and tinted by the theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from annotator.resources import resource
from annotator.ui.icons import app_icon, follow_icon, icon
from annotator.ui.theme import dark, light, themes

NAMES = [
    "arrow-left",
    "arrow-right",
    "check",
    "cross",
    "export",
    "flag",
    "folder",
    "moon",
    "open",
    "people",
    "plus",
    "quote",
    "redo",
    "search",
    "settings",
    "sun",
    "undo",
    "warning",
]


def inks(picture: QImage) -> set[str]:
    """The colours of the fully opaque pixels."""
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    colors = (picture.pixelColor(x, y) for x, y in points)
    return {color.name() for color in colors if color.alpha() == 255}


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    themes().choose("light")
    yield
    themes().choose("light")


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_the_colour_of_the_text(name: str) -> None:
    picture = icon(name).pixmap(QSize(16, 16), 3.0).toImage()
    assert inks(picture) == {light().text.name()}


def test_a_disabled_icon_is_as_pale_as_disabled_text() -> None:
    picture = icon("flag").pixmap(QSize(16, 16), 3.0, QIcon.Mode.Disabled).toImage()
    assert inks(picture) == {light().disabled.name()}


def test_an_icon_may_take_another_token() -> None:
    picture = icon("flag", "flag").pixmap(QSize(16, 16), 3.0).toImage()
    assert inks(picture) == {QColor("#B4232F").name()}


def test_an_action_that_follows_is_dressed_anew_with_the_theme() -> None:
    action = QAction("Undo")
    follow_icon(action, "undo")
    themes().choose("dark")
    picture = action.icon().pixmap(QSize(16, 16), 3.0).toImage()
    assert inks(picture) == {dark().text.name()}


def test_a_dead_action_does_not_hear_of_the_theme() -> None:
    action = QAction("Undo")
    follow_icon(action, "undo")
    action.deleteLater()
    del action
    themes().choose("dark")


def test_the_programs_own_icon_keeps_its_colours() -> None:
    assert resource("icons", "annotator.svg").is_file()
    picture = app_icon().pixmap(QSize(64, 64)).toImage()
    assert "#0a6e45" in inks(picture)
