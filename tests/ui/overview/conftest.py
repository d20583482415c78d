"""A window on a project whose article has everything that an overview tells of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, Severity
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.services import desk as services
from annotator.services.importing import ArticleDraft, import_article
from annotator.store.project import Project
from annotator.ui.overview.opener import Overview
from annotator.ui.overview.page import OverviewPage
from annotator.ui.overview.shelf import Shelf
from tests.ui.conftest import AUDE, LEA
from tests.ui.office import Office, settle

KEY = Qt.Key
TEXT = (
    "La maire Inès Vauquelin a annoncé mercredi 17 janvier 2023 un budget de 12 millions d’euros. "
    "Inès Vauquelain a parlé en juin 2022.\n"
    "Montclar compte 40 000 habitants. Personne n’a répondu."
)
CALM = "Les toits fuient depuis 2020."


@dataclass
class Desk:
    """The window, and short words for what is in its overview."""

    office: Office
    ids: dict[str, str]

    @property
    def overview(self) -> Overview:
        return next(part for part in self.office.window.parts if isinstance(part, Overview))

    @property
    def page(self) -> OverviewPage:
        assert self.overview.page is not None
        return self.overview.page

    def shelf(self, name: str) -> Shelf:
        return self.page.shelves[name]

    def is_open(self) -> bool:
        page = self.overview.page
        return page is not None and page.isVisible()

    def open(self, command: str = "overview") -> OverviewPage:
        self.office.window.actions_table[command].trigger()
        QTest.qWait(0)
        self.whole()
        return self.page

    def whole(self) -> None:
        """Wait until everything is counted: the page has no turn of the loop to come."""
        timers = [each for each in self.page.findChildren(QTimer) if not each.interval()]
        self.office.qtbot.waitUntil(lambda: not any(each.isActive() for each in timers))

    def bars(self, name: str) -> dict[str, int]:
        model = self.shelf(name).sorts.bars
        found = [model.bar(row) for row in range(model.rowCount())]
        return {bar.key: bar.count for bar in found if bar}

    def rows(self, name: str) -> list[str]:
        model = self.shelf(name).list.rows
        return [str(model.index(row).data()) for row in range(model.rowCount())]


def made(path: Path) -> dict[str, str]:
    """Make the project; return the ids of its annotations, and of the article."""
    ids: dict[str, str] = {}
    with Project.create(path, at="2023-01-17T10:00:00.000Z") as project:
        desk = services.Desk(project, AUDE)
        desk.commit(Step("add_person", (Change(None, AUDE), Change(None, LEA))))
        draft = ArticleDraft("Budget", TEXT, lang="fr", published_on="2023-01-18")
        ids["article"], step = import_article(desk, draft)
        desk.commit(step)
        for name, words, kind, subtype in (
            ("right", "Inès Vauquelin", Kind.ENTITY, "person"),
            ("wrong", "Inès Vauquelain", Kind.ENTITY, "person"),
            ("day", "mercredi 17 janvier 2023", Kind.DATE, "date"),
            ("june", "juin 2022", Kind.DATE, "date"),
            ("budget", "un budget de 12 millions d’euros", Kind.CLAIM, "number"),
            ("people", "Montclar compte 40 000 habitants", Kind.CLAIM, "number"),
        ):
            at = TEXT.index(words)
            span = Span(at, at + len(words))
            step = desk.commit(annotating.annotate(desk, ids["article"], span, kind, subtype))
            ids[name] = step.changes[0].id
        desk.commit(annotating.edit(desk, ids["people"], verdict="false"))
        form = evidence.SourceForm("Insee", url="https://insee.example/p")
        desk.commit(evidence.cite(desk, ids["people"], form=form, quote="39 000"))
        desk.commit(reviewing.check(desk, [ids["people"]]))
        raised = reviewing.flag(desk, ids["budget"], FlagReason.NUMBER, Severity.BLOCK, "12 ?")
        desk.commit(raised)
        ids["calm"], step = import_article(desk, ArticleDraft("Toits", CALM, lang="fr"))
        desk.commit(step)
        step = desk.commit(annotating.annotate(desk, ids["calm"], Span(0, 16), Kind.CLAIM))
        ids["roofs"] = step.changes[0].id
        desk.commit(annotating.edit(desk, ids["roofs"], verdict="true"))
        form = evidence.SourceForm("Bilan", url="https://montclar.example/b")
        desk.commit(evidence.cite(desk, ids["roofs"], form=form, quote="Ils fuient."))
        desk.commit(reviewing.check(desk, [ids["roofs"]]))
    return ids


@pytest.fixture
def overview(office: Office, tmp_path: Path) -> Desk:
    path = tmp_path / "montclar.annot"
    ids = made(path)
    office.start([path])
    window = office.window.window()
    window.resize(1280, 800)
    office.window.current.open_article(ids["article"])
    settle()
    return Desk(office, ids)
