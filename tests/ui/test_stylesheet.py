"""The style sheet: complete in every theme, and calm when the focus moves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.stylesheet import style_sheet
from annotator.ui.theme import Theme, contrast, dark, light, themes


@pytest.mark.parametrize("theme", [light(), dark(), contrast()], ids=["light", "dark", "contrast"])
def test_every_word_of_the_sheet_has_a_value_and_every_picture_a_file(theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_no_rule_knows_an_object_name() -> None:
    rules = re.sub(r"\{[^}]*\}", "", style_sheet(light()))
    assert "#" not in rules


def test_fields_and_buttons_are_one_height(qtbot: QtBot) -> None:
    themes().choose("light")
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    parts = [QLineEdit(), QComboBox(), QDateEdit(), QPushButton("Plain")]
    for part in parts:
        rows.addWidget(part)
    window.show()
    assert [part.height() for part in parts] == [28, 28, 28, 28]


def test_a_focus_ring_moves_nothing(qtbot: QtBot) -> None:
    themes().choose("light")
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    line, text = QLineEdit("words"), QPlainTextEdit("words")
    text.setProperty("role", "field")
    other = QPushButton("Other")
    for part in (line, text, other):
        rows.addWidget(part)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    before = line.geometry(), line.cursorRect(), text.geometry(), text.viewport().geometry()
    line.setFocus()
    assert line.hasFocus()
    assert (line.geometry(), line.cursorRect()) == before[:2]
    text.setFocus()
    assert (text.geometry(), text.viewport().geometry()) == before[2:]
    assert line.grab().toImage().pixelColor(60, 0) == themes().current.line
    assert text.grab().toImage().pixelColor(60, 1) == themes().current.accent
