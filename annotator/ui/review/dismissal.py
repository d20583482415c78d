"""The row that asks why a flag is dismissed: a preset reason on a digit, or a typed one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS, CommitLineEdit
from annotator.ui.widgets.key_button import KEY, KeyButton
from annotator.ui.widgets.labels import GroupTitle
from annotator.ui.widgets.segmented import Option, Segmented

_PLAIN: Final = Qt.KeyboardModifier.NoModifier
_TYPING: Final = _PLAIN | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Dismissal(QWidget):
    """Hidden until it is opened. Letters go into the field wherever the keyboard is in it."""

    given = Signal(str)
    """The reason, never empty."""
    opened = Signal(bool)
    """Whether the row is open now."""
    left = Signal()
    """Escape: the flag stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = themes().current.metrics
        self.presets = Segmented(self.tr("Why the flag is dismissed"), self._options())
        self.field = CommitLineEdit(placeholder=self.tr("Or type why"))
        self.field.setAccessibleName(self.tr("Why the flag is dismissed"))
        self.field.commits.rest_ms = 0
        give = QAction(self.tr("Dismiss"), self)
        native = QKeySequence.SequenceFormat.NativeText
        give.setProperty(KEY, QKeySequence("Return").toString(native))
        give.triggered.connect(self._submit)
        self._give = give
        line = QHBoxLayout()
        line.setSpacing(metrics.small)
        line.addWidget(self.field, 1)
        line.addWidget(KeyButton(give))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.tiny + 2)
        rows.addWidget(GroupTitle(self.tr("Why is the flag dismissed?")))
        rows.addWidget(self.presets)
        rows.addLayout(line)
        self.presets.chosen.connect(self._choose)
        self.field.textChanged.connect(self._follow)
        self.field.submitted.connect(self._submit)
        self.field.left.connect(self.left)
        self._follow("")
        self.hide()

    def open_row(self) -> None:
        """Show the row, empty, with the keyboard on the presets."""
        self.presets.set_current("")
        self.field.commits.load("")
        self.show()
        self.opened.emit(True)
        self.presets.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_row(self) -> None:
        """Hide the row."""
        self.hide()
        self.opened.emit(False)

    def _options(self) -> list[Option]:
        reasons = (
            self.tr("Not a problem"),
            self.tr("Already covered"),
            self.tr("Checked elsewhere"),
            self.tr("House style"),
        )
        return [Option(reason, f"{digit}  {reason}") for digit, reason in enumerate(reasons, 1)]

    def _choose(self, reason: str) -> None:
        self.given.emit(reason)

    def _follow(self, text: str) -> None:
        self._give.setEnabled(bool(text.strip()))

    def _submit(self) -> None:
        reason = self.field.text().strip()
        if reason:
            self.given.emit(reason)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep what is typed here from the commands of the queue."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_typing = not event.modifiers() & ~_TYPING
            if is_typing and (_is_letter(event.text()) or event.key() in _KEPT):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _is_letter(text) and not self.field.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.insert(text)
        elif event.key() in _KEPT:
            event.accept()
        else:
            super().keyPressEvent(event)


_KEPT: Final = frozenset({*RETURN_KEYS, Qt.Key.Key_Backspace, Qt.Key.Key_Space})


def _is_letter(text: str) -> bool:
    return bool(text) and text.isprintable()
