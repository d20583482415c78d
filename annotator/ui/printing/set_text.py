"""Runs of words set in lines of one width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from annotator.formats.directions import is_right_to_left
from annotator.formats.html_text import shown
from annotator.ui.printing.measures import UNIT, Run, Style, font

_AT_WORDS: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ANYWHERE: Final = QTextOption.WrapMode.WrapAnywhere
_LINE_BREAK: Final = "\u2028"
_TAB: Final = 32.0
"""The tab stops, in pixels of a screen: Qt brings them to the device by itself."""

_CONTROLS: Final = dict.fromkeys((*range(9), *range(11, 32), 127), "\ufffd")
"""Few fonts have pictures of these."""

_LONG_WORD: Final = 1000
_UNPARTED: Final = re.compile(rf"[^\s\u2e80-\uffef\U00020000-\U0003ffff]{{{_LONG_WORD},}}")
"""Words so long that Qt must not look for their end in every line: it takes the square of them.

Scripts that are written without spaces are parted anywhere, and quickly.
"""


def printable(text: str) -> str:
    """Return a text in which every character can be printed, its lines one paragraph."""
    return shown(text.translate(_CONTROLS)).replace("\n", _LINE_BREAK)


class SetText:
    """Words in lines; offsets are Qt's, so nothing of the text is ever read back from here."""

    def __init__(self, runs: Sequence[Run], width: float, device: QPagedPaintDevice) -> None:
        """Break the lines to a `width` in points, as the device measures the fonts."""
        texts = [printable(run.text) for run in runs]
        text = "".join(texts)
        base = runs[0].style if runs else Style()
        self._layout = QTextLayout(text, font(base), device)
        option = _option(text)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(_ranges(runs, texts)))
        self.width = width
        self._layout.beginLayout()
        self._break_lines(text, option)
        self._layout.endLayout()

    def __len__(self) -> int:
        return self._layout.lineCount()

    def _break_lines(self, text: str, option: QTextOption) -> None:
        unparted = _unparted(text)
        while (line := self._layout.createLine()).isValid():
            at = line.textStart()
            while unparted and at > unparted[0][1] - _LONG_WORD:
                unparted.pop(0)
            mode = _ANYWHERE if unparted and at >= unparted[0][0] else _AT_WORDS
            if mode is not option.wrapMode():
                option.setWrapMode(mode)
                self._layout.setTextOption(option)
            line.setLineWidth(self.width * UNIT)
            line.setPosition(QPointF(0, 0))

    def paint(self, painter: QPainter, number: int, x: float, baseline: float) -> None:
        """Paint a line, by its number from 0, on a baseline; in points from the page's corner."""
        line = self._layout.lineAt(number)
        line.draw(painter, QPointF(x * UNIT, baseline * UNIT - line.ascent()))


def _option(text: str) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(_AT_WORDS)
    option.setTabStopDistance(_TAB)
    if is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option


def _unparted(text: str) -> list[tuple[int, int]]:
    """Return where long words begin and end, as Qt counts."""
    found = [match.span() for match in _UNPARTED.finditer(text)]
    return [(_units(text[:start]), _units(text[:end])) for start, end in found]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _ranges(runs: Sequence[Run], texts: Sequence[str]) -> list[QTextLayout.FormatRange]:
    found, at = [], 0
    for run, text in zip(runs, texts, strict=True):
        made = QTextLayout.FormatRange()
        made.start, made.length = at, _units(text)
        made.format = _format(run)
        at += made.length
        found.append(made)
    return found


def _format(run: Run) -> QTextCharFormat:
    style, made = run.style, QTextCharFormat()
    made.setFont(font(style))
    made.setForeground(QColor(style.colour))
    if style.back:
        made.setBackground(QColor(style.back))
    if style.under:
        lines = QTextCharFormat.UnderlineStyle
        drawn = lines.DotLine if style.dots else lines.DashUnderline
        made.setUnderlineStyle(drawn if style.dots or style.dashes else lines.SingleUnderline)
        made.setUnderlineColor(QColor(style.under))
    if style.raised:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if run.href:
        made.setAnchor(True)
        made.setAnchorHref(run.href)
    return made
