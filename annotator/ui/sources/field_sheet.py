"""The fields of a source, as its type needs them, one under the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.services.source_fields import FieldSpec, Shape
from annotator.ui.sources.field_notes import note_of, placeholder_of
from annotator.ui.sources.named_fields import NamedField, NamedLine, NamedText
from annotator.ui.theme import themes
from annotator.ui.widgets.form import FieldRow
from annotator.ui.widgets.key_button import KeyButton


class FieldSheet(QWidget):
    """Makes each field when it is first needed, and keeps it from type to type.

    What the item holds beside the fields of its type stands below, folded away.
    """

    given = Signal(str, str)
    """A field's name in CSL-JSON and the text that was typed into it."""
    entered = Signal()
    """Return was pressed in a field."""
    left = Signal()
    pasted = Signal(str)
    """What was pasted into the empty title of a new source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, NamedField] = {}
        self.rows: dict[str, FieldRow] = {}
        self._shown: tuple[FieldSpec, ...] = ()
        self._kept: tuple[FieldSpec, ...] = ()
        self._is_new = self._is_read_only = False
        gap = themes().current.metrics.small
        self._column, self._more = QVBoxLayout(), QVBoxLayout()
        for column in (self._column, self._more):
            column.setSpacing(gap)
        self.unfold = QAction(self)
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._show_kept)
        self._unfold_button = KeyButton(self.unfold, role="quiet")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(gap)
        rows.addLayout(self._column)
        rows.addWidget(self._unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addLayout(self._more)

    def arrange(self, shown: Sequence[FieldSpec], kept: Sequence[FieldSpec]) -> None:
        """Put the fields of a type in their order, and those that are kept beside them below."""
        if (tuple(shown), tuple(kept)) == (self._shown, self._kept):
            return
        self._shown, self._kept = tuple(shown), tuple(kept)
        for row in self.rows.values():
            row.hide()
        for column, specs in ((self._column, shown), (self._more, kept)):
            for spec in specs:
                row = self._row(spec)
                column.removeWidget(row)
                column.addWidget(row)
                label = field_said(spec)
                row.label.setText(label)
                row.field.setAccessibleName(label)
        for spec in shown:
            self.rows[spec.key].show()
        self.unfold.setText(self.tr("%n other field(s)", "", len(kept)))
        self._unfold_button.setVisible(bool(kept))
        self._show_kept()

    def begin(self, *, is_new: bool, is_read_only: bool) -> None:
        """Say for which kind of source the fields are from now on."""
        self._is_new, self._is_read_only = is_new, is_read_only
        for line in self.lines.values():
            self._prepare(line)

    def show_texts(self, texts: Mapping[str, str], *, fresh: bool) -> None:
        """Show what an item says; unless it is a fresh one, what is being typed is kept."""
        for spec in (*self._shown, *self._kept):
            line, text = self.lines[spec.key], texts.get(spec.key, "")
            if fresh:
                line.commits.load(text)
                self.rows[spec.key].set_hint("")
            else:
                line.show_value(text)

    def texts(self) -> dict[str, str]:
        """Return what stands in the fields now."""
        return {spec.key: self.lines[spec.key].text() for spec in (*self._shown, *self._kept)}

    def say(self, key: str, refusal: str) -> None:
        """Say under a field why it cannot hold what was typed; an empty text takes that back."""
        if key in self.rows:
            self.rows[key].set_hint(refusal)

    def is_wrong(self) -> bool:
        """Whether a field that is shown says that something is wrong with it."""
        wrong = (self.rows[spec.key] for spec in self._shown)
        return any(row.field.property("state") == "wrong" for row in wrong)

    def enter(self, key: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        first = self._shown[0].key if self._shown else ""
        wanted = key if key in self.lines else first
        if wanted:
            if wanted in {spec.key for spec in self._kept}:
                self.unfold.setChecked(True)
            self.lines[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, spec: FieldSpec) -> FieldRow:
        known = self.rows.get(spec.key)
        if known is not None:
            return known
        line = self._made(spec)
        line.given.connect(self.given)
        line.typed.connect(self._comment)
        line.entered.connect(self.entered)
        line.left.connect(self.left)
        self._prepare(line)
        self.lines[spec.key] = line
        row = self.rows[spec.key] = FieldRow(field_said(spec), line)
        return row

    def _made(self, spec: FieldSpec) -> NamedField:
        if spec.shape is Shape.PROSE:
            return NamedText(spec)
        line = NamedLine(spec, placeholder_of(spec.key))
        line.pasted.connect(self.pasted)
        return line

    def _prepare(self, line: NamedField) -> None:
        line.rest(is_new=self._is_new)
        line.setReadOnly(self._is_read_only)
        if isinstance(line, NamedLine):
            line.offers_paste = self._is_new and line.spec.key in {"title", "URL", "DOI"}

    def _comment(self, key: str, text: str) -> None:
        self.rows[key].set_note(note_of(key, text))

    def _show_kept(self, _checked: object = None) -> None:
        for spec in self._kept:
            self.rows[spec.key].setVisible(self.unfold.isChecked())


def field_said(spec: FieldSpec) -> str:
    """Return what a field is called in the user's language."""
    return QCoreApplication.translate("SourceFields", spec.label)
