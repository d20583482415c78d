"""The parts of the queue in their places: bar, statement or table, foot, or that nothing waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.store.project import Project
from annotator.ui.actions import Actions
from annotator.ui.facets import Facet
from annotator.ui.review.ago import ago_said
from annotator.ui.review.batch_row import BatchRow
from annotator.ui.review.decision_foot import DecisionFoot
from annotator.ui.review.empty_queue import EmptyQueue
from annotator.ui.review.queue_bar import QueueBar
from annotator.ui.review.statement import Statement
from annotator.ui.review.statement_card import StatementCard
from annotator.ui.review.table import QueueTable
from annotator.ui.review.view_counts import ViewCounts
from annotator.ui.review_queue import Left
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.fields import RETURN_KEYS

_PRESSING: Final = frozenset({Qt.Key.Key_Space, *RETURN_KEYS})
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ReviewSheet(QWidget):
    """Shows what it is given, and leaves the letters to the commands of the queue."""

    left = Signal()
    """Escape: the keyboard goes back to the article."""

    def __init__(
        self,
        project: Project,
        counts: ViewCounts,
        facets: Callable[[], Sequence[Facet]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions: Actions | None = None
        self.is_table = False
        self.bar = QueueBar(counts, facets)
        self.card = StatementCard()
        self.table = QueueTable(project)
        self.batch = BatchRow()
        self.empty = EmptyQueue()
        self.foot = DecisionFoot()
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.batch)
        self._pages = QStackedWidget()
        for page in (self.card, self._rows, self.empty):
            self._pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self._pages, 1)
        box.addWidget(self.foot)
        for part in (self.foot, self.card, self.batch, self.bar.naming):
            part.left.connect(self.take_keyboard)
        self.table.left.connect(self.left)
        self._turn_page(self.empty)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self.bar, self._pages, self.foot

    def set_actions(self, actions: Actions) -> None:
        """Give the buttons their commands; called once."""
        self._actions = actions
        for part in (self.bar, self.card, self.foot, self.empty):
            part.set_actions(actions)

    def show_statement(self, statement: Statement, *, now: str, told: str, read_only: bool) -> None:
        """Show a statement and what can be done with it; `now` is UTC, `told` a line above it."""
        self._turn_page(self.card)
        self.card.show_statement(statement, now, told)
        self.foot.show_statement(statement, read_only=read_only)

    def show_rows(self, *, read_only: bool) -> None:
        """Show the table and what can be done with the rows that are selected."""
        self._turn_page(self._rows)
        self.card.statement = None
        count = self.table.count_selected()
        self.batch.show_count(count, read_only=read_only)
        self.foot.show_several(count, read_only=read_only)

    def show_nothing(self, elsewhere: int, *, is_asked: bool) -> None:
        """Show that nothing waits, or nothing of what `is_asked` for; `elsewhere` all the same."""
        self._turn_page(self.empty)
        self.card.statement = None
        self.foot.show_nothing()
        self.empty.show_waiting(elsewhere, is_asked=is_asked)

    def told(self, left: Left | None, now: str, undo_index: int) -> str:
        """Return how a statement was decided that one has gone back to; empty if it was not."""
        words = {
            "approve": self.tr("Approved by you {0}"),
            "request_changes": self.tr("You asked for changes {0}"),
            "resolve": self.tr("You resolved its flag {0}"),
            "dismiss": self.tr("You dismissed its flag {0}"),
        }
        if left is None or left.act not in words:
            return ""
        told = words[left.act].format(ago_said(left.at, now))
        if left.undo_index != undo_index:
            return told
        key = self._actions.shown_key("undo") if self._actions else ""
        return self.tr("{0} · {1} undoes it").format(told, key) if key else told

    def holds_keyboard(self) -> bool:
        """Whether the keyboard is in one of the parts."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def take_keyboard(self) -> None:
        """Put the keyboard on the statement or the table, where the letters are commands."""
        self.foot.dismissal.close_row()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.naming.hide()

    def _turn_page(self, page: QWidget) -> None:
        held = self.holds_keyboard()
        self._pages.setCurrentWidget(page)
        self.foot.setHidden(page is self.empty)
        proxies = {self.card: self.card.passage, self._rows: self.table, self.empty: self.empty}
        self.setFocusProxy(proxies[page])
        if held and not self.holds_keyboard():
            self.take_keyboard()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys from the commands that press a button or choose from a list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            focused = QApplication.focusWidget()
            presses = isinstance(focused, QAbstractButton) and event.key() in _PRESSING
            chooses = isinstance(focused, QComboBox) and bool(event.text())
            if (presses or chooses) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit, focused = Qt.Key(event.key()), digit_of(event), QApplication.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in RETURN_KEYS and isinstance(focused, QAbstractButton):
            focused.click()
        elif not self.card.isVisible() or not (
            self._chooses_flag(key, digit) or self.card.scroll_by_key(event)
        ):
            super().keyPressEvent(event)

    def _chooses_flag(self, key: Qt.Key, digit: int | None) -> bool:
        if digit is not None:
            return self.card.choose_flag(digit - 1)
        return key in _STEPS and self.card.step_flag(_STEPS[key])
