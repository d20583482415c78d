"""The document layout: where each line of the article stands, at which height and in which column.

`QPlainTextEdit` ignores block formats, so line height, column and the room for the header come from
placing the lines here. A headline gets its letters from a format of its line layout, the way of
syntax highlighters: the document does not change, and the next text inherits nothing. Everything
Qt does with the text (caret, selection, scrolling, screen readers) asks `blockBoundingRect` first
and then the placed lines.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout
from typing_extensions import override

from annotator.ui.article_view.setting import BlockMeasures, Frame, Measures, Room

FOOT: Final = 48
"""The least room below the last line, in pixels."""


class ReadingLayout(QPlainTextDocumentLayout):
    """Places lines at a fixed pitch in a column; blank lines are half as high as the others."""

    _is_alive = False
    """Whether it has what it is made of. Python's collector takes that away before the widget goes,
    which asks for the place of its caret once more when it had the keyboard."""

    def __init__(
        self,
        document: QTextDocument,
        measures: BlockMeasures,
        frame: Frame,
        is_soft: Callable[[int], bool],
    ) -> None:
        super().__init__(document)
        self._measures = measures
        self._frame = frame
        self._room = Room(0)
        self._is_soft = is_soft
        self._heights: dict[int, int] = {}
        self._blocks = document.blockCount()
        self.changes = 0
        """How often the places of the lines were forgotten: what was worked out of them is old."""
        self._is_telling = False
        self._has_more_to_tell = False
        self._is_alive = True

    def place(self, measures: BlockMeasures, frame: Frame, room: Room) -> bool:
        """Take up new measures and room for a header; return whether anything differs.

        If so, either the width changes, and Qt lays out anew, or the caller has it done.
        """
        if (measures, frame, room) == (self._measures, self._frame, self._room):
            return False
        self._measures, self._frame, self._room = measures, frame, room
        self._forget()
        return True

    def lay_out_anew(self) -> None:
        """Forget all lines. Of Qt's ways, the one that tells nobody of a changed text."""
        document = self.document()
        self.changes += 1
        document.setDefaultTextOption(document.defaultTextOption())

    def height(self, block: QTextBlock) -> int:
        """Return a block's height in pixels, laid out if need be."""
        number = block.blockNumber()
        height = self._heights.get(number)
        if height is None or not block.layout().lineCount():
            height = self._lay_out(block, number)
        return height

    def header_top(self, block: QTextBlock) -> int | None:
        """Return where in a block the header begins; None where it does not stand there."""
        number, headline = block.blockNumber(), self._measures.headline
        if number != (headline or 0):
            return None
        return 0 if headline is None else self._lines_bottom(block, number)

    def is_header(self, block: QTextBlock, y: float) -> bool:
        """Whether the room `y` pixels below a block's upper edge is left for the header."""
        number = block.blockNumber()
        if number == self._measures.headline and y >= self._lines_bottom(block, number):
            return True
        return y < self._above(number)

    @override
    def blockBoundingRect(self, block: QTextBlock, /) -> QRectF:
        if not block.isValid() or not self._is_alive:
            return QRectF()
        return QRectF(0, 0, self._frame.left + self._frame.width, self.height(block))

    @override
    def documentChanged(self, start: int, removed: int, added: int, /) -> None:
        before, self._blocks = self._blocks, self.document().blockCount()
        if before == self._blocks:
            super().documentChanged(start, removed, added)
            self._forget()
            return
        # Qt forgets the lines itself, and asks for heights on the way: what is laid out then is of
        # the new text, and need not be laid out again.
        self._forget()
        was_telling, self._is_telling = self._is_telling, True
        super().documentChanged(start, removed, added)
        self._is_telling = was_telling
        self.changes += 1
        if self._has_more_to_tell:
            self._tell_size()

    def _forget(self) -> None:
        self._heights.clear()
        self.changes += 1

    def _lay_out(self, block: QTextBlock, number: int) -> int:
        top = self._above(number)
        if number == self._measures.headline:
            _set_bold(block, self._measures.title.pixel_size)
        if block.length() > 1:
            count, height = self._place_lines(block, top, self._measures.at(number))
        else:
            count, height = self._place_blank(block, top, self._measures.body.gap)
        height += self._room_below(block, number)
        self._heights[number] = height
        if block.lineCount() != count:
            block.setLineCount(count)
            self._tell_size()
        return height

    def _above(self, number: int) -> int:
        return self._room.above if number == 0 else 0

    def _lines_bottom(self, block: QTextBlock, number: int) -> int:
        self.height(block)
        return self._above(number) + block.layout().lineCount() * self._measures.at(number).pitch

    def _place_lines(self, block: QTextBlock, top: int, measures: Measures) -> tuple[int, int]:
        left, width = self._frame.left, self._frame.width
        pitch, baseline = measures.pitch, top + measures.baseline
        layout = block.layout()
        option = self.document().defaultTextOption()
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        # The glyphs are drawn next: without this Qt works them out twice.
        layout.setCacheEnabled(True)
        count = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(left, _top(line, baseline + count * pitch)))
            count += 1
        layout.endLayout()
        return count, top + count * pitch

    def _place_blank(self, block: QTextBlock, top: int, gap: int) -> tuple[int, int]:
        layout = block.layout()
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(self._frame.width)
        middle = top + gap / 2
        baseline = round(middle - line.height() / 2 + line.ascent())
        line.setPosition(QPointF(self._frame.left, _top(line, baseline)))
        layout.endLayout()
        return 1, top + gap

    def _room_below(self, block: QTextBlock, number: int) -> int:
        """Room after a paragraph that no blank line follows, after a headline and the last line.

        The last line can only be scrolled into view if the room below it is as high as the header,
        because Qt scrolls by whole lines and takes the header for a part of the first.
        """
        following = block.next()
        is_headline = number == self._measures.headline
        if not following.isValid():
            return max(self._room.above, FOOT) + (self._room.beneath if is_headline else 0)
        if is_headline:
            return self._room.beneath + self._room_before(following)
        is_blank = block.length() == 1 or following.length() == 1
        if is_blank or self._is_soft(following.position() - 1):
            return 0
        return self._measures.body.gap // 2

    def _room_before(self, block: QTextBlock) -> int:
        """Room between what stands beneath the headline and this block; blank lines are part."""
        apart = self._room.apart
        while apart > 0 and block.isValid() and block.length() == 1:
            apart -= self._measures.body.gap
            block = block.next()
        return max(0, apart)

    def _tell_size(self) -> None:
        """Let the scroll bars follow; they ask for the last blocks, which may tell again."""
        self._has_more_to_tell = True
        if self._is_telling:
            return
        self._is_telling = True
        while self._has_more_to_tell:
            self._has_more_to_tell = False
            self.documentSizeChanged.emit(self.documentSize())
        self._is_telling = False


def _set_bold(block: QTextBlock, pixel_size: int) -> None:
    """Set a block in bold letters of this size, in the face of the document."""
    words = QTextLayout.FormatRange()
    words.start, words.length = 0, block.length() - 1
    words.format = QTextCharFormat()
    words.format.setProperty(QTextFormat.Property.FontPixelSize, pixel_size)
    words.format.setFontWeight(QFont.Weight.Bold)
    block.layout().setFormats([words])


def _top(line: QTextLine, baseline: int) -> float:
    """Return where a line begins that stands on a baseline, and ends at a whole pixel.

    Qt scrolls to the ends of lines: fractions there would set words off from their marks.
    """
    descent = line.descent()
    return baseline - line.ascent() + ceil(descent) - descent
