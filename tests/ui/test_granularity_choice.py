"""Choosing what the mouse selects by, in the real window, from one run to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.domain.text import Span
from tests.ui.office import CONTROL, SHIFT, Office

KEY = Qt.Key
UNITS = ("character", "word", "sentence", "paragraph")
SENTENCE = "La mairie a dépensé 12 millions d’euros pour douze écoles, selon Inès Vauquelin."


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def ticked(office: Office) -> list[str]:
    table = office.window.actions_table
    return [unit for unit in UNITS if table[f"by_{unit}"].isChecked()]


def selected(office: Office) -> str:
    span = office.window.article.view.selection()
    return office.text[span.start : span.end] if isinstance(span, Span) else ""


def test_words_are_ticked_at_first(at_work: Office) -> None:
    assert ticked(at_work) == ["word"]


@pytest.mark.parametrize(
    ("unit", "wanted"),
    [
        ("character", "illion"),
        ("word", "millions"),
        ("sentence", SENTENCE),
        ("paragraph", SENTENCE),
    ],
)
def test_a_drag_takes_what_was_chosen(at_work: Office, unit: str, wanted: str) -> None:
    at_work.window.actions_table[f"by_{unit}"].trigger()
    assert ticked(at_work) == [unit]
    at_work.drag("illion")
    assert selected(at_work) == wanted


def test_the_key_goes_on_to_the_next_and_says_so(at_work: Office) -> None:
    said = []
    for _ in UNITS:
        at_work.press(KEY.Key_W, CONTROL | SHIFT)
        said.append(at_work.toast)
    assert said == [
        "The mouse selects by sentences",
        "The mouse selects by paragraphs",
        "The mouse selects by characters",
        "The mouse selects by words",
    ]
    assert ticked(at_work) == ["word"]


def test_a_ticked_one_stays_ticked_when_it_is_chosen_again(at_work: Office) -> None:
    at_work.window.actions_table["by_word"].trigger()
    assert ticked(at_work) == ["word"]


def test_it_is_remembered(at_work: Office, desk_file: Path) -> None:
    at_work.window.actions_table["by_sentence"].trigger()
    at_work.end()
    at_work.start([desk_file])
    assert ticked(at_work) == ["sentence"]
    at_work.drag("illion")
    assert selected(at_work) == SENTENCE
