"""The program as it is started, for tests: a window on a project, and hands on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, QTranslator
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.domain.text import Span
from annotator.store import annotations as stored
from annotator.store.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.ui.settings import LANGUAGE, PERSON, SUGGESTIONS, THEME, Settings
from annotator.ui.theme import themes
from annotator.ui.welcome import Welcome

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Office:
    """A program with settings of its own; each start is another run of it."""

    def __init__(self, app: QApplication, qtbot: QtBot, settings_file: Path) -> None:
        self.app = app
        self.qtbot = qtbot
        self._file = settings_file
        self._locale = QLocale()
        settings = self.settings
        settings.put(LANGUAGE, "en")
        settings.put(THEME, "light")
        settings.put(PERSON, "Aude Martin")
        # Each of its starts would start another process.
        settings.put(SUGGESTIONS, False)
        self._running: Program | None = None

    @property
    def settings(self) -> Settings:
        """The settings as they stand in the file."""
        return Settings(self._file)

    @property
    def program(self) -> Program:
        """The program that runs."""
        assert self._running is not None
        return self._running

    @property
    def window(self) -> MainWindow:
        """The window on a project, in front."""
        window = self.program.window
        assert isinstance(window, MainWindow)
        return window

    @property
    def welcome(self) -> Welcome:
        """The welcome page, in front."""
        window = self.program.window
        assert isinstance(window, Welcome)
        return window

    @property
    def project(self) -> Project:
        """The open project."""
        assert self.program.session is not None
        return self.program.session.project

    def start(self, paths: Sequence[Path] = (), *, sample: bool = False, person: str = "") -> None:
        """Start the program and wait until its window has the keyboard."""
        self._running = Program(self.app, self.settings)
        self._running.start(paths, sample=sample, person=person)
        self.in_front()

    def in_front(self) -> None:
        """Bring the window to the front, as a window manager does."""
        window = self.program.window
        assert window is not None
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        QTest.qWait(0)

    def end(self) -> None:
        """Close the window and end the program, as quitting does; twice does no harm."""
        running, self._running = self._running, None
        if running is None:
            return
        window = running.window
        if window is not None:
            window.close()
            window.deleteLater()
        settle()
        running.quit()
        running.deleteLater()
        settle()

    def restore(self) -> None:
        """Leave the application as it was found."""
        self.end()
        for translator in self.app.findChildren(QTranslator):
            self.app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(self._locale)
        themes().choose("system")

    # Hands in the article

    @property
    def text(self) -> str:
        """The text on the screen, as it is stored."""
        return self.window.article.text

    @property
    def selected(self) -> str:
        """The id of the selected annotation."""
        return self.window.current.annotation_id

    @property
    def toast(self) -> str:
        """What the toast says, nothing when it is away."""
        toast = self.window.toast
        return toast.label.text() if toast.isVisible() else ""

    def span(self, words: str) -> Span:
        """Where words stand for the first time."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def place(self, offset: int) -> QPoint:
        """Where the caret would stand before a code point, in the text's viewport."""
        editor = self.window.article.view.editor
        cursor = QTextCursor(editor.document())
        cursor.setPosition(editor.display.unit(offset))
        return editor.cursorRect(cursor).center()

    def click(self, words: str) -> None:
        """Click into the middle of words of the article."""
        view = self.window.article.view
        point = view.text_rect(self.span(words)).center()
        QTest.mouseClick(view.editor.viewport(), LEFT, NONE, point)

    def drag(self, words: str) -> None:
        """Drag the mouse over words of the article."""
        span = self.span(words)
        start, end = self.place(span.start), self.place(span.end)
        viewport = self.window.article.view.editor.viewport()
        QTest.mousePress(viewport, LEFT, NONE, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, LEFT, NONE, end)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, keys)
        # What the program does next, such as allowing undo, it does before the next key.
        QTest.qWait(0)

    def annotation(self, annotation_id: str = "") -> Annotation:
        """An annotation as it is stored; the selected one without an id."""
        found = stored.annotation(self.project, annotation_id or self.selected)
        assert found is not None
        return found

    def words(self, annotation_id: str = "") -> str:
        """The exact words of an annotation."""
        anchor = stored.anchor_of(self.project, annotation_id or self.selected)
        assert anchor is not None
        return anchor.exact

    def tagged(self) -> list[tuple[str, str]]:
        """The kind and the words of every annotation of the article, in reading order."""
        rows = stored.list_rows(self.project, self.window.current.article_id)
        return [(str(row.kind), row.exact) for row in rows]


def settle() -> None:
    """Let everything happen that waits, deletions too."""
    QTest.qWait(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def by_name(parent: QWidget, name: str) -> QWidget:
    """The visible widget of an accessible name."""
    found = [
        each
        for each in parent.findChildren(QWidget)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, name
    return found[0]
