"""A program to be started: it says on the monotonic clock when its window was painted, and ends.

`first_paint.py annotator` takes the way that `annotator` takes and tells when its window was
painted, `article` when the words of the article were; `empty` shows an empty window of the same
size, and `prepare` leaves the sample project with an annotation selected.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QWidget
from typing_extensions import override


class FirstPaint(QObject):
    """Hands the events of a window on, to know when the one that paints it has been dealt with."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_painted = False
        self._is_handing_on = False
        window.installEventFilter(self)
        window.windowHandle().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            self._is_painted |= event.type() is QEvent.Type.Paint
            return False
        if self._is_handing_on:
            return False
        self._is_handing_on = True
        QCoreApplication.sendEvent(watched, event)
        self._is_handing_on = False
        if self._is_painted:
            _tell(time.monotonic())
        return True


class ArticlePaint(QObject):
    """Waits until an article's words have been painted, and tells at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_handing_on = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        view = watched.parent()
        if (
            self._is_handing_on
            or event.type() is not QEvent.Type.Paint
            or not isinstance(view, QPlainTextEdit)
            or view.document().characterCount() <= 1
        ):
            return False
        self._is_handing_on = True
        QCoreApplication.sendEvent(watched, event)
        _tell(time.monotonic())
        return True


def _tell(moment: float) -> None:
    """Print the moment and end at once: how a program is left is not measured."""
    print(moment, flush=True)
    os._exit(0)


def _run_watched() -> None:
    """Stand in for Qt's loop of events: watch the window that is shown, then run that loop."""
    run = QApplication.exec

    def watch_and_run(*_app: QApplication) -> int:
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        watcher = FirstPaint(*shown)
        return run() if watcher else 1

    setattr(QApplication, "exec", watch_and_run)  # noqa: B010 (its type is a method's)


def annotator() -> int:
    """Start the program as its user does."""
    from annotator.__main__ import main

    _run_watched()
    sys.argv = ["annotator"]
    return main()


def article() -> int:
    """Start the program as its user does, and wait for the article."""
    from annotator.__main__ import main

    run = QApplication.exec

    def watch_and_run(app: QApplication) -> int:
        watcher = ArticlePaint(app)
        app.installEventFilter(watcher)
        return run()

    setattr(QApplication, "exec", watch_and_run)  # noqa: B010 (its type is a method's)
    sys.argv = ["annotator"]
    return main()


def empty() -> int:
    """Show a window with nothing in it."""
    _run_watched()
    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    return app.exec()


def prepare() -> int:
    """Work in the sample project for a moment, and close it."""
    from annotator.ui.app import application
    from annotator.ui.main_window import MainWindow
    from annotator.ui.program import Program
    from annotator.ui.settings import PERSON, Settings

    settings = Settings()
    settings.put(PERSON, "Aude Martin")
    program = Program(application(), settings)
    program.open_sample()
    window = program.window
    if not isinstance(window, MainWindow):
        return 1
    window.marking.next()
    window.close()
    program.quit()
    return 0


if __name__ == "__main__":
    sys.exit(
        {"annotator": annotator, "article": article, "empty": empty, "prepare": prepare}[
            sys.argv[1]
        ]()
    )
