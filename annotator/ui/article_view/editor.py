"""The text widget of the article view: read-only plain text with marks painted around words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.geometry import has_right_to_left, pieces, rect_of
from annotator.ui.article_view.gestures import Clicks, moved_to
from annotator.ui.article_view.header import Header, HeaderLayout
from annotator.ui.article_view.layout import ReadingLayout
from annotator.ui.article_view.marks import Mark, MarkIndex
from annotator.ui.article_view.overlay import Overlay
from annotator.ui.article_view.painting import Inks, paint_outline, paint_over, paint_under
from annotator.ui.article_view.scrolling import scroll_to, top_unit
from annotator.ui.article_view.setting import BlockMeasures, Frame, Measures, Setting
from annotator.ui.theme import themes

REACH: Final = 16
"""Pixels that a block's marks may stand out above and below it."""

REVEALED_AT: Final = 0.3
"""How far down the view something is shown that had to be scrolled to."""

Row = tuple[QTextBlock, float, int]
"""A block on the screen, the y of its upper edge in the viewport, and its height."""


class ArticleEditor(QPlainTextEdit):
    """Shows, selects and copies text; it knows what stands where and decides nothing.

    Letters and digits are left to the shortcuts of whoever holds it.
    """

    pressed_ended = Signal(object)  # QMouseEvent: the left button was let go
    word_asked = Signal(int)  # a double click on this code point
    sentence_asked = Signal(int)  # a triple click
    walked = Signal()  # a key has moved the caret
    zoom_asked = Signal(int)  # steps of the wheel with Ctrl, up is larger

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.display = Display("")
        self.setting = Setting()
        self.is_pressing = False
        self.selected_id = ""
        self._measures = BlockMeasures.of(self.setting)
        self._frame = Frame.within(self.width(), self.setting.column)
        self._header = Header("", "")
        self._header_layout = HeaderLayout(self._header, self.setting, self._frame, self._measures)
        self._overlay = Overlay(self._measures, self._frame)
        self._inks = Inks(themes().current)
        self._clicks = Clicks()
        self._wanted_top: int | None = None
        self._wanted_span: Span | None = None
        self._dress()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self.layout_of_text = ReadingLayout(document, self._measures, self._frame, self._is_soft)
        document.setDocumentLayout(self.layout_of_text)
        document.setDocumentMargin(0)
        self.setDocument(document)
        self.setFont(self.setting.font())
        self.setCursorWidth(2)
        self._behave()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def _behave(self) -> None:
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)

    # What is shown

    def show_text(self, header: Header, display: Display) -> None:
        """Show another text without marks; RuntimeError if Qt counts otherwise than we do."""
        self._wanted_top = self._wanted_span = None
        self.display = display
        self._header = header
        self._measures = replace(self._measures, headline=header.headline_in(display.shown))
        self._overlay.show(display, MarkIndex())
        self.selected_id = ""
        self._place_text()
        self.setPlainText(display.shown)
        if self.document().characterCount() - 1 != display.length:
            raise RuntimeError("the widget holds another text than the one it was given")
        self.verticalScrollBar().setValue(0)

    def show_marks(self, index: MarkIndex) -> None:
        """Show other marks on the same text."""
        self._overlay.show(self.display, index)
        self.viewport().update()

    def touch(self, span: Span) -> None:
        """Paint the blocks of a span anew: something about a mark there has changed."""
        start, end = self.display.units(span)
        document = self.document()
        first, last = document.findBlock(start).blockNumber(), document.findBlock(end).blockNumber()
        self._overlay.forget(first, last)
        for block, top, height in self.rows():
            if first <= block.blockNumber() <= last:
                self._update_row(top, height)

    def select_id(self, mark_id: str) -> None:
        """Outline this mark and no other."""
        before, self.selected_id = self.selected_id, mark_id
        for each in (before, mark_id):
            mark = self._overlay.index.get(each)
            if mark is not None:
                self.touch(mark.span)

    def take_setting(self, setting: Setting) -> None:
        """Set the text anew in other type; the same line stays at the top."""
        top = self.top_unit()
        self.setting = setting
        self._measures = BlockMeasures.of(setting, self._measures.headline)
        self.setFont(setting.font())
        self._place_text()
        self.scroll_to(top)

    def take_theme(self) -> None:
        """Repaint in the colours of the current theme."""
        theme = themes().current
        self._inks = Inks(theme)
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, theme.paper)
        colors.setColor(QPalette.ColorRole.Text, theme.text)
        colors.setColor(QPalette.ColorRole.Highlight, theme.highlight)
        colors.setColor(QPalette.ColorRole.HighlightedText, theme.on_highlight)
        self.setPalette(colors)
        # A style sheet on the application keeps the palette from going down to the viewport.
        self.viewport().setPalette(colors)
        self.viewport().update()

    def put_cursor(self, anchor: int, position: int) -> None:
        """Select between two UTF-16 positions without scrolling to them."""
        top = self.top_unit()
        cursor = QTextCursor(self.document())
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        if self.top_unit() != top:
            self.scroll_to(top)

    # What stands where

    def rows(self) -> Iterator[Row]:
        """Yield the blocks on the screen, from top to bottom."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        bottom = self.viewport().height()
        while block.isValid() and top < bottom:
            height = self.layout_of_text.height(block)
            yield block, top, height
            top += height
            block = block.next()

    def marks_under(self, point: QPointF) -> list[Mark]:
        """Return the marks painted under a point of the viewport, the smallest first."""
        for block, top, height in self.rows():
            if top <= point.y() < top + height:
                return self._overlay.hits(block, point - QPointF(0, top))
        return []

    def offset_under(self, point: QPointF) -> int:
        """Return the code point whose character is under a point, or the nearest on its line."""
        found = self._line_under(point)
        if found is None:
            return 0
        block, _, line = found
        on = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return self.display.offset(block.position() + on)

    def text_rect(self, span: Span) -> QRect:
        """Return the place of a span's first line in the viewport; a null one if off the screen."""
        start, end = self.display.units(span)
        for block, top, _ in self.rows():
            first = start - block.position()
            if 0 <= first < block.length():
                measures = self._measures.at(block.blockNumber())
                rise, fall = measures.rise, measures.drop + 1
                last = min(end - block.position(), block.length() - 1)
                found = pieces(block, first, last, is_mixed=has_right_to_left(block))
                rects = [rect_of(each, rise, fall) for each in found if each.line == found[0].line]
                return reduce(QRectF.united, rects, QRectF()).translated(0, top).toRect()
        return QRect()

    def _is_on_screen(self, span: Span) -> bool:
        """Whether any line of a span is wholly on the screen."""
        start, end = self.display.units(span)
        for block, top, _ in self.rows():
            first, last = start - block.position(), end - block.position()
            if first < block.length() and last > 0:
                found = pieces(block, max(0, first), min(last, block.length() - 1), is_mixed=False)
                measures = self._measures.at(block.blockNumber())
                if any(self._is_inside(top + each.baseline, measures) for each in found):
                    return True
        return False

    def top_unit(self) -> int:
        """Return the first character shown, as a UTF-16 position."""
        return top_unit(self)

    def seen(self) -> Span:
        """Return what is on the screen: from its first line to the end of its last paragraph."""
        first = last = self.top_unit()
        for block, _, _ in self.rows():
            last = block.position() + block.length() - 1
        return Span(self.display.offset(first), self.display.offset(max(first, last)))

    def scroll_to(self, unit: int, share: float = 0) -> None:
        """Scroll a line to a share of the height; before the first paint, again when shown."""
        if not self.isVisible():
            self._wanted_top = unit
        scroll_to(self, self.layout_of_text, unit, round(share * self.viewport().height()))

    def reveal(self, span: Span) -> None:
        """Scroll to a span if no line of it is on the screen; once shown, if it is not yet."""
        if not self.isVisible():
            self._wanted_span = span
        elif not self._is_on_screen(span):
            self.scroll_to(self.display.unit(span.start), REVEALED_AT)

    # Qt's own

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        data = QMimeData()
        span = self.display.span(cursor.selectionStart(), cursor.selectionEnd())
        data.setText(self.display.slice(span))
        return data

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        self._wanted_top = self._wanted_span = None
        low, high = event.rect().top() - REACH, event.rect().bottom() + REACH
        rows = [
            row for row in self._rows_and_one_above() if row[1] <= high and row[1] + row[2] >= low
        ]
        arts = [(self._overlay.art(block), round(top)) for block, top, _ in rows]
        painter = QPainter(self.viewport())
        for art, top in arts:
            painter.translate(0, top)
            paint_under(painter, art, self._inks)
            painter.translate(0, -top)
        self._paint_selected(painter, rows)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for art, top in arts:
            painter.translate(0, top)
            paint_over(painter, art, self._inks)
            painter.translate(0, -top)
        self._paint_header(painter, rows)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        top = self.top_unit() if self._wanted_top is None else self._wanted_top
        self._measure()
        super().resizeEvent(event)
        scroll_to(self, self.layout_of_text, top)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._wanted_top is not None:
            scroll_to(self, self.layout_of_text, self._wanted_top)
        if self._wanted_span is not None:
            self.reveal(self._wanted_span)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        before = self.textCursor().position()
        if event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.put_cursor(before, before)
            return
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self.walked.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.is_pressing = True
        if self._clicks.press(event):
            if not self._is_on_header(event.position()):
                self.sentence_asked.emit(self.offset_under(event.position()))
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
        self._clicks.double(event)
        if self._is_on_header(event.position()):
            return
        super().mouseDoubleClickEvent(self._aimed(event))
        self.word_asked.emit(self.offset_under(event.position()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if not self._clicks.holds_sentence:
            super().mouseMoveEvent(self._aimed(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
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

    def _is_soft(self, unit: int) -> bool:
        return self.display.is_soft(unit)

    def _place_text(self) -> None:
        """Lay out the text for the present size, header and setting, if anything differs."""
        if self._measure():
            self.layout_of_text.lay_out_anew()
        self.viewport().update()

    def _measure(self) -> bool:
        """Work out the column, the header and the lines; return whether anything differs."""
        self._frame = Frame.within(self.viewport().width(), self.setting.column)
        self._header_layout = HeaderLayout(self._header, self.setting, self._frame, self._measures)
        self._overlay.place(self._measures, self._frame)
        room = self._header_layout.room
        return self.layout_of_text.place(self._measures, self._frame, room)

    def _rows_and_one_above(self) -> Iterator[Row]:
        """Yield what `rows` does, and the block above whose marks may stand out onto the screen."""
        for place, row in enumerate(self.rows()):
            before = row[0].previous()
            if place == 0 and before.isValid():
                height = self.layout_of_text.height(before)
                yield before, row[1] - height, height
            yield row

    def _paint_selected(self, painter: QPainter, rows: list[Row]) -> None:
        """Paint the outline of the selected mark: under the text, or it would cover a comma."""
        for block, top, _ in rows if self.selected_id else []:
            drawn = self._overlay.drawn(block, self.selected_id)
            painter.translate(0, round(top))
            paint_outline(painter, drawn, self._measures.at(block.blockNumber()), self._inks.theme)
            painter.translate(0, -round(top))

    def _paint_header(self, painter: QPainter, rows: list[Row]) -> None:
        for block, top, _ in rows:
            header_top = self.layout_of_text.header_top(block)
            if header_top is not None:
                self._header_layout.paint(painter, top + header_top, self._inks.theme)

    def _update_row(self, top: float, height: int) -> None:
        self.viewport().update(0, int(top) - REACH, self.viewport().width(), height + 2 * REACH + 1)

    def _is_inside(self, baseline: float, measures: Measures) -> bool:
        top, bottom = baseline - measures.rise, baseline + measures.drop
        return top >= 0 and bottom <= self.viewport().height()

    def _line_under(self, point: QPointF) -> tuple[QTextBlock, float, QTextLine] | None:
        """Return the line nearest to a point, with its block and the y of the block."""
        row = None
        for row in self.rows():
            if point.y() < row[1] + row[2]:
                break
        if row is None:
            return None
        block, top, _ = row
        layout = block.layout()
        first = layout.lineAt(0)
        pitch = self._measures.at(block.blockNumber()).pitch
        slack = (pitch - first.height()) / 2
        number = int((point.y() - top - first.y() + slack) // pitch)
        return block, top, layout.lineAt(min(max(0, number), layout.lineCount() - 1))

    def _is_on_header(self, point: QPointF) -> bool:
        for block, top, height in self.rows():
            if point.y() < top + height:
                return self.layout_of_text.is_header(block, point.y() - top)
        return False

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
