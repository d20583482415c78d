"""Words of which some are marked: bold and underlined, wrapped to the width there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.domain.text import Span, Utf16Map
from annotator.ui.theme import themes

_LEADING: Final = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a line: as it is, marked, or only there to show where the others stand."""

    text: str
    is_marked: bool = False
    is_around: bool = False


class MarkedWords(QWidget):
    """Paints pieces one after the other; whoever holds it says them to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces: tuple[Words, ...] = ()
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        themes().changed.connect(self._fit)

    def text(self) -> str:
        """Return all the words."""
        return "".join(piece.text for piece in self.pieces)

    def show_words(self, pieces: Sequence[Words]) -> None:
        """Show other words."""
        self.pieces = tuple(pieces)
        self.setAccessibleName(self.text())
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(themes().current.text)
        self._layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _fit(self, _theme: object = None) -> None:
        """Break the lines for the width, and be as high as they are."""
        self.ensurePolished()
        self._layout = QTextLayout(self.text(), self.font())
        self._layout.setFormats(self._formats())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        top, line = 1.0, self._layout.createLine()
        while line.isValid():
            top = _place(line, top, max(40, self.width()))
            line = self._layout.createLine()
        self._layout.endLayout()
        self.setFixedHeight(max(round(top) + 1, self.fontMetrics().height() + 2))
        self.update()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        theme, units, at = themes().current, Utf16Map(self.text()), 0
        formats = []
        for piece in self.pieces:
            made = QTextLayout.FormatRange()
            made.start, end = units.span_to_utf16(Span(at, at + len(piece.text)))
            made.length = end - made.start
            at += len(piece.text)
            face = QTextCharFormat()
            if piece.is_marked:
                face.setFontWeight(QFont.Weight.Bold)
                face.setFontUnderline(True)
                face.setBackground(theme.hit)
                face.setForeground(theme.text)
            elif piece.is_around:
                face.setForeground(theme.muted)
            made.format = face
            formats.append(made)
        return formats


def _place(line: QTextLine, top: float, width: float) -> float:
    line.setLineWidth(width)
    line.setPosition(QPointF(0, top))
    return top + line.height() + _LEADING
