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


@dataclass(frozen=True, slots=True)
class Setting:
    """What the editor can choose about the article's typography; sizes in pixels."""

    family: str = ""
    pixel_size: int = 19
    line_height: float = 1.7
    column: int = 640

    def font(self) -> QFont:
        """Return the reading face; the first serif there is when no family is chosen."""
        font = QFont(_face(self.family))
        font.setPixelSize(self.pixel_size)
        return font


@dataclass(frozen=True, slots=True)
class Measures:
    """Whole pixels that follow from a setting; vertical ones are counted from a line's baseline.

    `rise` is the top of a mark's background above it, `drop` the middle of the first underline
    below it, `lane` the way from one underline to the next.
    """

    pitch: int
    baseline: int
    gap: int
    rise: int
    drop: int
    lane: int

    @classmethod
    def of(cls, setting: Setting) -> Measures:
        """Return the measures of a setting."""
        metrics = QFontMetricsF(setting.font())
        pitch = round(setting.pixel_size * setting.line_height)
        letters = metrics.ascent() + metrics.descent()
        scale = setting.pixel_size / 19
        return cls(
            pitch=pitch,
            baseline=round((pitch - letters) / 2 + metrics.ascent()),
            gap=pitch // 2,
            rise=round(19 * scale),
            drop=round(5 * scale),
            lane=max(3, round(3 * scale)),
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the column stands in the viewport, in pixels from its left edge."""

    left: int
    width: int

    @classmethod
    def within(cls, room: int, column: int) -> Frame:
        """Return the place of a column in a viewport `room` wide: centred, with margins."""
        right = SIDE if room >= NARROW else SIDE // 4
        width = max(80, min(column, room - SIDE - right))
        return cls(max(SIDE, (room - width) // 2), width)


@cache
def _face(family: str) -> QFont:
    """Look a face up once: asking the system for families takes longer than laying out a page."""
    return reading_font(family)
