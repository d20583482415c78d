"""The timeline of an article's dates: stretches of days on a line, each of which can be gone to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.domain.spoken_dates import spoken
from annotator.store.progress import Period
from annotator.ui.announcing import announce
from annotator.ui.overview.time_scale import TimeScale, day_of, scale_over
from annotator.ui.theme import Theme, themes
from annotator.ui.widgets.painting import chip_font, chip_metrics
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import language

_LANES: Final = 5
_LANE: Final = 16
_THICK: Final = 10.0
_LEAST: Final = 10.0
_TOP_ROOM: Final = 20
_FOOT: Final = 22
_PAD: Final = 12
_TICK_ROOM: Final = 64
_ONE: Final = timedelta(days=1)
_STEPS: Final = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Timeline(QWidget):
    """Left and right go from date to date, Return or a click to its place in the article."""

    chosen = Signal(str)
    """The annotation that a stretch of days stands for."""
    turned = Signal(str)
    """The words of the stretch that the mouse or the keyboard is on; empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Timeline of the article’s dates"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._periods: tuple[Period, ...] = ()
        self._published: date | None = None
        self._scale: TimeScale | None = None
        self._boxes: list[QRectF] = []
        self._at = -1
        self._hovered = -1

    def show_periods(self, periods: Sequence[Period], published_on: str) -> None:
        """Show stretches of days in their order, and the day on which the article came out."""
        self._periods = tuple(each for each in periods if _ends(each))
        self._published = day_of(published_on)
        ends = [day for each in self._periods for day in _ends(each)]
        self._scale = scale_over(ends, self._published) if ends else None
        self._at = min(self._at, len(self._periods) - 1)
        self._hovered = -1
        self._place()
        self._describe()
        self.updateGeometry()
        self.update()

    def words(self, at: int) -> str:
        """Return what a stretch says: the words, the days that are meant, how many say so."""
        if not 0 <= at < len(self._periods):
            return ""
        period = self._periods[at]
        told = self.tr("“{0}”: {1}").format(period.exact, _days(period.earliest, period.latest))
        others = period.dates - 1
        more = self.tr("(and %n more)", "", others)
        return f"{told} {more}" if others else told

    def box(self, at: int) -> QRectF:
        """Return where a stretch is painted."""
        return QRectF(self._boxes[at])

    def current_words(self) -> str:
        """Return what the stretch under the mouse says, else that of the keyboard."""
        return self.words(self._hovered if self._hovered >= 0 else self._at)

    @override
    def sizeHint(self) -> QSize:
        lanes = max((self._lane(box) for box in self._boxes), default=0) + 1
        return QSize(320, _TOP_ROOM + max(lanes, 2) * _LANE + _FOOT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _lane(self, box: QRectF) -> int:
        return round((box.top() - _TOP_ROOM) // _LANE)

    def _place(self) -> None:
        """Put each stretch into the first lane in which it touches no other."""
        ends = [float("-inf")] * _LANES
        self._boxes = []
        for period in self._periods:
            left, right = self._reach(period)
            lane = next((at for at, end in enumerate(ends) if end + 3 <= left), None)
            if lane is None:
                lane = min(range(_LANES), key=ends.__getitem__)
            ends[lane] = max(ends[lane], right)
            self._boxes.append(QRectF(left, _TOP_ROOM + lane * _LANE, right - left, _THICK))

    def _reach(self, period: Period) -> tuple[float, float]:
        days = [self._x(day) for day in _ends(period)]
        left, right = min(days), max(days)
        short = max(_LEAST - (right - left), 0) / 2
        return left - short, right + short

    def _x(self, day: date) -> float:
        room = self.width() - 2 * _PAD
        return _PAD + (self._scale.place(day) * room if self._scale else 0)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = themes().current
        if self._scale is None:
            painter.setPen(theme.muted)
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No date has a known day yet.")
            )
        else:
            self._paint_axis(painter, theme, self._scale)
            for at, box in enumerate(self._boxes):
                self._paint_period(painter, theme, at, box)
        painter.end()

    def _paint_axis(self, painter: QPainter, theme: Theme, scale: TimeScale) -> None:
        base = self.height() - _FOOT
        painter.setFont(chip_font())
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(_PAD, base), QPointF(self.width() - _PAD, base))
        ticks = scale.ticks(max(1, (self.width() - 2 * _PAD) // _TICK_ROOM))
        for day in ticks:
            x = self._x(day)
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(QPointF(x, _TOP_ROOM - 4), QPointF(x, base + 4))
            painter.setPen(theme.muted)
            label = spoken(str(day.year) if day.month == 1 else day.isoformat()[:7], language())
            self._paint_label(painter, x, base + 4, label)
        if self._published is not None:
            x = self._x(self._published)
            painter.setPen(QPen(theme.text, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, _TOP_ROOM - 4), QPointF(x, base + 4))
            painter.setPen(theme.text)
            self._paint_label(painter, x, 0, self.tr("published"))

    def _paint_label(self, painter: QPainter, x: float, top: float, label: str) -> None:
        width = chip_metrics().horizontalAdvance(label) + 4
        left = min(max(x - width / 2, 0), self.width() - width)
        painter.drawText(QRectF(left, top, width, 16), Qt.AlignmentFlag.AlignCenter, label)

    def _paint_period(self, painter: QPainter, theme: Theme, at: int, box: QRectF) -> None:
        is_on = at in {self._hovered, self._at if self.hasFocus() else -1}
        painter.setPen(QPen(theme.text if is_on else theme.date_line, 2 if is_on else 1))
        painter.setBrush(theme.date_line if is_on or not theme.uses_letters else theme.paper)
        period = self._periods[at]
        if period.earliest == period.latest:
            middle, reach = box.center(), _LEAST * 0.6
            sides = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
            painter.drawPolygon([middle + QPointF(x, y) for x, y in sides])
        else:
            painter.drawRoundedRect(box, 3, 3)
        if self.hasFocus() and at == self._at:
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 5, 5)

    # Hands

    def _turn_to(self, at: int) -> None:
        self._at = at
        self._describe()
        announce(self, self.words(at))
        self.turned.emit(self.current_words())
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            self.words(self._at) or self.tr("%n date(s)", "", len(self._periods))
        )

    def _under(self, point: QPointF) -> int:
        near = (
            (at, box.adjusted(-3, -3, 3, 3)) for at, box in reversed(list(enumerate(self._boxes)))
        )
        return next((at for at, box in near if box.contains(point)), -1)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._periods):
            self.chosen.emit(self._periods[at].annotation_id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position())
        if at != self._hovered:
            self._hovered = at
            shape = Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.setToolTip(plain_tip(self.words(at)) if at >= 0 else "")
            self.turned.emit(self.current_words())
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._at = at
            self._choose(at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        last = len(self._periods) - 1
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._at)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and last >= 0:
            self._turn_to(0 if event.key() == Qt.Key.Key_Home else last)
        elif step and last >= 0:
            self._turn_to(min(max(self._at + step, 0), last))
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._periods:
            self._turn_to(0)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _days(earliest: str, latest: str) -> str:
    """Return a stretch of days in words: one day, one month or year, or from when to when."""
    whole = f"{earliest or '..'}/{latest or '..'}"
    day = day_of(latest)
    if earliest == latest:
        whole = earliest
    elif day is not None and earliest == f"{day.year:04}-01-01" and latest.endswith("-12-31"):
        whole = latest[:4]
    elif earliest == f"{latest[:7]}-01" and day is not None and (day + _ONE).day == 1:
        whole = latest[:7]
    return spoken(whole, language())


def _ends(period: Period) -> list[date]:
    """Return the known ends of a stretch; one alone where it is open."""
    found = (day_of(period.earliest), day_of(period.latest))
    return [day for day in found if day is not None]
