"""The timeline of a statement: every act with who and when, and the way back to each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.person import Person
from annotator.ui.announcing import announce
from annotator.ui.people.badge import PersonBadge, face_of
from annotator.ui.review.told import Entry
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.key_button import KEY, KeyButton, explain
from annotator.ui.widgets.labels import GroupTitle, Hint, PlainLabel
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.widgets.spoken_role import speak_as

FEW: Final = 6
"""How many acts stand there before somebody asks for more."""
_WHEN: Final = 46
_ABOVE: Final = 2
"""Keeps words on one line with a badge."""
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class ActRow(QWidget):
    """One act: when, whose badge, what, and under it what each field was and became."""

    picked = Signal(int)
    """Its place, from 0: it was clicked on."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.entry: Entry | None = None
        self.is_current = False
        self.when = PlainLabel(role="muted")
        self.when.setMinimumWidth(_WHEN)
        self.when.setContentsMargins(0, _ABOVE, 0, 0)
        self.badge = PersonBadge()
        self.words = PlainLabel()
        self.details = PlainLabel(role="muted")
        for label in (self.words, self.details):
            label.setWordWrap(True)
        top = Qt.AlignmentFlag.AlignTop
        line = QHBoxLayout()
        line.setSpacing(themes().current.metrics.small)
        line.addWidget(self.when, 0, top)
        line.addWidget(self.badge, 0, top)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(1)
        self.lines.setContentsMargins(0, _ABOVE, 0, 0)
        self.lines.addWidget(self.words)
        self.lines.addWidget(self.details)
        line.addLayout(self.lines, 1)
        line.setContentsMargins(4, 3, 4, 3)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_entry(self, entry: Entry, people: Mapping[str, Person]) -> None:
        """Show an act."""
        self.entry = entry
        self.when.setText(entry.when)
        self.badge.show_face(face_of(people, entry.person_id))
        self.words.setText(entry.words)
        self.details.setText("\n".join(entry.details))
        self.details.setHidden(not entry.details)

    def said(self) -> str:
        """Return the act as one text."""
        entry = self.entry
        parts = (entry.when, entry.who, entry.words) if entry else ()
        return " ".join(part for part in parts if part)

    def mark(self, *, current: bool) -> None:
        """Show whether the keyboard is on it."""
        if current is not self.is_current:
            self.is_current = current
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_current:
            painter = QPainter(self)
            paint_focus_ring(painter, QRectF(self.rect()), themes().current.metrics.radius)
            painter.end()


class HistoryList(QWidget):
    """Up and Down go through the acts, Return goes back to one; a line says before what that does.

    It hides itself when it has nothing to tell. Its rows are used again.
    """

    all_wanted = Signal()
    """The editor wants more acts than `FEW`."""
    looked_at = Signal(int)
    """The `seq` of the act that the editor has come to: what would going back to it change?"""
    revert_wanted = Signal(int)
    """The `seq` of the act to go back to."""
    left = Signal()
    """Escape: the keyboard goes back to the statement."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ActRow] = []
        self._shown = 0
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.List)
        self.setAccessibleName(title)
        more = QAction(self.tr("Show all of it"), self)
        more.triggered.connect(self.all_wanted)
        self.more = KeyButton(more, role="link")
        self.revert = QAction(self.tr("Revert to this"), self)
        native = QKeySequence.SequenceFormat.NativeText
        self.revert.setProperty(KEY, QKeySequence("Return").toString(native))
        self.revert.triggered.connect(self._ask)
        self.preview = Hint()
        self.button = KeyButton(self.revert)
        self.way_back = QWidget()
        way = QVBoxLayout(self.way_back)
        way.setContentsMargins(0, 3, 0, 2)
        way.setSpacing(themes().current.metrics.tiny)
        way.addWidget(self.preview)
        way.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.way_back.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(GroupTitle(title))
        self._box.addWidget(self.way_back)
        self._box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def entries(self) -> list[str]:
        """Return what stands there, an act as one text."""
        return [row.said() for row in self.rows[: self._shown]]

    def show_entries(
        self, entries: Sequence[Entry], people: Mapping[str, Person], *, has_more: bool = False
    ) -> None:
        """Show other acts; `has_more` says whether there are others than these."""
        self._leave_row()
        while len(self.rows) < len(entries):
            row = ActRow(len(self.rows))
            row.picked.connect(self._pick)
            self._box.insertWidget(self._box.count() - 1, row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            if place < len(entries):
                row.show_entry(entries[place], people)
            row.setHidden(place >= len(entries))
        self._shown = len(entries)
        self.more.setHidden(not has_more)
        self.setHidden(not entries)
        if self.hasFocus():
            self._go_to(0)

    def show_preview(self, sentence: str, reason: str) -> None:
        """Say what going back to the act would change, or why one cannot."""
        self.preview.show_note(reason or sentence)
        explain(self.revert, reason)
        announce(self, reason or sentence)

    def enter(self) -> None:
        """Put the keyboard on the newest act."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pick(self, place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(place)

    def _go_to(self, place: int) -> None:
        if not self._shown:
            return
        place = max(0, min(place, self._shown - 1))
        if place == self._current:
            return
        self._leave_row()
        self._current = place
        row = self.rows[place]
        row.mark(current=True)
        self.preview.show_note("")
        row.lines.addWidget(self.way_back)
        self.way_back.show()
        announce(self, " ".join((row.said(), *(row.entry.details if row.entry else ()))))
        if row.entry is not None:
            self.looked_at.emit(row.entry.seq)

    def _leave_row(self) -> None:
        if 0 <= self._current < len(self.rows):
            row = self.rows[self._current]
            row.mark(current=False)
            row.lines.removeWidget(self.way_back)
        self._current = -1
        self.way_back.setParent(self)
        self.way_back.hide()

    def _ask(self) -> None:
        if self.revert.isEnabled() and 0 <= self._current < self._shown:
            entry = self.rows[self._current].entry
            if entry is not None:
                self.revert_wanted.emit(entry.seq)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Return from the command that shows the statement in its article."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if is_plain and event.key() in RETURN_KEYS:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go_to(self._current + _STEPS[key])
        elif key in _ENDS:
            self._go_to(_ENDS[key] % self._shown if self._shown else 0)
        elif key in RETURN_KEYS:
            self._ask()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(0)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.TabFocusReason,
        }:
            self._leave_row()
