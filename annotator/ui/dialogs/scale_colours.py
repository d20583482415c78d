"""The colour of a verdict: a few that read well, or one by its number, with its contrast told."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.icons import paint_icon
from annotator.ui.theme import READABLE, WHITE, contrast_ratio, readable_on, themes
from annotator.ui.widgets.fields import RETURN_KEYS, CommitLineEdit
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.labels import Hint
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.widgets.tips import plain_tip

COLOURS: Final = {
    "#0A6E45": QT_TRANSLATE_NOOP("Colours", "Green"),
    "#4F7A1F": QT_TRANSLATE_NOOP("Colours", "Olive"),
    "#8A6100": QT_TRANSLATE_NOOP("Colours", "Ochre"),
    "#A04A12": QT_TRANSLATE_NOOP("Colours", "Rust"),
    "#B4232F": QT_TRANSLATE_NOOP("Colours", "Red"),
    "#7A1230": QT_TRANSLATE_NOOP("Colours", "Wine"),
    "#8A2A6B": QT_TRANSLATE_NOOP("Colours", "Plum"),
    "#6B3FA0": QT_TRANSLATE_NOOP("Colours", "Violet"),
    "#2B5FC4": QT_TRANSLATE_NOOP("Colours", "Blue"),
    "#0B6A78": QT_TRANSLATE_NOOP("Colours", "Teal"),
    "#5B636D": QT_TRANSLATE_NOOP("Colours", "Grey"),
    "#1E2328": QT_TRANSLATE_NOOP("Colours", "Black"),
}
"""White letters read on each of them, at 4.5:1 or better."""
_SIDE: Final = 26
_STEPS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class ColourChoice(QWidget):
    """The arrows go along the colours, Space or Return chooses; the field takes any `#RRGGBB`."""

    chosen = Signal(str)
    """The colour, as it was typed if it is none of ours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = themes().current.metrics
        self.setAccessibleName(self.tr("Colour"))
        self.swatches = [Swatch(self, colour) for colour in COLOURS]
        self.number = CommitLineEdit(placeholder="#RRGGBB")
        self.number.setAccessibleName(self.tr("Colour by its number"))
        self.number.setMaximumWidth(110)
        self.number.commits.rest_ms = 0
        self.hint = Hint()
        flow = FlowLayout(gap=metrics.tiny)
        for swatch in self.swatches:
            flow.addWidget(swatch)
            swatch.clicked.connect(self._take)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.tiny)
        rows.addLayout(flow)
        rows.addWidget(self.number)
        rows.addWidget(self.hint)
        self.number.committed.connect(self._type)
        self.number.textEdited.connect(self._judge)

    def show_colour(self, colour: str, *, fresh: bool) -> None:
        """Show the stored colour; with `fresh` it is of another verdict than before."""
        places = [swatch.colour == colour.upper() for swatch in self.swatches]
        for swatch, is_it in zip(self.swatches, places, strict=True):
            swatch.setChecked(is_it)
        self._rest_on(places.index(True) if any(places) else 0)
        if fresh:
            self.number.commits.load(colour)
        else:
            self.number.show_value(colour)
        self._judge(colour)

    def step(self, swatch: Swatch, steps: int) -> None:
        """Move the focus along, around the ends."""
        place = (self.swatches.index(swatch) + steps) % len(self.swatches)
        self._rest_on(place)
        self.swatches[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, Swatch):
            self.chosen.emit(swatch.colour)

    def _type(self, typed: str) -> None:
        bare = typed.strip()
        self.chosen.emit(bare if bare.startswith("#") else f"#{bare}")

    def _judge(self, typed: str) -> None:
        """Say how well white letters read on the colour, and what is done when they do not."""
        color = QColor(typed.strip())
        if not color.isValid():
            self.hint.show_note("")
            return
        ratio = contrast_ratio(QColor(WHITE), color)
        told = QLocale().toString(ratio, "f", 1)
        if ratio >= READABLE:
            self.hint.show_note(self.tr("White letters on it: {0}:1").format(told))
        else:
            words = self.tr("White letters on it: {0}:1, under 4.5:1; they are written in black.")
            self.hint.show_wrong(words.format(told))

    def _rest_on(self, place: int) -> None:
        for number, swatch in enumerate(self.swatches):
            policy = Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus
            swatch.setFocusPolicy(policy)


class Swatch(QAbstractButton):
    """One colour; a tick says that it is the one."""

    def __init__(self, choice: ColourChoice, colour: str) -> None:
        super().__init__(choice)
        self.colour = colour
        self._choice = choice
        self.setCheckable(True)
        self.setFixedSize(QSize(_SIDE, _SIDE))
        name = QCoreApplication.translate("Colours", COLOURS[colour])
        self.setAccessibleName(f"{choice.accessibleName()}: {name}")
        self.setToolTip(plain_tip(f"{name} {colour}"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._choice.step(self, _STEPS[key])
        elif key in RETURN_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        back = QColor(self.colour)
        box = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(back if self.isEnabled() else theme.chip)
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            ink = readable_on(back) if self.isEnabled() else theme.disabled
            paint_icon(painter, box.adjusted(3, 3, -3, -3), "check", ink)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 6)
        painter.end()
