"""The pane of sources beside something that stands for the article, and hands on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.source import Confidentiality, Source
from annotator.services import evidence
from annotator.services.evidence import SourceForm
from annotator.services.source_editing import Apart, make_source
from annotator.store import sources
from annotator.store.project import Project
from annotator.ui.settings import SOURCE_ORDER, Settings
from annotator.ui.source_list import ROW_ROLE, detail_of
from annotator.ui.source_pane import SourcePane
from annotator.ui.sources.named_fields import NamedField
from annotator.ui.sources.source_library import Entry
from tests.ui.conftest import Bench, click, press, write


@dataclass
class Shelf:
    """The pane beside something that stands for the article."""

    bench: Bench
    window: QWidget
    tabs: QTabWidget
    article: QLineEdit
    pane: SourcePane
    settings: Settings
    places: list[tuple[str, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)

    def titles(self) -> list[str]:
        model = self.pane.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def detail(self, title: str) -> str:
        model = self.pane.list.model()
        found = model.index(self.titles().index(title), 0).data(ROW_ROLE)
        assert isinstance(found, Entry)
        return detail_of(found)

    def select(self, title: str) -> None:
        view = self.pane.list
        index = view.model().index(self.titles().index(title), 0)
        click(view, view.visualRect(index).center())

    def line(self, name: str) -> NamedField:
        return self.pane.details.sheet.lines[name]

    def stored(self, title: str) -> Source:
        (found,) = (each for each in sources.sources(self.project) if each.title == title)
        return found

    @property
    def project(self) -> Project:
        return self.bench.session.project

    def retype(self, name: str, words: str) -> None:
        """Replace what stands in a field and press Return."""
        click(self.line(name))
        self.line(name).selectAll()
        write(words)
        press(Qt.Key.Key_Return)


def shelf_of(bench: Bench, qtbot: QtBot, order: str = "title") -> Shelf:
    window, tabs, article = QWidget(), QTabWidget(), QLineEdit()
    settings = Settings(bench.session.project.path.with_suffix(".ini"))
    settings.put(SOURCE_ORDER, order)
    pane = SourcePane(bench.session, bench.current, settings)
    tabs.addTab(pane, "Sources")
    tabs.addTab(QWidget(), "Other")
    row = QHBoxLayout(window)
    row.addWidget(article)
    row.addWidget(tabs)
    tabs.setFixedWidth(460)
    window.resize(700, 1000)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    article.setFocus()
    shelf = Shelf(bench, window, tabs, article, pane, settings)
    pane.place_wanted.connect(lambda *place: shelf.places.append(place))
    pane.left.connect(lambda: shelf.left.append(True))
    pane.left.connect(article.setFocus)
    pane.told.connect(shelf.told.append)
    return shelf


def put_away(shelf: Shelf) -> None:
    shelf.article.setFocus()
    shelf.window.close()
    shelf.window.deleteLater()
    QApplication.sendPostedEvents()


def three_sources(bench: Bench, qtbot: QtBot) -> Shelf:
    """Three sources, of which one is cited twice."""
    desk = bench.session.desk
    register = {"title": "Registre des écoles", "URL": "https://montclar.example/r"}
    register |= {"container-title": "Mairie", "author": "Roux, Léa"}
    desk.commit(make_source(desk, "webpage", register))
    hidden = Apart(confidentiality=Confidentiality.BACKGROUND)
    desk.commit(make_source(desk, "interview", {"title": "Entretien"}, hidden))
    budget = SourceForm("Budget 2022", "https://montclar.example/b", "Préfecture", "", "2022-03")
    first = bench.tag("douze écoles")
    bench.do(evidence.cite(desk, first, form=budget, quote="12"))
    (known,) = (each for each in sources.sources(desk.project) if each.title == "Budget 2022")
    bench.do(evidence.cite(desk, bench.tag("12 millions"), source_id=known.id, quote="13"))
    return shelf_of(bench, qtbot)
