"""When what was begun at a widget is saved: a typed field after a rest, on Return, on leaving."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

REST_MS: Final = 1000

_STAYING: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
_RETURNING: Final = _STAYING | {Qt.FocusReason.ActiveWindowFocusReason}
_UNDO_KEYS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Unfinished(QObject):
    """Something that an editor has begun at a widget, its parent, and not ended."""

    def commit(self) -> None:
        """Keep what was done so far."""
        # Every heir has its own; Qt's metaclass leaves no room for that of an abstract class.
        raise NotImplementedError


class Committer(Unfinished):
    """Watches one text field and says when what was typed is to be saved.

    The field tells it every change with `touch` and obeys `replaced`; it is the field's child and
    holds no reference to it, so that a closed dialog is freed at once.

    `rest_ms` is the rest after which it commits by itself; 0 leaves that to Return and the focus.
    `visit` counts how often the focus came in, so that the commits of one visit can be one undo
    step. Another window in front, or a menu, does not end a visit.
    """

    committed = Signal(str)
    left = Signal()
    replaced = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.rest_ms = REST_MS
        self.visit = 0
        self._text = self._saved = self._before = ""
        self._has_focus = False
        self._was_refused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.commit)
        field.installEventFilter(self)

    def is_unsaved(self) -> bool:
        """Whether the field holds something else than what was last shown or committed."""
        return self._text != self._saved

    def touch(self, text: str) -> None:
        """Hear the field's whole text after every change; the rest begins anew."""
        self._text = text
        if self.rest_ms and self.is_unsaved():
            self._timer.start(self.rest_ms)
        else:
            self._timer.stop()

    @override
    def commit(self) -> None:
        """Commit now, if there is something unsaved."""
        self._timer.stop()
        if self.is_unsaved():
            self._was_refused = False
            self._before, self._saved = self._saved, self._text
            self.committed.emit(self._text)

    def refuse(self) -> None:
        """Take the last commit back, because it was refused: the text stays, and is unsaved again.

        It is tried again when the editor types, presses Return or leaves the field.
        """
        self._saved = self._before
        self._was_refused = self.is_unsaved()

    def show_value(self, text: str) -> None:
        """Show a value that came from elsewhere, without committing it.

        What somebody is typing at this moment, or what was refused, is kept.
        """
        is_kept = self.is_unsaved() and (self._has_focus or self._was_refused)
        self._saved = self._before = text
        if not is_kept:
            self.load(text)

    def load(self, text: str) -> None:
        """Show the value of another record, whatever was typed; commit that first.

        `commit()` comes before, while the pane still knows which record was meant.
        """
        self._timer.stop()
        self._saved = self._before = text
        self._was_refused = False
        if self._text != text:
            self.replaced.emit(text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self._focus_moved(event)
        elif isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _focus_moved(self, event: QFocusEvent) -> None:
        if event.gotFocus():
            self._has_focus = True
            self.visit += event.reason() not in _RETURNING
        elif event.lostFocus():
            self._has_focus = False
            if event.reason() not in _STAYING:
                self.commit()

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._leaves_undo_to_the_window(event)
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
            return True
        return False

    def _leaves_undo_to_the_window(self, event: QKeyEvent) -> bool:
        """With nothing unsaved, undo means the last change of the project, not of this field."""
        if self.is_unsaved() or not any(event.matches(key) for key in _UNDO_KEYS):
            return False
        event.ignore()
        return True


def commit_focused() -> None:
    """Commit the field that has the focus, if it is one that commits, or what is held there.

    For whatever acts without moving the focus: a shortcut, a button, closing the window.
    """
    focused = QApplication.focusWidget()
    if focused is None:
        return
    for unfinished in focused.findChildren(
        Unfinished, options=Qt.FindChildOption.FindDirectChildrenOnly
    ):
        unfinished.commit()
