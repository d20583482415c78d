"""The card of an annotation: what is known of it, at its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.ui.annotation_chip import ChipFace
from annotator.ui.details.quote_box import QuoteBox
from annotator.ui.mark_facts import CardLine, MarkFacts
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.painting import DOT, paint_kind_dot

WIDTH: Final = 360
OFF: Final = 14
"""Pixels between the card and the words: the grips hang there."""
_EDGE: Final = 8
_LABEL: Final = 84
_CHIP_LINE: Final = 2
"""Keeps words on one line with a chip."""


class KindDot(QWidget):
    """The sign of a kind: a square, a disc, a diamond; a letter in high contrast."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = Kind.CLAIM
        self.setFixedSize(QSize(round(DOT) + 2, round(DOT) + 2))

    def show_kind(self, kind: Kind) -> None:
        """Show another kind's sign."""
        self._kind = kind
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_kind_dot(painter, QRectF(1, 1, DOT, DOT), self._kind)
        painter.end()


class MarkCard(QFrame):
    """Lies over a pane beside the words it is about; the mouse goes through it."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.facts: MarkFacts | None = None
        self.setProperty("role", "float")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(WIDTH)
        self.dot = KindDot()
        self.title = PlainLabel(role="strong")
        self.verdict = Chip()
        self.quote = QuoteBox()
        self._lines: list[tuple[PlainLabel, PlainLabel, Chip]] = []
        self._arrange()
        self.hide()

    def show_facts(self, facts: MarkFacts, places: Sequence[QRect]) -> None:
        """Show what is known of an annotation beside one of these places of the pane.

        That is the first that leaves room for it, or else the last.
        """
        self.facts = facts
        self.dot.show_kind(facts.kind)
        self.title.setText(facts.title)
        _show_chip(self.verdict, facts.verdict)
        self.quote.show_quote(facts.quote, facts.kind)
        self._show_lines(facts.lines)
        self.setAccessibleName(facts.title)
        self.setAccessibleDescription(facts.spoken())
        self._place(places)
        self.show()
        self.raise_()

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.small)
        head.addWidget(self.dot)
        head.addWidget(self.title, 1)
        head.addWidget(self.verdict)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.small)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, _LABEL)
        self._grid.setColumnStretch(1, 1)
        self.quote.setFixedWidth(WIDTH - 2 * metrics.medium - 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.medium, metrics.medium, metrics.medium, metrics.medium)
        rows.setSpacing(metrics.small)
        rows.addLayout(head)
        rows.addWidget(self.quote)
        rows.addLayout(self._grid)

    def _show_lines(self, lines: tuple[CardLine, ...]) -> None:
        while len(self._lines) < len(lines):
            self._add_line()
        for place, (label, words, chip) in enumerate(self._lines):
            line = lines[place] if place < len(lines) else None
            label.setText(line.label if line else "")
            words.setText(line.words if line else "")
            _show_chip(chip, line.chip if line else None)
            for part in (label, words):
                part.setHidden(line is None)

    def _add_line(self) -> None:
        label, words, chip = PlainLabel(role="muted"), PlainLabel(), Chip()
        top, at = Qt.AlignmentFlag.AlignTop, len(self._lines)
        for each in (label, words):
            each.setWordWrap(True)
            each.setAlignment(top | Qt.AlignmentFlag.AlignLeft)
            each.setContentsMargins(0, _CHIP_LINE, 0, _CHIP_LINE)
        beside = QHBoxLayout()
        beside.setSpacing(themes().current.metrics.small)
        beside.addWidget(chip, 0, top)
        beside.addWidget(words, 1)
        self._grid.addWidget(label, at, 0, top)
        self._grid.addLayout(beside, at, 1)
        self._lines.append((label, words, chip))

    def _place(self, places: Sequence[QRect]) -> None:
        """Stand below the words, or above them where there is no room; always inside the pane."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.resize(WIDTH, self.heightForWidth(WIDTH))
        room = self._pane.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        words, top = places[-1], room.top()
        for words in places:
            found = self._top_beside(words, room)
            if found is not None:
                top = found
                break
        self.move(max(room.left(), min(words.left(), room.right() - self.width())), top)

    def _top_beside(self, words: QRect, room: QRect) -> int | None:
        below, above = words.bottom() + OFF, words.top() - OFF - self.height()
        if below + self.height() <= room.bottom():
            return below
        return above if above >= room.top() else None


def _show_chip(chip: Chip, face: ChipFace | None) -> None:
    if face is not None:
        chip.show_word(face.text, face.tone, sign=face.sign)
    chip.setHidden(face is None)
