"""The menu of who works at the desk: one click, or a key and Return, and somebody else does."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.person import Person
from annotator.store.people import people
from annotator.ui.people.badge import SIDE, badge_icon, faces_of
from annotator.ui.session import Session


class DeskMenu(QObject):
    """Made anew each time, for people come and are called otherwise."""

    other_wanted = Signal()
    """The editor wants somebody who is not in the menu."""
    people_wanted = Signal()
    """The editor wants to see and edit the people of the project."""

    def __init__(self, session: Session, anchor: QWidget) -> None:
        """`anchor` is the widget above which the menu opens."""
        super().__init__(anchor)
        self._session = session
        self._anchor = anchor

    def open(self) -> None:
        """Show the menu above its anchor, on the person who works now."""
        menu = QMenu(self._anchor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setStyleSheet(f"QMenu {{ icon-size: {SIDE}px; }}")
        menu.setAccessibleName(self.tr("Who works at the desk"))
        now = self._session.desk.person
        known = people(self._session.project)
        faces = faces_of(known)
        for person in known:
            action = self._action(menu, person, is_now=person.id == now.id)
            action.setIcon(badge_icon(faces[person.id]))
        menu.addSeparator()
        menu.addAction(self.tr("Somebody else…"), self.other_wanted.emit)
        menu.addAction(self.tr("People…"), self.people_wanted.emit)
        chosen = next((each for each in menu.actions() if each.data() == now.id), None)
        if chosen is not None:
            menu.setActiveAction(chosen)
        corner = self._anchor.mapToGlobal(QPoint(self._anchor.width(), 0))
        size = menu.sizeHint()
        menu.popup(corner - QPoint(size.width(), size.height() + 2))

    def _action(self, menu: QMenu, person: Person, *, is_now: bool) -> QAction:
        name = person.name.replace("&", "&&")
        action = QAction(f"{name}\t✓" if is_now else name, menu)
        action.setData(person.id)
        action.triggered.connect(partial(self._sit_down, person))
        menu.addAction(action)
        return action

    def _sit_down(self, person: Person, _checked: object = None) -> None:
        if person.id != self._session.desk.person.id:
            self._session.sit_down(person)
