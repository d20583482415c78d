"""A window on an article in which the same words stand several times."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.change import Change, Step
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.store.project import Project
from annotator.ui.find.finding import Finding
from annotator.ui.find.pane import FindPane
from tests.ui.conftest import AUDE, write
from tests.ui.office import Office

TEXT = (
    "JEANNE SOREL ÉCRIT AUX ÉCOLES\n"
    "La maire, Jeanne Sorel, a parlé de l’école devant l’Union des parents (UDP).\n"
    "Selon Mme Sorel, une école coûte 12\u202f000 euros ; l’UDP attend depuis janvier 2021.\n"
    "L’équipe de Sorel n’a rien dit de la rue Sorel-Dupont, ni de l’ecole d’art.\n"
)
OTHER = "The school board meets. A school is old. Paul Sorel left.\n"


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """A project with a French article and an English one, closed."""
    path = tmp_path / "sorel.annot"
    with Project.create(path, at="2023-01-17T10:00:00.000Z") as project:
        desk = Desk(project, AUDE)
        desk.commit(Step("add_person", (Change(None, AUDE),)))
        for title, text in (("Sorel", TEXT), ("School", OTHER)):
            _, step = import_article(desk, ArticleDraft(title, text, published_on="2023-01-17"))
            desk.commit(step)
    return path


@pytest.fixture
def at_work(office: Office, article_file: Path) -> Office:
    office.start([article_file])
    office.window.current.open_article(office.window.articles.first())
    office.window.focus_article()
    return office


class Hands:
    """What an editor does in the find bar, and what is seen there."""

    def __init__(self, office: Office) -> None:
        self.office = office

    @property
    def finding(self) -> Finding:
        finding = self.office.window.finder._finding
        assert finding is not None
        return finding

    @property
    def pane(self) -> FindPane:
        return self.finding.pane

    @property
    def hits(self) -> list[str]:
        return [self.slice(at) for at in range(len(self.finding.hunt.result.spans))]

    @property
    def at(self) -> int:
        return self.finding.hunt.at

    @property
    def said(self) -> str:
        """The line under the bar."""
        return self.pane.hint.text() if self.pane.hint.isVisible() else ""

    @property
    def rows(self) -> list[str]:
        """What a screen reader says of each row."""
        model = self.pane.model
        told = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(told)) for row in range(model.rowCount())]

    @property
    def ticks(self) -> list[bool]:
        choice = self.pane.model.choice
        assert choice is not None
        return [choice.is_ticked(row) for row in range(len(choice.spans))]

    def slice(self, at: int) -> str:
        span = self.finding.hunt.result.spans[at]
        return self.office.text[span.start : span.end]

    def find(self, words: str) -> None:
        """Open the bar, type, and wait for the hits."""
        self.office.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        self.type(words)

    def type(self, words: str) -> None:
        """Type over what stands in the field."""
        self.pane.bar.field.clear()
        write(words)
        self.rest()

    def rest(self) -> None:
        """Wait until typing has rested and the hits are there."""
        field, hunt = self.pane.bar.field, self.finding.hunt
        self.office.qtbot.waitUntil(lambda: not field._rest.isActive() and not hunt.is_busy)
        QTest.qWait(0)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def hands(at_work: Office) -> Hands:
    return Hands(at_work)
