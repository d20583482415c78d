"""The status bar: a sentence of counts, each a link to its list; who works; what is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.domain.article import Article
from annotator.domain.change import Change
from annotator.domain.person import Person
from annotator.store.annotations import Counts, counts
from annotator.store.articles import article
from annotator.store.counting import NOTHING, counts_moved, plus
from annotator.store.people import people
from annotator.ui.afterwards import Afterwards
from annotator.ui.current import Current
from annotator.ui.people.badge import SIDE, Face, badge_icon, faces_of
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.states import set_state
from annotator.ui.words import STATUSES, said


class StatusLine(QWidget):
    """Counts of the current article; follows every change, once it has been painted."""

    list_wanted = Signal(str)
    """The name of a filter of the annotation list, such as `flagged`."""
    overview_wanted = Signal()
    """The editor wants to see where the article stands."""
    person_wanted = Signal()
    """The editor wants to say who works at the desk."""

    def __init__(self, session: Session, current: Current, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._links: dict[str, QPushButton] = {}
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 0, 12, 0)
        box.setSpacing(14)
        self.stands = self._plain_link("stands", self.overview_wanted.emit)
        box.addWidget(self.stands)
        for name in ("all", "claim", "entity", "date", "checked", "flagged", "without_source"):
            link = self._link(name)
            self._links[name] = link
            box.addWidget(link)
        box.addStretch(1)
        self.place = QLabel(self)
        self.saved = QLabel(self)
        self.person = QPushButton(self)
        self.person.setProperty("role", "link")
        self.person.setIconSize(QSize(SIDE, SIDE))
        self.person.clicked.connect(self.person_wanted)
        for right in (self.place, self.saved, self.person):
            box.addWidget(right)
        for label in (self.place, self.saved):
            label.setProperty("role", "muted")
        self._counts = NOTHING
        self._afterwards = Afterwards(session, self)
        self._afterwards.told.connect(self._count)
        session.person_changed.connect(self.show_person)
        themes().changed.connect(self._dress)
        current.article_changed.connect(self.refresh)
        self.show_person(session.desk.person)
        self.saved.setText(self.tr("Read-only") if session.read_only else self.tr("Saved"))
        self.refresh()

    def refresh(self) -> None:
        """Count what the current article has, once it stands there.

        Till then all stays as it was: whatever is shown or hidden here has the window arranged anew
        while the article waits to be painted.
        """
        if not self._current.article_id:
            for link in (self.stands, *self._links.values()):
                link.hide()
        self._afterwards.read_anew()

    def show_person(self, person: Person) -> None:
        """Show who works at the desk."""
        faces = faces_of(people(self._session.project))
        # Who only looks on in a project for reading is not among its people.
        face = faces.get(person.id, Face(person.name, person.initials, len(faces)))
        self.person.setText(f" {person.name}")
        self.person.setIcon(badge_icon(face))
        self.person.setToolTip(self.tr("Who works at the desk"))
        self.person.setAccessibleName(f"{self.person.toolTip()}: {person.name}")

    def _dress(self, _theme: object = None) -> None:
        if self._session.is_open:
            self.show_person(self._session.desk.person)

    def show_place(self, paragraph: int, start: int, end: int) -> None:
        """Show a span by its paragraph, counted from 1, and its half-open code-point range."""
        self.place.setText(self.tr("¶ {0} · {1}–{2}").format(paragraph, start, end))

    def show_beside(self, note: QWidget) -> None:
        """Let a note stand before the place, where it shows and hides itself."""
        box = self.layout()
        if isinstance(box, QHBoxLayout):
            box.insertWidget(box.indexOf(self.place), note)

    def hide_place(self) -> None:
        """Show no span."""
        self.place.clear()

    def _count(self, changes: Iterable[Change] | None) -> None:
        """Count on by what was changed; all of it where that is not known."""
        project, article_id = self._session.project, self._current.article_id
        if not article_id:
            return
        if changes is None or any(isinstance(each.record, Article) for each in changes):
            self._show_standing()
        if changes is None:
            self._show_counts(counts(project, article_id))
        else:
            moved = counts_moved(project, changes).get(article_id, NOTHING)
            self._show_counts(plus(self._counts, moved))

    def _show_standing(self) -> None:
        found = article(self._session.project, self._current.article_id)
        words = said(STATUSES, found.status) if found else ""
        self.stands.setText(words)
        told = self.tr("Where the article stands: {0}").format(words)
        self.stands.setToolTip(told)
        self.stands.setAccessibleName(told)
        self.stands.show()

    def _show_counts(self, found: Counts) -> None:
        self._counts = found
        words = {
            "all": self.tr("%n annotation(s)", "", found.annotations),
            "claim": self.tr("%n claim(s)", "", found.claims),
            "entity": self.tr("%n entity(ies)", "", found.entities),
            "date": self.tr("%n date(s)", "", found.dates),
            "checked": self.tr("%n checked", "", found.checked),
            "flagged": self.tr("⚑ %n flagged", "", found.flagged),
            "without_source": self.tr(
                "%n claim(s) without source", "", found.claims_without_source
            ),
        }
        for name, text in words.items():
            if text != self._links[name].text():
                self._links[name].setText(text)
                self._links[name].setAccessibleName(text.lstrip("⚑ "))
        set_state(self._links["flagged"], "tone", "flag" if found.flagged else "")
        for name, link in self._links.items():
            link.setVisible(name != "without_source" or found.claims_without_source > 0)

    def _link(self, name: str) -> QPushButton:
        def ask() -> None:
            self.list_wanted.emit(name)

        return self._plain_link(f"count_{name}", ask)

    def _plain_link(self, name: str, ask: Callable[[], object]) -> QPushButton:
        link = QPushButton(self)
        link.setProperty("role", "link")
        link.setObjectName(name)
        link.setFlat(True)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(ask)
        return link
