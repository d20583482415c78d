"""What is known of a source beside its item, edited in place: class, disclosure, origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.source import Confidentiality, SourceClass
from annotator.services.source_editing import Apart
from annotator.ui.sources.source_library import Library
from annotator.ui.widgets.completing import CompletingLineEdit, Proposal
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.folding import fold
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import CLASSES, CONFIDENTIALITIES, said


class ApartFields(QWidget):
    """Primary or secondary, who may know of it, under which name, and of what origin."""

    given = Signal(str, object)
    """The name of a field of `Apart` and its value."""
    left = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.source_class = Segmented(self.tr("Class"), _options(CLASSES, SourceClass))
        self.confidentiality = Segmented(
            self.tr("Disclosure"), _options(CONFIDENTIALITIES, Confidentiality)
        )
        self.pseudonym = CommitLineEdit()
        self.group = CompletingLineEdit(placeholder=self.tr("An agency, a ministry…"))
        self.group.set_lookup(self._origins)
        form = Form(self)
        form.add(self.tr("Class"), self.source_class)
        self.secrecy = form.add(self.tr("Disclosure"), self.confidentiality)
        self.pseudonym_row = form.add(self.tr("Pseudonym"), self.pseudonym)
        form.add(self.tr("Same origin"), self.group)
        told = self.tr("Sources of one origin are not independent of each other.")
        self.group.setToolTip(told)
        self.group.setAccessibleDescription(told)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(form)
        self._wire()

    def show_apart(self, apart: Apart, *, fresh: bool, is_read_only: bool) -> None:
        """Show what is known; what is being typed is kept, unless it is another source's."""
        self.source_class.set_current(apart.source_class)
        self.confidentiality.set_current(apart.confidentiality)
        for line, text in (
            (self.pseudonym, apart.pseudonym),
            (self.group, apart.independence_group),
        ):
            if fresh:
                line.commits.load(text)
            else:
                line.show_value(text)
            line.setReadOnly(is_read_only)
        for choice in (self.source_class, self.confidentiality):
            choice.setEnabled(not is_read_only)
        self.explain(apart.confidentiality, apart.pseudonym)

    def apart(self) -> Apart:
        """Return what stands in the fields."""
        return Apart(
            SourceClass(self.source_class.current()),
            Confidentiality(self.confidentiality.current()),
            self.group.text(),
            self.pseudonym.text(),
        )

    def explain(self, confidentiality: Confidentiality, pseudonym: str = "") -> None:
        """Say what an export hides of such a source."""
        self.pseudonym_row.setHidden(confidentiality is Confidentiality.PUBLIC)
        called = pseudonym or "…"
        match confidentiality:
            case Confidentiality.PUBLIC:
                note = ""
            case Confidentiality.BACKGROUND:
                note = self.tr(
                    "Exports call it “{0}”: its words may be used, not its name."
                ).format(called)
            case Confidentiality.CONFIDENTIAL:
                note = self.tr(
                    "Exports, and the window outside this form, call it “{0}” and leave out what "
                    "it says and where."
                ).format(called)
        self.secrecy.set_note(note)

    def _wire(self) -> None:
        self.source_class.chosen.connect(self._give_class)
        self.confidentiality.chosen.connect(self._give_confidentiality)
        self.pseudonym.committed.connect(self._give_pseudonym)
        self.group.committed.connect(self._give_group)
        self.group.picked.connect(self._give_group)
        for line in (self.pseudonym, self.group):
            line.left.connect(self.left)

    def _origins(self) -> Sequence[tuple[str, Proposal]]:
        """Return the origins that are known, with how many sources are of each."""
        known: dict[str, int] = {}
        for entry in self._library.entries():
            group = entry.source.independence_group
            if group:
                known[group] = known.get(group, 0) + 1
        return [
            (fold(group), Proposal(group, group, self.tr("%n source(s)", "", count)))
            for group, count in sorted(known.items())
        ]

    def _give_class(self, value: str) -> None:
        self.given.emit("source_class", SourceClass(value))

    def _give_confidentiality(self, value: str) -> None:
        self.given.emit("confidentiality", Confidentiality(value))

    def _give_pseudonym(self, text: str) -> None:
        self.given.emit("pseudonym", text.strip())

    def _give_group(self, text: str) -> None:
        self.given.emit("independence_group", text.strip())


def _options(words: Mapping[str, str], values: Iterable[str]) -> list[Option]:
    return [Option(str(value), said(words, value)) for value in values]
