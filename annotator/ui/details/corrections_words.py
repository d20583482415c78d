"""The change that a correction makes: words struck and words inserted, told by more than colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.domain.rewording import Fate, Piece, reworded
from annotator.ui.theme import themes
from annotator.ui.widgets.spoken_role import speak_as

_LEAST_WIDTH: Final = 80


class ChangedWords(QWidget):
    """Wraps like a label. What goes is struck through, what comes is underlined and bolder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        speak_as(self, QAccessible.Role.Paragraph)

    def show_change(self, before: str, after: str) -> None:
        """Show what leads from one wording to the other; an empty one strikes all of it."""
        self.pieces = reworded(before, after)
        if after.strip():
            name = self.tr("“{0}” becomes “{1}”").format(before, after)
        else:
            name = self.tr("“{0}” is struck out").format(before)
        self.setAccessibleName(name)
        self._make_room()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)[1]

    @override
    def sizeHint(self) -> QSize:
        width = max(_LEAST_WIDTH, self.width())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout, _ = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(themes().current.text)
        layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _make_room(self) -> None:
        needed = self.heightForWidth(max(_LEAST_WIDTH, self.width()))
        if self.minimumHeight() != needed:
            self.setFixedHeight(needed)

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        """Lay the words out in lines of a width; return them with their height."""
        words = "".join(piece.text for piece in self.pieces).replace("\n", "\u2028")
        layout = QTextLayout(words, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(_formats(self.pieces))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, round(height + 0.49)


def _formats(pieces: tuple[Piece, ...]) -> list[QTextLayout.FormatRange]:
    ranges = []
    at = 0
    for piece in pieces:
        # Qt counts UTF-16 units.
        units = len(piece.text.encode("utf-16-le")) // 2
        if piece.fate is not Fate.KEPT:
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = at, units, _format(piece.fate)
            ranges.append(made)
        at += units
    return ranges


def _format(fate: Fate) -> QTextCharFormat:
    theme = themes().current
    made = QTextCharFormat()
    if fate is Fate.STRUCK:
        made.setFontStrikeOut(True)
        made.setForeground(theme.flag)
    else:
        made.setFontUnderline(True)
        made.setFontWeight(QFont.Weight.DemiBold)
        made.setForeground(theme.good)
    return made
