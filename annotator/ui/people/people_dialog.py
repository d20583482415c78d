"""The people of the project: what they are called, their initials, what they do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.change import Step
from annotator.domain.person import Person, Role
from annotator.domain.refusal import Refusal
from annotator.services.people import MOST_INITIALS, edit_person
from annotator.store.people import people
from annotator.ui.dialogs.own_undo import OwnUndo
from annotator.ui.people.badge import SIDE, badge_icon, faces_of
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.labels import Hint, PlainLabel
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import ROLES, said

_ID = int(Qt.ItemDataRole.UserRole)


class PeopleDialog(QDialog):
    """A list, and under it the fields of the chosen one. Every change counts at once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("People"))
        self.setAccessibleName(self.windowTitle())
        self.resize(520, 480)
        self._session = session
        self._people: list[Person] = []
        self._shown: Person | None = None
        self.list = QListWidget(self)
        self.list.setProperty("role", "popup")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setIconSize(QSize(SIDE, SIDE))
        calm(self.list)
        self.name = CommitLineEdit()
        self.initials = CommitLineEdit()
        self.initials.setMaxLength(MOST_INITIALS)
        self.role = Segmented(self.tr("Role"), [Option(each, said(ROLES, each)) for each in Role])
        self.hint = Hint()
        self.close_button = QPushButton(self.tr("Close"), self)
        self._undo = OwnUndo(session, self)
        self._arrange()
        self._wire()
        self._follow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        form = Form()
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Initials"), self.initials)
        form.add(self.tr("Role"), self.role)
        foot = QHBoxLayout()
        told = PlainLabel(self.tr("Changes count at once."), role="muted")
        foot.addWidget(told, 1)
        foot.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, metrics.large)
        rows.setSpacing(metrics.medium)
        for part in (self.list, form, self.hint):
            rows.addWidget(part, int(part is self.list))
        rows.addLayout(foot)

    def _wire(self) -> None:
        self.list.currentItemChanged.connect(self._turn)
        self.name.committed.connect(self._save)
        self.initials.committed.connect(self._save)
        self.role.chosen.connect(self._save)
        for field in (self.name, self.initials):
            field.left.connect(self._go_to_list)
        self.close_button.clicked.connect(self.accept)
        self._session.changed.connect(self._hear)
        self._session.refused.connect(self._say_no)

    def _hear(self, step: Step) -> None:
        if any(isinstance(change.record, Person) for change in step.changes):
            self._follow()

    def _follow(self) -> None:
        """Show everybody as they are stored now; the chosen one stays chosen."""
        chosen = self._shown.id if self._shown else self._session.desk.person.id
        self._people = people(self._session.project)
        faces = faces_of(self._people)
        self.list.blockSignals(True)
        self.list.clear()
        for person in self._people:
            words = f"{person.name} · {said(ROLES, person.role)}"
            item = QListWidgetItem(badge_icon(faces[person.id]), words, self.list)
            item.setData(_ID, person.id)
            if person.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._show_chosen()

    def _turn(self, _now: object = None, _before: object = None) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        item = self.list.currentItem()
        person_id = item.data(_ID) if item else ""
        person = next((each for each in self._people if each.id == person_id), None)
        is_other = person is None or self._shown is None or person.id != self._shown.id
        self._shown = person
        self.hint.show_wrong("")
        for field, text in (
            (self.name, person.name if person else ""),
            (self.initials, person.initials if person else ""),
        ):
            if is_other:
                field.commits.load(text)
            else:
                field.show_value(text)
            field.setReadOnly(person is None or self._session.read_only)
        self.role.set_current(person.role if person else "")
        self.role.setEnabled(person is not None and not self._session.read_only)

    def _save(self, _typed: str) -> None:
        person = self._shown
        if person is None:
            return
        self.hint.show_wrong("")
        role = Role(self.role.current() or person.role)
        name, initials = self.name.text(), self.initials.text()
        if initials == person.initials and name.strip() != person.name:
            # A new name has its own initials, unless others were typed.
            initials = ""
        self._session.attempt(edit_person, person.id, name, initials, role)

    def _say_no(self, refusal: Refusal) -> None:
        self.hint.show_wrong(worded_refusal(refusal))
        self.name.commits.refuse()

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
