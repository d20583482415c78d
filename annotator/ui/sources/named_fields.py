"""Fields of a source that say which one they are when they are committed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from annotator.services.source_fields import FieldSpec, Shape
from annotator.ui.widgets.commit import REST_MS
from annotator.ui.widgets.fields import CommitLineEdit, CommitTextEdit

AT_THE_END: Final = frozenset({Shape.DATE, Shape.URL, Shape.DOI})
"""Shapes of which the half is wrong: they are committed on Return and on leaving only."""


class NamedLine(CommitLineEdit):
    """One line; `offers_paste` lets what is pasted be looked at before it goes in."""

    given = Signal(str, str)
    """The field's key and its text."""
    typed = Signal(str, str)
    """The same, at each letter that the editor types."""
    entered = Signal()
    """Return was pressed."""
    pasted = Signal(str)
    """What was pasted into an empty field that offers it."""

    def __init__(
        self, spec: FieldSpec, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, placeholder=placeholder)
        self.spec = spec
        self.offers_paste = False
        self.committed.connect(self._tell)
        self.textEdited.connect(self._tell_typed)
        self.submitted.connect(self.entered)

    def rest(self, *, is_new: bool) -> None:
        """Commit after a rest too, but for a new source and where half of it would be wrong."""
        self.commits.rest_ms = 0 if is_new or self.spec.shape in AT_THE_END else REST_MS

    def _tell(self, text: str) -> None:
        self.given.emit(self.spec.key, text)

    def _tell_typed(self, text: str) -> None:
        self.typed.emit(self.spec.key, text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = QApplication.clipboard().text()
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        if is_paste and self.offers_paste and not self.text() and words.strip():
            self.pasted.emit(words)
            return
        super().keyPressEvent(event)


class NamedText(CommitTextEdit):
    """Several lines."""

    given = Signal(str, str)
    typed = Signal(str, str)
    entered = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.committed.connect(self._tell)
        self.submitted.connect(self.entered)

    def rest(self, *, is_new: bool) -> None:
        """Commit after a rest too, but for a new source."""
        self.commits.rest_ms = 0 if is_new else REST_MS

    def _tell(self, text: str) -> None:
        self.given.emit(self.spec.key, text)


NamedField = NamedLine | NamedText
