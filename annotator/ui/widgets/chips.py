"""Chips and counts: a word or a number on a quiet ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.widgets.painting import (
    CHIP_HEIGHT,
    Tone,
    badge_size,
    chip_size,
    paint_badge,
    paint_chip,
)
from annotator.ui.widgets.tips import plain_tip


class Chip(QWidget):
    """One word on a chip, with a sign wherever its tone has a colour."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.NEUTRAL,
        parent: QWidget | None = None,
        *,
        sign: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_word(text, tone, sign=sign)

    def show_word(self, text: str, tone: Tone = Tone.NEUTRAL, *, sign: str | None = None) -> None:
        """Show another word; `sign` names an icon in place of the tone's own, `""` none."""
        self.text, self.tone, self.sign = text, tone, sign
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        size = chip_size(self.text, self.tone, self.sign)
        return QSize(int(size.width() + 1), int(CHIP_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, self.sizeHint().width()), int(CHIP_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text, self.tone, self.sign)
        painter.end()


class CountBadge(QWidget):
    """A number in a pill; hidden numbers are the caller's choice, zero is shown as 0."""

    def __init__(self, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(count)

    def show_count(self, count: int) -> None:
        """Show another number."""
        self.count = count
        self.setAccessibleName(str(count))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        size = badge_size(str(self.count))
        return QSize(int(size.width() + 1), int(size.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), str(self.count))
        painter.end()
