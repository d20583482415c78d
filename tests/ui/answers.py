"""Answering dialogs as a person does: while they stand on the screen, by their own widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

Act = Callable[[Any], None]


class Answers(QObject):
    """Acts on each modal dialog that opens, in the order in which the answers were given.

    An answer that fails, or leaves its dialog open, closes it, so that no test ever hangs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[tuple[type[QWidget], Act]] = []
        self.unexpected: list[str] = []
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def add(self, kind: type[QWidget], act: Act) -> None:
        """Answer the next dialog, which has to be of this kind, with `act`."""
        self.waiting.append((kind, act))

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible():
            return
        if not self.waiting or not isinstance(dialog, self.waiting[0][0]):
            self.unexpected.append(f"{type(dialog).__name__} {dialog.windowTitle()}")
            dialog.close()
            return
        if not dialog.isActiveWindow():
            dialog.activateWindow()
            return
        _, act = self.waiting.pop(0)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.close()
