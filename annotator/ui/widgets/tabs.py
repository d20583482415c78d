"""Tabs with a count behind each name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from annotator.ui.theme import themes
from annotator.ui.widgets.painting import badge_size, paint_badge, paint_focus_ring

_PAD: Final = 9
_COMPACT_PAD: Final = 5
_GAP: Final = 7
_SLACK: Final = 2
"""Words are elided by their true width, which the metrics round down."""
_HEIGHT: Final = 40
_LEAST: Final = 34


class CountedTabBar(QTabBar):
    """Tabs as words with a count; the current one has the accent's line under it.

    In a pane too narrow for all of it the counts go first, into the tool tips; then words are cut.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self._is_compact = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)

    def set_count(self, index: int, count: int | None) -> None:
        """Show a count behind the tab's name, or none."""
        if count == self._counts.get(index):
            return
        if count is None:
            self._counts.pop(index, None)
        else:
            self._counts[index] = count
        named = self.tabText(index) if count is None else f"{self.tabText(index)}, {count}"
        self.setAccessibleTabName(index, named)
        self.setTabToolTip(index, named)
        self._fit()
        self._measure_again()

    def _fit(self) -> None:
        """Leave the counts out where they would cost letters."""
        wanted = sum(self._word_room(place) + self._count_room(place) for place in self._places())
        is_compact = wanted > self.width()
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._measure_again()

    def _places(self) -> range:
        return range(self.count())

    def _measure_again(self) -> None:
        # Only a text that is set, be it the same, makes a QTabBar measure its tabs anew.
        self.setTabText(0, self.tabText(0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        width = sum(self._word_room(place) + self._count_room(place) for place in self._places())
        return QSize(width, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST * self.count(), _HEIGHT)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        spared = 2 * (_PAD - self._pad())
        return QSize(self._word_room(index) + self._badge_room(index) - spared, _HEIGHT)

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(_LEAST + self._badge_room(index), _HEIGHT)

    def _badge_room(self, index: int) -> int:
        """Return the width that the count takes now, its gap included; 0 where it is left out."""
        return 0 if self._is_compact else self._count_room(index)

    def _pad(self) -> int:
        return _COMPACT_PAD if self._is_compact else _PAD

    def _word_room(self, index: int) -> int:
        return QFontMetrics(self._bold()).horizontalAdvance(self.tabText(index)) + 2 * _PAD + _SLACK

    def _count_room(self, index: int) -> int:
        if index not in self._counts:
            return 0
        return round(badge_size(str(self._counts[index])).width()) + _GAP

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        for index in self._places():
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme = themes().current
        rect = self.tabRect(index)
        is_current = index == self.currentIndex()
        is_hovered = rect.contains(self.mapFromGlobal(self.cursor().pos()))
        painter.setFont(self._bold() if is_current else self.font())
        painter.setPen(theme.text if is_current or is_hovered else theme.muted)
        if not self.isTabEnabled(index):
            painter.setPen(theme.disabled)
        badge = self._badge_room(index)
        room = rect.adjusted(self._pad(), 0, -self._pad() - badge, 0)
        label = painter.fontMetrics().elidedText(
            self.tabText(index), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, label)
        if badge:
            left = room.left() + painter.fontMetrics().horizontalAdvance(label) + _GAP
            place = QRectF(left, rect.top(), badge - _GAP, rect.height())
            paint_badge(painter, place, str(self._counts[index]))
        if is_current:
            painter.fillRect(rect.left(), self.height() - 2, rect.width(), 2, theme.accent)
        if is_current and self.hasFocus():
            paint_focus_ring(painter, QRectF(rect).adjusted(1, 4, -1, -4), theme.metrics.radius)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
