"""The fields of a source that the project does not know yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.ui.details.citation_draft import CitationDraft
from annotator.ui.sources.pasted_words import told_of_draft
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.form import FieldRow, Form
from annotator.ui.widgets.labels import Hint
from annotator.ui.words import CLASSES, CONFIDENTIALITIES, said

if TYPE_CHECKING:
    from annotator.services.pasting import Draft


class SourceFields(QWidget):
    """Address, publisher, author and date; under *More* what a reader may know of it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form, more = Form(), Form()
        self.url = CommitLineEdit(placeholder="https://")
        self.publisher = CommitLineEdit()
        self.author = CommitLineEdit(placeholder=self.tr("Separated by ;"))
        self.issued = CommitLineEdit(placeholder=self.tr("2023-01-17, 2023-01 or 2023"))
        self.rows: dict[str, FieldRow] = {
            "url": form.add(self.tr("Address"), self.url),
            "publisher": form.add(self.tr("Publisher"), self.publisher),
            "author": form.add(self.tr("Author"), self.author),
            "issued": form.add(self.tr("Published"), self.issued),
        }
        self.source_class = _combo([(each, said(CLASSES, each)) for each in SourceClass])
        more.add(self.tr("Class"), self.source_class)
        self.confidentiality = _combo(
            [(each, said(CONFIDENTIALITIES, each)) for each in Confidentiality]
        )
        more.add(self.tr("Disclosure"), self.confidentiality)
        self.more = more
        self.recognised = Hint()
        self._beside: Mapping[str, object] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(themes().current.metrics.small)
        box.addWidget(self.recognised)
        box.addWidget(form)
        box.addWidget(more)
        for field in (self.url, self.publisher, self.author, self.issued):
            field.commits.rest_ms = 0
            field.left.connect(self.left)

    def show_draft(self, draft: CitationDraft) -> None:
        """Show the fields of a draft."""
        self._beside = draft.beside
        self.recognised.show_note("")
        for name, field in self._lines().items():
            field.commits.load(getattr(draft, name))
        for combo, value in (
            (self.source_class, draft.source_class),
            (self.confidentiality, draft.confidentiality),
        ):
            combo.setCurrentIndex(combo.findData(value.value))

    def show_pasted(self, pasted: Draft) -> None:
        """Show what a pasted text says of a source, and what is to be filled in."""
        self._beside = pasted.item
        shown = Source("", {**pasted.item, "title": pasted.title or "?"}, "")
        for name, line in self._lines().items():
            line.commits.load(getattr(shown, name))
        known = str(pasted.item.get("DOI") or pasted.item.get("ISBN") or "")
        self.recognised.show_note(" ".join((told_of_draft(pasted), known)).strip())

    def is_pasted(self) -> bool:
        """Whether they show what was pasted."""
        return bool(self._beside)

    def fill(self, draft: CitationDraft) -> CitationDraft:
        """Return the draft with what stands in the fields."""
        return replace(
            draft,
            url=self.url.text(),
            publisher=self.publisher.text(),
            author=self.author.text(),
            issued=self.issued.text(),
            source_class=SourceClass(self.source_class.currentData()),
            confidentiality=Confidentiality(self.confidentiality.currentData()),
            beside=self._beside,
        )

    def _lines(self) -> dict[str, CommitLineEdit]:
        return {
            "url": self.url,
            "publisher": self.publisher,
            "author": self.author,
            "issued": self.issued,
        }


def _combo(choices: list[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(words, str(value))
    return combo
