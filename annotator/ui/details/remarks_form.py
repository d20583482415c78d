"""What any annotation may have beside: a note and tags."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.details.part import Part, put
from annotator.ui.details.subject import Subject
from annotator.ui.session import Session
from annotator.ui.widgets.fields import CommitLineEdit, CommitTextEdit
from annotator.ui.widgets.form import Form


class RemarksForm(Part):
    """The note and the tags, saved one by one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        form = Form()
        self.note = CommitTextEdit(placeholder=self.tr("For the desk"))
        self.note_row = form.add(self.tr("Note"), self.note)
        self.tags = CommitLineEdit(placeholder=self.tr("Separated by commas"))
        form.add(self.tr("Tags"), self.tags)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(form)
        self.note.committed.connect(self._save_note)
        self.tags.committed.connect(self._save_tags)
        self.note.left.connect(self.left)
        self.tags.left.connect(self.left)

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        put(self.note, subject.annotation.note, subject, fresh=fresh)
        put(self.tags, ", ".join(subject.annotation.tags), subject, fresh=fresh)
        self.note_row.set_hint("")

    def _save_note(self, text: str) -> None:
        self.save_edit(self.note, note=text)

    def _save_tags(self, text: str) -> None:
        tags = (tag.strip() for tag in text.split(","))
        self.save_edit(self.tags, tags=tuple(tag for tag in tags if tag))
