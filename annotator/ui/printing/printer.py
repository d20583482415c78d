"""Prints a report: sets its blocks, numbers the pages, and writes them as PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import BinaryIO, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from annotator.formats.html_text import shown
from annotator.formats.report_parts import Report
from annotator.formats.report_words import Wording
from annotator.ui.printing.measures import (
    BAD,
    BOTTOM,
    DPI,
    HEIGHT,
    LEFT,
    RIGHT,
    RULE,
    SOFT,
    TOP,
    UNIT,
    Face,
    Style,
    font,
)
from annotator.ui.printing.paging import Chunk, Placed, kept_whole, paged
from annotator.ui.printing.report_blocks import Group, blocks_of

_SMALL: Final = Style(Face.LABEL, 7.4, colour=SOFT)
_HEAD: Final = 40.0
_FOOT: Final = HEIGHT - 36.0
_KEPT: Final = (BOTTOM - TOP) * 0.36
"""What is not higher than this is not parted, if it belongs together."""
_LINE: Final = 12.0


def print_report(report: Report, stream: BinaryIO, attached: Mapping[str, bytes]) -> None:
    """Write a report as PDF on A4: real text, its fonts within, every page numbered.

    Needs a QGuiApplication, and may run in any thread.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, report)
    for name, data in attached.items():
        writer.addFileAttachment(name, data, "text/plain")
    pages = paged(_chunks(blocks_of(report, tuple(attached)), writer), BOTTOM - TOP)
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for number, page in enumerate(pages, 1):
        if number > 1:
            writer.newPage()
        _Page(painter, report, number, len(pages)).paint(page)
    painter.end()
    buffer.close()
    stream.write(buffer.data().data())


def _writer(buffer: QBuffer, report: Report) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(f"{report.title} — {Wording(report.lang)('report')}")
    writer.setCreator("Annotator")
    whole = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(whole, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    return writer


def _chunks(groups: Iterator[Group], device: QPdfWriter) -> Iterator[Chunk]:
    for group in groups:
        found = chain.from_iterable(block.chunks(device) for block in group.blocks)
        yield from kept_whole(found, _KEPT) if len(group.blocks) > 1 else found


class _Page:
    """One page with its running head and foot."""

    def __init__(self, painter: QPainter, report: Report, number: int, pages: int) -> None:
        self._painter = painter
        self._report = report
        self._say = Wording(report.lang)
        self._number = number
        self._pages = pages

    def paint(self, placed: Sequence[Placed]) -> None:
        """Paint all of it."""
        if self._number > 1:
            self._paint_head()
        for each in placed:
            each.chunk.paint(self._painter, TOP + each.top, is_first=each.is_first)
        self._paint_foot()

    def _paint_head(self) -> None:
        caption = self._say("report")
        self._write(caption, _HEAD, Qt.AlignmentFlag.AlignRight, _SMALL)
        room = RIGHT - LEFT - self._width(caption) - 24
        title = " ".join(shown(self._report.title).split())
        told = QFontMetricsF(font(_SMALL), self._painter.device()).elidedText(
            title, Qt.TextElideMode.ElideRight, room * UNIT
        )
        self._write(told, _HEAD, Qt.AlignmentFlag.AlignLeft, _SMALL)
        line = QRectF(LEFT * UNIT, (_HEAD + _LINE + 2) * UNIT, (RIGHT - LEFT) * UNIT, UNIT / 2)
        self._painter.fillRect(line, QColor(RULE))

    def _paint_foot(self) -> None:
        number = self._say("page_of", self._number, self._pages)
        self._write(number, _FOOT, Qt.AlignmentFlag.AlignRight, _SMALL)
        told, style = self._report.made, _SMALL
        if self._report.warning:
            told, style = self._report.warning, replace(_SMALL, bold=True, colour=BAD)
        self._write(told, _FOOT, Qt.AlignmentFlag.AlignLeft, style)

    def _width(self, words: str) -> float:
        metrics = QFontMetricsF(font(_SMALL), self._painter.device())
        return metrics.horizontalAdvance(words) / UNIT

    def _write(self, words: str, top: float, side: Qt.AlignmentFlag, style: Style) -> None:
        self._painter.setFont(font(style))
        self._painter.setPen(QColor(style.colour))
        box = QRectF(LEFT * UNIT, top * UNIT, (RIGHT - LEFT) * UNIT, _LINE * UNIT)
        self._painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)
