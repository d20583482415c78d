"""Who works at the desk: somebody known to the project, or somebody new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from annotator.domain.person import Person
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.people.badge import SIDE, Face, badge_icon, faces_of
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.lists import calm

NAME_ROLE: Final = int(Qt.ItemDataRole.UserRole)


class PersonDialog(DialogFrame):
    """`ask` returns a name, or an empty text. A typed name counts before a chosen one."""

    def __init__(
        self,
        known: Sequence[Person],
        now: Person | None = None,
        parent: QWidget | None = None,
        *,
        proposed: str = "",
    ) -> None:
        """`now` is chosen at first, or else `proposed` stands there, to be typed over."""
        super().__init__(
            QCoreApplication.translate("PersonDialog", "Who works at the desk?"),
            QCoreApplication.translate("PersonDialog", "Work as this person"),
            parent,
        )
        self.resize(400, 340)
        self.people = QListWidget(self)
        self.people.setProperty("role", "popup")
        self.people.setAccessibleName(self.tr("People"))
        calm(self.people)
        self.people.setIconSize(QSize(SIDE, SIDE))
        faces = faces_of(known)
        for person in known:
            self._add(person, faces[person.id], chosen=now is not None and person.id == now.id)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Somebody new: type the name"))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setText(proposed)
        words = PlainLabel(self.tr("The name stands under every decision."), role="muted")
        words.setWordWrap(True)
        self.body.addWidget(self.people, 1)
        self.body.addWidget(self.name)
        self.body.addWidget(words)
        self.people.itemDoubleClicked.connect(self.accept)
        self.people.itemSelectionChanged.connect(self._take_chosen)
        self.name.textEdited.connect(self._take_typed)
        self._judge()
        self.begin_in(self.people if len(known) > 1 and not proposed else self.name)

    def ask(self) -> str:
        """Show the dialog; return the name that was chosen or typed, or an empty text."""
        return self._named() if self.run() else ""

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible and self.focusWidget() is self.name:
            self.name.selectAll()

    def _add(self, person: Person, face: Face, *, chosen: bool) -> None:
        item = QListWidgetItem(badge_icon(face), person.name, self.people)
        item.setData(NAME_ROLE, person.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, person.name)
        if chosen:
            self.people.setCurrentItem(item)

    def _named(self) -> str:
        chosen = [str(item.data(NAME_ROLE)) for item in self.people.selectedItems()]
        return self.name.text().strip() or "".join(chosen)

    def _take_chosen(self) -> None:
        if self.people.selectedItems():
            self.name.clear()
        self._judge()

    def _take_typed(self, typed: str) -> None:
        if typed.strip():
            self.people.clearSelection()
        self._judge()

    def _judge(self) -> None:
        self.act.setEnabled(bool(self._named()))
