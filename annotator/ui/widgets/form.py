"""Labelled fields, one under the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QVBoxLayout, QWidget

from annotator.ui.theme import themes
from annotator.ui.widgets.labels import Hint, PlainLabel
from annotator.ui.widgets.states import set_state


class FieldRow(QWidget):
    """A muted label, its field at the right, and under it a hint when there is one."""

    def __init__(self, label: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = themes().current.metrics
        self.field = field
        self.label = PlainLabel(label, role="muted")
        self.label.setFixedWidth(metrics.label)
        self.label.setContentsMargins(0, 0, metrics.tiny, 0)
        self.label.setMinimumHeight(metrics.control)
        self.label.setWordWrap(True)
        self.label.setBuddy(field)
        self.hint = Hint()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(metrics.tiny)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, 0, 1)
        grid.addWidget(self.hint, 1, 1)
        grid.setColumnStretch(1, 1)
        # What has words of its own, such as a check box, says those too: the label is its buddy.
        if not field.accessibleName() and not isinstance(field, QAbstractButton):
            field.setAccessibleName(label)

    def set_hint(self, text: str) -> None:
        """Say under the field what is wrong or missing, or take it back with an empty text."""
        self.hint.show_wrong(text)
        self.field.setAccessibleDescription(text)
        set_state(self.field, "state", "wrong" if text else "")

    def set_note(self, text: str) -> None:
        """Say something quietly under the field."""
        self.hint.show_note(text)
        self.field.setAccessibleDescription(text)
        set_state(self.field, "state", "")


class Form(QWidget):
    """Field rows with one left edge for their labels and one for their fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(themes().current.metrics.small)

    def add_whole(self, part: QWidget) -> None:
        """Add something that has the whole width, without a label."""
        self._rows.addWidget(part)

    def add(self, label: str, field: QWidget) -> FieldRow:
        """Add a field at the end; the row shows its hints and can be hidden."""
        row = FieldRow(label, field)
        self._rows.addWidget(row)
        return row
