"""The text widget of the article view: a marked page under the hands of an editor."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.ui.article_view.edges import Edge
from annotator.ui.article_view.gestures import Clicks, Pulling, moved_to
from annotator.ui.article_view.grips import Grip, grip_at, grips_in, paint_grips
from annotator.ui.article_view.marked_page import MarkedPage
from annotator.ui.article_view.marks import Mark
from annotator.ui.article_view.text_page import Row

_GRABBING = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
"""What may be held while the mouse takes hold of an edge."""


class ArticleEditor(MarkedPage):
    """Tells presses, clicks and moves of the caret apart; it decides nothing.

    Letters and digits are left to the shortcuts of whoever holds it.
    """

    pressed_ended = Signal(object)  # QMouseEvent: the left button was let go
    word_asked = Signal(int)  # a double click on this code point
    sentence_asked = Signal(int)  # a triple click
    paragraph_asked = Signal(int)  # four clicks
    walked = Signal()  # a key has moved the caret
    hover_changed = Signal(str)  # the id of the smallest mark under the mouse, "" for none
    zoom_asked = Signal(int)  # steps of the wheel with Ctrl, up is larger
    menu_asked = Signal(QPoint)  # a right click, where in the viewport
    menu_key_pressed = Signal()
    disturbed = Signal()  # a key or a button was pressed, whatever it does
    pressed = Signal()  # a button was pressed, and on no grip
    grip_pressed = Signal(object, QPointF)  # an Edge of the selected mark, and how far beside it
    grip_moved = Signal(QPointF, object)  # where in the viewport, with which keys
    grip_released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_pressing = False
        self.has_grips = True
        self.held_edge: Edge | None = None
        self._clicks = Clicks()
        self._pulling = Pulling(self)
        self._pulling.moved.connect(self.grip_moved)
        self.viewport().setMouseTracking(True)

    def hold_grip(self, edge: Edge | None) -> None:
        """Show an edge of the selected mark as held, or none."""
        self.held_edge = edge
        mark = self.selected()
        if mark is not None:
            self.repaint_span(mark.span)

    def selected(self) -> Mark | None:
        """Return the selected mark as it is shown."""
        return self._overlay.index.get(self.selected_id)

    def line_at_mouse(self) -> QRect:
        """Return a place on the line under the mouse, as wide as a caret; null outside the text."""
        point = self.viewport().mapFromGlobal(QCursor.pos())
        if not self.viewport().rect().contains(point):
            return QRect()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.display.unit(self.offset_under(QPointF(point))))
        return self.cursorRect(cursor)

    def is_pulling(self) -> bool:
        """Whether the mouse has hold of a grip."""
        return self._pulling.is_on

    def grips(self) -> Iterator[Grip]:
        """Yield the grips of the selected mark that are on the screen, in the viewport's pixels."""
        mark = self.selected()
        if mark is None or mark.locked or not self.has_grips:
            return
        start, end = self.display.units(mark.span)
        for block, top, _ in self.rows():
            low, high = block.position(), block.position() + block.length()
            if low <= start < high or low < end < high:
                art = self._overlay.art(block)
                for drawn in self._overlay.drawn(block, mark.id):
                    for grip in grips_in(block, drawn, (start - low, end - low), art):
                        yield grip.moved(round(top))

    # The keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        self.disturbed.emit()
        before = self.textCursor().position()
        if event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.put_cursor(before, before)
            return
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self.walked.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_key_pressed.emit()
        else:
            self.menu_asked.emit(event.pos())
        event.accept()

    # The mouse

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.disturbed.emit()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._grab(event):
            return
        self.pressed.emit()
        if not is_left:
            super().mousePressEvent(event)
            return
        self.is_pressing = True
        if self._clicks.press(event) > 2:
            self._take(event, self.sentence_asked)
            return
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._let_go_of_selection(self._aimed(event))
        super().mousePressEvent(self._aimed(event))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
            return
        self.is_pressing = True
        if self._clicks.press(event) > 2:
            self._take(event, self.paragraph_asked)
        elif not self._is_on_header(event.position()):
            super().mouseDoubleClickEvent(self._aimed(event))
            self.word_asked.emit(self.offset_under(event.position()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._pulling.is_on:
            self._pulling.move(event)
            return
        if not event.buttons():
            self._hover_at(event.position())
        if not self._clicks.holds_still:
            super().mouseMoveEvent(self._aimed(event))

    @override
    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        if self._pulling.is_on:
            self._pulling.end()
            self.grip_released.emit()
            return
        if not self._clicks.release():
            super().mouseReleaseEvent(self._aimed(event))
        self.is_pressing = False
        self.pressed_ended.emit(event)

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_asked.emit(1 if steps > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def _paint_selected(self, painter: QPainter, rows: list[Row]) -> None:
        super()._paint_selected(painter, rows)
        if self.selected_id:
            paint_grips(painter, self.grips(), self.held_edge, self._inks.theme)

    def _take(self, event: QMouseEvent, asked: SignalInstance) -> None:
        if not self._is_on_header(event.position()):
            asked.emit(self.offset_under(event.position()))

    def _grab(self, event: QMouseEvent) -> bool:
        """Take hold of the edge whose grip is pressed; whether there is one."""
        grip = grip_at(self.grips(), event.position())
        if grip is None or event.modifiers() not in _GRABBING:
            return False
        self._pulling.begin()
        self._hover(None)
        self.grip_pressed.emit(grip.edge, event.position() - grip.middle)
        return True

    def _aimed(self, event: QMouseEvent) -> QMouseEvent:
        """Return the event moved onto the nearest line: to Qt the room between is a line end."""
        point = event.position()
        if not self.viewport().rect().contains(point.toPoint()):
            return event
        found = self._line_under(point)
        if found is None:
            return event
        _, top, line = found
        return moved_to(event, QPointF(point.x(), top + line.naturalTextRect().center().y()))

    def _let_go_of_selection(self, event: QMouseEvent) -> None:
        """Begin afresh: pressing inside a selection would drag the words away instead."""
        if self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))

    def _hover_at(self, point: QPointF) -> None:
        under = self.marks_under(point)
        self._hover(under[0] if under else None)
        shape = self._shape_at(point, is_mark=bool(under))
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _shape_at(self, point: QPointF, *, is_mark: bool) -> Qt.CursorShape:
        """Return the mouse's shape: over a grip, over what is clicked in a margin, over text."""
        if self.selected_id and grip_at(self.grips(), point) is not None:
            return Qt.CursorShape.SizeHorCursor
        if (is_mark and point.x() < self._frame.left) or self.more_under(point):
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor

    def _hover(self, mark: Mark | None) -> None:
        before = self.hovered.id if self.hovered else ""
        after = mark.id if mark else ""
        if before != after:
            self.hover(mark)
            self.hover_changed.emit(after)
