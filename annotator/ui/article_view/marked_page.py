"""A page of text with marks around its words: what is painted beneath and above the letters."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextBlock
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view.coverage import Coverage, paint_strips
from annotator.ui.article_view.difference import Extent, extent_of_lines
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.header import Header
from annotator.ui.article_view.hits import Hits, paint_hits
from annotator.ui.article_view.marks import Mark, MarkIndex
from annotator.ui.article_view.overlay import Overlay
from annotator.ui.article_view.painting import (
    Inks,
    paint_hover,
    paint_outline,
    paint_over,
    paint_under,
)
from annotator.ui.article_view.proposals import Proposal, Proposals, Within, paint_proposals
from annotator.ui.article_view.setting import Measures
from annotator.ui.article_view.text_page import Row, TextPage
from annotator.ui.theme import themes

REACH: Final = 16
"""Pixels that a block's marks may stand out above and below it."""


class MarkedPage(TextPage):
    """Paints marks on the blocks that are on the screen, and finds them under a point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selected_id = ""
        self.hovered: Mark | None = None
        self.has_coverage = False
        self._hits = Hits()
        self._proposals = Proposals()
        self._coverage = Coverage()
        self._overlay = Overlay(self._measures, self._frame)
        self._inks = Inks(themes().current)

    @override
    def show_text(self, header: Header, display: Display) -> None:
        """Show another text without marks; RuntimeError if Qt counts otherwise than we do."""
        self._overlay.show(display, MarkIndex())
        self.selected_id = ""
        self.hovered = None
        self._hits.show(())
        self._proposals = Proposals()
        self._coverage.show(display.text)
        super().show_text(header, display)

    def show_marks(self, index: MarkIndex) -> None:
        """Show other marks on the same text."""
        self._overlay.show(self.display, index)
        self.viewport().update()

    def touch(self, span: Span) -> None:
        """Paint anew what has changed in the blocks of a span: something about a mark there has."""
        first, last = self._blocks(span)
        rows = [row for row in self.rows() if first <= row[0].blockNumber() <= last]
        for block, top, _ in rows:
            extent = self._overlay.redraw(block)
            if extent is not None:
                self._update_part(top, extent)
        seen = {block.blockNumber() for block, _, _ in rows}
        self._overlay.forget(first, last, but=seen)
        if self.has_coverage:
            self.repaint_span(self._coverage.around(span))

    def repaint_span(self, span: Span) -> None:
        """Paint the lines of a span again, with the shapes that are known."""
        start, end = self.display.units(span)
        for block, top, _ in self.rows():
            low, high = block.position(), block.position() + block.length() - 1
            if start <= high and end >= low:
                measures = self._measures.at(block.blockNumber())
                units = max(start, low) - low, min(end, high) - low
                self._update_part(top, extent_of_lines(block, *units, measures))

    def select_id(self, mark_id: str) -> None:
        """Outline this mark and no other."""
        before, self.selected_id = self.selected_id, mark_id
        for each in (before, mark_id):
            mark = self._overlay.index.get(each)
            if mark is not None:
                self.repaint_span(mark.span)

    def hover(self, mark: Mark | None) -> None:
        """Show this mark, or none, as the one under the mouse."""
        before, self.hovered = self.hovered, mark
        for each in (before, mark):
            if each is not None:
                self.repaint_span(each.span)

    def dim_except(self, ids: Collection[str] | None) -> None:
        """Dim the marks whose id is not among these; None dims nothing."""
        self._overlay.dim_except(ids)
        self.viewport().update()

    def show_hits(self, spans: Sequence[Span], current: int) -> None:
        """Show what was found, in order; `current` is the place of the one at hand, or -1."""
        self._hits.show(spans, current)
        self.viewport().update()

    def show_proposals(self, within: Within | None, current: Proposal | None) -> None:
        """Show what is suggested, looked up where it is painted; `current` is the one at hand."""
        if self._proposals.show(within, current, self.seen()):
            self.viewport().update()

    def show_coverage(self, *, on: bool) -> None:
        """Show at the column's edge which sentences have no mark, or no longer."""
        self.has_coverage = on
        self.viewport().update()

    def take_theme(self) -> None:
        """Repaint in the colours of the current theme."""
        theme = themes().current
        self._inks = Inks(theme)
        self._overlay.write_letters(wanted=theme.uses_letters)
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, theme.paper)
        colors.setColor(QPalette.ColorRole.Text, theme.text)
        colors.setColor(QPalette.ColorRole.Highlight, theme.highlight)
        colors.setColor(QPalette.ColorRole.HighlightedText, theme.on_highlight)
        self.setPalette(colors)
        # A style sheet on the application keeps the palette from going down to the viewport.
        self.viewport().setPalette(colors)
        self.viewport().update()

    def marks_under(self, point: QPointF) -> list[Mark]:
        """Return the marks painted under a point of the viewport, the smallest first.

        In the margin these are the ones whose stripe is there.
        """
        for block, top, height in self.rows():
            if top <= point.y() < top + height:
                return self._overlay.marks_at(block, point - QPointF(0, top))
        return []

    def more_under(self, point: QPointF) -> list[Mark]:
        """Return the marks behind the "+n" under a point of the viewport, the smallest first."""
        for block, top, height in self.rows():
            if top <= point.y() < top + height:
                return self._overlay.more_at(block, point - QPointF(0, top))
        return []

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        self._wanted_top = self._wanted_span = None
        low, high = event.rect().top() - REACH, event.rect().bottom() + REACH
        rows = [
            row for row in self._rows_and_one_above() if row[1] <= high and row[1] + row[2] >= low
        ]
        painter = QPainter(self.viewport())
        self._paint_behind(painter, rows)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for block, top, _ in rows:
            painter.translate(0, round(top))
            paint_over(painter, self._overlay.art(block), self._inks)
            painter.translate(0, -round(top))
        self._paint_header(painter, rows)
        painter.end()

    @override
    def _measure(self) -> bool:
        differs = super()._measure()
        self._overlay.place(self._measures, self._frame)
        self._hits.forget()
        self._proposals.forget()
        return differs

    def _blocks(self, span: Span) -> tuple[int, int]:
        """Return the numbers of the first and the last block that a span meets."""
        start, end = self.display.units(span)
        find = self.document().findBlock
        return find(start).blockNumber(), find(end).blockNumber()

    def _rows_and_one_above(self) -> Iterator[Row]:
        """Yield what `rows` does, and the block above whose marks may stand out onto the screen."""
        for place, row in enumerate(self.rows()):
            before = row[0].previous()
            if place == 0 and before.isValid():
                height = self.layout_of_text.height(before)
                yield before, row[1] - height, height
            yield row

    def _paint_behind(self, painter: QPainter, rows: list[Row]) -> None:
        """Paint what is under the words."""
        theme = self._inks.theme
        hovered = self.hovered.id if self.hovered else ""
        for block, top, _ in rows:
            measures = self._measures.at(block.blockNumber())
            painter.translate(0, round(top))
            paint_under(painter, self._overlay.art(block), self._inks)
            if hovered:
                paint_hover(painter, self._overlay.drawn(block, hovered), measures, theme)
            if not self._proposals.is_empty:
                shapes = self._proposals.shapes(block, self.display, measures)
                paint_proposals(painter, shapes, theme)
            if self._hits.spans:
                paint_hits(painter, self._hits.found(block, self.display, measures), theme)
            if self.has_coverage:
                paint_strips(painter, self._strips(block, measures), theme)
            painter.translate(0, -round(top))
        self._paint_selected(painter, rows)

    def _paint_selected(self, painter: QPainter, rows: list[Row]) -> None:
        """Paint the outline of the selected mark: under the text, or it would cover a comma."""
        for block, top, _ in rows if self.selected_id else []:
            drawn = self._overlay.drawn(block, self.selected_id)
            painter.translate(0, round(top))
            paint_outline(painter, drawn, self._measures.at(block.blockNumber()), self._inks.theme)
            painter.translate(0, -round(top))

    def _strips(self, block: QTextBlock, measures: Measures) -> list[QRectF]:
        return self._coverage.strips(
            block, self.display, self._overlay.index, self._frame, measures
        )

    def _paint_header(self, painter: QPainter, rows: list[Row]) -> None:
        for block, top, _ in rows:
            header_top = self.layout_of_text.header_top(block)
            if header_top is not None:
                self._header_layout.paint(painter, top + header_top, self._inks.theme)

    def _update_part(self, top: float, extent: Extent) -> None:
        low, high = (int(min(self.viewport().height(), top + each)) for each in extent)
        self.viewport().update(0, low - REACH, self.viewport().width(), high - low + 2 * REACH)
