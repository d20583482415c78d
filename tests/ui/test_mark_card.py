"""The card of an annotation: what it shows, and where it stands in its pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.ui.annotation_chip import ChipFace
from annotator.ui.mark_card import OFF, MarkCard
from annotator.ui.mark_facts import CardLine, MarkFacts
from annotator.ui.theme import themes
from annotator.ui.widgets.painting import Tone

FACTS = MarkFacts(
    Kind.CLAIM,
    "Claim · number",
    "12 millions d’euros",
    ChipFace("True", Tone.GOOD),
    (
        CardLine("Checking", "checked"),
        CardLine("Flag", "Number", ChipFace("blocking", Tone.FLAG)),
        CardLine("Note", "Said by phone, in a sentence that needs a second line to be said."),
    ),
)
BARE = MarkFacts(Kind.DATE, "Date", "mardi", None, (CardLine("Checking", "to check"),))


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    """A pane of 700 × 600 on the screen."""
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def shown_lines(card: MarkCard) -> list[tuple[str, str]]:
    return [(label.text(), words.text()) for label, words, _ in card._lines if not label.isHidden()]


def test_it_shows_every_line_and_the_chips(pane: QWidget) -> None:
    card = MarkCard(pane)
    card.show_facts(FACTS, [QRect(100, 50, 80, 20)])
    assert card.title.text() == "Claim · number"
    assert card.quote.quote == "12 millions d’euros"
    assert card.verdict.text == "True"
    assert shown_lines(card) == [(line.label, line.words) for line in FACTS.lines]
    assert [chip.text for _, _, chip in card._lines if not chip.isHidden()] == ["blocking"]


def test_what_another_annotation_lacks_is_hidden_again(pane: QWidget) -> None:
    card = MarkCard(pane)
    card.show_facts(FACTS, [QRect(100, 50, 80, 20)])
    tall = card.height()
    card.show_facts(BARE, [QRect(100, 50, 80, 20)])
    assert card.verdict.isHidden()
    assert shown_lines(card) == [("Checking", "to check")]
    assert card.height() < tall


def test_it_stands_below_the_words_where_there_is_room(pane: QWidget) -> None:
    card = MarkCard(pane)
    words = QRect(100, 50, 80, 20)
    card.show_facts(FACTS, [words])
    assert (card.x(), card.y()) == (100, words.bottom() + OFF)


def test_it_stands_above_the_words_at_the_foot_of_the_pane(pane: QWidget) -> None:
    card = MarkCard(pane)
    words = QRect(100, 560, 80, 20)
    card.show_facts(FACTS, [words])
    assert card.geometry().bottom() < words.top()


def test_beside_a_tall_mark_it_stands_at_the_line_that_is_pointed_at(pane: QWidget) -> None:
    card = MarkCard(pane)
    tall, line = QRect(60, 10, 500, 580), QRect(200, 100, 2, 20)
    card.show_facts(FACTS, [tall, line])
    assert card.y() == line.bottom() + OFF
    card.show_facts(FACTS, [tall])
    assert pane.rect().contains(card.geometry())


def test_it_never_stands_out_at_the_side(pane: QWidget) -> None:
    card = MarkCard(pane)
    for left in (-40, 680):
        card.show_facts(FACTS, [QRect(left, 50, 20, 20)])
        assert pane.rect().contains(card.geometry())


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_wears_every_theme(pane: QWidget, qapp: QApplication, theme: str) -> None:
    try:
        themes().choose("light" if theme == "light" else "dark" if theme == "dark" else "contrast")
        card = MarkCard(pane)
        card.show_facts(FACTS, [QRect(100, 50, 80, 20)])
        picture = card.grab().toImage()
        middle = picture.pixelColor(card.width() - 20, card.height() - 6)
        assert middle == themes().current.paper
        assert qapp.styleSheet()
    finally:
        themes().choose("system")
