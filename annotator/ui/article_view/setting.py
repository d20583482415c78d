"""How the article is set: its face, the measures of its lines, and where its column stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.theme import reading_font

SIDE: Final = 56
"""The margin at each side of the column; the stripes stand in the left one."""
NARROW: Final = 480
"""Below this width of the view the right margin gives way first."""
LEAST_SIDE: Final = 28
"""What is left of it then: room for the counts that stand there."""
TITLE_SCALE: Final = 1.42
TITLE_LEADING: Final = 1.25
LANES: Final = 3
"""Underlines below a line of text at most; more overlapping marks are only counted."""
NORMAL: Final = 19
"""The size that the measures of marks are drawn for, and the width of the column is given at."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the editor can choose about the article's typography; sizes in pixels.

    `column` is its width at the normal size: larger type has a wider one, of as many letters.
    """

    family: str = ""
    pixel_size: int = NORMAL
    line_height: float = 1.7
    column: int = 640

    @property
    def width(self) -> int:
        """The width of the column at the chosen size, if there is room."""
        return round(self.column * self.pixel_size / NORMAL)

    def font(self) -> QFont:
        """Return the reading face; the first serif there is when no family is chosen."""
        font = QFont(_face(self.family))
        font.setPixelSize(self.pixel_size)
        return font

    def title_font(self) -> QFont:
        """Return the face of titles: the reading face, bold and larger."""
        font = self.font()
        font.setPixelSize(round(self.pixel_size * TITLE_SCALE))
        font.setWeight(QFont.Weight.Bold)
        return font


@dataclass(frozen=True, slots=True)
class Measures:
    """Whole pixels that follow from a face; vertical ones are counted from a line's baseline.

    `rise` is the top of a mark's background above it, `drop` the middle of the first underline
    below it, `lane` the way from one underline to the next, `lanes` how many there are. A
    background stays within its line, and the underlines end above the capitals of the next: where
    lines stand close there is only one. `letter` is the height of the small letters beside marks.
    """

    pixel_size: int
    pitch: int
    baseline: int
    gap: int
    rise: int
    drop: int
    lane: int
    lanes: int
    line: int
    letter: int

    @classmethod
    def of(cls, font: QFont, leading: float) -> Measures:
        """Return the measures of lines in a face, `leading` times its size apart."""
        metrics = QFontMetricsF(font)
        size = font.pixelSize()
        pitch = round(size * leading)
        letters = metrics.ascent() + metrics.descent()
        baseline = round((pitch - letters) / 2 + metrics.ascent())
        drop = max(2, min(_scaled(5, size), pitch - baseline - 2))
        between = pitch - drop - round(metrics.capHeight())
        lane = max(3, min(_scaled(3, size), between // LANES))
        return cls(
            pixel_size=size,
            pitch=pitch,
            baseline=baseline,
            gap=pitch // 2,
            rise=min(size, baseline),
            drop=drop,
            lane=lane,
            lanes=max(1, min(LANES, 1 + (between - 1) // lane)),
            line=max(2, min(_scaled(2, size), lane - 1)),
            letter=max(7, min(_scaled(9, size), 14)),
        )

    @property
    def thin(self) -> int:
        """How thick the underline is of a mark that is checked or dimmed."""
        return self.line // 2

    @property
    def overhang(self) -> int:
        """How far the last underline stands out below its line; no less than 0."""
        return max(0, self.baseline + self.drop + (self.lanes - 1) * self.lane + 1 - self.pitch)


@dataclass(frozen=True, slots=True)
class BlockMeasures:
    """The measures of each block; `headline` is the number of the one that is set as a title."""

    body: Measures
    title: Measures
    headline: int | None = None

    @classmethod
    def of(cls, setting: Setting, headline: int | None = None) -> BlockMeasures:
        """Return the measures that follow from a setting."""
        body = Measures.of(setting.font(), setting.line_height)
        title = Measures.of(setting.title_font(), TITLE_LEADING)
        return cls(body, title, headline)

    def at(self, number: int) -> Measures:
        """Return the measures of the block with this number."""
        return self.title if number == self.headline else self.body


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the column stands in the viewport, in pixels from its left edge."""

    left: int
    width: int

    @classmethod
    def within(cls, room: int, column: int) -> Frame:
        """Return the place of a column in a viewport `room` wide: centred, with margins."""
        right = SIDE if room >= NARROW else LEAST_SIDE
        width = max(80, min(column, room - SIDE - right))
        return cls(max(SIDE, (room - width) // 2), width)


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels that the text leaves for the header: above the first line, or beneath a headline.

    `apart` is the least distance of what stands beneath a headline to the text that follows.
    """

    above: int
    beneath: int = 0
    apart: int = 0


def _scaled(pixels: int, size: int) -> int:
    """Return a measure of the normal size at another one."""
    return round(pixels * size / NORMAL)


@cache
def _face(family: str) -> QFont:
    """Look a face up once: asking the system for families takes longer than laying out a page."""
    return reading_font(family)
