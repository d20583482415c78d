"""The title and the detail line of an article: painted, and no text of the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.ui.article_view.display import LONGEST
from annotator.ui.article_view.geometry import begins_right_to_left
from annotator.ui.article_view.setting import TITLE_LEADING, BlockMeasures, Frame, Room, Setting
from annotator.ui.theme import Theme, interface_font

TOP: Final = 33
"""Pixels above the title."""
BELOW_TITLE: Final = 4
BELOW: Final = 22
"""Pixels between the detail line and the first line of the text."""


@dataclass(frozen=True, slots=True)
class Header:
    """What an article is headed with: its title, and a line about where the text comes from."""

    title: str
    detail: str

    def headline_in(self, text: str) -> int | None:
        """Return the number of the text's line that is the title; None if it is another.

        Only the first line with words can be; white space counts as one space.
        """
        start = text[: LONGEST + 1]
        words = start.lstrip()
        line = words.partition("\n")[0].split()
        if not line or line != self.title.split():
            return None
        return start.count("\n", 0, len(start) - len(words))


class HeaderLayout:
    """The header laid out for a column; title and detail wrap, and stand at the title's side.

    With a headline the title is a line of the text; the detail stands beneath it, clear of its
    underlines.
    """

    def __init__(
        self, header: Header, setting: Setting, frame: Frame, measures: BlockMeasures
    ) -> None:
        self._left = frame.left
        has_headline = measures.headline is not None
        title = "" if has_headline else header.title
        y = float(measures.title.overhang if has_headline else TOP)
        column = frame.width, _side(header.title or header.detail)
        self._title, y = _wrapped(title, setting.title_font(), column, y, TITLE_LEADING)
        y += BELOW_TITLE if header.title and header.detail else 0
        self._detail, y = _wrapped(header.detail, interface_font(), column, y, 1.4)
        if has_headline:
            self.room = Room(TOP, round(y), BELOW)
        else:
            self.room = Room(round(y + BELOW) if header.title or header.detail else TOP)

    def paint(self, painter: QPainter, top: float, theme: Theme) -> None:
        """Paint the header; its upper edge, or the lower edge of the headline, is at `top`."""
        place = QPointF(self._left, top)
        painter.setPen(theme.text)
        self._title.draw(painter, place)
        painter.setPen(theme.muted)
        self._detail.draw(painter, place)


def _side(words: str) -> Qt.AlignmentFlag:
    is_mirrored = begins_right_to_left(words)
    return Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft


def _wrapped(
    words: str, font: QFont, column: tuple[int, Qt.AlignmentFlag], top: float, leading: float
) -> tuple[QTextLayout, float]:
    """Lay out words below `top`; return them with the bottom of their last line."""
    layout = QTextLayout(words, font)
    width, side = column
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    pitch = round(font.pixelSize() * leading)
    baseline = round((pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent())
    layout.beginLayout()
    while words and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + baseline - line.ascent()))
        top += pitch
    layout.endLayout()
    return layout, top
