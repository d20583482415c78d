"""The windows that are measured: the program's own, on a project, and one of nothing but text."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from annotator.services.desk import Desk
from annotator.ui.app import application
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.settings import SUGGESTIONS, Settings
from annotator.ui.theme import themes
from tests.benchmarks.making import USUAL
from tests.benchmarks.watching import settle

SIZE = (1440, 900)


@contextmanager
def main_window(desk: Desk, *, with_suggestions: bool = False) -> Iterator[MainWindow]:
    """Show the main window on an open project, with the article of the usual length in it."""
    application()
    themes().choose("light")
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        session = Session(desk.project, desk.person)
        settings = Settings(Path(folder) / "settings.ini")
        settings.put(SUGGESTIONS, with_suggestions)
        window = MainWindow(session, settings)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        window.current.open_article(USUAL)
        settle(500)
        yield window
        window.close()
        # The project stays open: whoever opened it goes on with it.
        session.is_open = False
        session.undo_stack.blockSignals(True)
        session.undo_stack.clear()
        window.deleteLater()
        session.deleteLater()
        settle(0)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def bare_text(font: QFont, width: int, height: int) -> Iterator[QPlainTextEdit]:
    """Show a window that is nothing but Qt's own widget for plain text, read-only, in a face."""
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setUndoRedoEnabled(False)
    text.setFont(font)
    text.resize(width, height)
    text.show()
    settle()
    yield text
    text.close()
    text.deleteLater()
    settle(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
