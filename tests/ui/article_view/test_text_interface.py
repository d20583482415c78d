"""The article as assistive programs get it: its letters, its caret, its selection, their places."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtTest import QTest

from annotator.domain.text import Span
from tests.ui.article_view.conftest import Hand, Show

TEXT = (
    "Le comité a dit\u00a0: «\u00a0non\u00a0».\n"
    "Un drapeau 🇫🇷 et 🏴\u200d☠️ flottent à Rabat, à côté de l’entrée."
)


@pytest.fixture
def listened() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def hand(show: Show, listened: None) -> Hand:
    return show(TEXT)


def interface(hand: Hand) -> QAccessibleTextInterface:
    """It is asked for anew each time: Qt keeps it, not Python."""
    face = QAccessible.queryAccessibleInterface(hand.view.editor)
    assert face is not None
    return face.textInterface()


def whole(hand: Hand) -> str:
    face = interface(hand)
    return face.text(0, face.characterCount())


def test_the_text_is_the_stored_text(hand: Hand) -> None:
    assert whole(hand) == TEXT


def test_a_paragraph_too_long_for_one_block_has_line_ends_for_spaces_only(
    show: Show, listened: None
) -> None:
    text = "Un mot et puis un autre, encore et encore. " * 500
    hand = show(text)
    shown = whole(hand)
    assert len(shown) == len(text)
    assert {(kept, told) for kept, told in zip(text, shown, strict=True) if kept != told} == {
        (" ", "\n")
    }


def test_the_caret_stands_where_the_keys_have_taken_it(hand: Hand) -> None:
    for _ in range(5):
        QTest.keyClick(hand.view.editor, Qt.Key.Key_Right)
    assert interface(hand).cursorPosition() == 5
    hand.view.set_caret(TEXT.index("flottent"))
    place = interface(hand).cursorPosition()
    assert whole(hand).encode("utf-16-le")[2 * place :].decode("utf-16-le").startswith("flottent")


def test_a_braille_key_moves_the_caret(hand: Hand) -> None:
    wanted = TEXT.index("comité")
    interface(hand).setCursorPosition(wanted)
    assert hand.view.caret() == wanted


def test_words_are_selected_by_the_assistive_program_too(hand: Hand) -> None:
    span = hand.span("comité")
    assert interface(hand).selectionCount() == 0
    interface(hand).setSelection(0, span.start, span.end)
    assert interface(hand).selectionCount() == 1
    assert hand.view.selection() == span


def test_a_letter_stands_where_it_is_painted(hand: Hand) -> None:
    span = hand.span("comité")
    painted = hand.view.text_rect(Span(span.start, span.start + 1))
    there = interface(hand).characterRect(span.start)
    corner = hand.viewport.mapToGlobal(QPoint(0, 0))
    assert painted.translated(corner).contains(there.center())
