"""The fields of one source, edited in place, and where it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.formats.redaction import stand_in
from annotator.services import evidence
from annotator.services.evidence import SourceForm, form_of
from annotator.store.uses import Use
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.source_uses import SourceUses
from annotator.ui.source_values import CHECKED, TYPES, refusal_of, value_of
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.form import FieldRow, Form
from annotator.ui.widgets.key_button import KeyButton, explain
from annotator.ui.widgets.labels import Heading
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import CLASSES, CONFIDENTIALITIES, said


class SourceDetails(QFrame):
    """One source; each field is saved on Return and on leaving it.

    A new source is saved when it has a title, with whatever else was typed by then.
    """

    made = Signal(str)
    """The id of a source that was new."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""
    delete_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Source | None = None
        self.is_new = False
        self.setProperty("role", "paper")
        self.title = Heading(self.tr("New source"))
        self.lines: dict[str, NamedLine] = {}
        self.rows: dict[str, FieldRow] = {}
        self.type = QComboBox()
        self.source_class = Segmented(self.tr("Class"), _options(CLASSES, SourceClass))
        self.confidentiality = Segmented(
            self.tr("Disclosure"), _options(CONFIDENTIALITIES, Confidentiality)
        )
        self.uses = SourceUses()
        self.delete = QAction(self.tr("Delete source"), self)
        self._arrange(self._form())
        self._wire()

    def source_id(self) -> str:
        """Return the id of the source that is shown; empty for none and for a new one."""
        return self._source.id if self._source is not None else ""

    def show_source(self, source: Source, uses: Sequence[Use]) -> None:
        """Show a source as it is now; what is being typed into one of its fields is kept."""
        fresh = self._source is None or self._source.id != source.id
        self._source, self.is_new = source, False
        self._show_form(form_of(source), fresh=fresh)
        self.uses.show_uses(uses)
        self.uses.show()
        self.title.hide()
        self._allow_delete(len(uses))
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def begin_new(self) -> None:
        """Show empty fields for a new source, with the keyboard in its title."""
        self._source, self.is_new = None, True
        self._show_form(SourceForm(""), fresh=True)
        self.uses.hide()
        self.title.show()
        self._delete_button.hide()
        self.edit()

    def forget(self) -> None:
        """Show nothing more."""
        self._source, self.is_new = None, False

    def edit(self) -> None:
        """Put the keyboard into the first field."""
        self.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    # What is in its place

    def _form(self) -> Form:
        form = Form()
        labels = {
            "title": (self.tr("Title"), ""),
            "url": (self.tr("Address"), "https://"),
            "publisher": (self.tr("Publisher"), ""),
            "author": (self.tr("Author"), self.tr("Separated by ;")),
            "issued": (self.tr("Published"), self.tr("2023-01-17, 2023-01 or 2023")),
        }
        for name, (label, placeholder) in labels.items():
            self._add_line(form, name, label, placeholder)
        for value in TYPES:
            self.type.addItem(said(TYPES, value), value)
        form.add(self.tr("Type"), self.type)
        form.add(self.tr("Class"), self.source_class)
        self._secrecy = form.add(self.tr("Disclosure"), self.confidentiality)
        self._add_line(form, "pseudonym", self.tr("Pseudonym"), "")
        self._add_line(
            form, "independence_group", self.tr("Same origin"), self.tr("An agency, a ministry…")
        )
        self.rows["independence_group"].set_note(
            self.tr("Sources of one origin are not independent of each other.")
        )
        return form

    def _add_line(self, form: Form, name: str, label: str, placeholder: str) -> None:
        line = NamedLine(name, placeholder)
        line.given.connect(self._save_line)
        line.left.connect(self._leave)
        self.lines[name] = line
        self.rows[name] = form.add(label, line)

    def _arrange(self, form: Form) -> None:
        metrics = themes().current.metrics
        self._delete_button = KeyButton(self.delete, role="danger")
        foot = QHBoxLayout()
        foot.addWidget(self._delete_button)
        foot.addStretch(1)
        sheet = QFrame()
        sheet.setProperty("role", "paper")
        self._column = rows = QVBoxLayout(sheet)
        rows.setSpacing(metrics.medium)
        for part in (self.title, form, self.uses):
            rows.addWidget(part)
        rows.addLayout(foot)
        rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(sheet)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the right edge where it is, whether a scroll bar stands beside it or not."""
        metrics = themes().current.metrics
        taken = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._column.setContentsMargins(
            metrics.large, metrics.medium, metrics.large - taken, metrics.large
        )

    def _wire(self) -> None:
        self.type.activated.connect(self._save_choices)
        self.source_class.chosen.connect(self._save_choices)
        self.confidentiality.chosen.connect(self._save_choices)
        self.uses.place_wanted.connect(self.place_wanted)
        self.uses.left.connect(self.left)
        self.delete.triggered.connect(self._ask_to_delete)

    def _show_form(self, form: SourceForm, *, fresh: bool) -> None:
        for name, line in self.lines.items():
            value = str(getattr(form, name))
            if fresh:
                line.commits.load(value)
            else:
                line.show_value(value)
            line.setReadOnly(self._session.read_only)
        for name in CHECKED if fresh else ():
            self.rows[name].set_hint("")
        if self.type.findData(form.csl_type) < 0:
            self.type.addItem(form.csl_type, form.csl_type)
        self.type.setCurrentIndex(self.type.findData(form.csl_type))
        self.source_class.set_current(form.source_class)
        self.confidentiality.set_current(form.confidentiality)
        for choice in (self.type, self.source_class, self.confidentiality):
            choice.setEnabled(not self._session.read_only)
        self._explain(form.confidentiality)

    def _explain(self, confidentiality: Confidentiality) -> None:
        """Say what an export hides of such a source."""
        is_secret = confidentiality is Confidentiality.CONFIDENTIAL
        self.rows["pseudonym"].setHidden(not is_secret)
        match confidentiality:
            case Confidentiality.PUBLIC:
                note = self.tr("Exports name it.")
            case Confidentiality.BACKGROUND:
                note = self.tr("For the desk to know: exports still name it.")
            case Confidentiality.CONFIDENTIAL:
                name = stand_in(self._source) if self._source else "…"
                note = self.tr(
                    "Exports call it “{0}” and leave out its title, its address, its quotes and "
                    "where they stand, unless what is confidential is exported too."
                ).format(name)
        self._secrecy.set_note(note)

    def _allow_delete(self, uses: int) -> None:
        reason = worded_refusal(Refusal("source_used", count=uses)) if uses else ""
        if self._session.read_only:
            reason = self.tr("This project is open for reading only")
        explain(self.delete, reason)
        self._delete_button.show()

    # What is typed and chosen

    def _save_line(self, name: str, text: str) -> None:
        line, refusal = self.lines[name], refusal_of(name, text)
        if name in CHECKED:
            self.rows[name].set_hint(worded_refusal(refusal) if refusal else "")
        if refusal is not None:
            line.commits.refuse()
        elif self.is_new:
            self._make()
        elif not self._change({name: value_of(name, text)}):
            line.commits.refuse()

    def _save_choices(self, _choice: object = None) -> None:
        if self.is_new:
            self._explain(Confidentiality(self.confidentiality.current()))
        elif not self._change(self._choices()) and self._source is not None:
            self._show_form(form_of(self._source), fresh=False)

    def _choices(self) -> dict[str, Any]:
        return {
            "csl_type": self.type.currentData(),
            "source_class": SourceClass(self.source_class.current()),
            "confidentiality": Confidentiality(self.confidentiality.current()),
        }

    def _make(self) -> None:
        """Make the new source of all fields, once nothing is wrong with them."""
        typed = {name: line.text() for name, line in self.lines.items()}
        for name in CHECKED:
            refusal = refusal_of(name, typed[name])
            self.rows[name].set_hint(worded_refusal(refusal) if refusal else "")
            if refusal is not None:
                return
        values: dict[str, Any] = {name: value_of(name, text) for name, text in typed.items()}
        form = SourceForm(**values, **self._choices())
        step = self._session.attempt(evidence.save_source, None, form)
        if step is not None:
            self.made.emit(step.changes[-1].id)

    def _change(self, values: dict[str, Any]) -> bool:
        """Ask for other values; return whether they are stored now."""
        if self._source is None:
            return False
        form = replace(form_of(self._source), **values)
        if form == form_of(self._source):
            return True
        return self._session.attempt(evidence.save_source, self._source.id, form) is not None

    def _ask_to_delete(self) -> None:
        self.delete_wanted.emit()

    def _leave(self) -> None:
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NamedLine(CommitLineEdit):
    """A line that says which field it is when it is committed: on Return and on leaving it."""

    given = Signal(str, str)
    """The field's name and the text."""

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholder=placeholder)
        self._name = name
        self.commits.rest_ms = 0
        self.committed.connect(self._tell)

    def _tell(self, text: str) -> None:
        self.given.emit(self._name, text)


def _options(words: Mapping[str, str], values: Iterable[str]) -> list[Option]:
    return [Option(str(value), said(words, value)) for value in values]
