"""The row in which a correction is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.ui.details.corrections_words import ChangedWords
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit, CommitTextEdit
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_button import KeyButton, explain

NEW = ""
"""In place of a correction's id: one that is not proposed yet."""


class CorrectionRow(Card):
    """Begins with the article's words; shows what would change while it is typed. Stores nothing.

    Ctrl+Return proposes, as does Return in the note.
    """

    save_wanted = Signal()
    discarded = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows.setSpacing(themes().current.metrics.small)
        self.correction_id = NEW
        self._from = self._begun = ""
        self.change = ChangedWords()
        self.to = CommitTextEdit(placeholder=self.tr("Nothing: the words are to go"))
        self.note = CommitLineEdit(placeholder=self.tr("For the readers"))
        form = Form()
        form.add(self.tr("Change to"), self.to)
        form.add(self.tr("Public note"), self.note)
        self.rows.addWidget(form)
        self.rows.addWidget(self.change)
        self._make_buttons()
        for field in (self.to, self.note):
            field.commits.rest_ms = 0
            field.submitted.connect(self._ask)
            field.left.connect(self.left)
        self.to.textChanged.connect(self._preview)

    def begin(self, from_text: str, to_text: str, note: str, correction_id: str = NEW) -> None:
        """Show what is to be changed, as it was left or as it is proposed."""
        self.correction_id = correction_id
        self._from, self._begun = from_text, f"{to_text}\n{note}"
        self.to.commits.load(to_text)
        self.note.commits.load(note)
        self.save.setText(self.tr("Propose") if correction_id == NEW else self.tr("Save"))
        self._preview()

    def written(self) -> tuple[str, str]:
        """Return the other words and the note, as they stand in the fields."""
        return self.to.text().strip(), self.note.text().strip()

    def is_untouched(self) -> bool:
        """Whether nothing was written since it was begun."""
        return f"{self.to.text()}\n{self.note.text()}" == self._begun

    def enter(self) -> None:
        """Put the keyboard behind the words to change."""
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.to.text() == self._from:
            self.to.selectAll()

    def _make_buttons(self) -> None:
        self.save = QAction(self.tr("Propose"), self)
        self.save.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.save.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save.triggered.connect(self._ask)
        self.addAction(self.save)
        discard = QAction(self.tr("Discard"), self)
        discard.triggered.connect(self.discarded)
        flow = FlowLayout(gap=themes().current.metrics.small)
        flow.addWidget(KeyButton(self.save))
        flow.addWidget(KeyButton(discard, role="quiet"))
        self.rows.addLayout(flow)

    def _preview(self) -> None:
        to_text = self.to.text().strip()
        same = to_text == self._from.strip()
        self.change.show_change(self._from, to_text)
        self.change.setHidden(same)
        explain(self.save, self.tr("These are the words of the article.") if same else "")

    def _ask(self) -> None:
        if self.save.isEnabled():
            self.save_wanted.emit()
