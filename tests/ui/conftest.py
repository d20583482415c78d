"""An open project with an article, and the pane of its annotations in a window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.change import Change, Step
from annotator.domain.dossier import Evidence
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.services import desk as services
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import articles, sources
from annotator.store.project import Project
from annotator.ui.annotation_pane import AnnotationPane
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.theme import themes
from tests.ui.answers import Answers
from tests.ui.office import Office

AUDE = Person("p-aude", "Aude Martin", "AM")
LEA = Person("p-lea", "Léa Roy", "LR")
TEXT = (
    "La mairie a dépensé 12 millions d’euros pour douze écoles, selon Inès Vauquelin.\n"
    "Les travaux ont commencé fin juin 2022. La maire l’a dit mardi à Montclar."
)


@dataclass
class Bench:
    """A session on an article, and short words for what tests do all the time."""

    session: Session
    current: Current
    article_id: str
    steps: list[Step] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def tag(self, words: str, kind: Kind = Kind.CLAIM, subtype: str = "") -> str:
        text = articles.current_version(self.session.project, self.article_id).text
        start = text.index(words)
        span = Span(start, start + len(words))
        step = self.session.attempt(annotating.annotate, self.article_id, span, kind, subtype)
        assert step is not None
        return step.changes[0].id

    def do(self, step: Step) -> Step:
        taken = self.session.take(step)
        assert taken is not None
        return taken

    def get(self, annotation_id: str) -> Annotation:
        return self.session.desk.annotation(annotation_id)

    def cited(self, annotation_id: str) -> list[Evidence]:
        return sources.citations_of(self.session.project, annotation_id)

    def cite(self, annotation_id: str, title: str = "Budget 2022") -> str:
        form = evidence.SourceForm(title, url="https://montclar.example/budget")
        step = evidence.cite(self.session.desk, annotation_id, form=form, quote="12 000 000 €")
        return self.do(step).changes[-1].id

    def approve(self, annotation_id: str) -> None:
        desk = self.session.desk
        self.do(annotating.edit(desk, annotation_id, verdict="true"))
        self.cite(annotation_id)
        self.do(reviewing.check(desk, [annotation_id]))
        desk.person = LEA
        self.do(reviewing.approve(desk, annotation_id))
        desk.person = AUDE

    def undo_steps(self) -> int:
        return self.session.undo_stack.index()


@dataclass
class Desk:
    """The pane beside something that stands for the article."""

    bench: Bench
    window: QWidget
    article: QLineEdit
    pane: AnnotationPane
    left: list[bool] = field(default_factory=list)

    def select(self, annotation_id: str) -> None:
        self.bench.current.select(annotation_id)
        QTest.qWait(0)

    def shown(self) -> list[str]:
        model = self.pane.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    project = Project.create(tmp_path / "desk.annot", at="2023-01-17T10:00:00.000Z")
    session = Session(project, AUDE)
    session.desk.commit(Step("add_person", (Change(None, AUDE), Change(None, LEA))))
    article_id, step = import_article(session.desk, ArticleDraft("Écoles", TEXT, lang="fr"))
    session.desk.commit(step)
    current = Current()
    made = Bench(session, current, article_id)
    session.changed.connect(made.steps.append)
    session.refused.connect(made.refusals.append)
    current.open_article(article_id)
    QGuiApplication.clipboard().clear()
    yield made
    session.close()


@pytest.fixture
def desk(bench: Bench, qtbot: QtBot) -> Iterator[Desk]:
    themes().choose("light")
    window = QWidget()
    row = QHBoxLayout(window)
    article, pane = QLineEdit(), AnnotationPane(bench.session, bench.current)
    row.addWidget(article)
    row.addWidget(pane)
    pane.setFixedWidth(460)
    window.resize(700, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    article.setFocus()
    made = Desk(bench, window, article, pane)
    pane.left.connect(lambda: made.left.append(True))
    pane.left.connect(article.setFocus)
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup is not window:
            popup.hide()
    article.setFocus()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents()


def type_into(widget: QWidget, words: str) -> None:
    """Click into a field and type, letter by letter."""
    click(widget)
    write(words)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget with the mouse; text fields are clicked where their text is."""
    target = getattr(widget, "viewport", lambda: widget)()
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=at or target.rect().center())


def press(key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the keyboard is, once everything stands at its place."""
    QTest.qWait(0)
    focused = QApplication.focusWidget()
    assert focused is not None
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    QTest.keyClick(focused, key, held)


def write(words: str) -> None:
    """Type where the keyboard is; QTest knows only the keys of ASCII."""
    for letter in words:
        focused = QApplication.focusWidget()
        assert focused is not None
        if letter.isascii():
            QTest.keyClicks(focused, letter)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            plain = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(focused, QKeyEvent(kind, 0, plain, letter))


@pytest.fixture
def answers(qtbot: QtBot) -> Iterator[Answers]:
    """What is answered to dialogs; all of it has to be asked for, and nothing else."""
    answers = Answers()
    yield answers
    answers.stop()
    assert answers.waiting == []
    assert answers.unexpected == []


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    office = Office(qapp, qtbot, tmp_path / "settings.ini")
    yield office
    office.restore()


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    """A project file with two articles, closed."""
    path = tmp_path / "desk.annot"
    with Project.create(path, at="2023-01-17T10:00:00.000Z") as project:
        desk = services.Desk(project, AUDE)
        desk.commit(Step("add_person", (Change(None, AUDE), Change(None, LEA))))
        for title, text in (("Écoles", TEXT), ("Roofs", "The roofs cost 3 million. They leak.")):
            _, step = import_article(desk, ArticleDraft(title, text, published_on="2023-01-17"))
            desk.commit(step)
    return path
