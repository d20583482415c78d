"""A bar of exclusive choices, such as the verdicts of a scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.theme import readable_on, themes
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.widgets.tips import plain_tip

MOST_ROWS: Final = 4
_PAD: Final = 10
_ROW_GAP: Final = 4
_STEPS: Final = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_CLEARING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


@dataclass(frozen=True, slots=True)
class Option:
    """One value of the bar; one that cannot be chosen says why in `reason`."""

    id: str
    label: str
    color: QColor | None = None
    is_enabled: bool = True
    reason: str = ""


class Segmented(QWidget):
    """A row of values of which one is chosen, or none; in little room it has up to four rows.

    A click or a digit chooses at once. The arrows only move the focus along the bar, and Space or
    Return choose there: every choice is saved and logged, so passing over a value is none.
    With `is_clearable`, Delete and a second click take the choice back.
    """

    chosen = Signal(str)  # the id; "" when the choice was taken back

    def __init__(
        self,
        name: str,
        options: Sequence[Option] = (),
        parent: QWidget | None = None,
        *,
        is_clearable: bool = False,
    ) -> None:
        """`name` is what screen readers call the bar, and each value in it."""
        super().__init__(parent)
        self.is_clearable = is_clearable
        self._options: tuple[Option, ...] = ()
        self._segments: list[_Segment] = []
        self._current = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._clicked)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_options(options)

    def options(self) -> tuple[Option, ...]:
        """Return the values of the bar, in their order."""
        return self._options

    def current(self) -> str:
        """Return the id of the chosen value, or an empty string."""
        return self._current

    def set_options(self, options: Sequence[Option]) -> None:
        """Replace the values; the choice stays if its id is still there."""
        if tuple(options) == self._options:
            return
        for segment in self._segments:
            self._group.removeButton(segment)
            segment.hide()
            segment.deleteLater()
        self._options = tuple(options)
        self._segments = [_Segment(self, option, number) for number, option in enumerate(options)]
        for number, segment in enumerate(self._segments):
            self._group.addButton(segment, number)
            segment.explain(self.accessibleName())
            segment.show()
        self.set_current(self._current)
        self._place()
        self.updateGeometry()

    def set_current(self, option_id: str) -> None:
        """Show a choice without emitting; an unknown id shows none."""
        known = {option.id for option in self._options}
        self._current = option_id if option_id in known else ""
        for option, segment in zip(self._options, self._segments, strict=True):
            segment.setChecked(option.id == self._current)
        self._rest_focus_on(self._home())

    def choose(self, number: int) -> None:
        """Choose a value by its place, as an editor does; a disabled one stays unchosen."""
        if 0 <= number < len(self._options) and self._options[number].is_enabled:
            self._move_to(self._options[number].id)

    def clear(self) -> None:
        """Take the choice back, as an editor does."""
        if self.is_clearable:
            self._move_to("")

    def step(self, number: int, steps: int) -> None:
        """Move the focus from one place to the next enabled one, around the ends."""
        count = len(self._segments)
        for distance in range(1, count + 1):
            place = (number + steps * distance) % count
            if self._segments[place].isEnabled():
                self._rest_focus_on(place)
                self._segments[place].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _clicked(self, number: int) -> None:
        option = self._options[number]
        if option.id == self._current and self.is_clearable:
            self.clear()
        else:
            self.choose(number)
        self._segments[number].setChecked(option.id == self._current)

    def _move_to(self, option_id: str) -> None:
        if option_id != self._current:
            had_focus = any(segment.hasFocus() for segment in self._segments)
            self.set_current(option_id)
            if had_focus:
                # Or Space would choose the value on which the focus was left.
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(option_id)

    def _home(self) -> int:
        """Where Tab enters the bar: at the choice, else at the first value that can be chosen."""
        places = [n for n, option in enumerate(self._options) if option.is_enabled]
        for number in places:
            if self._options[number].id == self._current:
                return number
        return places[0] if places else -1

    def _rest_focus_on(self, place: int) -> None:
        for number, segment in enumerate(self._segments):
            is_home = number == place
            policy = Qt.FocusPolicy.StrongFocus if is_home else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)
            if is_home:
                self.setFocusProxy(segment)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = len(self._rows_for(width))
        return rows * themes().current.metrics.control + (rows - 1) * _ROW_GAP

    @override
    def sizeHint(self) -> QSize:
        width = sum(segment.wanted_width() for segment in self._segments)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((segment.wanted_width() for segment in self._segments), default=0)
        return QSize(widest, themes().current.metrics.control)

    def _rows_for(self, width: int) -> list[list[_Segment]]:
        """Share the labels out over the fewest rows in which all fit; in four they may be cut.

        Rows have as many labels as one another, or else as much of them in width.
        """
        for count in range(1, MOST_ROWS + 1):
            for rows in (_split(self._segments, count), _split_by_width(self._segments, count)):
                if all(_row_width(row) <= width for row in rows):
                    return rows
        return _split_by_width(self._segments, MOST_ROWS)

    def _place(self) -> None:
        height = themes().current.metrics.control
        for number, row in enumerate(self._rows_for(self.width())):
            bar = QRect(0, number * (height + _ROW_GAP), self.width(), height)
            _place_row(row, bar)
        needed = self.heightForWidth(self.width())
        if self.minimumHeight() != needed:
            self.setFixedHeight(needed)


class _Segment(QAbstractButton):
    """One value of the bar; it paints its part of the row's frame."""

    def __init__(self, bar: Segmented, option: Option, number: int) -> None:
        super().__init__(bar)
        self._number = number
        self.row = QRect()
        self._color = option.color
        self._reason = option.reason
        self.setText(option.label)
        self.setCheckable(True)
        # For screen readers, which then say one of several; the group decides what is chosen.
        self.setAutoExclusive(True)
        self.setEnabled(option.is_enabled)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def explain(self, bar_name: str) -> None:
        """Say in tool tip and accessible name what the value is, its digit, why it is off."""
        digit = self._number + 1
        key = f" ({digit})" if digit <= 9 else ""
        lines = [f"{self.text()}{key}", self._reason if not self.isEnabled() else ""]
        self.setToolTip(plain_tip("\n".join(line for line in lines if line)))
        self.setAccessibleName(f"{bar_name}: {self.text()}")
        self.setAccessibleDescription(self._reason)

    def wanted_width(self) -> int:
        """Return the width in which the label fits, chosen or not."""
        return QFontMetrics(self._bold()).horizontalAdvance(self.text()) + 2 * _PAD

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), themes().current.metrics.control)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.parent()
        key = Qt.Key(event.key())
        digit = digit_of(event)
        if not isinstance(bar, Segmented):
            return
        if key in _STEPS:
            bar.step(self._number, _STEPS[key])
        elif key in _CLEARING and bar.is_clearable:
            bar.clear()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif digit is not None and 1 <= digit <= len(bar.options()):
            bar.choose(digit - 1)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let a double click count once, or it would choose and take back."""
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.row.translated(-self.pos())).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, theme.metrics.radius, theme.metrics.radius)
        painter.fillPath(outline, self._back())
        painter.strokePath(outline, QPen(theme.line, 1))
        if self._has_separator():
            painter.fillRect(QRectF(self.width() - 1, 1, 1, self.height() - 2), theme.line)
        if self.isChecked() and not theme.uses_letters:
            painter.strokePath(outline, QPen(self._back(), 1))
        self._paint_label(painter)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _has_separator(self) -> bool:
        is_plain = not self.isChecked() or themes().current.uses_letters
        return is_plain and self.geometry().right() < self.row.right()

    def _back(self) -> QColor:
        theme = themes().current
        if self.isChecked() and theme.uses_letters:
            return theme.selection
        if self.isChecked():
            return self._color or theme.accent
        if not self.isEnabled():
            return theme.window
        return theme.hover if self.underMouse() else theme.paper

    def _paint_label(self, painter: QPainter) -> None:
        theme = themes().current
        ink = theme.text if self.isEnabled() else theme.disabled
        if self.isChecked():
            painter.setFont(self._bold())
            ink = readable_on(self._back())
        painter.setPen(ink)
        room = self.rect().adjusted(4, 0, -4, 0)
        label = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_focus(self, painter: QPainter) -> None:
        if self.isChecked():
            inner = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
            painter.setPen(QPen(themes().current.paper, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 4, 4)
        paint_focus_ring(painter, QRectF(self.rect()), themes().current.metrics.radius)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _split(segments: list[_Segment], count: int) -> list[list[_Segment]]:
    """Share the segments out over rows, the upper rows getting the odd ones."""
    rows, at = [], 0
    for left in range(count, 0, -1):
        size = -(-(len(segments) - at) // left)
        rows.append(segments[at : at + size])
        at += size
    return [row for row in rows if row] or [[]]


def _split_by_width(segments: list[_Segment], count: int) -> list[list[_Segment]]:
    """Share the segments out over rows of which the widest is as narrow as can be."""
    if not segments:
        return [[]]
    places = range(1, len(segments))
    ways = [
        [segments[start:end] for start, end in pairwise((0, *cuts, len(segments)))]
        for cuts in combinations(places, min(count, len(segments)) - 1)
    ]
    return min(ways, key=lambda rows: max(map(_row_width, rows)))


def _row_width(row: list[_Segment]) -> int:
    return sum(segment.wanted_width() for segment in row)


def _place_row(row: list[_Segment], bar: QRect) -> None:
    """Lay a row's segments side by side; spare or missing width is shared equally."""
    spare = bar.width() - _row_width(row)
    left = bar.left()
    for number, segment in enumerate(row):
        share = spare * (number + 1) // len(row) - spare * number // len(row)
        width = max(16, segment.wanted_width() + share)
        segment.row = bar
        segment.setGeometry(left, bar.top(), width, bar.height())
        segment.update()
        left += width
