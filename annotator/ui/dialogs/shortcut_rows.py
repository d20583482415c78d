"""The list of commands with their keys, by menu, narrowed by what is typed."""

from __future__ import annotations

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
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.ui.command import MENUS, Command, full_name, translated
from annotator.ui.commands import COMMANDS
from annotator.ui.key_map import KeyMap, native
from annotator.ui.palette.hidden_words import hidden_words
from annotator.ui.palette.matching import Name
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.painting import (
    chip_font,
    keycap_size,
    paint_focus_ring,
    paint_keycap,
)

ROW: Final = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A command with its keys, or the title of a menu when there is none."""

    text: str
    command: Command | None = None
    keys: tuple[str, ...] = ()
    """As the user's system writes them."""
    is_changed: bool = False


class ShortcutRows(QAbstractListModel):
    """The rows as they are now; `show_query` narrows them."""

    def __init__(self, key_map: KeyMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key_map = key_map
        self._hidden = hidden_words()
        self._query = ""
        self.rows: list[Row] = []
        self._read()
        key_map.changed.connect(self.refresh)

    def show_query(self, query: str) -> None:
        """Show only the commands whose name, menu or keys fit."""
        self._query = query
        self._read()

    def refresh(self) -> None:
        """Show the keys as they are now, the rows staying where they are."""
        self.rows = [self._row(row.command) if row.command else row for row in self.rows]
        self.dataChanged.emit(self.index(0), self.index(max(0, len(self.rows) - 1)))

    def at(self, command_id: str) -> QModelIndex:
        """Return a command's place, or that of the first command; invalid if there is none."""
        places = [n for n, row in enumerate(self.rows) if row.command is not None]
        mine = [n for n in places if self._is(n, command_id)]
        return self.index((mine or places)[0]) if places else QModelIndex()

    def _is(self, place: int, command_id: str) -> bool:
        command = self.rows[place].command
        return command is not None and command.id == command_id

    def _read(self) -> None:
        self.beginResetModel()
        self.rows = []
        for menu in MENUS:
            commands = [each for each in COMMANDS if each.menu == menu and self._fits(each)]
            if commands:
                self.rows.append(Row(translated(menu)))
                self.rows += map(self._row, commands)
        self.endResetModel()

    def _fits(self, command: Command) -> bool:
        keys = (native(key) for key in self._key_map.keys(command.id))
        beside = f"{translated(command.menu)} {self._hidden[command.id]} {' '.join(keys)}"
        return Name(full_name(command), beside).match(self._query) is not None

    def _row(self, command: Command) -> Row:
        return Row(
            full_name(command),
            command,
            tuple(map(native, self._key_map.keys(command.id))),
            self._key_map.is_changed(command.id),
        )

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_title = index.isValid() and self.rows[index.row()].command is None
        return Qt.ItemFlag.NoItemFlags if is_title else super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((row.text, *row.keys))
            case _:
                return row if role == ROW else None


class ShortcutList(QListView):
    """Shows the rows; Return asks for a key for the current one."""

    key_wanted = Signal()

    def __init__(self, rows: ShortcutRows) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Commands and their keys"))
        self.setModel(rows)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        calm(self)
        self.doubleClicked.connect(self.key_wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when a question takes room under the list."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS:
            self.key_wanted.emit()
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, themes().current.metrics.row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        theme = themes().current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(theme.metrics.medium, 0, -theme.metrics.medium, 0)
        if row.command is None:
            painter.setFont(chip_font(option.font))
            _paint_words(painter, room.adjusted(0, 8, 0, 0), row.text, theme.muted)
        else:
            _paint_ground(painter, option.rect, option.state)
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setFont(option.font)
            room = _paint_keys(painter, room, row.keys, is_chosen=is_chosen)
            ink = theme.on_selection if is_chosen else theme.text
            name = room.adjusted(theme.metrics.medium, 0, 0, 0)
            _paint_words(painter, name, row.text, ink)
            if row.is_changed:
                _paint_changed(painter, room, ink if is_chosen else theme.accent)
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    theme = themes().current
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.selection)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.hover)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus_ring(painter, QRectF(rect), theme.metrics.radius)


def _paint_keys(painter: QPainter, room: QRect, keys: tuple[str, ...], *, is_chosen: bool) -> QRect:
    """Paint the caps from the right; returns the room that is left."""
    theme = themes().current
    ink = theme.on_selection if is_chosen and theme.uses_letters else None
    right = room.right() + 1
    for key in reversed(keys):
        width = round(keycap_size(key).width())
        place = QRectF(right - width, room.top(), width, room.height())
        paint_keycap(painter, place, key, ink=ink)
        right -= width + theme.metrics.tiny
    return QRect(room.left(), room.top(), right - room.left() - theme.metrics.small, room.height())


def _paint_words(painter: QPainter, room: QRect, words: str, ink: QColor) -> None:
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_changed(painter: QPainter, room: QRect, ink: QColor) -> None:
    """Paint a point before a command whose keys are the editor's."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(room.left(), room.center().y() - 2, 5, 5))
