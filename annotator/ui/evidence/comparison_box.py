"""A source's quote beside the words of the article, with what differs marked on both."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.quote_difference import Comparison, Match, Part, Piece
from annotator.ui.evidence.difference_words import differences_said
from annotator.ui.evidence.marked_words import MarkedWords, Words
from annotator.ui.widgets.key_button import KeyButton, explain
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.states import set_state

FLAG_KEY: Final = "Ctrl+Shift+F"
NOTHING_THERE: Final = "[\u00a0]"
"""Marks the place of words that only the other side has."""
_ROLES: Final = {Match.SAME: "good", Match.DIFFERS: "flag"}
_AROUND: Final = 36
"""How many characters are shown of what stands around the words that are compared."""
_GAP: Final = 12
_ALIKE: Final = 120
"""How many characters of what is the same are shown before, and behind, a difference."""


class ComparisonBox(QWidget):
    """Says how a quote compares; where it differs, shows both sides and offers to flag it.

    The key of the flag acts wherever the keyboard is in the widget that `bind` is given.
    """

    flag_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.verdict = PlainLabel()
        self.cited, self.printed = MarkedWords(), MarkedWords()
        self.flag = QAction(self.tr("Flag it"), self)
        self.flag.setToolTip(self.tr("Flag the difference for the second reader"))
        self.flag.setShortcut(QKeySequence(FLAG_KEY))
        self.flag.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.flag.triggered.connect(self.flag_wanted)
        self.button = KeyButton(self.flag, role="link", icon="flag")
        self.verdict.setWordWrap(True)
        # It takes the width that is left, and asks for none.
        self.verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(2)
        self._line.addWidget(self.verdict, 1)
        self._line.addWidget(self.button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for side in (self.cited, self.printed):
            rows.addWidget(side)
        rows.addLayout(self._line)
        self.hide()

    def bind(self, widget: QWidget) -> None:
        """Let the key of the flag act in this widget."""
        widget.addAction(self.flag)

    def shows_both(self) -> bool:
        """Whether quote and article stand here word by word."""
        return self.comparison is not None and self.comparison.match is Match.DIFFERS

    def show_comparison(self, comparison: Comparison | None, why_no_flag: str = "") -> None:
        """Show another comparison, or nothing; the reason says why it cannot be flagged now."""
        self.comparison = comparison
        differs = self.shows_both()
        for side in (self.cited, self.printed):
            side.setHidden(not differs)
        self.button.setHidden(not differs)
        self.flag.setVisible(differs)
        self.setHidden(comparison is None)
        if comparison is None:
            return
        explain(self.flag, why_no_flag)
        said = self._said(comparison)
        self.verdict.setText(said)
        set_state(self.verdict, "role", _ROLES.get(comparison.match, "muted"))
        told = differences_said(comparison)
        self.verdict.setAccessibleName(": ".join(part for part in (said, told) if part))
        if differs:
            for name, side, words in (
                (self.tr("Source"), self.cited, _side(comparison.pieces, is_cited=True)),
                (self.tr("Article"), self.printed, _side(comparison.pieces, is_cited=False)),
            ):
                side.show_words([Words(f"{name} · ", is_around=True), *words])
        self._fit()

    def spoken(self) -> str:
        """Return all that it says, for a screen reader."""
        return self.verdict.accessibleName() if self.comparison is not None else ""

    def _said(self, comparison: Comparison) -> str:
        """Return in a few words how a quote compares, with a sign that is no colour."""
        match comparison.match:
            case Match.SAME:
                return self.tr("✓ Same words as the article")
            case Match.DIFFERS:
                return self.tr("≠ Differs in %n place(s)", "", len(comparison.differences))
            case Match.TOO_LONG:
                return self.tr("Too long to be compared with the article")
            case Match.ABSENT:
                return self.tr("These words are not in the article")

    def _fit(self) -> None:
        """Put the button under the words where both have no room side by side."""
        words = self.verdict.fontMetrics().horizontalAdvance(self.verdict.text())
        beside = self.button.sizeHint().width() + words + _GAP <= self.width()
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _side(pieces: Iterable[Piece], *, is_cited: bool) -> list[Words]:
    shown = []
    for piece in pieces:
        text = piece.cited if is_cited else piece.printed
        match piece.part:
            case Part.DIFFERENT:
                shown.append(Words(text or NOTHING_THERE, is_marked=True))
            case Part.AROUND if text:
                shown.append(Words(_near(text, is_before=not shown), is_around=True))
            case Part.LEFT_OUT if text:
                shown.append(Words(text, is_around=True))
            case Part.SAME:
                shown.append(Words(_shortened(text)))
    return [
        Words(" ".join(each.text.split("\n")), each.is_marked, each.is_around) for each in shown
    ]


def _near(text: str, *, is_before: bool) -> str:
    """Return as much of what stands around as shows where the words stand."""
    if len(text) <= _AROUND:
        return text
    return f"…{text[-_AROUND:]}" if is_before else f"{text[:_AROUND].rstrip()}…"


def _shortened(text: str) -> str:
    return text if len(text) <= 2 * _ALIKE else f"{text[:_ALIKE]} … {text[-_ALIKE:]}"
