"""The subtypes of a kind as small chips, each with its digit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from typing_extensions import override

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.ui.actions import Actions
from annotator.ui.theme import sized_font, themes
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.words import SUBTYPES as WORDS
from annotator.ui.words import said

_HEIGHT: Final = 22
_PAD: Final = 6
_GAP: Final = 4
_STEPS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SubtypeChips(QWidget):
    """At most one is chosen; choosing it again takes it back. Tab enters at one chip only."""

    chosen = Signal(str)
    """The subtype; empty when it was taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[SubtypeChip] = []
        self._kind: Kind | None = None
        self._actions: Actions | None = None
        self._flow = FlowLayout(self, gap=_GAP)
        self.setAccessibleName(self.tr("Subtype"))

    def set_actions(self, actions: Actions) -> None:
        """Let the chips show the keys of their commands; called once."""
        self._actions = actions
        actions.keys_changed.connect(self._show_keys)
        self._show_keys()

    def show_subtype(self, kind: Kind, subtype: str, *, closed: str = "") -> None:
        """Show the subtypes of a kind, and which one is chosen; `closed` says why none can be."""
        if kind is not self._kind:
            self._make(kind)
        for chip in self.chips:
            chip.setChecked(chip.subtype == subtype)
            chip.shut(closed)
        self._rest_on(next((n for n, chip in enumerate(self.chips) if chip.isChecked()), 0))

    def press(self, number: int) -> None:
        """Choose the chip of a digit, from 1, as an editor does; other digits do nothing."""
        if 1 <= number <= len(self.chips):
            self.chips[number - 1].click()

    def step(self, chip: SubtypeChip, steps: int) -> None:
        """Move the focus along, around the ends."""
        place = (self.chips.index(chip) + steps) % len(self.chips)
        self._rest_on(place)
        self.chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, kind: Kind) -> None:
        self._kind = kind
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [SubtypeChip(self, each, n) for n, each in enumerate(SUBTYPES[kind], 1)]
        for chip in self.chips:
            chip.clicked.connect(self._clicked)
            self._flow.addWidget(chip)
            chip.show()
        self._show_keys()

    def _show_keys(self) -> None:
        if self._actions is None:
            return
        for number, chip in enumerate(self.chips, 1):
            chip.show_key(self._actions.shown_key(f"subtype_{number}"))

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, SubtypeChip):
            chosen = chip.subtype if chip.isChecked() else ""
            for other in self.chips:
                other.setChecked(other.subtype == chosen)
            self.chosen.emit(chosen)

    def _rest_on(self, place: int) -> None:
        for number, chip in enumerate(self.chips):
            policy = Qt.FocusPolicy.TabFocus if number == place else Qt.FocusPolicy.NoFocus
            chip.setFocusPolicy(policy)


class SubtypeChip(QAbstractButton):
    """One subtype: its key, muted, and its word."""

    def __init__(self, chips: SubtypeChips, subtype: str, number: int) -> None:
        super().__init__(chips)
        self.subtype = subtype
        self._chips = chips
        self.setCheckable(True)
        self.setText(said(WORDS, subtype))
        self.setAccessibleName(f"{chips.accessibleName()}: {self.text()}")
        self._key = self._closed = ""
        self.show_key(str(number))

    def show_key(self, key: str) -> None:
        """Show the key that chooses it from the article; none when there is none."""
        self._key = key
        self._explain()
        self.updateGeometry()
        self.update()

    def shut(self, reason: str) -> None:
        """Grey it and say why in its tool tip; an empty reason lets it be chosen."""
        self.setEnabled(not reason)
        if reason != self._closed:
            self._closed = reason
            self._explain()

    def _explain(self) -> None:
        name, key = self.text(), self._key
        tip = self.tr("{0} (key {1})").format(name, key) if key else name
        self.setToolTip(f"{tip}\n{self._closed}" if self._closed else tip)
        self.setAccessibleDescription(self._closed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(_face(is_bold=True))
        words = metrics.horizontalAdvance(self._key) + _GAP if self._key else 0
        return QSize(words + metrics.horizontalAdvance(self.text()) + 2 * _PAD + 1, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._chips.step(self, _STEPS[key])
        elif digit is not None:
            self._chips.press(digit)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_on = self.isChecked()
        painter.setPen(QPen(theme.accent if is_on else theme.line, 1))
        painter.setBrush(theme.selection if is_on else theme.paper)
        painter.drawRoundedRect(box, 5, 5)
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 5)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        theme = themes().current
        is_on = self.isChecked()
        painter.setFont(_face(is_bold=is_on))
        digit = painter.fontMetrics().horizontalAdvance(self._key) + _GAP if self._key else 0
        words = painter.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - digit - words) // 2
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        muted, ink = theme.muted, theme.text
        if is_on:
            muted, ink = theme.muted_on_selection, theme.on_selection
        elif not self.isEnabled():
            muted = ink = theme.disabled
        painter.setPen(muted)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), side, self._key)
        painter.setPen(ink)
        painter.drawText(self.rect().adjusted(left + digit, 0, 0, 0), side, self.text())


def _face(*, is_bold: bool) -> QFont:
    weight = QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal
    return sized_font(QApplication.font(), themes().current.metrics.caption_px, weight)
