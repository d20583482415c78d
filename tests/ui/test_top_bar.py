"""The bar at the top: the acts with their keys, and ways in and out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel
from tests.ui.conftest import click
from tests.ui.office import Office


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def buttons(office: Office) -> dict[str, KeyButton]:
    found = office.window.top.findChildren(KeyButton)
    return {button.action().objectName(): button for button in found}


def test_every_button_shows_the_key_of_its_command(at_work: Office) -> None:
    keys = {name: button.key for name, button in buttons(at_work).items()}
    assert keys == {
        "claim": "C",
        "entity": "E",
        "date": "D",
        "flag": "F",
        "cite": "S",
        "import_article": "Ctrl+I",
        "export": "Ctrl+E",
    }


def test_the_project_is_named(at_work: Office) -> None:
    label = at_work.window.top.findChild(ElidedLabel)
    assert isinstance(label, ElidedLabel)
    assert label.text() == "desk"


def test_no_button_is_clipped_in_the_narrowest_window(at_work: Office) -> None:
    at_work.window.resize(at_work.window.minimumSizeHint())
    for button in buttons(at_work).values():
        assert button.width() >= button.sizeHint().width()
        assert at_work.window.top.rect().contains(button.geometry())


def test_a_button_tags_the_selection_and_leaves_the_keyboard_in_the_article(
    at_work: Office,
) -> None:
    at_work.drag("12 millions")
    click(buttons(at_work)["claim"])
    assert at_work.tagged() == [("claim", "12 millions")]
    assert at_work.window.article.view.editor.hasFocus()


def test_the_flag_button_opens_the_flag_row(at_work: Office) -> None:
    at_work.drag("12 millions")
    click(buttons(at_work)["flag"])
    assert at_work.window.side.annotations.details.flags.row.isVisible()
    at_work.press(Qt.Key.Key_Escape)


def test_only_what_can_be_done_is_offered(at_work: Office) -> None:
    at_work.window.current.open_article("")
    at_work.press(Qt.Key.Key_F6)
    button = buttons(at_work)["claim"]
    assert not button.isEnabled()
    assert "Open an article first" in button.toolTip()
    assert buttons(at_work)["import_article"].isEnabled()
