"""The title and the byline above the article: painted, and no text of the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.ui.article_view.geometry import begins_right_to_left
from annotator.ui.article_view.setting import Frame, Setting
from annotator.ui.theme import Theme, interface_font

TOP: Final = 33
"""Pixels above the title."""
BELOW_TITLE: Final = 4
BELOW: Final = 22
"""Pixels between the byline and the first line of the text."""
TITLE_SCALE: Final = 1.42
TITLE_LEADING: Final = 1.25


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above an article: its title, and a line about where the text comes from."""

    title: str
    detail: str


class HeaderLayout:
    """The header laid out for a column; both lines of words wrap."""

    def __init__(self, header: Header, setting: Setting, frame: Frame) -> None:
        self._left = frame.left
        title_font = setting.font()
        title_font.setPixelSize(round(setting.pixel_size * TITLE_SCALE))
        title_font.setWeight(QFont.Weight.Bold)
        y = float(TOP)
        self._title, y = _wrapped(header.title, title_font, frame.width, y, TITLE_LEADING)
        y += BELOW_TITLE if header.title and header.detail else 0
        self._detail, y = _wrapped(header.detail, interface_font(), frame.width, y, 1.4)
        self.height = round(y + BELOW) if header.title or header.detail else TOP

    def paint(self, painter: QPainter, top: float, theme: Theme) -> None:
        """Paint the header with its upper edge at `top`."""
        place = QPointF(self._left, top)
        painter.setPen(theme.text)
        self._title.draw(painter, place)
        painter.setPen(theme.muted)
        self._detail.draw(painter, place)


def _wrapped(
    words: str, font: QFont, width: int, top: float, leading: float
) -> tuple[QTextLayout, float]:
    """Lay out words below `top`; return them with the bottom of their last line."""
    layout = QTextLayout(words, font)
    is_mirrored = begins_right_to_left(words)
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
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
