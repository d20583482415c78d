"""What a hand does with the left button: clicks that follow each other, and pulling at a grip."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

SCROLL_MS: Final = 40
"""How often a line is scrolled while the mouse pulls from above or below the view."""


class Clicks:
    """Counts presses of the left button that follow each other at one place."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()
        self._place = QPointF()
        self._count = 0
        self.holds_still = False
        """Whether the mouse is not to change what a third or fourth click has taken."""

    def press(self, event: QMouseEvent) -> int:
        """Return which click of a row this press is, from 1 to 4.

        Qt calls every second one a double click, and knows no others.
        """
        is_double = event.type() == QEvent.Type.MouseButtonDblClick
        follows = self._is_in_time() and is_near(self._place, event.position())
        before = self._count if follows else 0
        if is_double:
            self._count = 4 if before == 3 else 2
        else:
            self._count = 3 if before == 2 else 1
        self._place = event.position()
        self._since.start()
        self.holds_still = self._count > 2
        return self._count

    def release(self) -> bool:
        """Whether the button that is let go was one that the widget has not heard of."""
        held, self.holds_still = self.holds_still, False
        return held

    def _is_in_time(self) -> bool:
        limit = QApplication.doubleClickInterval()
        return self._since.isValid() and not self._since.hasExpired(limit)


class Pulling(QObject):
    """Follows the mouse from the press on a grip to its release; the text scrolls at the edges."""

    moved = Signal(QPointF, object)  # where in the viewport, with which keys

    def __init__(self, view: QPlainTextEdit) -> None:
        super().__init__(view)
        self.is_on = False
        self._view = view
        self._point = QPointF()
        self._keys = Qt.KeyboardModifier.NoModifier
        self._timer = QTimer(self, interval=SCROLL_MS)
        self._timer.timeout.connect(self._scroll)

    def begin(self) -> None:
        """Begin: the button is down on a grip."""
        self.is_on = True

    def end(self) -> None:
        """End: the button is up."""
        self.is_on = False
        self._timer.stop()

    def move(self, event: QMouseEvent) -> None:
        """Follow the mouse, which has moved with the button down."""
        self._point, self._keys = event.position(), event.modifiers()
        if self._way() and not self._timer.isActive():
            self._timer.start()
        self.moved.emit(self._point, self._keys)

    def _way(self) -> int:
        if self._point.y() < 0:
            return -1
        return int(self._point.y() > self._view.viewport().height())

    def _scroll(self) -> None:
        bar, way = self._view.verticalScrollBar(), self._way()
        if not way:
            self._timer.stop()
            return
        bar.setValue(bar.value() + way)
        self.moved.emit(self._point, self._keys)


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
