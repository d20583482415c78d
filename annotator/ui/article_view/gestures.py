"""Telling clicks apart: Qt knows the double click, a third one in time and place is ours."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


class Clicks:
    """Follows presses of the left button and says which one makes a triple click."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()
        self._place = QPointF()
        self.holds_sentence = False

    def double(self, event: QMouseEvent) -> None:
        """Take note of a double click."""
        self._since.start()
        self._place = event.position()

    def press(self, event: QMouseEvent) -> bool:
        """Whether this press is the third; Qt is not to hear of it, it would take the paragraph."""
        in_time = self._since.isValid() and not self._since.hasExpired(
            QApplication.doubleClickInterval()
        )
        is_third = in_time and is_near(self._place, event.position())
        self.holds_sentence = is_third
        if not is_third:
            self._since.invalidate()
        return is_third

    def release(self) -> bool:
        """Whether the button that is let go had made a triple click."""
        held, self.holds_sentence = self.holds_sentence, False
        return held


def is_near(one: QPointF, other: QPointF) -> bool:
    """Whether two points are one place to a hand on a mouse."""
    return (one - other).manhattanLength() < QApplication.startDragDistance()


def moved_to(event: QMouseEvent, point: QPointF) -> QMouseEvent:
    """Return the same event at another point of its widget."""
    return QMouseEvent(
        event.type(),
        point,
        event.globalPosition() + (point - event.position()),
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )
