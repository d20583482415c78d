"""The open flags of a statement: the message of one, or a card for each of several to choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.review import Flag
from annotator.ui.review.head_line import HeadLine
from annotator.ui.theme import themes
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.keycap import Keycap
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.words import REASONS, said

_BAR: Final = 3


class FlagCard(Card):
    """One of several has its digit and its own first line; a bar marks the chosen one."""

    picked = Signal(str)
    """The flag's id, clicked on."""

    def __init__(self, flag: Flag, by: str, digit: int, parent: QWidget | None = None) -> None:
        """`by` says who raised it and when; a `digit` of 0 means that it is the only one."""
        super().__init__(parent)
        self.flag = flag
        self.is_chosen = False
        if digit:
            self.rows.addLayout(self._first_line(by, digit))
        if flag.message.strip():
            message = PlainLabel(flag.message.strip())
            message.setWordWrap(True)
            self.rows.addWidget(message)
        self.setAccessibleName(f"{said(REASONS, flag.reason)}: {flag.message}")

    def choose(self, *, chosen: bool) -> None:
        """Show whether this is the flag that is answered next."""
        self.is_chosen = chosen
        self.setAccessibleDescription(self.tr("chosen") if chosen else "")
        self.update()

    def _first_line(self, by: str, digit: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(themes().current.metrics.small)
        head = HeadLine()
        head.show_flag(self.flag, by)
        line.addWidget(Keycap(str(digit)), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(head, 1)
        return line

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.flag.id)
            return
        super().mouseReleaseEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_chosen:
            painter = QPainter(self)
            painter.fillRect(0, 8, _BAR, self.height() - 16, themes().current.accent)
            painter.end()


class FlagCards(QWidget):
    """The flags of one statement, of which one is chosen."""

    chosen = Signal(str)
    """The id of the flag that is answered next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[FlagCard] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(themes().current.metrics.small)

    def show_flags(self, flags: Sequence[Flag], told: Sequence[str], chosen: str) -> None:
        """Show other flags; `told` says of each who raised it and when."""
        for card in self.cards:
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        many = len(flags) > 1
        self.cards = [
            FlagCard(flag, by, number if many else 0)
            for number, (flag, by) in enumerate(zip(flags, told, strict=True), 1)
            if many or flag.message.strip()
        ]
        for card in self.cards:
            card.picked.connect(self.chosen)
            card.choose(chosen=many and card.flag.id == chosen)
            self._rows.addWidget(card)
        self.setHidden(not self.cards)
