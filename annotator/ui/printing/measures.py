"""The page and its faces: A4, a gutter for labels and a column for the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from annotator.ui.theme import READING_FACES

UNIT: Final = 20
"""Device units in a point: fine enough that no glyph is moved to a grid that anybody sees."""
DPI: Final = 72 * UNIT

WIDTH: Final = 595.276
HEIGHT: Final = 841.89
"""A4, in points."""

LEFT: Final = 56.0
RIGHT: Final = WIDTH - 56.0
TOP: Final = 70.0
BOTTOM: Final = HEIGHT - 64.0
GUTTER: Final = 98.0
"""How wide the labels are that stand beside the column."""
COLUMN: Final = LEFT + GUTTER + 14.0
"""Where the column of the text begins."""

INK: Final = "#1B1F24"
SOFT: Final = "#5B636D"
FAINT: Final = "#8B929B"
RULE: Final = "#C9CED4"
LINK: Final = "#0B4F95"
GOOD: Final = "#0A6E45"
BAD: Final = "#A01F2A"


class Face(StrEnum):
    """What a face is used for."""

    TEXT = "text"
    LABEL = "label"
    DIGITS = "digits"


FAMILIES: Final = {
    Face.TEXT: (*READING_FACES, "DejaVu Serif"),
    Face.LABEL: ("Inter", "Source Sans 3", "Liberation Sans", "Arial", "DejaVu Sans"),
    Face.DIGITS: ("DejaVu Sans Mono", "Liberation Mono", "Courier New"),
}
"""Which families serve for what, the best first."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of words looks. `size` is in points, colours are `#RRGGBB`.

    `back` is behind the words, `under` the colour of a line under them, `dots` and `dashes` how
    that line is drawn. `raised` sets a small number above the line.
    """

    face: Face = Face.TEXT
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = INK
    back: str = ""
    under: str = ""
    dots: bool = False
    dashes: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; `href` is a web address that they lead to."""

    text: str
    style: Style = Style()
    href: str = ""


_JOINING: Final = ("liga", "clig", "dlig", "calt")
"""What puts one glyph for several signs, or another one for a sign beside others."""


@cache
def font(style: Style) -> QFont:
    """Return a style's font, every sign as itself: others are read out of a PDF as other signs."""
    made = QFont()
    made.setFamilies(list(_families(style.face)))
    made.setPointSizeF(style.size)
    made.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
    made.setItalic(style.italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _JOINING:
        made.setFeature(QFont.Tag(feature), 0)
    return made


@cache
def _families(face: Face) -> tuple[str, ...]:
    present = tuple(each for each in FAMILIES[face] if QFontDatabase.hasFamily(each))
    return present or ("serif" if face is Face.TEXT else "sans-serif",)
