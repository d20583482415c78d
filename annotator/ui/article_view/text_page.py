"""A page of read-only plain text: how it is set, what stands where on it, and how it scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.geometry import has_right_to_left, pieces, rect_of
from annotator.ui.article_view.header import Header, HeaderLayout
from annotator.ui.article_view.layout import ReadingLayout
from annotator.ui.article_view.scrolling import scroll_to, top_unit
from annotator.ui.article_view.setting import BlockMeasures, Frame, Measures, Setting

REVEALED_AT: Final = 0.3
"""How far down the view something is shown that had to be scrolled to."""

Row = tuple[QTextBlock, float, int]
"""A block on the screen, the y of its upper edge in the viewport, and its height."""


class TextPage(QPlainTextEdit):
    """Shows a text with its header, and tells what stands where; knows nothing of marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.display = Display("")
        self.setting = Setting()
        self._measures = BlockMeasures.of(self.setting)
        self._frame = Frame.within(self.width(), self.setting.width)
        self._header = Header("", "")
        self._header_layout = HeaderLayout(self._header, self.setting, self._frame, self._measures)
        self._wanted_top: int | None = None
        self._wanted_span: Span | None = None
        self._seen: tuple[int, float, int, int] | None = None
        self._rows: list[Row] = []
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
        """Show another text; RuntimeError if Qt counts otherwise than we do."""
        self._wanted_top = self._wanted_span = None
        self.display = display
        self._header = header
        self._measures = replace(self._measures, headline=header.headline_in(display.shown))
        self._place_text()
        self.setPlainText(display.shown)
        if self.document().characterCount() - 1 != display.length:
            raise RuntimeError("the widget holds another text than the one it was given")
        self.verticalScrollBar().setValue(0)

    def take_setting(self, setting: Setting) -> None:
        """Set the text anew in other type; the same line stays at the top."""
        top = self.top_unit()
        self.setting = setting
        self._measures = BlockMeasures.of(setting, self._measures.headline)
        self.setFont(setting.font())
        self._place_text()
        self.scroll_to(top)

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
        first, bottom = self.firstVisibleBlock(), self.viewport().height()
        # The first one begins as far above the screen as it is scrolled out of sight.
        top = self.contentOffset().y()
        seen = first.blockNumber(), top, bottom, self.layout_of_text.changes
        if seen != self._seen:
            self._seen, self._rows = seen, list(self._rows_below(first, top))
        return iter(self._rows)

    def offset_under(self, point: QPointF) -> int:
        """Return the code point whose character is under a point, or the nearest on its line."""
        found = self._line_under(point)
        if found is None:
            return 0
        block, _, line = found
        on = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return self.display.offset(block.position() + on)

    def caret_under(self, point: QPointF) -> int:
        """Return the code point before which a caret at a point would stand, on its line."""
        found = self._line_under(point)
        if found is None:
            return 0
        block, _, line = found
        between = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorBetweenCharacters)
        return self.display.offset(block.position() + between)

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

    def top_unit(self) -> int:
        """Return the first character shown, as a UTF-16 position."""
        return top_unit(self)

    def seen(self) -> Span:
        """Return what is on the screen: from its first line to the end of its last paragraph."""
        first = last = self.top_unit()
        for block, _, _ in self.rows():
            last = block.position() + block.length() - 1
        return Span(self.display.offset(first), self.display.offset(max(first, last)))

    # Scrolling

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
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        top = self.top_unit() if self._wanted_top is None else self._wanted_top
        self._measure()
        super().resizeEvent(event)
        # Qt forgets the lines of another width, also where the column is as wide as before.
        self._seen = None
        scroll_to(self, self.layout_of_text, top)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._wanted_top is not None:
            scroll_to(self, self.layout_of_text, self._wanted_top)
        if self._wanted_span is not None:
            self.reveal(self._wanted_span)

    def _rows_below(self, block: QTextBlock, top: float) -> Iterator[Row]:
        bottom = self.viewport().height()
        while block.isValid() and top < bottom:
            height = self.layout_of_text.height(block)
            yield block, top, height
            top += height
            block = block.next()

    def _is_soft(self, unit: int) -> bool:
        return self.display.is_soft(unit)

    def _place_text(self) -> None:
        """Lay out the text for the present size, header and setting, if anything differs."""
        if self._measure():
            self.layout_of_text.lay_out_anew()
        self.viewport().update()

    def _measure(self) -> bool:
        """Work out the column, the header and the lines; return whether anything differs."""
        self._frame = Frame.within(self.viewport().width(), self.setting.width)
        self._header_layout = HeaderLayout(self._header, self.setting, self._frame, self._measures)
        room = self._header_layout.room
        return self.layout_of_text.place(self._measures, self._frame, room)

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
