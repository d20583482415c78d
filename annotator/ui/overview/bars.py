"""Bars: lines of words, a bar in several shares, and a number; each line can be gone to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from annotator.ui.theme import Theme, contrast_ratio, themes
from annotator.ui.widgets.lists import calm

BAR_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The `Bar`."""
LINE: Final = 28
"""The height of a line."""

Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()
_PAD: Final = 8
_GAP: Final = 10
_THICK: Final = 10.0
_NUMBER: Final = 44
_SEEN: Final = 3.0
"""The least contrast of a bar with what is behind it (WCAG 2.2, 1.4.11)."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Part:
    """One share of a bar.

    `tone` names a colour of the theme, or is one as `#RRGGBB`. In high contrast the first part is
    filled, the second hatched, and the others are empty.
    """

    count: int
    tone: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: what it is called, its parts out of `total`, and the words for screen readers.

    `key` says where the line leads. Without a `total` there is no bar. `number` stands at the
    right, that of the first part if it is empty; `tone` colours it.
    """

    key: str
    label: str
    parts: tuple[Part, ...]
    total: int = 0
    spoken: str = ""
    tone: str = ""
    number: str = ""

    @property
    def count(self) -> int:
        """How many the first part has."""
        return self.parts[0].count if self.parts else 0


class BarModel(QAbstractListModel):
    """Bars as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()

    def show(self, bars: Sequence[Bar]) -> None:
        """Show other bars; the same ones only change their numbers."""
        before, self._bars = self._bars, tuple(bars)
        if [each.key for each in before] == [each.key for each in bars]:
            if bars:
                self.dataChanged.emit(self.index(0), self.index(len(bars) - 1))
            return
        self.beginResetModel()
        self.endResetModel()

    def bar(self, row: int) -> Bar | None:
        """Return a line, none outside the list."""
        return self._bars[row] if 0 <= row < len(self._bars) else None

    def row_of(self, key: str) -> int:
        """Return where a line is, -1 for nowhere."""
        return next((at for at, each in enumerate(self._bars) if each.key == key), -1)

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._bars)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        bar = self.bar(index.row()) if index.isValid() else None
        if bar is None:
            return None
        if role == BAR_ROLE:
            return bar
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.label
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return bar.spoken or f"{bar.label}: {bar.count}"
        return None


class BarDelegate(QStyledItemDelegate):
    """Paints a line; `share` is how much of the width its words have."""

    def __init__(self, parent: QObject | None = None, *, share: float = 0.42) -> None:
        super().__init__(parent)
        self._share = share

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, LINE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bar = index.data(BAR_ROLE)
        if not isinstance(bar, Bar):
            return
        theme, room = themes().current, QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(room, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, theme.hover)
        ink = theme.on_selection if is_chosen else theme.text
        self._paint_line(painter, room.adjusted(_PAD, 0, -_PAD, 0), bar, ink)
        view = option.widget
        is_here = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if is_here and view.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(room.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_line(self, painter: QPainter, room: QRect, bar: Bar, ink: QColor) -> None:
        theme = themes().current
        width = room.width() - _NUMBER
        words = QRect(room)
        words.setWidth(round(width * self._share) if bar.total else width - _GAP)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(
            bar.label, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, _LEFT, shown)
        number = QRect(room.right() + 1 - _NUMBER, room.top(), _NUMBER, room.height())
        is_plain = theme.uses_letters or ink != theme.text
        painter.setPen(tone_of(theme, bar.tone) if bar.tone and not is_plain else ink)
        painter.drawText(number, _RIGHT, bar.number or str(bar.count))
        if bar.total:
            left = words.right() + _GAP
            place = QRectF(left, 0, number.left() - left - 2, _THICK)
            place.moveTop(room.top() + (room.height() - _THICK) / 2)
            paint_parts(painter, place, bar.parts, bar.total)


def paint_parts(painter: QPainter, place: QRectF, parts: Sequence[Part], total: int) -> None:
    """Paint the parts of a bar, one after another, on the ground of the whole."""
    theme = themes().current
    painter.save()
    painter.setPen(QPen(theme.line, 1) if theme.uses_letters else Qt.PenStyle.NoPen)
    painter.setBrush(theme.chip)
    painter.drawRect(place)
    left = place.left()
    for number, part in enumerate(parts):
        width = place.width() * part.count / max(total, 1)
        if part.count:
            # However few, they are seen.
            box = QRectF(left, place.top(), max(width, 2.0), place.height())
            painter.setBrush(brush_of(theme, part.tone, number))
            painter.drawRect(box)
        left += width
    painter.restore()


def brush_of(theme: Theme, tone: str, number: int) -> QBrush:
    """Return how a part is filled: by its colour, or by its place where there are no colours."""
    if not theme.uses_letters:
        return QBrush(tone_of(theme, tone))
    styles = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern)
    style = styles[number] if number < len(styles) else Qt.BrushStyle.NoBrush
    return QBrush(theme.text, style)


def tone_of(theme: Theme, tone: str) -> QColor:
    """Return the colour that a tone names in a theme; one of its own as it is seen there."""
    if tone.startswith("#"):
        return _seen(QColor(tone), theme)
    colors = {
        "good": theme.good,
        "flag": theme.flag,
        "accent": theme.accent,
        "handle": theme.handle,
        "muted": theme.muted,
        "chip": theme.chip,
        "claim": theme.claim_line,
        "entity": theme.entity_line,
        "date": theme.date_line,
    }
    return colors.get(tone, theme.text)


def _seen(color: QColor, theme: Theme) -> QColor:
    """Return a colour brought nearer to that of the text until it stands out from the paper."""
    for part in range(10):
        mixed = _mixed(color, theme.text, part / 10)
        if contrast_ratio(mixed, theme.paper) >= _SEEN:
            return mixed
    return theme.text


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour with a share of another one."""
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return QColor(*(round(own + (far - own) * share) for own, far in pairs))


class BarList(QListView):
    """Lines that are gone to by Return or a click; the arrows go along them."""

    chosen = Signal(str)
    """The key of a line that was clicked, or on which Return was pressed."""
    turned = Signal(str)
    """The key of the line that the keyboard or a click has come to."""

    def __init__(self, name: str, parent: QWidget | None = None, *, share: float = 0.42) -> None:
        """`name` is what screen readers call the list."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "plain")
        self.bars = BarModel(self)
        self.setModel(self.bars)
        self.setItemDelegate(BarDelegate(self, share=share))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        calm(self)
        self.clicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._turn)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these lines; the one that was current stays it."""
        key = self.current_key()
        self.bars.show(bars)
        row = self.bars.row_of(key) if key else -1
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.bars.index(row))

    def current_key(self) -> str:
        """Return the key of the current line, empty for none."""
        bar = self.bars.bar(self.currentIndex().row())
        return bar.key if bar else ""

    def fit(self) -> None:
        """Be as high as the lines are."""
        self.setFixedHeight(max(1, self.bars.rowCount()) * LINE + 2)

    def _choose(self, index: QModelIndex) -> None:
        bar = self.bars.bar(index.row())
        if bar is not None:
            self.chosen.emit(bar.key)

    def _turn(self, index: QModelIndex, _before: QModelIndex) -> None:
        bar = self.bars.bar(index.row())
        if bar is not None:
            self.turned.emit(bar.key)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.bars.rowCount():
            self.setCurrentIndex(self.bars.index(0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)
