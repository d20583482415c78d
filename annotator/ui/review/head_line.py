"""The first line of a statement: why it waits, how grave that is, who said so and when."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from annotator.domain.review import Flag, Severity
from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.labels import ElidedLabel
from annotator.ui.widgets.painting import Tone
from annotator.ui.words import REASONS, SEVERITIES, said

_ICON: Final = 13
_GAP: Final = 5
_HEIGHT: Final = 20


class Sign(QWidget):
    """An icon and a word in the colour of flags, or in that of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = self._icon = ""
        self._is_flag = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, icon: str, text: str, *, is_flag: bool) -> None:
        """Show another word."""
        self._icon, self.text, self._is_flag = icon, text, is_flag
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._face()).horizontalAdvance(self.text)
        return QSize(_ICON + _GAP + width + 1, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        ink = theme.flag if self._is_flag else theme.text
        painter = QPainter(self)
        place = QRectF(0, (self.height() - _ICON) / 2, _ICON, _ICON)
        paint_icon(painter, place, self._icon, ink)
        painter.setFont(self._face())
        painter.setPen(ink)
        room = self.rect().adjusted(_ICON + _GAP, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text)
        painter.end()

    def _face(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class HeadLine(QWidget):
    """Sign, chip, and at the right who and when; in little room those stand below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = Sign()
        self.chip = Chip()
        self.by = ElidedLabel(role="muted")
        first = QHBoxLayout()
        first.setSpacing(themes().current.metrics.small)
        first.addWidget(self.sign)
        first.addWidget(self.chip)
        first.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(themes().current.metrics.small)
        self._grid.setVerticalSpacing(0)
        self._grid.addLayout(first, 0, 0)
        self._is_wide: bool | None = None
        self._fit()

    def show_flag(self, flag: Flag, by: str) -> None:
        """Show a flag; `by` says who raised it and when."""
        grave = Tone.FLAG if flag.severity is Severity.BLOCK else Tone.NEUTRAL
        self.sign.show_sign("flag", said(REASONS, flag.reason), is_flag=True)
        self.chip.show_word(said(SEVERITIES, flag.severity), grave, sign="")
        self.chip.show()
        self._show_by(by)

    def show_reason(self, icon: str, words: str, by: str, *, is_flag: bool) -> None:
        """Show another reason to wait than a flag."""
        self.sign.show_sign(icon, words, is_flag=is_flag)
        self.chip.hide()
        self._show_by(by)

    def _show_by(self, by: str) -> None:
        self.by.setText(by)
        self.by.setHidden(not by)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        chip = 0 if self.chip.isHidden() else self.chip.sizeHint().width()
        needed = self.sign.sizeHint().width() + chip + self.by.sizeHint().width() + 3 * 8
        is_wide = self.width() >= needed
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        side = Qt.AlignmentFlag.AlignRight if is_wide else Qt.AlignmentFlag.AlignLeft
        self.by.setAlignment(side)
        self._grid.removeWidget(self.by)
        self._grid.addWidget(self.by, 0 if is_wide else 1, 1 if is_wide else 0)
