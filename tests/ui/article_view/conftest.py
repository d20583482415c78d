"""An article view on the screen, and a hand on its mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view import ArticleView, Header, Mark
from annotator.ui.theme import themes

HEADER = Header("A title above the article", "By a desk · 17 January 2023 · version 1")
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """Drives one view the way a person does: points come from where the caret would stand."""

    def __init__(self, view: ArticleView) -> None:
        self.view = view
        self.viewport: QWidget = view.editor.viewport()
        self.selected: list[Span | None] = []
        self.picked: list[str] = []
        view.selection_changed.connect(self.selected.append)
        view.mark_picked.connect(self.picked.append)

    @property
    def text(self) -> str:
        return self.view.editor.display.text

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def before(self, offset: int) -> QPoint:
        """Where the caret would stand before a code point."""
        cursor = QTextCursor(self.view.editor.document())
        cursor.setPosition(self.view.editor.display.unit(offset))
        return self.view.editor.cursorRect(cursor).center()

    def on(self, words: str) -> QPoint:
        """The middle of the first of these words on the screen."""
        return self.view.text_rect(self.span(words)).center()

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.viewport, LEFT, NONE, start)
        QTest.mouseMove(self.viewport, (start + end) / 2)
        QTest.mouseMove(self.viewport, end)
        QTest.mouseRelease(self.viewport, LEFT, keys, end)

    def click(self, point: QPoint) -> None:
        QTest.mouseClick(self.viewport, LEFT, NONE, point)

    def double_click(self, point: QPoint) -> None:
        self.click(point)
        QTest.mouseDClick(self.viewport, LEFT, NONE, point)
        QTest.mouseRelease(self.viewport, LEFT, NONE, point)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view.editor, key, keys)

    def selected_text(self) -> str:
        """The words that the widget shows as selected."""
        return self.view.editor.textCursor().selectedText()

    def picture(self) -> QImage:
        return self.viewport.grab().toImage()


class PaintWatch(QObject):
    """Keeps the rectangles that a widget is asked to paint."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.painted: list[QRect] = []
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(event.rect())
        return False


Show = Callable[..., Hand]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Return a function that shows a text with marks in a view of 730 × 800."""

    def show_article(text: str, *marks: Mark, header: Header = HEADER) -> Hand:
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(730, 800)
        view.show_article(header, text)
        view.set_marks(marks)
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        view.activateWindow()
        qtbot.waitUntil(view.editor.hasFocus)
        return Hand(view)

    return show_article


@pytest.fixture(autouse=True)
def in_light(qapp: QApplication) -> None:
    """Begin in the light theme, whatever a test before this one has chosen."""
    if themes().current.name != "light":
        themes().choose("light")
