"""Watching windows: what it takes from an act until everything that it changes is painted."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

LONGEST_S: Final = 60.0


class Watched(QObject):
    """A window of which some parts are watched: what is measured ends when all are painted.

    Qt paints a window when it deals with its `UpdateRequest`: whatever is left of that request
    after the last of the parts, such as giving the picture to the system, counts too. Time is that
    of the processor in this thread, which does all the work and waits for nobody: what other
    programs take of the machine meanwhile is no part of it.
    """

    def __init__(self, window: QWidget, parts: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._parts = frozenset(parts)
        self._unpainted: set[QWidget] = set()
        self._is_handing_on = False
        self._painted_at: int | None = None
        window.installEventFilter(self)
        for part in parts:
            part.installEventFilter(self)

    def ms(self, act: Callable[[], object]) -> float:
        """Return the milliseconds of work from an act's beginning until all parts are painted."""
        self._unpainted = set(self._parts)
        self._painted_at = None
        began = time.thread_time_ns()
        act()
        while self._painted_at is None:
            QCoreApplication.processEvents()
            if time.thread_time_ns() - began > LONGEST_S * 1e9:
                raise TimeoutError("a part of the window was not painted")
        return (self._painted_at - began) / 1e6

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched in self._unpainted:
            self._unpainted = {each for each in self._unpainted if each is not watched}
        if watched is not self._window or self._is_handing_on:
            return False
        if event.type() is not QEvent.Type.UpdateRequest:
            return False
        self._is_handing_on = True
        QCoreApplication.sendEvent(watched, event)
        self._is_handing_on = False
        if self._painted_at is None and not self._unpainted:
            self._painted_at = time.thread_time_ns()
        return True


def settle(ms: int = 50) -> None:
    """Let everything be done that waits for its turn."""
    QTest.qWait(ms)
