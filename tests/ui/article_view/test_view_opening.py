"""Opening a text: nothing is worked out twice, and a view that is let go of goes in peace."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import ArticleView, Header, Mark
from annotator.ui.article_view.layout import ReadingLayout
from tests.ui.article_view.conftest import HEADER, Show

PARAGRAPH = "The mayor has planted twelve trees, says the report of the town. " * 8
LONG = f"{PARAGRAPH}\n" * 300
SHORT = f"{PARAGRAPH}\n" * 4


def test_each_paragraph_is_laid_out_once(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    hand = show(SHORT)
    laid_out = Counter[int]()
    lay_out = ReadingLayout._lay_out

    def counted(layout: ReadingLayout, block: QTextBlock, number: int) -> int:
        laid_out[number] += 1
        return lay_out(layout, block, number)

    monkeypatch.setattr(ReadingLayout, "_lay_out", counted)
    hand.view.show_article(HEADER, LONG)
    laid_out.subtract({0: 1, 300: 1})  # Once more each, while there is no text between the two.
    QTest.qWait(50)
    assert len(laid_out) < 30
    assert max(laid_out.values()) == 1


def test_the_scroll_bar_reaches_the_end_of_every_text(show: Show) -> None:
    hand = show(SHORT)
    for text in (LONG, SHORT, "Short.", LONG, f"{LONG}The very last words."):
        hand.view.show_article(HEADER, text)
        QTest.qWait(20)
        bar = hand.view.editor.verticalScrollBar()
        bar.setValue(bar.maximum())
        QTest.qWait(20)
        assert hand.view.editor.seen().end == len(text)
        assert (bar.maximum() == 0) == (text == "Short.")


def test_a_view_with_the_keyboard_can_be_left_to_the_collector(
    qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        _show_and_forget()
        gc.collect()
        QTest.qWait(10)
    assert "Error" not in capfd.readouterr().err


def _show_and_forget() -> None:
    view = ArticleView()
    view.resize(730, 500)
    view.show_article(Header("A title", "A line"), LONG)
    view.set_marks([Mark("m", Kind.CLAIM, Span(4, 9))])
    view.show()
    view.activateWindow()
    view.setFocus()
    QTest.qWait(50)
    view.select_span(Span(4, 20))
    assert view.editor.hasFocus()
