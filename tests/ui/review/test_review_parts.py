"""The parts of the queue: what they show, and that nothing is cut in a narrow pane."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Anchor
from annotator.domain.anchoring import quote_of
from annotator.domain.review import FlagReason, Severity
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.store.history import HistoryRow
from annotator.ui.review.ago import ago_said
from annotator.ui.review.passage import Passage, passage_of
from annotator.ui.review.passage_box import PassageBox
from annotator.ui.review.told import acts_told
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel
from tests.ui.conftest import press
from tests.ui.review.conftest import AUDE, LEA, Maker, Queue

Key = Qt.Key
Open = Callable[[], Queue]
NOW = "2023-01-18T12:00:00.000Z"


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("2023-01-18T12:00:05.000Z", "just now"),
        ("2023-01-18T11:59:01.000Z", "just now"),
        ("2023-01-18T11:48:00.000Z", "12 min ago"),
        ("2023-01-18T09:00:00.000Z", "3 h ago"),
        ("2023-01-16T09:00:00.000Z", "16 Jan 2023"),
    ],
)
def test_how_long_ago_it_was(qapp: object, then: str, words: str) -> None:
    assert ago_said(then, NOW) == words


def test_the_words_are_marked_on_every_line_they_stand_on(qtbot: QtBot) -> None:
    text = f"Or 👩‍🚀 {'la mairie a dépensé tant et plus ' * 5}, dit-elle."
    words = "mairie a dépensé tant et plus la mairie a dépensé tant et plus"
    start = text.index(words)
    span = Span(start, start + len(words))
    anchor = Anchor("x", "a", "v", span.start, span.end, *quote_of(text, span))
    box = PassageBox()
    qtbot.addWidget(box)
    box.resize(300, 100)
    box.show_passage(passage_of(text, anchor), "claim")
    assert box.words() == words
    marked = box.marked()
    assert len(marked) > 1
    assert all(0 < room.left() < room.right() <= 300 for room in marked)
    assert [room.top() for room in marked] == sorted({room.top() for room in marked})
    narrow, height = len(marked), box.height()
    box.resize(200, box.height())
    box.show()
    assert len(box.marked()) > narrow
    assert box.height() > height
    box.hide()


def test_an_empty_passage_marks_nothing(qtbot: QtBot) -> None:
    box = PassageBox()
    qtbot.addWidget(box)
    box.show_passage(Passage("", Span(0, 0)), "claim")
    assert box.marked() == []


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_words_are_painted_in_the_style_of_their_kind(qtbot: QtBot, name: str) -> None:
    themes().choose(name)  # type: ignore[arg-type]
