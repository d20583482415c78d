"""The line under the table: how many are selected, who is to have them, how urgent they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.person import Person
from annotator.services.planning import PRIORITIES
from annotator.ui.people.badge import badge_icon, faces_of
from annotator.ui.theme import themes
from annotator.ui.widgets.calm_combo import CalmCombo
from annotator.ui.widgets.frames import Line
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.words import PRIORITIES as WORDS
from annotator.ui.words import said_word

_BADGE = QSize(28, 20)


class BatchRow(QFrame):
    """Says what is chosen; it does nothing by itself."""

    assign_wanted = Signal(str)
    """The id of who is to have them, empty for nobody."""
    priority_wanted = Signal(int)
    """One of `PRIORITIES`."""
    left = Signal()
    """Escape: the keyboard goes back to the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        metrics = themes().current.metrics
        self.count = PlainLabel(role="strong")
        self.person = _choice(self.tr("Assign to"), self.tr("Assign to…"))
        self.priority = _choice(self.tr("Priority"), self.tr("Priority…"))
        for number in PRIORITIES:
            self.priority.addItem(said_word(WORDS[number]), number)
        self.priority.setCurrentIndex(-1)
        line = QHBoxLayout()
        line.setContentsMargins(metrics.large, metrics.small, metrics.large, metrics.small)
        line.setSpacing(metrics.small)
        line.addWidget(self.count)
        line.addWidget(self.person, 1)
        line.addWidget(self.priority, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Line())
        rows.addLayout(line)
        self.person.activated.connect(self._assign)
        self.priority.activated.connect(self._prioritize)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer these people, all of the project in their order."""
        self.person.clear()
        self.person.addItem(self.tr("Nobody"), "")
        faces = faces_of(people)
        for person in people:
            self.person.addItem(badge_icon(faces[person.id]), person.name, person.id)
        self.person.setCurrentIndex(-1)

    def show_count(self, count: int, *, read_only: bool) -> None:
        """Show how many are selected."""
        self.count.setText(self.tr("%n selected", "", count))
        for combo in (self.person, self.priority):
            combo.setEnabled(bool(count) and not read_only)
            combo.setCurrentIndex(-1)

    def _assign(self, _place: int) -> None:
        self.assign_wanted.emit(str(self.person.currentData()))

    def _prioritize(self, _place: int) -> None:
        self.priority_wanted.emit(int(self.priority.currentData()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _choice(name: str, placeholder: str) -> CalmCombo:
    """Make a list that shows no choice of its own: each choice is an act."""
    combo = CalmCombo(name)
    combo.setPlaceholderText(placeholder)
    combo.setIconSize(_BADGE)
    combo.setMinimumContentsLength(4)
    return combo
