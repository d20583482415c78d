"""Somebody who sits at the program, opens a project and works with the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.text import Span
from annotator.ui.app import application
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.ui.settings import LANGUAGE, PERSON, SUGGESTIONS, THEME, Settings
from tests.journeys.keyboard import Keyboard, Layout, settle


class Sitting:
    """The real program at the real file; it reads offsets and words off it, and only reads."""

    def __init__(
        self, qtbot: QtBot, project: Path, person: str, layout: Layout = Layout.QWERTY
    ) -> None:
        self.qtbot = qtbot
        self.project = project
        self.keys = Keyboard(layout)
        self.app = application()
        settings = Settings()
        # Who types on AZERTY reads French.
        settings.put(LANGUAGE, "fr" if layout is Layout.AZERTY else "en")
        settings.put(THEME, "light")
        settings.put(PERSON, person)
        settings.put(SUGGESTIONS, False)
        self.program = Program(self.app, settings)

    def open(self) -> None:
        """Open the project and wait until the article has the keyboard."""
        self.program.start([self.project])
        self.window.activateWindow()
        # Without an article, what stands in its place has it.
        self.qtbot.waitUntil(self._has_keyboard)

    def close(self) -> None:
        """Close the window and the project, as quitting does; once is enough."""
        window, self.program.window = self.program.window, None
        if window is None:
            return
        window.close()
        settle()
        self.program.quit()
        for each in (window, self.program):
            each.deleteLater()
        settle()

    @property
    def window(self) -> MainWindow:
        """The window as it is now."""
        window = self.program.window
        assert isinstance(window, MainWindow)
        return window

    # Eyes

    @property
    def text(self) -> str:
        """The text on the screen, as it is stored."""
        return self.window.article.text

    def span(self, words: str) -> Span:
        """Where words stand for the first time."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    @property
    def selected(self) -> str:
        """The id of the selected annotation."""
        return self.window.current.annotation_id

    @property
    def toast(self) -> str:
        """What the toast says; nothing when it is not there."""
        toast = self.window.toast
        return toast.label.text() if toast.isVisible() else ""

    def focus(self) -> QWidget:
        """What has the keyboard."""
        focused = self.app.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused

    def is_at_article(self) -> bool:
        """Whether the article has the keyboard."""
        return self.window.article.view.editor.hasFocus()

    def _has_keyboard(self) -> bool:
        return self.is_at_article() or self.window.article.nothing.hasFocus()

    # Hands

    def walk_to(self, words: str, *, into: int = 0) -> None:
        """Go with the arrow keys to the first letter of words, or some letters into them."""
        self.walk_to_offset(self.span(words).start + into)

    def walk_to_offset(self, wanted: int) -> None:
        """Go with the arrow keys to a code point of the text."""
        assert self.is_at_article()
        self.keys.press("Ctrl+Home")
        view = self.window.article.view
        while view.caret() + 60 < wanted:
            self.keys.press("Ctrl+Right")
        while view.caret() < wanted:
            self.keys.press("Right")
        assert view.caret() == wanted

    def tab_to(self, wanted: QWidget, key: str = "Tab") -> None:
        """Press Tab until a field has the keyboard; it must not take more than a few."""
        for _ in range(24):
            if self.app.focusWidget() is wanted or wanted.isAncestorOf(self.focus()):
                return
            self.keys.press(key)
        raise AssertionError(f"Tab does not lead to {wanted.accessibleName() or wanted}")

    def in_dialog(self, ask: Callable[[], None], answer: Callable[[QDialog], None]) -> None:
        """Ask for a dialog and answer it; one that is still there afterwards is cancelled."""
        answered: list[QDialog] = []

        # Asked for over and over: the dialog comes from a loop of its own within `ask`.
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or not dialog.isActiveWindow():
                QTimer.singleShot(10, look)
                return
            try:
                answer(dialog)
                answered.append(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        QTimer.singleShot(10, look)
        ask()
        assert answered, "no dialog came"
        # What a window manager does; offscreen there is none.
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
