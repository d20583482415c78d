"""The fields of a citation beside its source: the usual ones, and the rest folded away."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.source import SourceClass, Stance, Use
from annotator.ui.details.citation_draft import CitationDraft
from annotator.ui.details.citation_locator import LocatorField
from annotator.ui.details.private_mark import PrivateMark
from annotator.ui.evidence.comparison_box import ComparisonBox
from annotator.ui.theme import themes
from annotator.ui.widgets.calm_combo import CalmCombo
from annotator.ui.widgets.commit import REST_MS
from annotator.ui.widgets.fields import CommitLineEdit, CommitTextEdit
from annotator.ui.widgets.form import FieldRow, Form
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import CLASSES, STANCES, said

_PLAIN: Final = "http://"


class CitationFields(QWidget):
    """Stance, quote and place; under *More* use, day, archive and notes. It stores nothing."""

    edited = Signal(str)
    """The name of a field that was committed, as `Citation` calls it."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison = ComparisonBox(self)
        self.more = QWidget()
        self._make_fields()
        self.lines: dict[str, CommitLineEdit | CommitTextEdit] = {
            "quote": self.quote,
            "accessed_on": self.accessed,
            "archived_url": self.archived,
            "note": self.note,
            "note_private": self.private,
        }
        self._arrange()
        self._wire()

    def set_at_once(self, *, at_once: bool) -> None:
        """Commit what is typed after a rest, or else only when it is asked for."""
        for field in (*self.lines.values(), self.locator.value):
            field.commits.rest_ms = REST_MS if at_once else 0

    def load(self, draft: CitationDraft) -> None:
        """Show another draft."""
        for name, field in self.lines.items():
            field.commits.load(str(getattr(draft, name)))
        self.locator.load(draft.locator)
        self._choose(draft)

    def show_stored(self, draft: CitationDraft) -> None:
        """Show the same citation as it is stored now; what is being typed is kept."""
        for name, field in self.lines.items():
            field.show_value(str(getattr(draft, name)))
        self.locator.show_value(draft.locator)
        self._choose(draft)

    def fill(self, draft: CitationDraft) -> CitationDraft:
        """Return the draft with what stands in the fields."""
        return replace(
            draft,
            stance=Stance(self.stance.current() or Stance.SUPPORTS),
            quote=self.quote.text(),
            locator=self.locator.text(),
            used_as=Use(self.used_as.currentData()),
            accessed_on=self.accessed.text(),
            archived_url=self.archived.text(),
            note=self.note.text(),
            note_private=self.private.text(),
        )

    def show_class(self, source_class: SourceClass) -> None:
        """Show how the source is classed, which is the use it is put to unless said otherwise."""
        classed = self.tr("as the source is classed: {0}").format(said(CLASSES, source_class))
        self.used_as.setItemText(0, classed)

    def refuse(self, name: str) -> None:
        """Take the last commit of a field back: what was typed stays there, unsaved."""
        if name == "locator":
            self.locator.refuse()
        elif name in self.lines:
            self.lines[name].commits.refuse()

    def _choose(self, draft: CitationDraft) -> None:
        self.show_class(draft.source_class)
        self.stance.set_current(draft.stance.value)
        self.used_as.setCurrentIndex(self.used_as.findData(draft.used_as.value))
        self._judge_archive()

    def _make_fields(self) -> None:
        self.stance = Segmented(self.tr("Stance"))
        self.quote = CommitTextEdit(placeholder=self.tr("Word for word"))
        self.locator = LocatorField()
        self.used_as = CalmCombo(self.tr("Used as"))
        for use in Use:
            self.used_as.addItem(said(CLASSES, use), use.value)
        self.accessed = CommitLineEdit(placeholder=self.tr("2023-01-17"))
        self.archived = CommitLineEdit(placeholder="https://web.archive.org/…")
        self.note = CommitTextEdit(placeholder=self.tr("May be exported"))
        self.private = CommitTextEdit()
        self.show_class(SourceClass.SECONDARY)

    def _arrange(self) -> None:
        usual, place, more = Form(), Form(), Form()
        usual.add(self.tr("Stance"), self.stance)
        usual.add(self.tr("Quote"), self.quote)
        place.add(self.tr("Place"), self.locator)
        more.add(self.tr("Used as"), self.used_as)
        self.rows: dict[str, FieldRow] = {
            "accessed_on": more.add(self.tr("Accessed"), self.accessed),
            "archived_url": more.add(self.tr("Archived at"), self.archived),
        }
        more.add(self.tr("Note"), self.note)
        more.add(self.tr("Private note"), self.private)
        self.private_mark = PrivateMark(self.tr("Not exported unless you say so"))
        folded = QVBoxLayout(self.more)
        box = QVBoxLayout(self)
        for layout in (folded, box):
            layout.setContentsMargins(0, 0, 0, 0)
        folded.setSpacing(themes().current.metrics.tiny)
        box.setSpacing(themes().current.metrics.small)
        folded.addWidget(more)
        folded.addWidget(self.private_mark)
        for part in (usual, self.comparison, place, self.more):
            box.addWidget(part)
        label = themes().current.metrics.label
        for part in (self.comparison, self.private_mark):
            part.setContentsMargins(label, 0, 0, 0)
        self.private.setAccessibleDescription(self.private_mark.text())

    def _wire(self) -> None:
        for field in (*self.lines.values(), self.locator):
            field.committed.connect(self._tell)
            field.left.connect(self.left)
        self.stance.chosen.connect(self._tell)
        self.used_as.activated.connect(self._tell)
        self.archived.committed.connect(self._judge_archive)
        themes().changed.connect(self._dress_stance)
        self._dress_stance()

    def _tell(self, _value: object) -> None:
        names = {
            **{id(field): name for name, field in self.lines.items()},
            id(self.locator): "locator",
            id(self.stance): "stance",
            id(self.used_as): "used_as",
        }
        name = names.get(id(self.sender()))
        if name:
            self.edited.emit(name)

    def _judge_archive(self, _typed: str = "") -> None:
        """Say quietly when what is read at an address may have been changed on its way."""
        row = self.rows["archived_url"]
        if row.hint.text() and row.hint.property("role") == "flag":
            return
        is_plain = self.archived.text().strip().lower().startswith(_PLAIN)
        note = self.tr("Not https: it can be changed on its way to the reader.")
        row.set_note(note if is_plain else "")

    def _dress_stance(self, _theme: object = None) -> None:
        theme = themes().current
        colors: dict[Stance, QColor] = {
            Stance.SUPPORTS: theme.good,
            Stance.REFUTES: theme.flag,
            Stance.CONTEXT: theme.muted,
        }
        self.stance.set_options([Option(s, said(STANCES, s), colors[s]) for s in Stance])
