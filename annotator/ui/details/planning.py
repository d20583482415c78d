"""The plan of an annotation: assigned to whom, how urgent, due when."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services import planning
from annotator.ui.details.part import Part
from annotator.ui.details.planning_fields import PlanningFields
from annotator.ui.details.subject import Subject
from annotator.ui.session import Session


class Planning(Part):
    """An approved annotation can be planned too; only a project open for reading cannot."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.fields = PlanningFields()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.fields)
        self.fields.assigned.connect(self._assign)
        self.fields.prioritized.connect(self._prioritize)
        self.fields.dated.connect(self._set_due)
        self.fields.left.connect(self.left)

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        planned = subject.annotation
        self.fields.show_people(tuple(subject.people.values()))
        self.fields.show_plan(
            planned.assigned_to or "", planned.priority, planned.due_on, fresh=fresh
        )
        self.fields.allow(allowed=not subject.is_read_only)

    def _assign(self, person_id: str) -> None:
        if self.subject is not None and not self.ask(planning.assign, [self.subject.id], person_id):
            self.refresh(self.subject, fresh=False)

    def _prioritize(self, priority: int) -> None:
        if self.subject is None:
            return
        if not self.ask(planning.set_priority, [self.subject.id], priority):
            self.refresh(self.subject, fresh=False)

    def _set_due(self, day: str) -> None:
        if self.subject is None:
            return
        if self.save(self.fields.due, planning.set_due, [self.subject.id], day):
            self.fields.due.commits.load(day)
