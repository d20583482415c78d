"""Runs of words set in lines of one width."""

from __future__ import annotations

import re
import unicodedata
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

from annotator.formats.html_text import shown
from annotator.ui.printing.measures import UNIT, Run, Style, font

_LINE_BREAK: Final = "\u2028"
_TAB: Final = 32.0
"""The tab stops, in pixels of a screen: Qt brings them to the device by itself."""

_CONTROLS: Final = dict.fromkeys((*range(9), *range(11, 32), 127), "\ufffd")
"""Few fonts have pictures of these."""

_TURNING: Final = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_STRONG: Final = frozenset({"L", *_RIGHT_TO_LEFT})
_LOOKED_AT: Final = 2000


def isolated(text: str) -> str:
    """Return words that keep their direction, and whatever turns it, to themselves."""
    return f"\u2068{text}\u2069" if _TURNING.search(text) else text


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
        self._layout.setTextOption(_option(text))
        self._layout.setFormats(list(_ranges(runs, texts)))
        self.width = width
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width * UNIT)
            line.setPosition(QPointF(0, 0))
        self._layout.endLayout()

    def __len__(self) -> int:
        return self._layout.lineCount()

    def paint(self, painter: QPainter, number: int, x: float, baseline: float) -> None:
        """Paint a line, by its number from 0, on a baseline; in points from the page's corner."""
        line = self._layout.lineAt(number)
        line.draw(painter, QPointF(x * UNIT, baseline * UNIT - line.ascent()))


def _option(text: str) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(_TAB)
    if _is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option


def _is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction of its own goes to the left."""
    directions = map(unicodedata.bidirectional, text[:_LOOKED_AT])
    return next((each for each in directions if each in _STRONG), "L") in _RIGHT_TO_LEFT


def _ranges(runs: Sequence[Run], texts: Sequence[str]) -> list[QTextLayout.FormatRange]:
    found, at = [], 0
    for run, text in zip(runs, texts, strict=True):
        made = QTextLayout.FormatRange()
        made.start, made.length = at, len(text.encode("utf-16-le")) // 2
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
