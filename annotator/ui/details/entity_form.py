"""What is said of an entity: whom or what the words name, as whom, and how it is spelt."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services import annotating
from annotator.ui.details.known import KnownEntities
from annotator.ui.details.part import Part, let_edit, put
from annotator.ui.details.subject import Subject
from annotator.ui.session import Session
from annotator.ui.widgets.completing import CompletingLineEdit
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.form import Form


class EntityForm(Part):
    """The fields of an entity, saved one by one; its type is the subtype in the head."""

    def __init__(
        self, session: Session, known: KnownEntities, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._known = known
        form = Form()
        self.name = CompletingLineEdit(placeholder=self.tr("Its full name"))
        form.add(self.tr("Name"), self.name)
        self.role = CommitLineEdit(placeholder=self.tr("As printed: general, minister…"))
        form.add(self.tr("Role"), self.role)
        self.spelling = QCheckBox(self.tr("Spelling confirmed"))
        form.add("", self.spelling)
        self.spelling.setAccessibleName(self.spelling.text())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(form)
        self.name.picked.connect(self._pick)
        self.name.committed.connect(self._save_name)
        self.role.committed.connect(self._save_role)
        self.spelling.clicked.connect(self._confirm)
        self.name.left.connect(self.left)
        self.role.left.connect(self.left)
        self.name.set_lookup(known.proposals)

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        annotation = subject.annotation
        put(self.name, self._known.name_of(annotation.entity_id), subject, fresh=fresh)
        put(self.role, annotation.role, subject, fresh=fresh)
        self.spelling.setChecked(annotation.spelling_confirmed)
        let_edit(self.spelling, subject)

    def _pick(self, entity_id: str) -> None:
        entity = self._known.get(entity_id)
        if self.subject is None or entity is None:
            return
        self.save(
            self.name, annotating.set_entity, self.subject.id, entity.canonical_name, entity.type
        )

    def _save_name(self, name: str) -> None:
        if self.subject is not None:
            kind_of = self.subject.annotation.subtype
            self.save(self.name, annotating.set_entity, self.subject.id, name, kind_of)

    def _save_role(self, role: str) -> None:
        self.save_edit(self.role, role=role)

    def _confirm(self) -> None:
        confirmed = self.spelling.isChecked()
        if not self.edit(spelling_confirmed=confirmed):
            self.spelling.setChecked(not confirmed)
