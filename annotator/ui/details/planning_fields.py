"""The fields that plan the work: who has it, how urgent it is, by when it is to be checked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.services.days import coming_day
from annotator.services.planning import PRIORITIES
from annotator.ui.people.badge import SIDE, badge_icon, faces_of
from annotator.ui.refusals import worded_refusal
from annotator.ui.theme import themes
from annotator.ui.widgets.calm_combo import CalmCombo
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.form import Form
from annotator.ui.words import PRIORITIES as PRIORITY_WORDS
from annotator.ui.words import day_said, said_word


class PlanningFields(Form):
    """Two rows. What is chosen or typed is told at once, and shown when it has been stored."""

    assigned = Signal(str)
    """The person's id, empty for nobody."""
    prioritized = Signal(int)
    """One of `PRIORITIES`."""
    dated = Signal(str)
    """The ISO date by which it is to be checked, empty for none."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_for_many: bool = False) -> None:
        """For many, a day is only told on Return: by then it is meant for all of them."""
        super().__init__(parent)
        self._is_for_many = is_for_many
        self._people: tuple[Person, ...] | None = None
        self.person = CalmCombo(self.tr("Assigned to"))
        self.person.setIconSize(QSize(SIDE, SIDE))
        self.add(self.tr("Assigned to"), self.person)
        self.priority = CalmCombo(self.tr("Priority"))
        for number in PRIORITIES:
            self.priority.addItem(said_word(PRIORITY_WORDS[number]), number)
        self.due = CommitLineEdit(placeholder=self.tr("Due: a day"))
        self.due.setAccessibleName(self.tr("Due"))
        self.due.setToolTip(self.tr("By when: 2023-01-20, 20 January, Friday, tomorrow"))
        self.due.commits.rest_ms = 0
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.metrics.small)
        row.addWidget(self.priority, 1)
        row.addWidget(self.due, 1)
        self.due_row = self.add(self.tr("Priority, due"), both)
        self._wire()

    def _wire(self) -> None:
        self.person.activated.connect(self._assign)
        self.priority.activated.connect(self._prioritize)
        if self._is_for_many:
            self.due.submitted.connect(self._submit)
        else:
            self.due.committed.connect(self._date)
        self.due.textEdited.connect(self._comment)
        self.due.left.connect(self.left)
        themes().changed.connect(self._dress)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer these people, all of the project in their order."""
        if tuple(people) == self._people:
            return
        self._people = tuple(people)
        chosen = self.person.currentData()
        self.person.clear()
        self.person.addItem(self.tr("Nobody"), "")
        faces = faces_of(people)
        for person in people:
            self.person.addItem(badge_icon(faces[person.id]), person.name, person.id)
        self.person.setCurrentIndex(self.person.findData(chosen))

    def show_plan(self, person_id: str, priority: int, due_on: str, *, fresh: bool) -> None:
        """Show what is stored; with `fresh` it is of another annotation than before."""
        self.person.setCurrentIndex(self.person.findData(person_id))
        self.priority.setCurrentIndex(self.priority.findData(priority))
        if fresh:
            self.due.commits.load(due_on)
        else:
            self.due.show_value(due_on)
        self._comment(self.due.text())

    def show_none(self) -> None:
        """Show nothing chosen: there are many, and they may differ."""
        for combo in (self.person, self.priority):
            combo.setPlaceholderText(self.tr("as it is"))
            combo.setCurrentIndex(-1)
        self.due.commits.load("")
        self.due_row.set_note("")

    def allow(self, *, allowed: bool) -> None:
        """Let the fields be changed, or only read."""
        self.person.setEnabled(allowed)
        self.priority.setEnabled(allowed)
        self.due.setReadOnly(not allowed)

    def enter(self) -> None:
        """Put the keyboard on who has it."""
        self.person.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _assign(self, _place: int) -> None:
        self.assigned.emit(str(self.person.currentData()))

    def _prioritize(self, _place: int) -> None:
        self.prioritized.emit(int(self.priority.currentData()))

    def _submit(self) -> None:
        self._date(self.due.text())

    def _date(self, typed: str) -> None:
        try:
            day = coming_day(typed, _today())
        except Refusal as refusal:
            self.due_row.set_hint(worded_refusal(refusal))
            self.due.commits.refuse()
        else:
            self.dated.emit(day)

    def _comment(self, typed: str) -> None:
        """Say which day was meant, as soon as it is one."""
        try:
            day = coming_day(typed, _today())
        except Refusal:
            self.due_row.set_note("")
        else:
            self.due_row.set_note(day_said(day) if day else "")

    def _dress(self, _theme: object = None) -> None:
        """Draw the badges in other colours."""
        people, self._people = self._people, None
        if people is not None:
            self.show_people(people)


def _today() -> date:
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())
