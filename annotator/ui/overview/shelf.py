"""One tab of the overview: sorts of findings with their counts, and the rows of the chosen one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.overview.bars import BarList
from annotator.ui.overview.row_list import RowList
from annotator.ui.overview.rows import Found, Rows
from annotator.ui.theme import themes
from annotator.ui.widgets.frames import EmptyState
from annotator.ui.widgets.key_button import KEY, KeyButton, explain
from annotator.ui.widgets.labels import PlainLabel

_SORTS_WIDTH = 300


class Shelf(QWidget):
    """Sorts at the left, rows at the right, and under them the two things that can be done."""

    wanted = Signal(object)
    """A `Row` whose place is to be shown."""
    flag_wanted = Signal(object)
    """A `Row` that is to be flagged."""

    def __init__(self, name: str, empty: tuple[str, str], parent: QWidget | None = None) -> None:
        """`empty` is what stands there when nothing is found: a title and a sentence."""
        super().__init__(parent)
        self._rows_of: Callable[[str], Rows] = lambda _key: Rows()
        self.count = 0
        self.sorts = BarList(name)
        self.sorts.setFixedWidth(_SORTS_WIDTH)
        self.list = RowList(name)
        self.nothing = EmptyState(*empty)
        self.hint = PlainLabel(role="muted")
        self._go = self._action(self.tr("Go there"), Qt.Key.Key_Return, self.list.go)
        self._flag = self._action(self.tr("Flag it"), Qt.Key.Key_F, self.list.flag)
        self.go_button = KeyButton(self._go, role="quiet", icon="arrow-right")
        self.flag_button = KeyButton(self._flag, role="danger", icon="flag")
        self._arrange()
        self.sorts.turned.connect(self._turn)
        self.sorts.chosen.connect(self._enter)
        self.list.wanted.connect(self.wanted)
        self.list.flag_wanted.connect(self.flag_wanted)
        self.list.turned.connect(self._allow)
        self._allow()

    def show_found(self, found: Found) -> None:
        """Show sorts of findings and the rows of one; the empty page where all of them are 0."""
        self._rows_of = found.rows_of
        self.count = found.findings
        self.sorts.show_bars(found.bars)
        is_empty = not any(bar.count for bar in found.bars)
        self._pages.setCurrentWidget(self.nothing if is_empty else self._found)
        if is_empty:
            self.list.show_rows(Rows())
        elif self.sorts.current_key():
            self._turn(self.sorts.current_key())
        else:
            first = next(at for at, bar in enumerate(found.bars) if bar.count)
            self.sorts.setCurrentIndex(self.sorts.bars.index(first))

    def turn_to(self, key: str) -> None:
        """Show the rows of one sort and give them the keyboard."""
        row = self.sorts.bars.row_of(key)
        if row >= 0:
            self.sorts.setCurrentIndex(self.sorts.bars.index(row))
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the rows, or to the sorts where there are no rows."""
        reason = Qt.FocusReason.OtherFocusReason
        if self.list.rows.rowCount():
            self.list.setFocus(reason)
        else:
            self.sorts.setFocus(reason)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        foot = QHBoxLayout()
        foot.setContentsMargins(metrics.medium, metrics.small, metrics.medium, metrics.small)
        foot.setSpacing(metrics.small)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.flag_button)
        foot.addWidget(self.go_button)
        left, right = _sheet(self.sorts), _sheet(self.list)
        right.addLayout(foot)
        self._found = QWidget()
        line = QHBoxLayout(self._found)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.large)
        for sheet, stretch in ((left, 0), (right, 1)):
            frame = QFrame()
            frame.setProperty("role", "card")
            frame.setLayout(sheet)
            line.addWidget(frame, stretch)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._found)
        self._pages.addWidget(self.nothing)
        box = QVBoxLayout(self)
        box.setContentsMargins(metrics.huge, metrics.large, metrics.huge, metrics.large)
        box.addWidget(self._pages)

    def _action(self, words: str, key: Qt.Key, act: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action.setProperty(KEY, shown)
        action.triggered.connect(act)
        return action

    def _turn(self, key: str) -> None:
        self.list.show_rows(self._rows_of(key))
        bar = self.sorts.bars.bar(self.sorts.bars.row_of(key))
        self.list.setAccessibleName(bar.label if bar else "")

    def _enter(self, _key: str) -> None:
        self.take_keyboard()

    def _allow(self) -> None:
        row = self.list.current_row()
        leads, is_flag = bool(row and row.leads), bool(row and row.reason)
        explain(self._go, "" if leads else self.tr("There is no place to go to"))
        explain(self._flag, "" if is_flag else self.tr("There is nothing here to be flagged"))
        self.hint.setText(self.tr("Arrows go through the list.") if row else "")


def _sheet(view: QWidget) -> QVBoxLayout:
    """Return rows that begin with a view and have nothing but a thin line around them."""
    rows = QVBoxLayout()
    rows.setContentsMargins(1, 1, 1, 1)
    rows.setSpacing(0)
    rows.addWidget(view, 1)
    return rows
